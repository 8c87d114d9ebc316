/**
 * The search index: the only room that knows MiniSearch. It holds no rows and no texts; it answers ids, scores
 * and the terms that matched, and is a cache that can always be built again from the library.
 */
import { mkdir } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import type { ParsedQuery } from '../../../text/query.ts';
import { evaluateQuery, type QueryKnowledge } from './evaluate.ts';
import { indexOptions, type SearchDocument } from './fields.ts';
import { loadSnapshot, saveSnapshot, type Snapshot } from './snapshot.ts';

export type { QueryKnowledge } from './evaluate.ts';
export type { SearchDocument } from './fields.ts';
export { holdsPhrase } from './phrase.ts';
export { snippetsFor } from './snippets.ts';

export interface SearchHitRank {
  id: string;
  score: number;
  /** Index terms that matched: the words asked for, what they begin, and what they nearly are. */
  terms: readonly string[];
}

export interface SearchResult {
  /** How many documents answer, exactly. */
  total: number;
  /** The best of them, best first; equals in the order of their ids, newest first. */
  hits: SearchHitRank[];
  /** Documents that could not be looked at in time for a phrase, and are in neither number. */
  unchecked: number;
}

export interface SearchIndex {
  /** Puts a document in, in place of an older one with the same id. */
  put(document: SearchDocument): void;
  remove(id: string): void;
  search(query: ParsedQuery, options: { limit: number; knowledge: QueryKnowledge }): SearchResult;
  readonly size: number;
  /** The library's generation that the index holds; 0 for an empty index. */
  generation: number;
  /** Forgets everything, before it is built again. */
  clear(): void;
  /** Writes the snapshot, when the index has a folder. */
  save(): Promise<void>;
}

/** The share of documents that were replaced or removed from which on their remains are swept out. */
const WORTH_SWEEPING = 0.1;

/** Makes an index in memory, from nothing or from a snapshot. */
export function createSearchIndex(dir: string | null, snapshot?: Snapshot): SearchIndex {
  let index = snapshot?.index ?? new MiniSearch<SearchDocument>(indexOptions);
  return {
    generation: snapshot?.generation ?? 0,
    put(document) {
      if (index.has(document.id)) index.discard(document.id);
      index.add(document);
    },
    remove(id) {
      if (index.has(id)) index.discard(id);
    },
    search(query, { limit, knowledge }) {
      const { found, unchecked } = evaluateQuery(index, query.tree, knowledge);
      const ranked = [...found].map(([id, { score, terms }]) => ({ id, score, terms })).sort(byRank);
      return { total: ranked.length, hits: ranked.slice(0, limit), unchecked };
    },
    get size() {
      return index.documentCount;
    },
    clear() {
      index = new MiniSearch<SearchDocument>(indexOptions);
      this.generation = 0;
    },
    async save() {
      if (dir === null) return;
      if (index.dirtFactor > WORTH_SWEEPING) await index.vacuum({ batchSize: Number.MAX_SAFE_INTEGER });
      await saveSnapshot(dir, { index, generation: this.generation });
    },
  };
}

/** Opens the index of a library folder: its snapshot when there is one that fits, else an empty one. */
export async function openSearchIndex(options: {
  dir: string;
  log: (line: string) => void;
}): Promise<SearchIndex> {
  await mkdir(options.dir, { recursive: true });
  const snapshot = await loadSnapshot(options.dir).catch((error: unknown) => {
    options.log(`search: the snapshot could not be read and is built again (${String(error)})`);
    return null;
  });
  return createSearchIndex(options.dir, snapshot ?? undefined);
}

function byRank(a: SearchHitRank, b: SearchHitRank): number {
  return b.score - a.score || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
