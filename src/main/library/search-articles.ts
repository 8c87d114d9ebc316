import type { ArticleRow } from '../../contract/article.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { QueryProblem, SearchAnswer, SearchHit } from '../../contract/search.ts';
import { parseQuery } from '../../text/query.ts';
import type { ParsedQuery } from '../../text/query.ts';
import type { PhraseNode, QueryNode } from '../../text/query-tree.ts';
import type { LibraryParts } from './parts.ts';
import { snippetsFor } from './search/index.ts';
import type { QueryKnowledge, SearchDocument } from './search/index.ts';
import { holdsPhrase } from './search/phrase.ts';
import { readArticleRows } from './store/article-rows.ts';
import { countSites } from './store/counts.ts';
import { findArticles, keepArticles } from './store/conditions.ts';
import type { Condition } from './store/conditions.ts';
import { conditionOf, isFilter } from './store/query-conditions.ts';
import { readSearchable } from './store/search-documents.ts';

/** A hit before its row is read. */
interface Found {
  id: string;
  score: number;
  terms: readonly string[];
}

interface Findings {
  total: number;
  found: readonly Found[];
  /** Articles that could not be looked at in time for a phrase. */
  unchecked: number;
}

/** More than any library holds. */
const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** Reading texts for a phrase stops here; what was found by then is answered, and the rest is said. */
const PHRASE_BUDGET_MS = 60;

/** Articles that answer a query, best first; without words to rank by, newest first. */
export function searchArticles(
  parts: LibraryParts,
  { text, limit }: ParsedInputOf<'articles.search'>,
): SearchAnswer {
  const begun = performance.now();
  const query = parseQuery(text);
  const { total, found, unchecked } = findHits(parts, query, { limit, budgetMs: PHRASE_BUDGET_MS });
  const ids = found.map(({ id }) => id);
  const rows = new Map(readArticleRows(parts.store.db, ids).map((row) => [String(row.id), row]));
  const hits = found.flatMap((hit) => toHit(parts, query, { hit, row: rows.get(hit.id) }));
  return {
    total,
    hits,
    problems: [...query.problems.map(toProblem), ...uncheckedProblems(unchecked, text.length)],
    ms: performance.now() - begun,
    isComplete: parts.searching.isComplete(),
  };
}

/** The ids of all articles that answer a query, best first. It takes the time it needs. */
export function findArticleIds(parts: LibraryParts, text: string): string[] {
  const { found } = findHits(parts, parseQuery(text), { limit: EVERYTHING, budgetMs: Infinity });
  return found.map(({ id }) => id);
}

/**
 * What needs no words is a condition for the store; the words are the index's. Joined by "and", which is almost
 * always, the index's hits go through the condition; only where they are mixed does the index ask for sets of ids.
 */
function findHits(
  parts: LibraryParts,
  query: ParsedQuery,
  bounds: { limit: number; budgetMs: number },
): Findings {
  const { db } = parts.store;
  const { words, filter } = splitQuery(query.tree);
  const condition = filter === null ? null : toCondition(parts, filter);
  if (words === null) {
    const { ids, total } = findArticles(db, condition ?? { sql: 'true', values: [] }, bounds.limit);
    return { total, found: ids.map((id) => ({ id, score: 0, terms: [] })), unchecked: 0 };
  }
  const { total, hits, unchecked } = parts.searching.index.search(
    { tree: words, problems: [] },
    { limit: condition === null ? bounds.limit : EVERYTHING, knowledge: knowledgeOf(parts, bounds.budgetMs) },
  );
  if (condition === null) return { total, found: hits, unchecked };
  const kept = keepArticles(
    db,
    condition,
    hits.map(({ id }) => id),
  );
  const found = hits.filter(({ id }) => kept.has(id)).slice(0, bounds.limit);
  return { total: kept.size, found, unchecked };
}

function splitQuery(tree: QueryNode): { words: QueryNode | null; filter: QueryNode | null } {
  if (isFilter(tree)) return { words: null, filter: tree };
  if (tree.type !== 'and') return { words: tree, filter: null };
  const together = (children: readonly QueryNode[]): QueryNode | null => {
    const [first] = children;
    return first === undefined || children.length === 1 ? (first ?? null) : { ...tree, children };
  };
  return {
    words: together(tree.children.filter((child) => !isFilter(child))),
    filter: together(tree.children.filter(isFilter)),
  };
}

function toCondition({ store, ports }: LibraryParts, filter: QueryNode): Condition {
  const sites = store.remember('sites', () => countSites(store.db));
  return conditionOf(filter, {
    siteNames: sites.map(({ siteName }) => siteName),
    clock: { now: ports.now() },
  });
}

function knowledgeOf(parts: LibraryParts, budgetMs: number): QueryKnowledge {
  const { db } = parts.store;
  const deadline = performance.now() + budgetMs;
  return {
    idsOf: (node) => new Set(findArticles(db, toCondition(parts, node), EVERYTHING).ids),
    hasPhrase(id, node) {
      if (performance.now() > deadline) return null;
      const article = readSearchable(db, id);
      return article !== null && phraseTexts(article, node).some((text) => holdsPhrase(text, node));
    },
  };
}

/** Where a phrase may stand: in the field it names, or in any of them. Each line of a list stands by itself. */
function phraseTexts(article: SearchDocument, { field }: PhraseNode): string[] {
  const { title, text, byline, siteName, tags, note, passages, speakers } = article;
  const lists = [speakers, tags].flatMap((list) => list.split('\n'));
  switch (field) {
    case 'title':
      return [title];
    case 'text':
      return [text];
    case 'author':
      return [byline];
    case 'note':
      return [note];
    case 'passage':
      return [passages];
    case 'speaker':
      return speakers.split('\n');
    default:
      return [title, text, byline, siteName, note, passages, ...lists];
  }
}

/** What went to the trash since it was indexed is left out. */
function toHit(
  { store }: LibraryParts,
  query: ParsedQuery,
  { hit, row }: { hit: Found; row: ArticleRow | undefined },
): SearchHit[] {
  if (row === undefined || row.trashedAt !== null) return [];
  const article = readSearchable(store.db, hit.id);
  const snippets = article === null ? [] : snippetsFor(article, hit.terms, query);
  return [{ article: row, score: hit.score, snippets }];
}

function toProblem({ message, start, end }: QueryProblem): QueryProblem {
  return { message, start, end };
}

function uncheckedProblems(unchecked: number, length: number): QueryProblem[] {
  if (unchecked === 0) return [];
  const message = `${String(unchecked)} more stories hold these words; whether in this order could not be looked up in time. Add a word to narrow it down.`;
  return [{ message, start: 0, end: length }];
}
