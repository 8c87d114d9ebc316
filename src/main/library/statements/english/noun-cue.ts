import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Found, Phrase, Sentence } from '../types.ts';
import { endOfReported } from './content-end.ts';
import { capitalsFrom } from './phrase-left.ts';

/** "Lee's claim that the dam leaks": a noun of saying with its speaker in the genitive. */

/** Nouns that a clause with "that" may follow. */
export const SAYING_NOUNS: ReadonlySet<string> =
  wordSet(`claim claims assertion assertions argument arguments belief beliefs
  statement statements suggestion suggestions allegation allegations accusation accusations contention insistence promise
  promises pledge warning warnings announcement complaint complaints prediction admission declaration vow threat remark
  remarks comment comments concern concerns fear fears hope view opinion conclusion denial`);

const POSSESSIVES: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
]);

interface Place {
  /** Where the noun stands. */
  at: number;
  sentence: Sentence;
  id: number;
}

/** The clause after the noun; null when nobody's name stands before it. */
export function findNounCue(doc: Doc, { at, sentence, id }: Place): Found | null {
  if (doc.lower(at + 1) !== 'that' || at + 4 > sentence.to) return null;
  const source = possessor(doc, at, sentence.from);
  if (source === null) return null;
  const end = endOfReported(doc, {
    from: at + 1,
    high: endOfSubject(doc, at + 2, sentence.to),
    source,
    kind: 'clause',
  });
  const segments: Found['segments'] = [[at + 1, doc.trimEnd(at + 1, end)]];
  return { source, cue: [at, at + 1], segments, rule: 'noun', sentence: id, lemma: doc.lower(at) };
}

/** Back over adjectives to "Lee's" or "his". */
function possessor(doc: Doc, at: number, low: number): Phrase | null {
  let last = at - 1;
  while (last > low && at - last < 5 && doc.isWord(last) && !isPossessive(doc, last)) last -= 1;
  if (last < low || !isPossessive(doc, last)) return null;
  const pronoun = POSSESSIVES.get(doc.lower(last)) ?? null;
  const from =
    pronoun === null && doc.isCapital(last) ? capitalsFrom(doc, last, low) : startOfNoun(doc, last, low);
  return {
    from: pronoun === null ? from : last,
    to: last + 1,
    head: last,
    pronoun,
    isClauseStart: false,
    hasApposition: false,
  };
}

function isPossessive(doc: Doc, i: number): boolean {
  return POSSESSIVES.has(doc.lower(i)) || /['’]s$|s['’]$/u.test(doc.at(i).text);
}

function startOfNoun(doc: Doc, last: number, low: number): number {
  let from = last;
  while (from > low && last - from < 3 && doc.isWord(from - 1) && !doc.is(from, 'determiner')) from -= 1;
  return from;
}

/** A noun with its clause before the verb of the sentence: it ends at a verb after a comma at the latest. */
function endOfSubject(doc: Doc, from: number, high: number): number {
  for (let i = from + 3; i < high; i += 1) if (doc.isMark(i, ',') && !doc.inQuotation(i)) return i;
  return high;
}
