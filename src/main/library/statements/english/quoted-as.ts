import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Found, Phrase, Sentence } from '../types.ts';
import { contentOnLeft } from './content-left.ts';
import { contentOnRight } from './content-right.ts';
import { cueVerbs } from './cue-verbs.ts';
import { layOut } from './layout.ts';
import { phraseEndingAt } from './phrase-left.ts';
import { skipAdverbsLeft } from './phrase-parts.ts';
import { phraseStartingAt } from './phrase-right.ts';
import type { VerbCue } from './subject.ts';

/** "The agency quoted X as saying that ...", "X was quoted by the agency as saying ...": X says it, the agency hands it on. */

const QUOTING = wordSet('quote quotes quoted quoting cite cites cited citing reported');
const SAYING = wordSet(
  'saying telling stating adding writing arguing warning insisting declaring announcing',
);
const REACH = 16;

export interface QuotingPlace {
  /** Where the verb of quoting stands. */
  at: number;
  sentence: Sentence;
  id: number;
}

/** "As the agency quoted X, ...": X speaks, and the agency hands it on. */
export function quotedBy(doc: Doc, { at, verb, sentence }: VerbCue, subject: Phrase): Partial<Found> {
  if (verb.lemma !== 'quote' && verb.lemma !== 'cite') return {};
  const source = phraseStartingAt(doc, at + 1, Math.min(at + REACH, sentence.to));
  return source === null ? {} : { source, outer: subject };
}

/** What somebody is quoted as saying; null where the verb quotes nobody so. */
export function findQuotedAs(doc: Doc, place: QuotingPlace): Found | null {
  const { at, sentence, id } = place;
  const saying = QUOTING.has(doc.lower(at)) ? sayingAfter(doc, at, sentence.to) : -1;
  const verb = cueVerbs.get(doc.lower(saying));
  if (saying < 0 || verb === undefined) return null;
  const isPassive = doc.lower(at + 1) === 'by' || saying === at + 2;
  const who = isPassive ? passive(doc, place, saying) : active(doc, place, saying);
  if (who === null) return null;
  const cue: VerbCue = { at: saying, verb, sentence, previous: null };
  const subject = { phrase: who.outside, isInverted: false, isParticiple: false };
  const layout = layOut(doc, cue, subject);
  const { right } = who;
  const reached =
    right === null ? layout : { ...layout, right, isEndReached: doc.isOnlyMarks(right, sentence.to) };
  const segments =
    contentOnLeft(doc, reached) ??
    (reached.isEndReached
      ? null
      : contentOnRight(doc, { ...reached, subject: { ...subject, phrase: who.source } }));
  if (segments === null) return null;
  return {
    source: who.source,
    ...(who.outer === null ? {} : { outer: who.outer }),
    cue: [at, saying + 1],
    segments,
    rule: 'quoted-as',
    sentence: id,
    lemma: verb.lemma,
  };
}

/** Where "saying" stands in "quoted ... as saying"; -1 when it does not. */
function sayingAfter(doc: Doc, at: number, high: number): number {
  for (let i = at + 1; i < Math.min(at + REACH, high - 1); i += 1) {
    if (doc.inSpeech(i) || doc.isMark(i, ';') || doc.isMark(i, ':')) return -1;
    if (doc.lower(i) === 'as') return SAYING.has(doc.lower(i + 1)) ? i + 1 : -1;
  }
  return -1;
}

interface Who {
  source: Phrase;
  outer: Phrase | null;
  /** The one of them who stands before the verb: words on the left end there. */
  outside: Phrase;
  /** Where what was said may begin, when somebody is named behind "saying". */
  right: number | null;
}

/** "the agency quoted X as saying" */
function active(doc: Doc, { at, sentence }: QuotingPlace, saying: number): Who | null {
  const source = phraseStartingAt(doc, at + 1, saying - 1);
  const outer = phraseEndingAt(doc, skipAdverbsLeft(doc, at - 1, sentence.from), sentence.from);
  return source === null || outer === null ? null : { source, outer, outside: outer, right: null };
}

/** "X was quoted by the agency as saying", "X was quoted as saying by the agency" */
function passive(doc: Doc, { at, sentence }: QuotingPlace, saying: number): Who | null {
  const { from: low, to: high } = sentence;
  const be = skipAdverbsLeft(doc, at - 1, low);
  const isAfterBe = doc.is(be, 'be', 'have');
  const end = isAfterBe ? skipAdverbsLeft(doc, be - 1, low) : be;
  const source = phraseEndingAt(doc, doc.is(end, 'have') ? end - 1 : end, low);
  if (source === null) return null;
  if (doc.lower(at + 1) === 'by') {
    return { source, outer: phraseStartingAt(doc, at + 2, saying - 1), outside: source, right: null };
  }
  const behind =
    doc.lower(saying + 1) === 'by' ? phraseStartingAt(doc, saying + 2, Math.min(saying + REACH, high)) : null;
  return { source, outer: behind, outside: source, right: behind?.to ?? null };
}

/** "..., citing X": the one who is cited; null for reasons and papers, which say nothing themselves. */
export function findCited(doc: Doc, at: number, sentence: Sentence): Phrase | null {
  if (!['citing', 'quoting'].includes(doc.lower(at))) return null;
  const phrase = phraseStartingAt(doc, at + 1, Math.min(at + REACH, sentence.to));
  if (phrase === null || doc.inQuotation(phrase.from)) return null;
  for (let i = phrase.from; i < phrase.to; i += 1) if (/['’]s?$/u.test(doc.at(i).text)) return null;
  const mention = doc.names.at.get(phrase.head);
  const isPerson = mention !== undefined && mention.entity.personhood > 0;
  return isPerson || CITED.has(doc.lower(phrase.head)) || doc.is(phrase.head, 'role') ? phrase : null;
}

const CITED = wordSet(
  'official officials source sources aide aides diplomat diplomats spokesman spokeswoman person people',
);
