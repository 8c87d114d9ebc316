import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Range } from '../types.ts';
import { skipAddressee, skipAdjuncts } from './adjuncts.ts';
import { phrasalWords } from './cue-verbs.ts';
import type { Subject, VerbCue } from './subject.ts';

/** What stands around a verb and its subject: where what was said may begin on its right and end on its left. */
export interface Layout {
  cue: VerbCue;
  subject: Subject;
  /** "said", "pointed out". */
  cueRange: Range;
  /** The first token on the right that may belong to what was said. */
  right: number;
  hasAddressee: boolean;
  /** Where words on the left end; null when none of them can be what was said. */
  leftEnd: number | null;
  hasLeftQuotation: boolean;
  hasLeftComma: boolean;
  /** Nothing but marks is left on the right. */
  isEndReached: boolean;
}

const ADDRESSED =
  wordSet(`ask urge encourage order advise warn challenge invite question promise assure thank call accuse
  blame instruct implore beg remind`);

/** Looks at both sides of a verb. */
export function layOut(doc: Doc, cue: VerbCue, subject: Subject): Layout {
  const { at, sentence } = cue;
  const high = sentence.to;
  const phrasal = subject.isInverted ? 0 : phrasalEnd(doc, cue);
  const after = subject.isInverted ? subject.phrase.to : phrasal > 0 ? phrasal : at + 1;
  const addressed = subject.isInverted || !takesAddressee(cue) ? after : skipAddressee(doc, after, high);
  const right = skipAdjuncts(doc, addressed, high);
  const leftEnd = subject.isInverted ? at : subject.isParticiple ? null : subject.phrase.from;
  const hasLeft = leftEnd !== null && leftEnd > sentence.from;
  const left = hasLeft ? leftEnd - 1 : -1;
  return {
    cue,
    subject,
    cueRange: [at, subject.isInverted ? at + 1 : after],
    right,
    hasAddressee: addressed > after,
    leftEnd,
    hasLeftQuotation: hasLeft && doc.closesQuotation(left) && (doc.quotationAt(left)?.wordCount ?? 0) >= 2,
    hasLeftComma: hasLeft && (doc.isMark(left, ',') || ['—', '–', '--'].includes(doc.at(left).text)),
    isEndReached: right >= high || (doc.isFullStop(right) && doc.isOnlyMarks(right, high)),
  };
}

/** Where a verb of two words ends: "pointed out"; 0 when it is of one. */
function phrasalEnd(doc: Doc, { at, verb }: VerbCue): number {
  return phrasalWords(verb.lemma).includes(doc.lower(at + 1)) ? at + 2 : 0;
}

function takesAddressee({ verb }: VerbCue): boolean {
  if (verb.lemma === 'warn' || verb.lemma === 'ask') return true;
  return (verb.classes.has('addressee') || ADDRESSED.has(verb.lemma)) && !verb.classes.has('thing');
}
