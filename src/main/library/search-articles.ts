import type { ArticleRow } from '../../contract/article.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { QueryProblem, SearchAnswer, SearchHit } from '../../contract/search.ts';
import { parseQuery } from '../../text/query.ts';
import type { ParsedQuery } from '../../text/query.ts';
import type { PhraseNode, QueryNode } from '../../text/query-tree.ts';
import type { LibraryParts } from './parts.ts';
import { findPassages } from './passage-hits.ts';
import { snippetsFor } from './search/index.ts';
import { workedMs } from './search/budget.ts';
import type { QueryKnowledge, SearchDocument, SearchFilter } from './search/index.ts';
import { holdsPhrase } from './search/phrase.ts';
import { readArticleRows } from './store/article-rows.ts';
import { countSites } from './store/counts.ts';
import { findArticles, keepArticles } from './store/conditions.ts';
import type { Condition } from './store/conditions.ts';
import { readCursor, writeCursor } from './store/cursor.ts';
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

/** So many places a hit may have moved down since its page was answered, and the next is still found after it. */
const MOVED = 100;
/** More articles than any library holds, and a number that can be added to. */
const MOST_PAGED = 10_000_000;

/** Reading texts for a phrase stops here; what was found by then is answered, and the rest is said. */
const PHRASE_BUDGET_MS = 40;

/** Articles that answer a query, best first; without words to rank by, newest first. */
export function searchArticles(
  parts: LibraryParts,
  { text, limit, after, sort }: ParsedInputOf<'articles.search'>,
): SearchAnswer {
  const begun = performance.now();
  const query = parseQuery(text);
  const before = after === null ? null : readPlace(after);
  const wanted = before === null ? limit : before.count + MOVED + limit;
  const findings =
    sort === 'relevance'
      ? findHits(parts, query.tree, { limit: wanted, isInHurry: true })
      : findInOrder(parts, query.tree, { limit: wanted, by: sort });
  const page = cutPage(findings, before, limit);
  const isFruitless = findings.total === 0 && findings.unchecked === 0 && query.tree.type !== 'all';
  return {
    total: findings.total,
    hits: toHits(parts, query, page.found),
    next: page.next,
    problems: [...query.problems.map(toProblem), ...hurryProblems(findings, text.length)],
    suggestion: isFruitless ? suggestInstead(parts, query.tree) : null,
    ms: performance.now() - begun,
    isComplete: parts.searching.isComplete(),
  };
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
  const { found } = findHits(parts, parseQuery(text).tree, { limit: EVERYTHING, isInHurry: false });
  return found.map(({ id }) => id);
}

/** The ids of all articles that answer, as far as there is time to look; and whether these are all. */
export function findAnswering(parts: LibraryParts, text: string): { ids: string[]; isExact: boolean } {
  const options = { limit: EVERYTHING, isInHurry: true };
  const { found, unchecked, isPartial } = findHits(parts, parseQuery(text).tree, options);
  return { ids: found.map(({ id }) => id), isExact: unchecked === 0 && !isPartial };
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
function toHits({ store, ports }: LibraryParts, query: ParsedQuery, found: readonly Found[]): SearchHit[] {
  const ids = found.map(({ id }) => id);
  const rows = new Map<string, ArticleRow>(readArticleRows(store.db, ids).map((row) => [row.id, row]));
  const articles = readSearchables(store.db, ids);
  const withPassages = found.filter(({ id }) => (rows.get(id)?.passageCount ?? 0) > 0);
  const passages = findPassages(store.db, withPassages, { tree: query.tree, clock: { now: ports.now() } });
  return found.flatMap(({ id, score, terms }) => {
    const row = rows.get(id);
    const article = articles.get(id);
    if (row === undefined || row.trashedAt !== null || article === undefined) return [];
    const snippets = snippetsFor(article, terms, query);
    const answering = passages.get(id) ?? { passages: [], passageCount: 0 };
    return [{ article: row, score, snippets, ...answering, terms: [...terms] }];
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
