import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Found, Range, Sentence } from '../types.ts';
import { afterDateline } from './content-left.ts';
import { isAdverb } from './phrase-parts.ts';
import { sourceStartingAt } from './phrase-right.ts';

interface Place {
  /** Where "according" stands. */
  at: number;
  sentence: Sentence;
  id: number;
}

/** What things go by: "according to plan" names nobody. */
const NO_SOURCE = wordSet('plan plans schedule size rank custom tradition taste need whim seniority');

/** "According to X, ...", "..., according to X", "..., according to X, ...". */
export function findAccording(doc: Doc, { at, sentence, id }: Place): Found | null {
  const source = sourceStartingAt(doc, at + 2, sentence.to);
  if (source === null || NO_SOURCE.has(doc.lower(at + 2))) return null;
  const segments = isInitial(doc, at, sentence.from)
    ? [after(doc, source.to, sentence.to)]
    : before(doc, { at, sentence, to: source.to });
  return { source, cue: [at, at + 2], segments, rule: 'according', sentence: id, lemma: 'according' };
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
