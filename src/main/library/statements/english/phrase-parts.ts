import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';

/** Words in -ly that are no adverbs. */
export const LY_NOT_ADVERB: ReadonlySet<string> =
  wordSet(`family ally reply italy emily kelly molly sally billy holly
  beverly kimberly lily early assembly july ally bully rally supply elderly daily weekly lovely friendly likely only
  anomaly butterfly fly jelly belly`);

/** Past forms, and forms of be and have, that end no noun phrase. */
export const IRREGULAR_PAST: ReadonlySet<string> =
  wordSet(`was were had has did is are made took got went put cast gave held
  sought left won began kept met drew set came became sent ran sat stood led lost spent brought thought found fell grew`);

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
  for (;;) {
    while (i >= low && (isAdverb(doc, i) || SMALL_AUXILIARIES.has(doc.lower(i))) && !doc.isCapital(i)) i -= 1;
    const before = skipTimeLeft(doc, i, low);
    if (before === i) return i;
    i = before;
  }
}

/** "Ryan | on Tuesday", "the committee | this week", "the firm | in 2013": when it was said stands before the verb. */
function skipTimeLeft(doc: Doc, last: number, low: number): number {
  let i = last;
  if (DAY_PARTS.has(doc.lower(i)) && doc.is(i - 1, 'weekday')) i -= 1;
  const isDay = doc.is(i, 'weekday');
  const isYear = /^(?:19|20)\d\d$/u.test(doc.at(i).text) && doc.lower(i - 1) === 'in';
  const isPeriod = doc.is(i, 'timeUnit') && TIME_LEADS.has(doc.lower(i - 1));
  if (!isDay && !isYear && !isPeriod) return last;
  const isLed = isYear || isPeriod || doc.lower(i - 1) === 'on' || TIME_LEADS.has(doc.lower(i - 1));
  const before = isLed ? i - 2 : i - 1;
  return before >= low && doc.isWord(before) ? before : last;
}

const DAY_PARTS = wordSet('morning night evening afternoon');

const SMALL_AUXILIARIES = wordSet("has have had 's did does do was is");
