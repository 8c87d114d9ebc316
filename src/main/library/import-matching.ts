/** Which story of the library a row of an import is about, and what is known of it. */
import { storySpellings } from '../../text/story-url.ts';
import { bytesOf } from './imported-row.ts';
import type { Content, ReadItem } from './imported-row.ts';
import { quoteKeyOf, tagKey } from './import-plan.ts';
import type { KnownStory } from './import-plan.ts';
import type { LibraryParts } from './parts.ts';
import { sha256Of } from './store/captures.ts';
import { titleSortOf } from './store/fold.ts';
import {
  findStoryByRaw,
  findStoryByTitle,
  findStoryByUrl,
  readGiven,
  readKnownPassages,
  readTagNames,
} from './store/imported-facts.ts';
import type { FoundStory } from './store/imported-facts.ts';

/** What a story without a title is called. */
export const UNTITLED = 'Untitled';

/** What a row's story is known by: the first is its own, all of them are looked for. */
export interface StoryKeys {
  own: string;
  all: readonly string[];
  rawSha256: string | null;
}

/** What a story without an address is known by is its words, or else its title and its author. */
export function storyKeysOf(item: ReadItem, readContent: () => Content | null): StoryKeys {
  if (item.url !== null) {
    const all = storySpellings(item.url);
    return { own: all[0] ?? item.url, all: all.length > 0 ? all : [item.url], rawSha256: null };
  }
  const content = readContent();
  const rawSha256 = content === null ? null : sha256Of(bytesOf(content));
  const own = rawSha256 ?? JSON.stringify([item.title, item.byline]);
  return { own, all: [own], rawSha256 };
}

/** The story of a row, in the trash too; null where the library has none. */
export function findStory(
  { store }: Pick<LibraryParts, 'store'>,
  item: ReadItem,
  { all, rawSha256 }: StoryKeys,
): FoundStory | null {
  if (item.url !== null) return findStoryByUrl(store.db, all);
  if (rawSha256 !== null) return findStoryByRaw(store.db, rawSha256);
  const title = item.title === '' ? UNTITLED : item.title;
  return findStoryByTitle(store.db, { title, titleSort: titleSortOf(title), byline: item.byline });
}

/** What the library knows of a story. */
export function readKnownStory({ store }: Pick<LibraryParts, 'store'>, found: FoundStory): KnownStory {
  const { articleId, isTrashed, hasText, note } = found;
  const given = readGiven(store.db, articleId);
  return {
    isTrashed: isTrashed === 1,
    hasText: hasText === 1,
    note,
    tagKeys: new Set(readTagNames(store.db, articleId).map(tagKey)),
    passages: new Map(
      readKnownPassages(store.db, articleId).map((passage) => [
        quoteKeyOf(passage.quote),
        {
          id: passage.id,
          note: passage.note,
          isRemoved: passage.isRemoved === 1,
          tagKeys: new Set(passage.tags.map(tagKey)),
        },
      ]),
    ),
    given: { tagKeys: new Set(given.tags), notes: new Set(given.notes) },
  };
}
