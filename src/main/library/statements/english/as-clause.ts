import type { Doc } from '../doc.ts';
import type { Range } from '../types.ts';
import { isSpeech } from './cue-verbs.ts';
import type { Layout } from './layout.ts';

/** "As X put it, ..." and "..., as X noted." */
export function findAsClause(doc: Doc, layout: Layout): Range[] | null {
  const { cue, subject, right } = layout;
  const { from: low, to: high } = cue.sentence;
  const at = subject.phrase.from - 1;
  if (subject.isInverted || subject.isParticiple || !isSpeech(cue.verb)) return null;
  if (at < low || doc.lower(at) !== 'as' || cue.verb.lemma === 'call') return null;
  const segments = isAtHead(doc, at, low) ? behind(doc, right, high) : inFront(doc, { at, low, high, right });
  const quotation = segments === null ? undefined : doc.quotationAt(segments[0]?.[0] ?? -1);
  const isOpen = quotation !== undefined && quotation.from === segments?.[0]?.[0] && !quotation.isClosed;
  return isOpen ? [[quotation.from, quotation.to]] : segments;
}

function isAtHead(doc: Doc, at: number, low: number): boolean {
  if (at === low) return true;
  return at === low + 1 && (!doc.isWord(low) || doc.is(low, 'conjunction'));
}

function behind(doc: Doc, right: number, high: number): Range[] | null {
  let mark = right;
  if (!doc.isMark(mark, ':')) while (mark < high && !doc.isMark(mark, ',') && mark - right < 14) mark += 1;
  const isMark = doc.isMark(mark, ',') || doc.isMark(mark, ':');
  return isMark && mark < high - 4 ? [[mark + 1, doc.trimEnd(mark + 1, high)]] : null;
}

interface InFront {
  at: number;
  low: number;
  high: number;
  right: number;
}

function inFront(doc: Doc, { at, low, high, right }: InFront): Range[] | null {
  const isEnd = right >= high || doc.isFullStop(right) || doc.isMark(right, ',');
  return doc.isMark(at - 1, ',') && isEnd ? [[low, at - 1]] : null;
}
