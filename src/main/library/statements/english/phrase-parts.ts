import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';

/** Words in -ly that are no adverbs. */
export const LY_NOT_ADVERB: ReadonlySet<string> =
  wordSet(`family ally reply italy emily kelly molly sally billy holly
  beverly kimberly lily early assembly july ally bully rally supply elderly daily weekly lovely friendly likely only
  anomaly butterfly fly jelly belly`);

const TIME_LEADS = wordSet('last this next');

/** "last week", "this morning". */
export function isWeekTime(doc: Doc, i: number): boolean {
  return TIME_LEADS.has(doc.lower(i)) && doc.is(i + 1, 'timeUnit');
}

/** An adverb, by the table or by its ending. */
export function isAdverb(doc: Doc, i: number): boolean {
  const { lower, isWord, isCapital } = doc.at(i);
  if (!isWord || isCapital) return false;
  return doc.is(i, 'adverb') || (lower.endsWith('ly') && !LY_NOT_ADVERB.has(lower));
}

/** The word of a phrase that says what it is: the last before "of", "who", a comma or a bracket. */
export function headOf(doc: Doc, from: number, to: number): number {
  let end = to;
  for (let i = from + 1; i < to; i += 1) {
    const { text, lower, isCapital } = doc.at(i);
    const isCut = text === ',' || text === '(' || text === '—' || lower === 'who' || lower === 'whose';
    if (isCut || (doc.is(i, 'preposition') && !isCapital)) {
      end = i;
      break;
    }
  }
  let head = end - 1;
  while (head > from && !doc.isWord(head)) head -= 1;
  return head;
}

/** Back over adverbs and "has", "did": to the last word of the subject. */
export function skipAdverbsLeft(doc: Doc, from: number, low: number): number {
  let i = from;
  while (i >= low && (isAdverb(doc, i) || SMALL_AUXILIARIES.has(doc.lower(i))) && !doc.isCapital(i)) i -= 1;
  return i;
}

const SMALL_AUXILIARIES = wordSet("has have had 's did does do was is");
