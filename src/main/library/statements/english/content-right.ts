import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Quotation, Range } from '../types.ts';
import { takesComplement } from './complement.ts';
import { endOfReported } from './content-end.ts';
import { isSpeech } from './cue-verbs.ts';
import { quotationRun } from '../quotation-run.ts';
import type { Layout } from './layout.ts';

/** What was said after who said it: "X said that ...", `X said: "..."`, "X vowed to ...". */

const CONDITIONS = wordSet('if should when while though although unlike like');
const AFTER_QUOTATION = wordSet('when as while after before during in on at to about');
const LEAD_REACH = 14;

/** The segments on the right, or null when nothing is said there. */
export function contentOnRight(doc: Doc, layout: Layout): Range[] | null {
  const { cue, subject } = layout;
  const high = cue.sentence.to;
  const from = complementStart(doc, layout);
  if (from === null) return null;
  const isCondition = doc.isMark(from - 1, ',') && CONDITIONS.has(doc.lower(from));
  const start = isCondition || takes(doc, layout, from) ? from : thatAhead(doc, layout, from);
  if (start === null) return null;
  if (isWhatCalled(doc, layout)) return [[start, endOfName(doc, start, high)]];
  const end = endOfReported(doc, {
    from: start,
    high: endOfSubordinate(doc, layout, start),
    source: subject.phrase,
    kind: kindOf(doc, layout, start),
  });
  const quotation = doc.quotationAt(start);
  if (quotation?.from !== start) return [[start, doc.trimEnd(start, end)]];
  return [[start, endWithQuotation(doc, { quotation, end, high })]];
}

function takes(doc: Doc, { cue, hasAddressee }: Layout, from: number): boolean {
  const { verb, at, sentence } = cue;
  return takesComplement(doc, { verb, at, from, high: sentence.to, hasAddressee });
}

/** "While X said A, B": a clause that a subordinator opens ends at its comma. */
function endOfSubordinate(doc: Doc, { cue, subject }: Layout, start: number): number {
  const { from: low, to: high } = cue.sentence;
  const { from } = subject.phrase;
  const isOpened = doc.is(from - 1, 'subordinator') && from - 1 >= low && doc.lower(from - 1) !== 'as';
  const isFirst = from - 1 === low || (doc.is(from - 2, 'conjunction', 'adverb') && from - 2 === low);
  if (!isOpened || !(isFirst || doc.isMark(from - 2, ','))) return high;
  for (let i = start + 1; i < high - 2; i += 1) {
    if (doc.isMark(i, ',') && !doc.inQuotation(i) && opensMainClause(doc, i + 1)) return i;
  }
  return high;
}

function opensMainClause(doc: Doc, i: number): boolean {
  return doc.is(i, 'determiner', 'personal', 'standIn') || doc.isCapital(i) || doc.lower(i).endsWith('s');
}

function kindOf(doc: Doc, { cue }: Layout, from: number): 'clause' | 'infinitive' | 'thing' {
  const { lower } = doc.at(from);
  if (lower === 'to') return 'infinitive';
  const isClause = lower === 'that' || doc.inQuotation(from) || doc.is(from, 'personal', 'question');
  if (isClause || !cue.verb.classes.has('thing')) return 'clause';
  return cue.verb.classes.has('clause') && doc.is(from, 'standIn') ? 'clause' : 'thing';
}

/** Past the comma or colon after the verb; null when what follows it is no complement. */
function complementStart(doc: Doc, { right, cue }: Layout): number | null {
  const isColon = doc.isMark(right, ':');
  if (!isColon && !doc.isMark(right, ',')) return right;
  const from = right + 1;
  const high = cue.sentence.to;
  if (isColon || doc.inQuotation(from) || doc.lower(from) === 'that') return from;
  if (CONDITIONS.has(doc.lower(from)) && cue.verb.classes.has('clause') && !doc.lower(cue.at).endsWith('ing'))
    return from;
  const lead = leadAhead(doc, from, high);
  if (lead > 0) return lead;
  if (!isSpeech(cue.verb) || !cue.verb.classes.has('clause')) return null;
  let comma = from;
  while (comma < high && !doc.isMark(comma, ',')) comma += 1;
  return comma < high - 1 && comma - from < 12 && doc.lower(comma + 1) === 'that' ? comma + 1 : null;
}

/** "said, in part, that ...": the "that" or the quotation to come. */
function leadAhead(doc: Doc, from: number, high: number): number {
  for (let i = from; i < Math.min(from + LEAD_REACH, high); i += 1) {
    if (doc.lower(i) === 'that') return i;
    const isLed = doc.isMark(i - 1, ',') || doc.isMark(i - 1, ':');
    if (doc.opensQuotation(i) && (doc.quotationAt(i)?.wordCount ?? 0) > 3 && isLed) return i;
  }
  return -1;
}

/** "told the group of lawmakers from Ohio that ...": the clause further on. */
function thatAhead(doc: Doc, { cue }: Layout, from: number): number | null {
  if (!cue.verb.classes.has('addressee')) return null;
  for (let i = from; i < Math.min(from + 26, cue.sentence.to); i += 1) {
    const { lower, text } = doc.at(i);
    if (
      doc.inQuotation(i) ||
      text === ';' ||
      (i > from && ['said', 'says', 'told', 'wrote', 'added'].includes(lower))
    )
      return null;
    const opensClause =
      doc.is(i + 1, 'personal', 'determiner') || doc.isCapital(i + 1) || doc.inQuotation(i + 1);
    if (lower === 'that' && opensClause) return i;
  }
  return null;
}

const NAMING = wordSet('call describe dub term label');

/** "what he called a witch hunt": only the name is his. */
function isWhatCalled(doc: Doc, { cue, subject }: Layout): boolean {
  const { from } = subject.phrase;
  return NAMING.has(cue.verb.lemma) && from > cue.sentence.from && doc.lower(from - 1) === 'what';
}

function endOfName(doc: Doc, from: number, high: number): number {
  const quotation = doc.quotationAt(from);
  if (quotation !== undefined) return quotation.to;
  let to = from;
  while (to < high && doc.isWord(to)) to += 1;
  return to;
}

interface Quoted {
  quotation: Quotation;
  end: number;
  high: number;
}

/** A content that begins with a quotation ends with it, unless the sentence goes on without a break. */
function endWithQuotation(doc: Doc, { quotation, end, high }: Quoted): number {
  const last = quotationRun(doc, quotation);
  if (last.to >= high || last !== quotation) return last.to;
  const { to, from } = quotation;
  const goesOn = doc.countWords(to, end) > 0;
  const isBroken =
    doc.isMark(to, ',') ||
    doc.isFullStop(to - 1) ||
    doc.isFullStop(to - 2) ||
    AFTER_QUOTATION.has(doc.lower(to));
  if (goesOn && isBroken && quotation.wordCount > 3) return to;
  return doc.trimEnd(from, end);
}
