import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Found, Sentence } from '../types.ts';
import { sourceStartingAt } from './phrase-right.ts';

/** "As stated by a spokesman, ...": what follows is handed on by somebody. */

const PARTICIPLES =
  wordSet(`stated reported noted said told announced explained quoted cited described confirmed claimed
  argued put pointed revealed disclosed written mentioned suggested relayed`);

interface Place {
  /** Where the participle stands. */
  at: number;
  sentence: Sentence;
  id: number;
}

/** What somebody hands on at the head of a sentence; null for other uses of the word. */
export function findAsStated(doc: Doc, { at, sentence, id }: Place): Found | null {
  const isHead = doc.lower(at - 1) === 'as' && doc.isOnlyMarks(sentence.from, at - 1);
  if (!isHead || !PARTICIPLES.has(doc.lower(at)) || doc.lower(at + 1) !== 'by') return null;
  const source = sourceStartingAt(doc, at + 2, sentence.to);
  if (source === null || !doc.isMark(source.to, ',')) return null;
  const from = source.to + 1;
  return {
    source: cutOccasion(doc, source),
    cue: [at - 1, at + 2],
    segments: [[from, doc.trimEnd(from, sentence.to)]],
    rule: 'as-stated',
    sentence: id,
    lemma: 'state',
  };
}

/** "a representative | in comments to the press" */
function cutOccasion(doc: Doc, source: NonNullable<Found['source']>): NonNullable<Found['source']> {
  for (let i = source.from + 1; i < source.to; i += 1) {
    if (['in', 'on', 'at', 'during'].includes(doc.lower(i))) return { ...source, to: i };
  }
  return source;
}
