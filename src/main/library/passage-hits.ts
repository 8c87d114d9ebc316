/** The passages that answer a query, for the articles that a search shows. */
import type { MarkedWords, PassageHit, SearchHit } from '../../contract/search.ts';
import type { WordsToFind } from '../../text/find-words.ts';
import type { QueryClock } from '../../text/query-dates.ts';
import { queryWords } from '../../text/query-tree.ts';
import type { QueryNode } from '../../text/query-tree.ts';
import { isAboutPassages, passageWorth } from './passage-matching.ts';
import { attributeTerms } from './search/asked-words.ts';
import { workedMs } from './search/budget.ts';
import { findWordsForSnippet } from './search/find-near.ts';
import { cutPiece } from './search/snippets.ts';
import type { Connection } from './store/connection.ts';
import { readPassageWords } from './store/passage-words.ts';
import type { PassageWords } from './store/passage-words.ts';

/** What a hit says of the passages of its article. */
type PassagesOfHit = Pick<SearchHit, 'passages' | 'passageCount'>;

/** So many are shown beneath a story; the count tells of more. */
const MAX_SHOWN = 3;
/** Passages are looked at for so long. The stories themselves are answered whatever happens here. */
const BUDGET_MS = 20;

/** For each of these articles the passages that answer by themselves, best first; equals in the order of the text. */
export function findPassages(
  db: Connection,
  found: readonly { id: string; terms: readonly string[] }[],
  { tree, clock }: { tree: QueryNode; clock: QueryClock },
): Map<string, PassagesOfHit> {
  if (found.length === 0 || !isAboutPassages(tree)) return new Map();
  const deadline = workedMs() + BUDGET_MS;
  const all = readPassageWords(
    db,
    found.map(({ id }) => id),
  );
  const asked = queryWords(tree);
  const prefixes = asked.filter((word) => word.isPrefix && word.term.length > 1).map((word) => word.term);
  const askedTerms = asked.map((word) => word.term);
  return new Map(
    found.map(({ id, terms }) => {
      const facts = { termsOf: attributeTerms(askedTerms, terms), clock };
      const worthOf = (passage: PassageWords): number => passageWorth(tree, passage, facts);
      const { best, count } = lookThrough(all.get(id) ?? [], { worthOf, deadline });
      const words = { terms: new Set([...terms, ...askedTerms]), prefixes };
      return [id, { passages: best.map((passage) => toPassageHit(passage, words)), passageCount: count }];
    }),
  );
}

/** The best of some passages, and how many answer; null when there was no time for all of them. */
function lookThrough(
  passages: readonly PassageWords[],
  { worthOf, deadline }: { worthOf: (passage: PassageWords) => number; deadline: number },
): { best: PassageWords[]; count: number | null } {
  const answering: { passage: PassageWords; worth: number }[] = [];
  let isInTime = true;
  for (const passage of passages) {
    isInTime = workedMs() <= deadline;
    if (!isInTime) break;
    const worth = worthOf(passage);
    if (worth > 0) answering.push({ passage, worth });
  }
  const ranked = answering.toSorted((a, b) => b.worth - a.worth).slice(0, MAX_SHOWN);
  return { best: ranked.map(({ passage }) => passage), count: isInTime ? answering.length : null };
}

function toPassageHit(passage: PassageWords, words: WordsToFind): PassageHit {
  const { id, quote, note, speaker, saidOn, colour } = passage;
  const noted = cutWords(note, words);
  return {
    id,
    quote: cutWords(quote, words),
    note: noted.marks.length === 0 ? null : noted,
    ...{ speaker, saidOn, colour },
  };
}

function cutWords(text: string, words: WordsToFind): MarkedWords {
  return cutPiece(text, findWordsForSnippet(text, words));
}
