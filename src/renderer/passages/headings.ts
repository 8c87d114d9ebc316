import type { PassageCard, PassageList, PassageSort } from '../../contract/passage.ts';
import type { Messages } from '../language/make-messages.ts';

/** A passage in its list, with a heading where a new group begins. */
export interface HeadedPassage {
  /** A passage with two tags stands in the list twice. */
  key: string;
  passage: PassageCard;
  heading: string | null;
}

interface Group {
  /** Two stories may have one title. */
  key: string;
  words: string;
}

/** The pages of a list as rows, each group under its heading; without groups there are none. */
export function headPassages(pages: readonly PassageList[], messages: Messages): HeadedPassage[] {
  let before: string | null = null;
  return pages.flatMap(({ items, groups, sort }) =>
    items.map((passage, i) => {
      const group = groupOf(passage, { group: groups[i] ?? null, sort }, messages);
      const isNew = group !== null && group.key !== before;
      before = group?.key ?? null;
      const key = sort === 'tag' ? `${passage.id} ${group?.key ?? ''}` : passage.id;
      return { key, passage, heading: isNew ? group.words : null };
    }),
  );
}

function groupOf(
  passage: PassageCard,
  { group, sort }: { group: string | null; sort: PassageSort },
  { t, sayDate }: Messages,
): Group | null {
  switch (sort) {
    case 'story':
      return { key: passage.articleId, words: passage.source.title };
    case 'speaker':
      return { key: passage.attribution.speakerId ?? '', words: group ?? t('passages.no-speaker') };
    case 'tag':
      return { key: group ?? '', words: group ?? t('passages.no-tag') };
    case 'said': {
      const month = (group ?? '').slice(0, 7);
      return { key: month, words: sayDate(month) };
    }
    default:
      return null;
  }
}
