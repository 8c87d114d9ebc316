import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Found, Phrase, Range, Sentence } from '../types.ts';
import { afterDateline } from '../dateline.ts';
import { isAdverb } from './phrase-parts.ts';
import { phraseStartingAt, sourceStartingAt } from './phrase-right.ts';

interface Place {
  /** Where "according" stands, or "words" of "in the words of". */
  at: number;
  sentence: Sentence;
  id: number;
}

/** What things go by: "according to plan" names nobody. */
const NO_SOURCE = wordSet('plan plans schedule size rank custom tradition taste need whim seniority');

/** Whether "according to" or "in the words of" stands here. */
export function isAccording(doc: Doc, i: number): boolean {
  if (doc.lower(i) === 'according') return doc.lower(i + 1) === 'to';
  return (
    doc.lower(i) === 'words' &&
    doc.lower(i + 1) === 'of' &&
    doc.lower(i - 1) === 'the' &&
    doc.lower(i - 2) === 'in'
  );
}

/** "According to X, ...", "..., according to X", "..., according to X, ...". */
export function findAccording(doc: Doc, { at, sentence, id }: Place): Found | null {
  const widest = sourceStartingAt(doc, at + 2, sentence.to);
  if (widest === null || NO_SOURCE.has(doc.lower(at + 2))) return null;
  const opener = doc.lower(at) === 'words' ? at - 2 : at;
  const isFirst = isInitial(doc, opener, sentence.from);
  const source = isFirst ? leaveContent(doc, widest, sentence.to) : widest;
  const segments = isFirst
    ? [after(doc, source.to, sentence.to)]
    : before(doc, { at: opener, sentence, to: source.to });
  return { source, cue: [opener, at + 2], segments, rule: 'according', sentence: id, lemma: 'according' };
}

/** "According to spokesman Lee, the mayor left": what looks like an apposition is all that can have been said. */
function leaveContent(doc: Doc, source: Phrase, high: number): Phrase {
  if (!doc.isOnlyMarks(source.to, high)) return source;
  for (let i = source.from; i < source.to; i += 1) {
    if (doc.isMark(i, ',') && !doc.inQuotation(i)) return phraseStartingAt(doc, source.from, i) ?? source;
  }
  return source;
}

function isInitial(doc: Doc, at: number, low: number): boolean {
  if (at - low > 2) return false;
  for (let i = low; i < at; i += 1)
    if (doc.isWord(i) && !doc.is(i, 'conjunction') && !isLeadAdverb(doc, i)) return false;
  return true;
}

function isLeadAdverb(doc: Doc, i: number): boolean {
  return doc.is(i, 'adverb') || isAdverb(doc, i);
}

function after(doc: Doc, from: number, high: number): Range {
  const start = doc.isMark(from, ',') ? from + 1 : from;
  return [start, doc.trimEnd(start, high)];
}

function before(doc: Doc, { at, sentence, to }: { at: number; sentence: Sentence; to: number }): Range[] {
  let end = at;
  while (
    end > sentence.from &&
    ((!doc.isWord(end - 1) && !doc.inQuotation(end - 1)) || doc.is(end - 1, 'adverb'))
  )
    end -= 1;
  let from = afterDateline(doc, sentence.from, end);
  while (from < end && isLead(doc, from)) from += 1;
  const segments: Range[] = [[from, end]];
  const goesOn = doc.isMark(to, ',') && doc.isMark(at - 1, ',') && to + 3 < sentence.to;
  if (goesOn) segments.push([to + 1, doc.trimEnd(to + 1, sentence.to)]);
  return segments;
}

function isLead(doc: Doc, i: number): boolean {
  if (doc.is(i, 'conjunction')) return doc.isCapital(i);
  return !doc.isWord(i) && !doc.inQuotation(i);
}
