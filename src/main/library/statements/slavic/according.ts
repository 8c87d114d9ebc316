import type { Doc } from '../doc.ts';
import type { Found, Range, Sentence } from '../types.ts';
import { sourceOf } from './sources.ts';
import type { SlavicTables } from './tables.ts';

interface Place {
  at: number;
  /** How many words "по словам" has. */
  length: number;
  sentence: Sentence;
  id: number;
  tables: SlavicTables;
}

/** "По словам X, ...", "..., по словам X.", "..., по мнению X, ...". */
export function findAccording(doc: Doc, { at, length, sentence, id, tables }: Place): Found | null {
  const { from: low, to: high } = sentence;
  const source = sourceOf(doc, tables, { from: at + length, high });
  if (source === null) return null;
  const isInitial = doc.isOnlyMarks(low, at) || (at - low === 1 && doc.is(low, 'conjunction', 'adverb'));
  const isApart = doc.isMark(at - 1, ',') || doc.isDash(at - 1);
  if (!isInitial && !isApart) return null;
  const segments: Range[] = [];
  if (!isInitial) segments.push([low, at - 1]);
  const isMore = doc.isMark(source.to, ',') || doc.isMark(source.to, ':');
  if (isMore) segments.push([source.to + 1, doc.trimEnd(source.to + 1, high)]);
  if (segments.length === 0) return null;
  return { source, cue: [at, at + length], segments, rule: 'according', sentence: id, lemma: 'according' };
}
