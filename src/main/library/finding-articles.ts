/**
 * Finds the articles that answer a query, in steps: between two of them other calls are answered, and a search that nobody
 * waits for any more is not gone on with.
 */
import type { PhraseNode, QueryNode } from '../../text/query-tree.ts';
import type { LibraryParts } from './parts.ts';
import { workedMs } from './search/budget.ts';
import type {
  EverythingFound,
  QueryKnowledge,
  SearchDocument,
  SearchFilter,
  SearchOptions,
} from './search/index.ts';
import { holdsPhrase } from './search/phrase.ts';
import { countSites } from './store/counts.ts';
import { findArticles, keepArticles } from './store/conditions.ts';
import type { Condition } from './store/conditions.ts';
import { conditionOf, isFilter } from './store/query-conditions.ts';
import { readSearchables } from './store/search-documents.ts';

/** What is left off at every `yield`. */
export type Steps<T> = Generator<void, T>;

/** A hit before its row is read. */
export interface Found {
  id: string;
  score: number;
}

/** What was found, and what could not be looked up in time. */
export interface Findings {
  total: number;
  /** The best of them. */
  found: readonly Found[];
  /** For each of some of them the terms that it was found by and that are not in the query. */
  termsOf: (ids: readonly string[]) => (readonly string[])[];
  /** Articles that could not be looked at in time for a phrase. */
  unchecked: number;
  /** Whether there was no time to ask for all parts of the question. */
  isPartial: boolean;
}

/** More than any library holds. */
export const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** Reading texts for a phrase stops here; what was found by then is answered, and the rest is said. */
const PHRASE_BUDGET_MS = 40;

/** The best of what answers, best first; without words to rank by, newest first. */
export function* findBest(
  parts: LibraryParts,
  tree: QueryNode,
  { limit, isInHurry }: { limit: number; isInHurry: boolean },
): Steps<Findings> {
  const question = ask(parts, tree, isInHurry);
  if (question.words === null) return findByCondition(parts, question.condition, limit);
  const { hits, ...facts } = yield* parts.searching.index.searchInSteps(question.words, {
    ...question.options,
    limit,
  });
  return { ...facts, found: hits };
}

/** All that answer, in no order, as far as there is time to look. */
export function* findAll(parts: LibraryParts, tree: QueryNode): Steps<EverythingFound> {
  const question = ask(parts, tree, true);
  if (question.words !== null)
    return yield* parts.searching.index.findAllInSteps(question.words, question.options);
  const { found, ...facts } = findByCondition(parts, question.condition, EVERYTHING);
  return { ...facts, ids: found.map(({ id }) => id), scores: found.map(({ score }) => score) };
}

function findByCondition({ store }: LibraryParts, condition: Condition | null, limit: number): Findings {
  const { ids, total } = findArticles(store.db, condition ?? { sql: 'true', values: [] }, limit);
  const found = ids.map((id) => ({ id, score: 0 }));
  return { total, found, termsOf: (some) => some.map(() => []), unchecked: 0, isPartial: false };
}

interface Question {
  words: { tree: QueryNode; problems: [] } | null;
  condition: Condition | null;
  options: Omit<SearchOptions, 'limit'>;
}

/**
 * What needs no words is a condition for the store; the words are the index's. Joined by "and", which is almost
 * always, the condition is a filter on what the index finds; only where they are mixed does it ask for sets of ids.
 */
function ask(parts: LibraryParts, tree: QueryNode, isInHurry: boolean): Question {
  const { words, filter } = splitQuery(tree);
  const condition = filter === null ? null : toCondition(parts, filter);
  return {
    words: words === null ? null : { tree: words, problems: [] },
    condition,
    options: {
      knowledge: knowledgeOf(parts, isInHurry ? PHRASE_BUDGET_MS : Infinity),
      filter: condition === null ? null : filterOf(parts, condition),
      ...(isInHurry ? {} : { budgetMs: Infinity }),
    },
  };
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
  // Its own work only: others have their turns between two looks.
  let usedMs = 0;
  return {
    idsOf: (node) => new Set(findArticles(db, toCondition(parts, node), EVERYTHING).ids),
    holdPhrases(ids, phrases) {
      if (usedMs > budgetMs) return ids.map(() => null);
      const begun = workedMs();
      const articles = readSearchables(db, ids);
      const verdicts = ids.map((id) => {
        const article = articles.get(id);
        return article !== undefined && phrases.every((phrase) => holdsInArticle(article, phrase));
      });
      usedMs += workedMs() - begun;
      return verdicts;
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
