import { afterDateline } from '../dateline.ts';
import type { Doc } from '../doc.ts';
import type { Found, Phrase, Range, Sentence } from '../types.ts';
import { phraseLength, type SlavicRules } from './find.ts';
import { sourceAfter, sourceBefore } from './sources.ts';

interface Place {
  sentence: Sentence;
  id: number;
  rules: SlavicRules;
  /** Whether words are somebody's already. */
  isTaken: (range: Range) => boolean;
}

/** How far into a sentence "об этом" is looked for. */
const REACH = 8;

/**
 * "Мост закроют. Об этом сообщил X.", "Мост закроют. X сообщил об этом в субботу.": what was said is the sentence before, unless
 * somebody else has said that.
 */
export function findAboutThis(doc: Doc, place: Place): Found | null {
  const { sentence, id, rules, isTaken } = place;
  const before = doc.sentences[id - 1];
  if (before === undefined || before.paragraph < sentence.paragraph - 1) return null;
  const said = saidAboutThis(doc, sentence, rules);
  if (said === null) return null;
  const from = afterDateline(doc, before.from, before.to);
  const words: Range = [from, doc.trimEnd(from, before.to)];
  if (isTaken(words) || doc.isMark(before.to - 1, '?')) return null;
  const { source, cue } = said;
  const found = { source, cue: [cue, cue + 1] as Range, segments: [words], rule: 'about-this', sentence: id };
  return { ...found, lemma: doc.lower(cue) };
}

function saidAboutThis(
  doc: Doc,
  { from: low, to: high }: Sentence,
  rules: SlavicRules,
): { source: Phrase; cue: number } | null {
  const { tables } = rules;
  const isCue = (i: number): boolean =>
    tables.cues.get(doc.lower(i))?.has('clause') === true && doc.lower(i - 1) !== 'не';
  const limit = Math.min(low + REACH, high);
  let at = low;
  while (at < limit && phraseLength(doc, rules.aboutThis, at) === 0) at += 1;
  if (at === limit) return null;
  if (isCue(at - 1)) {
    const source = sourceBefore(doc, tables, { at: at - 1, low });
    return source === null ? null : { source, cue: at - 1 };
  }
  if (!doc.isOnlyMarks(low, at)) return null;
  const open = at + phraseLength(doc, rules.aboutThis, at);
  let cue = open;
  while (cue < Math.min(open + REACH, high) && doc.isWord(cue) && !isCue(cue)) cue += 1;
  if (!isCue(cue) || doc.inSpeech(cue)) return null;
  const source =
    sourceAfter(doc, tables, { from: cue + 1, high }) ?? sourceBefore(doc, tables, { at: cue, low: open });
  return source === null ? null : { source, cue };
}
