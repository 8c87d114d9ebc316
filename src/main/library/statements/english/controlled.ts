import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Phrase } from '../types.ts';
import { mainSubject } from './main-subject.ts';
import { phraseEndingAt } from './phrase-left.ts';
import { skipAdverbsLeft } from './phrase-parts.ts';

/** Verbs whose subject also says what follows "to": "went on to say", "tried to blame". */
const CONTROL =
  wordSet(`went goes continued continues continue seemed seems appeared appears tried tries try sought seeks
  managed proceeded began begins took takes used uses moved rushed chose liked likes stopped returned turned hastened
  trying seeking continuing going hesitated dared felt wanted wants want`);

/** How far before "to" the verb may stand: "used the speech to denounce". */
const REACH = 8;

/** The subject of an infinitive: of the verb that governs it, or of the sentence. */
export function subjectOfInfinitive(
  doc: Doc,
  to: number,
  { low, isStrong }: { low: number; isStrong: boolean },
): Phrase | null {
  for (let i = to - 1; i > Math.max(low, to - REACH); i -= 1) {
    if (!doc.isWord(i) && !doc.inQuotation(i)) break;
    if (!CONTROL.has(doc.lower(i))) continue;
    return phraseEndingAt(doc, skipAdverbsLeft(doc, i - 1, low), low);
  }
  return isStrong ? mainSubject(doc, low, to) : null;
}
