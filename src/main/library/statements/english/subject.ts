import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Found, Phrase, Sentence } from '../types.ts';
import { isSpeech, type CueVerb } from './cue-verbs.ts';
import { subjectOfInfinitive } from './controlled.ts';
import { mainSubject, nearestNoun } from './main-subject.ts';
import { phraseEndingAt } from './phrase-left.ts';
import { isAdverb, skipAdverbsLeft } from './phrase-parts.ts';
import { phraseStartingAt } from './phrase-right.ts';

/** A verb that may make a statement, where it stands. */
export interface VerbCue {
  at: number;
  verb: CueVerb;
  sentence: Sentence;
  /** The statement found before it in its sentence. */
  previous: Found | null;
}

/** Who a verb belongs to, and how. */
export interface Subject {
  phrase: Phrase;
  /** It stands after the verb: `"...," said X`. */
  isInverted: boolean;
  /** The verb is a participle: "..., adding that". */
  isParticiple: boolean;
}

const plain = (phrase: Phrase | null): Subject | null =>
  phrase === null ? null : { phrase, isInverted: false, isParticiple: false };

/** Finds who says it; null when the verb makes no statement here. */
export function findSubject(doc: Doc, cue: VerbCue): Subject | null {
  const isGerund = cue.verb.isGerund && doc.lower(cue.at).endsWith('ing');
  const subject = isGerund ? subjectOfParticiple(doc, cue) : subjectOfFinite(doc, cue);
  const pronoun = subject?.phrase.pronoun;
  return pronoun === 'you' || pronoun === 'i' ? null : subject;
}

const PARTICIPLE_LINKS = wordSet('by while after before and in when without');
const WRITINGS =
  wordSet(`statement email e-mail letter tweet memo message note post text video lawsuit article response story op-ed
  column release reply complaint`);
const SAYING =
  wordSet(`saying telling claiming arguing suggesting alleging showing stating announcing asking urging calling
  describing noting warning accusing`);

function subjectOfParticiple(doc: Doc, { at, verb, sentence, previous }: VerbCue): Subject | null {
  if (at === sentence.from) return null;
  const before = skipAdverbsOnly(doc, at - 1, sentence.from);
  const { lower, text, isWord } = doc.at(before);
  const isLinked =
    text === ',' ||
    doc.closesQuotation(before) ||
    text === '—' ||
    text === '--' ||
    PARTICIPLE_LINKS.has(lower);
  if (isLinked && before >= sentence.from) {
    const phrase = previous?.source ?? mainSubject(doc, sentence.from, before);
    return phrase === null ? null : { phrase, isInverted: false, isParticiple: true };
  }
  if (doc.is(before, 'be')) {
    return plain(phraseEndingAt(doc, skipAdverbsLeft(doc, before - 1, sentence.from), sentence.from));
  }
  const isNoun =
    isWord &&
    before >= sentence.from &&
    !doc.is(before, 'preposition', 'auxiliary', 'determiner', 'conjunction');
  if (!isNoun || !verb.classes.has('clause') || !SAYING.has(doc.lower(at))) return null;
  const noun = nearestNoun(doc, skipAdverbsLeft(doc, before, sentence.from), sentence.from);
  const writer = WRITINGS.has(doc.lower(noun.head)) ? mainSubject(doc, sentence.from, noun.from) : null;
  return plain(writer ?? noun);
}

const INVERTIBLE =
  wordSet(`said says wrote added asked explained noted tweeted argued continued replied responded recalled
  observed concluded warned declared insisted admitted joked quipped remarked writes adds explains notes`);

function subjectOfFinite(doc: Doc, cue: VerbCue): Subject | null {
  const { at, verb, sentence } = cue;
  const low = sentence.from;
  const { lower } = doc.at(at);
  const beforeAdverbs = skipAdverbsOnly(doc, at - 1, low);
  if (doc.is(beforeAdverbs, 'be') && beforeAdverbs >= low && lower !== 'quoted') return null;
  const isPastOnly = verb.isPast || verb.isThird;
  if (doc.lower(at + 1) === 'by' && !isPastOnly) return null;
  if (verb.isParticiple && !verb.isPast && !hasHave(doc, at - 1, low)) return null;
  const inverted = invertedSubject(doc, cue);
  if (inverted !== undefined) return inverted;
  return subjectBefore(doc, cue);
}

function skipAdverbsOnly(doc: Doc, from: number, low: number): number {
  let i = from;
  while (i >= low && isAdverb(doc, i)) i -= 1;
  return i;
}

function hasHave(doc: Doc, from: number, low: number): boolean {
  let i = from;
  while (i >= low && isAdverb(doc, i) && !doc.is(i, 'have')) i -= 1;
  return i >= low && doc.is(i, 'have');
}

