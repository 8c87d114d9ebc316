/**
 * How passages stand together in what is carried out: under their stories, under who said them (a dossier), or under
 * the years in which they were said (a timeline). Within a speaker and a year they stand in the order of time.
 */
import type { Article } from '../../../contract/article.ts';
import type { ExportShape } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import { dayOf } from './passage-facts.ts';
import type { ExportContent } from './types.ts';

/** Passages that stand together, and under what. */
export interface ExportSection {
  shape: ExportShape | 'collection';
  /** What a file of this section alone is known by from one export to the next. */
  key: string;
  title: string;
  /** Of the story or the collection; empty for everything else. */
  note: string;
  /** The story, where the section is one. */
  article: Article | null;
  passages: readonly PassageCard[];
}

const NOBODY = 'No speaker named';

/** The sections in their order: of stories as they came, of speakers by name with those of nobody last, of years. */
export function arrange(content: ExportContent): ExportSection[] {
  const { shape = 'stories', layout, collection = null } = content;
  if (shape === 'dossier') return bySpeaker(passagesOf(content));
  if (shape === 'timeline') return byYear(passagesOf(content));
  if (collection !== null && layout === 'one') {
    const { name: title, note, passages } = collection;
    return [{ shape: 'collection', key: content.key, title, note, article: null, passages }];
  }
  return content.articles.map(({ article, passages }) => ({
    ...{ shape: 'stories', key: article.id, title: article.title, note: article.note, article, passages },
  }));
}

function passagesOf({ articles, collection = null }: ExportContent): PassageCard[] {
  const cards = collection?.passages ?? articles.flatMap(({ passages }) => passages);
  // Sorting keeps what is of one day as it stood: in the order of its text.
  return cards
    .map((card) => ({ card, day: dayOf(card) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ card }) => card);
}

function bySpeaker(cards: readonly PassageCard[]): ExportSection[] {
  const groups = Map.groupBy(cards, ({ attribution }) => attribution.speakerId ?? '');
  const sections = [...groups].map(([id, passages]) => ({
    ...{ shape: 'dossier' as const, key: `speaker:${id === '' ? 'none' : id}`, note: '', article: null },
    ...{ title: passages[0]?.attribution.speaker ?? NOBODY, passages },
  }));
  const names = new Intl.Collator('en');
  const isNobody = (section: ExportSection): number => (section.key === 'speaker:none' ? 1 : 0);
  return sections.sort(
    (a, b) => isNobody(a) - isNobody(b) || names.compare(a.title, b.title) || (a.key < b.key ? -1 : 1),
  );
}

function byYear(cards: readonly PassageCard[]): ExportSection[] {
  const groups = Map.groupBy(cards, (card) => dayOf(card).slice(0, 4));
  return [...groups].map(([year, passages]) => ({
    ...{ shape: 'timeline', key: `year:${year}`, title: year, note: '', article: null, passages },
  }));
}
