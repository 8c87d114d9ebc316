import { MAX_ARTICLES_AT_ONCE, type ArticleRow } from '../../contract/article.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { Id } from '../../contract/primitives.ts';
import type { QueryProblem, SearchAnswer, SearchHit } from '../../contract/search.ts';
import { parseQuery } from '../../text/query.ts';
import type { ParsedQuery } from '../../text/query.ts';
import type { QueryNode } from '../../text/query-tree.ts';
import type { CallContext } from './context.ts';
import { EVERYTHING, findAll, findBest } from './finding-articles.ts';
import type { Findings, Found, Steps } from './finding-articles.ts';
import type { LibraryParts } from './parts.ts';
import { findPassages } from './passage-hits.ts';
import { snippetsFor } from './search/index.ts';
import { runAtOnce, runInSlices } from './search/slices.ts';
import { readArticleRows } from './store/article-rows.ts';
import { readCursor, writeCursor } from './store/cursor.ts';
import { orderArticles } from './store/order-articles.ts';
import { readSearchables } from './store/search-documents.ts';
import { suggestQuery } from './suggesting.ts';

/** So many places a hit may have moved down since its page was answered, and the next is still found after it. */
const MOVED = 100;
/** More articles than any library holds, and a number that can be added to. */
const MOST_PAGED = 10_000_000;

/** So many hits get their snippets between two rests. */
const SHOWN_AT_ONCE = 8;

type SearchInput = ParsedInputOf<'articles.search'>;

/**
 * Articles that answer a query, best first; without words to rank by, newest first.
 * @throws VerbatimError `cancelled` when the call was dropped meanwhile: the next letter was typed
 */
export function searchArticles(
  parts: LibraryParts,
  input: SearchInput,
  { signal }: Pick<CallContext, 'signal'>,
): Promise<SearchAnswer> {
  return runInSlices(searchInSteps(parts, input), signal);
}

function* searchInSteps(parts: LibraryParts, { text, limit, after, sort }: SearchInput): Steps<SearchAnswer> {
  const begun = performance.now();
  const query = parseQuery(text);
  const before = after === null ? null : readPlace(after);
  const wanted = before === null ? limit : before.count + MOVED + limit;
  const findings = yield* sort === 'relevance'
    ? findBest(parts, query.tree, { limit: wanted, isInHurry: true })
    : findInOrder(parts, query.tree, { limit: wanted, by: sort });
  const page = cutPage(findings, before, limit);
  const isFruitless = findings.total === 0 && findings.unchecked === 0 && query.tree.type !== 'all';
  return {
    total: findings.total,
    hits: yield* toHits(parts, query, { found: page.found, termsOf: findings.termsOf }),
    next: page.next,
    problems: [...query.problems.map(toProblem), ...hurryProblems(findings, text.length)],
    suggestion: isFruitless ? yield* suggestInstead(parts, query.tree) : null,
    ms: performance.now() - begun,
    isComplete: parts.searching.isComplete(),
  };
}

/** How many articles answer a query, and what stands in the way of knowing it. */
export async function countAnswering(
  parts: LibraryParts,
  text: string,
  { signal }: Pick<CallContext, 'signal'>,
): Promise<{ total: number; problem: string | null }> {
  const query = parseQuery(text);
  const findings = await runInSlices(findBest(parts, query.tree, { limit: 1, isInHurry: true }), signal);
  const [problem] = [...query.problems, ...hurryProblems(findings, text.length)];
  return { total: findings.total, problem: problem?.message ?? null };
}

/** Where a page ended: after so many hits, the last of which was this one. */
interface Place {
  count: number;
  id: string;
}

const PLACE = 'found';

/** @throws VerbatimError `bad-input` for what is no `next` of an answer */
function readPlace(after: string): Place {
  const [count, id] = readCursor(after, PLACE, 2);
  return { count: Math.min(Math.max(0, Math.trunc(Number(count)) || 0), MOST_PAGED), id: String(id) };
}

/**
 * The hits that follow a page. The order may have changed since: they follow the last one that was shown, wherever it
 * stands now, and only where it has gone do they follow so many. So nothing is passed over.
 */
function cutPage(
  { found, total }: Findings,
  before: Place | null,
  limit: number,
): { found: readonly Found[]; next: string | null } {
  const at = before === null ? -1 : found.findIndex(({ id }) => id === before.id);
  const start = before === null ? 0 : at === -1 ? Math.max(0, before.count - 1) : at + 1;
  const page = found.slice(start, start + limit);
  const last = page.at(-1);
  const count = start + page.length;
  const next = last === undefined || count >= total ? null : writeCursor(PLACE, [count, last.id]);
  return { found: page, next };
}