/** `"...," said X`; undefined when the verb does not stand after what was said. */
function invertedSubject(doc: Doc, { at, verb, sentence }: VerbCue): Subject | null | undefined {
  const before = at - 1;
  const isAfterMark = doc.closesQuotation(before) || doc.isMark(before, ',') || doc.isFullStop(before);
  const isBase = verb.isBase && doc.lower(at) === verb.lemma && !verb.isPast;
  if (at <= sentence.from || !isAfterMark || !isSpeech(verb) || isBase) return undefined;
  if (skipAdverbsLeft(doc, before, sentence.from) !== before) return undefined;
  const isAfterComma = doc.isMark(before, ',');
  const isAfterQuotation = doc.inQuotation(before);
  const phrase = phraseStartingAt(doc, at + 1, sentence.to);
  // Nobody writes "told Lee" for "Lee told": what follows is whom it was said to.
  const isLikely =
    phrase !== null &&
    !verb.classes.has('addressee') &&
    (isAfterQuotation || !isAfterComma || (phrase.pronoun === null && namesSpeaker(doc, phrase)));
  if (!isLikely) return isAfterComma ? asPlain(phraseEndingAt(doc, before, sentence.from)) : undefined;
  const left = isAfterComma && !isAfterQuotation ? phraseEndingAt(doc, before, sentence.from) : null;
  const isLeftNamed =
    left !== null && doc.isCapital(left.from) && left.from === sentence.from && doc.names.at.has(left.from);
  if (left?.hasApposition === true && (isLeftNamed || !isStrongInversion(doc, phrase, sentence)))
    return plain(left);
  if (!isAfterQuotation && !INVERTIBLE.has(doc.lower(at))) return undefined;
  return { phrase, isInverted: true, isParticiple: false };
}

/** "said the minister", "said a man who ...": not "wrote an assessment". */
function namesSpeaker(doc: Doc, phrase: Phrase): boolean {
  if (doc.isCapital(phrase.from) || doc.is(phrase.from, 'role')) return true;
  const isNew = doc.lower(phrase.from) === 'a' || doc.lower(phrase.from) === 'an';
  return doc.is(phrase.from, 'determiner') && (!isNew || doc.is(phrase.head, 'role', 'listener'));
}

const asPlain = (phrase: Phrase | null): Subject | undefined => plain(phrase) ?? undefined;

/** "said Ann Lee, a lawyer." or "said Ann Lee.": a name that the sentence ends with. */
function isStrongInversion(doc: Doc, phrase: Phrase, { to }: Sentence): boolean {
  if (!doc.isCapital(phrase.from)) return false;
  if (doc.isOnlyMarks(phrase.to, to)) return true;
  const isEnd =
    phrase.to >= to - 1 ||
    doc.isMark(phrase.to, ',') ||
    doc.isMark(phrase.to, '.') ||
    doc.is(phrase.to, 'weekday');
  if (phrase.pronoun !== null || !isEnd) return false;
  for (let i = phrase.from; i < phrase.to; i += 1) if (doc.isMark(i, ',')) return true;
  return false;
}

const JOINERS = wordSet('and but or then');
const NO_SUBJECT = wordSet(
  'its their his her my our your new such more these those false recent similar first',
);

function subjectBefore(doc: Doc, cue: VerbCue): Subject | null {
  const { at, verb, sentence, previous } = cue;
  const low = sentence.from;
  const before = skipAdverbsLeft(doc, at - 1, low);
  if (before < low) return null;
  const isBase = verb.isBase && doc.lower(at) === verb.lemma;
  const { lower, text } = doc.at(before);
  if (text === ',') {
    return plain(phraseEndingAt(doc, before, low) ?? (before === at - 1 ? (previous?.source ?? null) : null));
  }
  if (JOINERS.has(lower)) {
    return isBase && !verb.isPast ? null : plain(previous?.source ?? mainSubject(doc, low, before));
  }
  if (lower === 'to')
    return isBase ? plain(subjectOfInfinitive(doc, before, { low, isStrong: isStrong(doc, cue) })) : null;
  if (doc.is(before, 'modal') || lower === 'not') return null;
  if (doc.is(before, 'have')) return plain(phraseEndingAt(doc, skipAdverbsLeft(doc, before - 1, low), low));
  const isNoSubject =
    (doc.is(before, 'determiner') && !doc.is(before, 'standIn')) ||
    doc.is(before, 'preposition') ||
    /['’]s$/u.test(text) ||
    NO_SUBJECT.has(lower);
  if (isNoSubject) return null;
  if (isBase && !verb.isPast && !fitsBase(doc, before, at)) return null;
  if (verb.isThird && !verb.isPast && !fitsThird(doc, before)) return null;
  return plain(phraseEndingAt(doc, before, low));
}

/** What follows leaves no doubt that something is said. */
function isStrong(doc: Doc, { at, verb }: VerbCue): boolean {
  const next = doc.lower(at + 1);
  return (
    isSpeech(verb) && (next === 'that' || next === 'whether' || doc.inSpeech(at + 1) || doc.inSpeech(at + 2))
  );
}

const PLAIN_VERBS = wordSet(
  'say argue believe insist suggest acknowledge contend allege assert describe accuse criticize admit deny predict',
);
const PLURALS = wordSet(
  'who that people officials critics some many others most both several republicans democrats few voters police',
);

/** "officials say", "they argue", but neither "he say" nor a noun like "report". */
function fitsBase(doc: Doc, before: number, at: number): boolean {
  const { lower, isWord, isCapital } = doc.at(before);
  if (lower === 'i' || lower === 'you') return false;
  if (PLAIN_VERBS.has(doc.lower(at))) return true;
  if (doc.is(before, 'personal')) return !['he', 'she', 'it'].includes(lower);
  return PLURALS.has(lower) || (lower.endsWith('s') && isWord && !isCapital);
}

/** "Smith says", "the report says", but no noun in the plural: "the claims". */
function fitsThird(doc: Doc, before: number): boolean {
  const { isCapital, text, lower } = doc.at(before);
  if (isCapital || text === ')' || doc.is(before, 'personal', 'role', 'body')) return true;
  return ['it', 'that', 'which', 'one'].includes(lower);
}
