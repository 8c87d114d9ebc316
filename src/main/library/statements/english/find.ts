import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Found, Phrase, Range, Sentence } from '../types.ts';
import { findAccording, isAccording } from './according.ts';
import { skipAddressee, skipAdjuncts } from './adjuncts.ts';
import { findAsked } from './asked.ts';
import { findAsClause } from './as-clause.ts';
import { findAsStated } from './as-stated.ts';
import { Collection } from '../collection.ts';
import { contentOnLeft, isClause } from './content-left.ts';
import { contentOnRight } from './content-right.ts';
import { continueQuotations } from '../continued.ts';
import { cueVerbs, isSpeech, NEEDS_WORD, phrasalWords } from './cue-verbs.ts';
import { mainSubject } from './main-subject.ts';
import { layOut, type Layout } from './layout.ts';
import { findNounCue, SAYING_NOUNS } from './noun-cue.ts';
import { phraseEndingAt } from './phrase-left.ts';
import { skipAdverbsLeft } from './phrase-parts.ts';
import { findCited, findQuotedAs, quotedBy } from './quoted-as.ts';
import { findSubject, type VerbCue } from './subject.ts';

/** Finds what is said in an English text: cue by cue in each sentence, then the quotations that nobody has yet. */
export function findEnglish(doc: Doc): Found[] {
  const collection = new Collection(doc);
  for (const [id, sentence] of doc.sentences.entries()) findInSentence(doc, { id, sentence, collection });
  continueQuotations(doc, collection, mainSubject);
  for (const { segments } of collection.found) segments.sort((a, b) => a[0] - b[0]);
  return collection.found.sort((a, b) => (a.segments[0]?.[0] ?? 0) - (b.segments[0]?.[0] ?? 0));
}

interface Place {
  id: number;
  sentence: Sentence;
  collection: Collection;
}

function findInSentence(doc: Doc, { id, sentence, collection }: Place): void {
  let previous: Found | null = null;
  let frame: Found | null = null;
  let cited = findCited(doc, sentence.from, sentence);
  let isHandedOn = false;
  let count = 0;
  for (const at of findCues(doc, sentence)) {
    if (count >= MOST_IN_SENTENCE) break;
    const isInFrame = frame !== null && holds(frame, at);
    if (collection.has(at) && !isInFrame) continue;
    const who = findCited(doc, at, sentence);
    if (who !== null) {
      cited = who;
      handOn(doc, previous, cited);
      continue;
    }
    const found: Found | null = findAt(doc, {
      at,
      sentence,
      previous: isInFrame && !isHandedOn ? null : previous,
      id,
    });
    if (found === null) continue;
    count += 1;
    if (isInFrame && frame !== null && !mayHandOn(doc, frame, found)) continue;
    if (FRAMES.has(found.rule)) {
      frame = found;
      if (found.rule === 'according') previous = collection.add(found) ?? previous;
    } else {
      if (frame?.source != null && isInFrame) {
        found.outer = frame.source;
        isHandedOn = true;
      }
      if (previous === null) handOn(doc, found, cited);
      previous = collection.add(found) ?? previous;
      if (!isInFrame && REPORTS.has(found.rule)) {
        frame = found;
        isHandedOn = false;
      }
    }
  }
  if (frame?.rule === 'as-stated' && !isHandedOn) collection.add(frame);
}

/** "The agency reported, citing X, that ...": X says it, and the agency hands it on. */
function handOn(doc: Doc, found: Found | null, cited: Phrase | null): void {
  if (found?.source == null || cited === null || found.outer !== undefined) return;
  const reporter = doc.names.at.get(found.source.head);
  if (found.lemma !== 'report' && (reporter === undefined || reporter.entity.personhood > 0)) return;
  found.outer = found.source;
  found.source = cited;
}

/** No sentence that a person wrote says more; one that repeats a phrase a thousand times shall not take for ever. */
const MOST_IN_SENTENCE = 30;

/** Rules whose content may hold what somebody else says, handed on. */
const FRAMES = new Set(['according', 'as-stated']);

/** Rules of what somebody reports: of those in it only what is plain is told apart. */
const REPORTS = new Set(['that', 'clause', 'left']);
const PLAIN = new Set(['that', 'quotation', 'inverted']);

/** "The paper reported that X had said that ...": X said it, and the paper hands it on. */
function mayHandOn(doc: Doc, frame: Found, { rule, source, cue, segments }: Found): boolean {
  if (FRAMES.has(frame.rule)) return true;
  if (!PLAIN.has(rule) && !(frame.lemma === 'report' && rule === 'clause')) return false;
  const verb = cueVerbs.get(doc.lower(cue?.[0] ?? -1));
  if (source === null || !doc.isCapital(source.head) || verb === undefined || verb.isBase) return false;
  const isFinite = verb.isPast || verb.isThird;
  return isFinite && segments.every(([from, to]) => holds(frame, from) && holds(frame, to - 1));
}

function holds({ segments }: Found, at: number): boolean {
  return segments.some(([from, to]) => at >= from && at < to);
}

function findAt(doc: Doc, place: VerbPlace): Found | null {
  const cue = doc.lower(place.at);
  if (isAccording(doc, place.at)) return findAccording(doc, place);
  const handedOn = findAsStated(doc, place);
  if (handedOn !== null) return handedOn;
  const quoted = findQuotedAs(doc, place);
  if (quoted !== null) return quoted;
  if (SAYING_NOUNS.has(cue)) {
    const found = findNounCue(doc, place);
    if (found !== null) return found;
  }
  return (cue === 'asked' ? findAsked(doc, place) : null) ?? findByVerb(doc, place);
}

