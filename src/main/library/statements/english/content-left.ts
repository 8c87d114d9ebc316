import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Range } from '../types.ts';
import { cueVerbs, isSpeech } from './cue-verbs.ts';
import { afterDateline } from '../dateline.ts';
import type { Layout } from './layout.ts';

/** What was said before who said it: `"...," X said`, "..., X said on Monday." */

const TIME_OR_PLACE = wordSet(
  'in on at during after before when as while to of about from with by following ahead last',
);
const NOT_CLAUSE = wordSet('asked speaking according meanwhile');
const NOT_MORE = wordSet('who which according referring referencing citing noting adding speaking');
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
      !NOT_MORE.has(doc.lower(right + 1)) &&
      !isTold(doc, layout, right + 1);
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

const AT_THAT_TIME = wordSet('after before as while when since amid despite');
const COUNTS = wordSet(
  'a an one two three four five six seven eight ten several some just only hours days weeks months',
);
const LISTS = wordSet('lot number few couple');

/** "..., X said on Monday, a day after he had left": once a clause is whole, this is the writer's. */
function isTold(doc: Doc, { cue, cueRange, right, leftEnd }: Layout, at: number): boolean {
  const from = afterDateline(doc, cue.sentence.from, cue.sentence.to);
  if (leftEnd === null || !isClause(doc, from, leftEnd - 1) || doc.is(from, 'subordinator')) return false;
  const { lower } = doc.at(at);
  if (lower === 'on' && doc.lower(at + 1) === 'condition') return true;
  if (lower === 'even' && AT_THAT_TIME.has(doc.lower(at + 1))) return true;
  if (isTimeSince(doc, at)) return true;
  if (lower === 'a' || lower === 'an') return !LISTS.has(doc.lower(at + 1));
  // "said on Monday, after ...": the day has led back to the saying of it.
  const hasAdjunct = right > cueRange[1] && right > cue.at + 1;
  return hasAdjunct && AT_THAT_TIME.has(lower) && !doc.lower(at + 1).endsWith('ing');
}

/** "two days after", "hours before" */
function isTimeSince(doc: Doc, at: number): boolean {
  if (!COUNTS.has(doc.lower(at)) && !/^\d+$/u.test(doc.at(at).text)) return false;
  for (let i = at; i < at + 5; i += 1) {
    const { lower, isWord } = doc.at(i);
    if (!isWord) return false;
    if (i > at && ['after', 'before', 'since', 'later', 'earlier'].includes(lower)) return true;
  }
  return false;
}
