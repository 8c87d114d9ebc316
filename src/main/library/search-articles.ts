import type { ArticleRow } from '../../contract/article.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { QueryProblem, SearchAnswer, SearchHit } from '../../contract/search.ts';
import { parseQuery } from '../../text/query.ts';
import type { ParsedQuery } from '../../text/query.ts';
import type { PhraseNode, QueryNode } from '../../text/query-tree.ts';
import type { LibraryParts } from './parts.ts';
import { snippetsFor } from './search/index.ts';
import { workedMs } from './search/budget.ts';
import type { QueryKnowledge, SearchDocument, SearchFilter } from './search/index.ts';
import { holdsPhrase } from './search/phrase.ts';
import { readArticleRows } from './store/article-rows.ts';
import { countSites } from './store/counts.ts';
import { findArticles, keepArticles } from './store/conditions.ts';
import type { Condition } from './store/conditions.ts';
import { orderArticles } from './store/order-articles.ts';
import { conditionOf, isFilter } from './store/query-conditions.ts';
import { readSearchables } from './store/search-documents.ts';
import { suggestQuery } from './suggesting.ts';

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
  /** Whether there was no time to ask for all parts of the question. */
  isPartial: boolean;
}

/** More than any library holds. */
const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** Reading texts for a phrase stops here; what was found by then is answered, and the rest is said. */
const PHRASE_BUDGET_MS = 40;

/** Articles that answer a query, best first; without words to rank by, newest first. */
export function searchArticles(
  parts: LibraryParts,
  { text, limit, sort }: ParsedInputOf<'articles.search'>,
): SearchAnswer {
  const begun = performance.now();
  const query = parseQuery(text);
  const findings =
    sort === 'relevance'
      ? findHits(parts, query.tree, { limit, isInHurry: true })
      : findInOrder(parts, query.tree, { limit, by: sort });
  const isFruitless = findings.total === 0 && findings.unchecked === 0 && query.tree.type !== 'all';
  return {
    total: findings.total,
    hits: toHits(parts, query, findings.found),
    problems: [...query.problems.map(toProblem), ...hurryProblems(findings, text.length)],
    suggestion: isFruitless ? suggestInstead(parts, query.tree) : null,
    ms: performance.now() - begun,
    isComplete: parts.searching.isComplete(),
  };
}

/** The ids of all articles that answer a query, best first. It takes the time it needs. */
export function findArticleIds(parts: LibraryParts, text: string): string[] {
  const { found } = findHits(parts, parseQuery(text).tree, { limit: EVERYTHING, isInHurry: false });
  return found.map(({ id }) => id);
}

/** By date: all that answer are found first, and the newest of them are kept. */
function findInOrder(
  parts: LibraryParts,
  tree: QueryNode,
  { limit, by }: { limit: number; by: 'saved' | 'published' },
): Findings {
  const findings = findHits(parts, tree, { limit: EVERYTHING, isInHurry: true });
  const byId = new Map(findings.found.map((found) => [found.id, found]));
  const ids = orderArticles(parts.store.db, [...byId.keys()], { by, limit });
  return { ...findings, found: ids.flatMap((id) => byId.get(id) ?? []) };
}

function suggestInstead(parts: LibraryParts, tree: QueryNode): string | null {
  return suggestQuery(tree, {
    count: (candidate) => findHits(parts, candidate, { limit: 1, isInHurry: true }).total,
    nearestTerm: (term) => parts.searching.index.nearestTerm(term),
  });
}

/**
 * What needs no words is a condition for the store; the words are the index's. Joined by "and", which is almost
 * always, the condition is a filter on what the index finds; only where they are mixed does it ask for sets of ids.
 */
function findHits(
  parts: LibraryParts,
  tree: QueryNode,
  { limit, isInHurry }: { limit: number; isInHurry: boolean },
): Findings {
  const { words, filter } = splitQuery(tree);
  const condition = filter === null ? null : toCondition(parts, filter);
  if (words === null) {
    const { ids, total } = findArticles(parts.store.db, condition ?? { sql: 'true', values: [] }, limit);
    const found = ids.map((id) => ({ id, score: 0, terms: [] }));
    return { total, found, unchecked: 0, isPartial: false };
  }
  const { total, hits, unchecked, isPartial } = parts.searching.index.search(
    { tree: words, problems: [] },
    {
      limit,
      knowledge: knowledgeOf(parts, isInHurry ? PHRASE_BUDGET_MS : Infinity),
      filter: condition === null ? null : filterOf(parts, condition),
      ...(isInHurry ? {} : { budgetMs: Infinity }),
    },
  );
  return { total, found: hits, unchecked, isPartial };
}

/** All that fit are remembered until something changes: the next letter typed asks for the same. */
function filterOf({ store }: LibraryParts, condition: Condition): SearchFilter {
  const { db } = store;
  const key = `filter ${JSON.stringify(condition)}`;
  return {
    all: () => store.remember(key, () => new Set(findArticles(db, condition, EVERYTHING).ids)),
    some: (ids) => keepArticles(db, condition, ids),
  };
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
  const deadline = workedMs() + budgetMs;
  return {
    idsOf: (node) => new Set(findArticles(db, toCondition(parts, node), EVERYTHING).ids),
    holdPhrases(ids, phrases) {
      if (workedMs() > deadline) return ids.map(() => null);
      const articles = readSearchables(db, ids);
      return ids.map((id) => {
        const article = articles.get(id);
        return article !== undefined && phrases.every((phrase) => holdsInArticle(article, phrase));
      });
    },
  };
}

function holdsInArticle(article: SearchDocument, phrase: PhraseNode): boolean {
  return phraseTexts(article, phrase).some((text) => holdsPhrase(text, phrase));
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
function toHits({ store }: LibraryParts, query: ParsedQuery, found: readonly Found[]): SearchHit[] {
  const ids = found.map(({ id }) => id);
  const rows = new Map<string, ArticleRow>(readArticleRows(store.db, ids).map((row) => [row.id, row]));
  const articles = readSearchables(store.db, ids);
  return found.flatMap(({ id, score, terms }) => {
    const row = rows.get(id);
    const article = articles.get(id);
    if (row === undefined || row.trashedAt !== null || article === undefined) return [];
    return [{ article: row, score, snippets: snippetsFor(article, terms, query), terms: [...terms] }];
  });
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
