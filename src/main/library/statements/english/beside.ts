import type { Doc } from '../doc.ts';
import type { Beside } from '../language.ts';
import type { Phrase, Span } from '../types.ts';
import { cueVerbs } from './cue-verbs.ts';
import { mainSubject } from './main-subject.ts';
import { phraseEndingAt } from './phrase-left.ts';
import { isAdverb } from './phrase-parts.ts';
import { phraseStartingAt } from './phrase-right.ts';

const REACH_LEFT = 14;
const REACH_RIGHT = 12;
const POINTS = { verbBefore: 0.49, subjectBefore: 0.46, verbBehind: 0.48 } as const;

/** Who stands next to a part of a sentence: the subject of the nearest verb before it and after it. */
export function besideEnglish(doc: Doc, { from, to }: Span): Beside[] {
  const first = doc.sentenceAt(from);
  const last = doc.sentenceAt(to - 1);
  if (first === undefined || last === undefined) return [];
  const near = from > first.from ? subjectBefore(doc, from, first.from) : null;
  const main = from > first.from ? mainSubject(doc, first.from, from) : null;
  const behind = subjectBehind(doc, to, last.to);
  return [
    ...withPoints(near, POINTS.verbBefore),
    ...withPoints(main, POINTS.subjectBefore),
    ...withPoints(behind, POINTS.verbBehind),
  ];
}

function isVerb(doc: Doc, i: number): boolean {
  return cueVerbs.has(doc.lower(i)) && !doc.inQuotation(i);
}

function withPoints(phrase: Phrase | null, points: number): Beside[] {
  return phrase === null ? [] : [{ phrase, points }];
}

function subjectBefore(doc: Doc, from: number, low: number): Phrase | null {
  for (let i = from - 1; i > low && from - i < REACH_LEFT; i -= 1) {
    if (!isVerb(doc, i) || doc.lower(i).endsWith('ing')) continue;
    let last = i - 1;
    while (last > low && (isAdverb(doc, last) || doc.is(last, 'auxiliary'))) last -= 1;
    const phrase = phraseEndingAt(doc, last, low);
    if (phrase !== null) return phrase;
  }
  return null;
}

function subjectBehind(doc: Doc, to: number, high: number): Phrase | null {
  let first = to;
  while (first < high && !doc.isWord(first)) first += 1;
  if (first >= high) return null;
  if (isVerb(doc, first)) return phraseStartingAt(doc, first + 1, high);
  for (let i = first + 1; i < Math.min(first + REACH_RIGHT, high); i += 1) {
    if (isVerb(doc, i)) return phraseEndingAt(doc, i - 1, first);
  }
  return null;
}
