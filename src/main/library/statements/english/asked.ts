import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Found, Phrase, Sentence } from '../types.ts';
import { sourceStartingAt } from './phrase-right.ts';

/** "Asked by a reporter whether the dam was safe, Lee ...", "Lee was asked about the dam." */

interface Place {
  /** Where "asked" stands. */
  at: number;
  sentence: Sentence;
  id: number;
}

const QUESTIONS = wordSet('whether if why what how who when where about which');
const BEFORE = wordSet('when if as while after');

/** How far the question may stand behind "asked". */
const REACH = 12;

/** The question that somebody was asked; who asked it is known only after "by". */
export function findAsked(doc: Doc, { at, sentence, id }: Place): Found | null {
  if (!isPassive(doc, at, sentence.from)) return null;
  const high = endOfQuestion(doc, at, sentence.to);
  let from = at + 1;
  while (from < Math.min(at + REACH, high) && !QUESTIONS.has(doc.lower(from))) {
    if (doc.isMark(from, ',')) return null;
    from += 1;
  }
  if (!QUESTIONS.has(doc.lower(from)) || high - from < 3) return null;
  const start = doc.lower(from) === 'about' ? from + 1 : from;
  return {
    source: asker(doc, at, from),
    cue: [at, at + 1],
    segments: [[start, doc.trimEnd(start, high)]],
    rule: 'asked',
    sentence: id,
    lemma: 'ask',
  };
}

function isPassive(doc: Doc, at: number, low: number): boolean {
  if (at === low || BEFORE.has(doc.lower(at - 1))) return true;
  let before = at - 1;
  while (before > low && doc.is(before, 'adverb') && !doc.is(before, 'be')) before -= 1;
  return doc.is(before, 'be');
}

function endOfQuestion(doc: Doc, from: number, high: number): number {
  for (let i = from; i < high; i += 1) if (doc.isMark(i, ',') && !doc.inQuotation(i)) return i;
  return high;
}

function asker(doc: Doc, at: number, question: number): Phrase | null {
  for (let i = at + 1; i < question; i += 1)
    if (doc.lower(i) === 'by') return sourceStartingAt(doc, i + 1, question);
  return null;
}