/** Where the cues of a sentence stand, in the order in which they are looked at. */
function findCues(doc: Doc, sentence: Sentence): number[] {
  const cues: number[] = [];
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (!doc.isWord(i) || doc.inSpeech(i)) continue;
    if (isAccording(doc, i)) cues.push(i);
    else if (isCueWord(doc.lower(i)) && isVerbByCase(doc, i, sentence)) cues.push(i);
  }
  const last = governingLast(doc, sentence, cues);
  return last === null ? cues : [last, ...cues.filter((at) => at !== last)];
}

function isCueWord(lower: string): boolean {
  return cueVerbs.has(lower) || SAYING_NOUNS.has(lower);
}

/** A capital makes a name of it, but for headlines and "Said Smith:". */
function isVerbByCase(doc: Doc, i: number, sentence: Sentence): boolean {
  if (!doc.isCapital(i)) return true;
  const { lower, text } = doc.at(i);
  if (i === sentence.from) return lower === 'said' || lower === 'says' || lower === 'asked';
  return /^[A-Z]+$/u.test(text) || lower === 'says';
}

const CLOSING = wordSet(
  'said says wrote added noted argued explained told acknowledged recalled reported reports',
);

/** "..., X said.": a verb that closes the sentence governs all of it and is looked at first. */
function governingLast(doc: Doc, sentence: Sentence, cues: readonly number[]): number | null {
  const last = cues.findLast((at) => CLOSING.has(doc.lower(at)));
  if (last === undefined || last === cues[0]) return null;
  const { from: low, to: high } = sentence;
  const after = doc.lower(last) === 'told' ? skipAddressee(doc, last + 1, high) : last + 1;
  if (!doc.isOnlyMarks(skipAdjuncts(doc, after, high), high)) return null;
  const subject = phraseEndingAt(doc, skipAdverbsLeft(doc, last - 1, low), low);
  if (subject === null || subject.from - 1 <= low || subject.hasApposition || subject.to - subject.from > 6)
    return null;
  const comma = subject.from - 1;
  const isApart = doc.isMark(comma, ',') && !doc.inQuotation(comma);
  return isApart && isClause(doc, low, comma) ? last : null;
}

interface VerbPlace {
  at: number;
  sentence: Sentence;
  previous: Found | null;
  id: number;
}

function findByVerb(doc: Doc, { at, sentence, previous, id }: VerbPlace): Found | null {
  const verb = cueVerbs.get(doc.lower(at));
  if (verb === undefined || lacksWord(doc, at, verb.lemma)) return null;
  const cue: VerbCue = { at, verb, sentence, previous };
  const subject = findSubject(doc, cue);
  if (subject === null) return null;
  const layout = layOut(doc, cue, subject);
  const basis = { source: subject.phrase, cue: layout.cueRange, sentence: id, lemma: verb.lemma };
  const asClause = findAsClause(doc, layout);
  if (asClause !== null)
    return { ...basis, ...quotedBy(doc, cue, subject.phrase), segments: asClause, rule: 'as' };
  const left = contentOnLeft(doc, layout);
  if (left !== null) return { ...basis, segments: left, rule: subject.isInverted ? 'inverted' : 'left' };
  const segments = contentBehind(doc, layout);
  return segments === null ? null : { ...basis, ...segments };
}

/** "went" without "on", "pointed" without "out". */
function lacksWord(doc: Doc, at: number, lemma: string): boolean {
  return NEEDS_WORD.has(lemma) && !phrasalWords(lemma).includes(doc.lower(at + 1));
}

function contentBehind(doc: Doc, layout: Layout): { segments: Range[]; rule: string } | null {
  const { subject, isEndReached, cue } = layout;
  if (subject.isInverted) {
    const segments = behindInverted(doc, layout);
    return segments === null ? null : { segments, rule: 'inverted-right' };
  }
  if (!isEndReached) {
    const segments = contentOnRight(doc, layout);
    return segments === null ? null : { segments, rule: ruleOf(doc, layout, segments) };
  }
  const block = isSpeech(cue.verb) ? blockAfterColon(doc, cue.sentence) : null;
  return block === null ? null : { segments: [block], rule: 'block' };
}

/** By what the verb took: the rule says it to whoever asks. */
function ruleOf(doc: Doc, { subject, cue }: Layout, segments: readonly Range[]): string {
  const from = segments[0]?.[0] ?? cue.at;
  const { lower } = doc.at(from);
  const taken =
    lower === 'that'
      ? 'that'
      : doc.inSpeech(from)
        ? 'quotation'
        : lower === 'to'
          ? 'infinitive'
          : cue.verb.classes.has('thing') && !doc.is(from, 'personal', 'question')
            ? 'thing'
            : 'clause';
  return subject.isParticiple ? `participle-${taken}` : taken;
}

/** `Said X: "..."` */
function behindInverted(doc: Doc, { right, cue }: Layout): Range[] | null {
  const high = cue.sentence.to;
  const isMark = doc.isMark(right, ':') || (doc.isMark(right, ',') && doc.inQuotation(right + 1));
  if (!isMark && !(doc.inQuotation(right) && right < high)) return null;
  const from = isMark ? right + 1 : right;
  return [[from, doc.trimEnd(from, high)]];
}

/** A paragraph without marks after "he wrote:" is what he wrote. */
function blockAfterColon(doc: Doc, sentence: Sentence): Range | null {
  const next = doc.sentences[doc.at(sentence.to).sentence];
  if (!doc.isMark(sentence.to - 1, ':') || next?.paragraph !== sentence.paragraph + 1) return null;
  if (doc.inQuotation(next.from)) return null;
  let to = next.to;
  while (doc.at(to).paragraph === next.paragraph) to += 1;
  return [next.from, to];
}
