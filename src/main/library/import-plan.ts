/**
 * What a row adds to what is known of its story: pure, and the same for the dry run and for the writing, so that what was
 * said is what is done. Nothing that is there is changed; what somebody has taken away since an import gave it, is not
 * given again.
 */
import type { ImportRow, RowPlan } from '../../contract/importing.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import { fitTags } from './imported-row.ts';
import type { ReadItem, ReadPassage } from './imported-row.ts';
import type { GivenFacts } from './store/imported-facts.ts';

/** What is known of a story, in the library or from an earlier row of the same file. */
export interface KnownStory {
  isTrashed: boolean;
  hasText: boolean;
  note: string;
  tagKeys: ReadonlySet<string>;
  /** By the key of their words. */
  passages: ReadonlyMap<string, KnownPassage>;
  given: { tagKeys: ReadonlySet<string>; notes: ReadonlySet<string> };
}

export interface KnownPassage {
  /** Null for one of an earlier row. */
  id: string | null;
  note: string;
  isRemoved: boolean;
  tagKeys: ReadonlySet<string>;
}

/** What a row gives to its story. */
export interface Gain {
  tags: string[];
  /** To be added below the note that is there; empty for none. */
  note: string;
  passages: ReadPassage[];
  /** Passages that are there and get a note or tags. */
  enriched: { key: string; id: string | null; note: string; tags: string[] }[];
  /** The story has no text yet, and this row brings it. */
  text: boolean;
  /** The story is in the trash, and is wanted again. */
  comesBack: boolean;
}

/** What is compared of the words of a passage. */
export function quoteKeyOf(quote: string): string {
  return normaliseText(quote.trim()).text;
}

/** What is compared of a tag. */
export function tagKey(name: string): string {
  return name.toLowerCase();
}

/** A story that nothing is known of. */
export function unknownStory(): KnownStory {
  return {
    isTrashed: false,
    hasText: false,
    note: '',
    tagKeys: new Set(),
    passages: new Map(),
    given: { tagKeys: new Set(), notes: new Set() },
  };
}

/** What a row gives to a story that is known. */
export function gainOf(
  item: ReadItem,
  { tags, hasContent }: { tags: readonly string[]; hasContent: boolean },
  known: KnownStory,
): Gain {
  const { given } = known;
  const isNew = (name: string): boolean =>
    !known.tagKeys.has(tagKey(name)) && !given.tagKeys.has(tagKey(name));
  const note = item.note.trim();
  const isNoted = note === '' || known.note.includes(note) || given.notes.has(note);
  const fresh = new Map<string, ReadPassage>();
  const enriched: Gain['enriched'] = [];
  for (const passage of item.passages) {
    const key = quoteKeyOf(passage.quote);
    if (key === '' || fresh.has(key)) continue;
    const there = known.passages.get(key);
    if (there === undefined) fresh.set(key, passage);
    else if (!there.isRemoved) enriched.push(...enrich(key, passage, { there, given }));
  }
  return {
    tags: tags.filter(isNew),
    note: isNoted ? '' : note,
    passages: [...fresh.values()],
    enriched,
    text: hasContent && !known.hasText,
    comesBack: known.isTrashed,
  };
}

function enrich(
  key: string,
  passage: ReadPassage,
  { there, given }: { there: KnownPassage; given: KnownStory['given'] },
): Gain['enriched'] {
  const words = passage.note.trim();
  const note = there.note === '' && !given.notes.has(words) ? words : '';
  const tags = fitTags(passage.tags).filter(
    (name) => !there.tagKeys.has(tagKey(name)) && !given.tagKeys.has(tagKey(name)),
  );
  return note === '' && tags.length === 0 ? [] : [{ key, id: there.id, note, tags }];
}

/** What becomes of a row of a story that is known, or of one that is not. */
export function planOf(gain: Gain, isKnown: boolean): RowPlan {
  if (!isKnown) return 'new';
  const { tags, note, passages, enriched, text, comesBack } = gain;
  const isNothing =
    tags.length + passages.length + enriched.length === 0 && note === '' && !text && !comesBack;
  return isNothing ? 'duplicate' : 'updated';
}

/** What a gain is, in numbers. */
export function bringsOf({ passages, tags, note, text }: Gain): ImportRow['brings'] {
  return { passages: passages.length, tags: tags.length, note: note !== '', text };
}

/** What a row gives, so that it is not given a second time. */
export function givenBy(item: ReadItem, tags: readonly string[]): GivenFacts {
  const notes = [item.note, ...item.passages.map(({ note }) => note)].map((note) => note.trim());
  return {
    tags: [...tags, ...item.passages.flatMap((passage) => fitTags(passage.tags))].map(tagKey),
    notes: [...new Set(notes)].filter((note) => note !== ''),
  };
}

/** What is known of a story once a row was written: for the next row of the file that is about it. */
export function withGain(known: KnownStory, gain: Gain): KnownStory {
  const passages = new Map(known.passages);
  for (const passage of gain.passages) {
    passages.set(quoteKeyOf(passage.quote), {
      id: null,
      note: passage.note.trim(),
      isRemoved: false,
      tagKeys: new Set(fitTags(passage.tags).map(tagKey)),
    });
  }
  for (const { key, note, tags } of gain.enriched) {
    const there = passages.get(key);
    if (there === undefined) continue;
    const tagKeys = new Set([...there.tagKeys, ...tags.map(tagKey)]);
    passages.set(key, { ...there, note: there.note === '' ? note : there.note, tagKeys });
  }
  return {
    isTrashed: false,
    hasText: known.hasText || gain.text,
    note: joinNotes(known.note, gain.note),
    tagKeys: new Set([...known.tagKeys, ...gain.tags.map(tagKey)]),
    passages,
    given: known.given,
  };
}

/** A note with another below it. */
export function joinNotes(first: string, second: string): string {
  if (second === '') return first;
  return first.trim() === '' ? second : `${first}\n\n${second}`;
}
