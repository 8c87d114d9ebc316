/**
 * What is counted and put in order over all that answers: a word that is in every article. Nothing may be held up by it for
 * long, however long the whole takes.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { searchInput } from '../src/contract/search.ts';
import { countFacets } from '../src/main/library/facets.ts';
import { createLongWork } from '../src/main/library/long-work.ts';
import type { LibraryParts } from '../src/main/library/parts.ts';
import { searchArticles } from '../src/main/library/search-articles.ts';
import { createSearchIndex, type SearchIndex } from '../src/main/library/search/index.ts';
import type { Store } from '../src/main/library/store/store.ts';
import { row, type Measured } from './cases.ts';

/** The rows about facets and orders, in a library whose articles have no texts: their headlines are indexed. */
export async function measureFacets(store: Store, size: number): Promise<Measured[]> {
  const parts = partsOf(store, indexHeadlines(store));
  const { signal } = new AbortController();
  const input = searchInput.parse({ text: 'everywhere ', limit: 50 });
  const cases: [string, () => Promise<unknown>][] = [
    ['facets of all articles', () => countFacets(parts, { text: 'everywhere ' }, { signal })],
    ['all articles by the day saved', () => searchArticles(parts, { ...input, sort: 'saved' }, { signal })],
    [
      'all articles by the day published',
      () => searchArticles(parts, { ...input, sort: 'published' }, { signal }),
    ],
    [
      'all articles of a big tag',
      () => searchArticles(parts, { ...input, text: 'everywhere tag:watch ' }, { signal }),
    ],
  ];
  const rows: Measured[] = [];
  for (const [name, run] of cases) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const begun = performance.now();
    await run();
    const value = performance.now() - begun;
    // The one turn in which the delay of the last block is noted.
    await new Promise((resolve) => setTimeout(resolve, 5));
    delay.disable();
    rows.push(
      row({ figure: name, size, value, goal: '' }),
      row({ figure: `${name}, longest block`, size, value: delay.max / 1e6, goal: '<= 50 ms' }),
    );
  }
  return rows;
}

function indexHeadlines({ db }: Store): SearchIndex {
  const index = createSearchIndex({ dir: null });
  const blank = { byline: '', siteName: '', tags: '', note: '', passages: '', speakers: '' };
  for (const { id, title } of db.rows<{ id: string; title: string }>(
    'SELECT id, title FROM articles WHERE trashedAt IS NULL',
  ))
    index.putInBulk({ ...blank, id, title, text: 'everywhere' });
  index.turn();
  while (index.work());
  return index;
}

/** What a search needs of a library. */
function partsOf(store: Store, index: SearchIndex): LibraryParts {
  const searching = { index, isComplete: () => true } as LibraryParts['searching'];
  const ports = { now: Date.now } as LibraryParts['ports'];
  return { store, searching, ports, calls: {} as LibraryParts['calls'], longWork: createLongWork() };
}
