import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Range } from '../types.ts';
import { cueVerbs, isSpeech } from './cue-verbs.ts';
import type { Layout } from './layout.ts';

/** What was said before who said it: `"...," X said`, "..., X said on Monday." */

const TIME_OR_PLACE = wordSet(
  'in on at during after before when as while to of about from with by following ahead last',
);
const NOT_CLAUSE = wordSet('asked speaking according meanwhile');
const NOT_MORE = wordSet('who which according referring citing noting adding');
const FEW_LEAD_WORDS = 4;
const FEWEST_CLAUSE_WORDS = 4;

/** The segments on the left (and what goes on behind), or null when the words on the left are none. */
export function contentOnLeft(doc: Doc, layout: Layout): Range[] | null {
  const { leftEnd, cue } = layout;
  if (leftEnd === null || !isSaidOnLeft(doc, layout)) return null;
  const segments: Range[] = [leftSegment(doc, layout, leftEnd)];
  const more = goesOnBehind(doc, layout);
  if (more !== null && more[1] > more[0]) segments.push(more);
  return cue.sentence.to > 0 ? segments : null;
}

function isSaidOnLeft(doc: Doc, layout: Layout): boolean {
  const { cue, subject, right, leftEnd, hasLeftComma, hasLeftQuotation } = layout;
  const low = cue.sentence.from;
  const high = cue.sentence.to;
  if (!isSpeech(cue.verb) || !(hasLeftQuotation || hasLeftComma)) return false;
  if (leftEnd === null || leftEnd - low < 2 || isLeadToQuotation(doc, layout)) return false;
  if (layout.isEndReached || subject.isInverted || doc.isFullStop(right)) return true;
  if (hasLeftQuotation && hangs(doc, leftEnd - 1)) return true;
  if (doc.isMark(right, ',') && doc.lower(right + 1) !== 'that') return true;
  if (contentFollows(doc, right, high)) return false;
  if (hasLeftQuotation) return true;
  return isClause(doc, low, leftEnd - 1) && TIME_OR_PLACE.has(doc.lower(right));
}

/** A quotation that ends with a comma or a question waits for who said it. */
function hangs(doc: Doc, closer: number): boolean {
  return [',', '?', '!'].includes(doc.at(closer - 1).text);
}

/** `In Ohio, he said, "We will ..."`: the words on the left say where, what was said is on the right. */
function isLeadToQuotation(doc: Doc, { hasLeftComma, hasLeftQuotation, right, cue }: Layout): boolean {
  if (!hasLeftComma || hasLeftQuotation) return false;
  if (!doc.isMark(right, ',') || !doc.inQuotation(right + 1)) return false;
  let i = right + 2;
  while (i < cue.sentence.to && !doc.isWord(i)) i += 1;
  return i < cue.sentence.to && doc.isCapital(i);
}

function contentFollows(doc: Doc, i: number, high: number): boolean {
  if (i >= high) return false;
  if (doc.lower(i) === 'that' || doc.inQuotation(i) || doc.isMark(i, ':')) return true;
  return doc.is(i, 'personal', 'determiner') || doc.isCapital(i);
}

/** Long enough and begun like a main clause. */
export function isClause(doc: Doc, from: number, to: number): boolean {
  if (doc.countWords(from, to) < FEWEST_CLAUSE_WORDS) return false;
  const { lower } = doc.at(from);
  if (doc.is(from, 'preposition') || lower.endsWith('ing') || NOT_CLAUSE.has(lower)) return false;
  return !doc.is(from, 'conjunction') || lower === 'but' || lower === 'and';
}

function leftSegment(doc: Doc, { cue, hasLeftQuotation }: Layout, leftEnd: number): Range {
  const low = cue.sentence.from;
  const quotation = hasLeftQuotation ? doc.quotationAt(leftEnd - 1) : undefined;
  let from = low;
  let to = leftEnd - 1;
  if (quotation !== undefined) {
    to = quotation.to;
    const leadsIn = quotation.from > low && !doc.inQuotation(low) && isLeadIn(doc, low, quotation.from);
    if (quotation.from < low || leadsIn) from = quotation.from;
  }
  from = afterDateline(doc, from, to);
  while (from < to && isNoContent(doc, from)) from += 1;
  return [from, to];
}

/** `But "we will ...," he said`: what stands before the quotation is the writer's. */
function isLeadIn(doc: Doc, low: number, from: number): boolean {
  const words = doc.countWords(low, from);
  if (words === 0) return false;
  const { text } = doc.at(from - 1);
  if (text === ':' || doc.isFullStop(from - 1)) return true;
  if (text !== ',' || words > FEW_LEAD_WORDS) return false;
  for (let i = low; i < from; i += 1) if (doc.is(i, 'conjunction', 'adverb')) return true;
  return false;
}

function isNoContent(doc: Doc, i: number): boolean {
  if (doc.inQuotation(i)) return false;
  return !doc.isWord(i) || (doc.isCapital(i) && ['but', 'and'].includes(doc.lower(i)));
}

/** "Washington (AFP) –" */
function namesAgency(doc: Doc, from: number, to: number): boolean {
  for (let i = from + 1; i < Math.min(from + 5, to); i += 1) {
    if (doc.isMark(i, '('))
      return /^\p{Lu}\p{L}+$/u.test(doc.at(i + 1).text) && doc.isMark(i + 2, ')') && doc.isDash(i + 3);
    if (doc.isWord(i) && !doc.isCapital(i)) return false;
  }
  return false;
}

/** Past "WASHINGTON, Oct. 3 — ". */
export function afterDateline(doc: Doc, from: number, to: number): number {
  if (!/^\p{Lu}{3,}$/u.test(doc.at(from).text) && !namesAgency(doc, from, to)) return from;
  for (let i = from; i < Math.min(from + 9, to); i += 1) {
    const { text, isSpaced, isWord, isCapital } = doc.at(i);
    if (text === '—' || text === '–' || text === '--' || (text === '-' && isSpaced)) return i + 1;
    if (isWord && !isCapital && !/^\d/u.test(text)) return from;
  }
  return from;
}

/** `"A," he said, "B"`, "A, he said, and B": the same words go on. */
function goesOnBehind(doc: Doc, layout: Layout): Range | null {
  const { right, cue, hasLeftComma, hasLeftQuotation, isEndReached, leftEnd } = layout;
  const high = cue.sentence.to;
  if (doc.isMark(right, ',')) {
    if (doc.inQuotation(right + 1)) return [right + 1, doc.trimEnd(right + 1, high)];
    const isMore =
      hasLeftComma &&
      right + 3 < high &&
      !cueSoon(doc, right + 1, high) &&
      !NOT_MORE.has(doc.lower(right + 1));
    return isMore ? [right + 1, doc.trimEnd(right + 1, high)] : null;
  }
  const isNewQuotation =
    doc.inQuotation(right) && doc.at(right).quotation !== doc.at((leftEnd ?? 0) - 1).quotation;
  return hasLeftQuotation && !isEndReached && isNewQuotation && right < high
    ? [right, doc.trimEnd(right, high)]
    : null;
}

function cueSoon(doc: Doc, from: number, high: number): boolean {
  for (let i = from; i < Math.min(high, from + 3); i += 1) {
    const { lower } = doc.at(i);
    if (doc.inQuotation(i)) return false;
    if ((cueVerbs.has(lower) && lower.endsWith('ing')) || lower === 'and' || lower === 'but') return true;
  }
  return false;
}