/** The ids of all articles that answer a query, best first. It takes the time it needs. */
export function findArticleIds(parts: LibraryParts, text: string): string[] {
  const { tree } = parseQuery(text);
  const { found } = runAtOnce(findBest(parts, tree, { limit: EVERYTHING, isInHurry: false }));
  return found.map(({ id }) => id);
}

/** The same for an act on all that was found: what an act takes at once, and other calls are answered meanwhile. */
export async function listFoundIds(
  parts: LibraryParts,
  { text }: ParsedInputOf<'articles.foundIds'>,
  { signal }: Pick<CallContext, 'signal'>,
): Promise<{ ids: Id[] }> {
  const { tree } = parseQuery(text);
  const { found } = await runInSlices(
    findBest(parts, tree, { limit: MAX_ARTICLES_AT_ONCE, isInHurry: false }),
    signal,
  );
  return { ids: found.map(({ id }) => id as Id) };
}

/** By date: all that answer are found first, and the newest of them are kept. */
function* findInOrder(
  parts: LibraryParts,
  tree: QueryNode,
  { limit, by }: { limit: number; by: 'saved' | 'published' },
): Steps<Findings> {
  const { ids, scores, ...findings } = yield* findAll(parts, tree);
  const places = new Map(ids.map((id, place) => [id, place]));
  yield;
  const ordered = yield* orderArticles(parts.store.db, places, { by, limit });
  const found = ordered.map((id) => ({ id, score: scores[places.get(id) ?? 0] ?? 0 }));
  return { ...findings, found, total: ids.length };
}

function suggestInstead(parts: LibraryParts, tree: QueryNode): Steps<string | null> {
  return suggestQuery(tree, {
    *count(candidate) {
      return (yield* findBest(parts, candidate, { limit: 1, isInHurry: true })).total;
    },
    nearestTerm: (term) => parts.searching.index.nearestTerm(term),
  });
}

/** What went to the trash since it was indexed is left out. */
function* toHits(
  { store, ports }: LibraryParts,
  query: ParsedQuery,
  { found, termsOf }: Pick<Findings, 'found' | 'termsOf'>,
): Steps<SearchHit[]> {
  const ids = found.map(({ id }) => id);
  const terms = termsOf(ids);
  const shown = found.map((each, i) => ({ ...each, terms: terms[i] ?? [] }));
  const rows = new Map<string, ArticleRow>(readArticleRows(store.db, ids).map((row) => [row.id, row]));
  yield;
  const withPassages = shown.filter(({ id }) => (rows.get(id)?.passageCount ?? 0) > 0);
  const passages = findPassages(store.db, withPassages, { tree: query.tree, clock: { now: ports.now() } });
  const hits: SearchHit[] = [];
  for (let at = 0; at < shown.length; at += SHOWN_AT_ONCE) {
    yield;
    const some = shown.slice(at, at + SHOWN_AT_ONCE);
    const articles = readSearchables(
      store.db,
      some.map(({ id }) => id),
    );
    for (const hit of some) {
      const row = rows.get(hit.id);
      const article = articles.get(hit.id);
      if (row === undefined || row.trashedAt !== null || article === undefined) continue;
      const snippets = snippetsFor(article, hit.terms, query);
      const answering = passages.get(hit.id) ?? { passages: [], passageCount: 0 };
      hits.push({ article: row, score: hit.score, snippets, ...answering, terms: [...hit.terms] });
    }
  }
  return hits;
}

function toProblem({ message, start, end }: QueryProblem): QueryProblem {
  return { message, start, end };
}

/** What an answer lacks because it had to be quick. */
function hurryProblems(
  { unchecked, isPartial }: Pick<Findings, 'unchecked' | 'isPartial'>,
  length: number,
): QueryProblem[] {
  const messages = [
    ...(unchecked === 0
      ? []
      : [
          `${String(unchecked)} more stories hold these words; whether in this order could not be looked up in time. Add a word to narrow it down.`,
        ]),
    ...(isPartial ? ['This asks for more than can be looked up in time; a part of it was left out.'] : []),
  ];
  return messages.map((message) => ({ message, start: 0, end: length }));
}
