import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Phrase } from '../types.ts';
import { cueVerbs } from './cue-verbs.ts';
import { IRREGULAR_PAST, isAdverb } from './phrase-parts.ts';

/** Where words that were reported end: at the next speaker's clause, at the next thing that the same one said. */

const NEXT_SAYING =
  wordSet(`said says say told added noted wrote argued called asked insisted tweeted claimed responded
  suggested accused promised vowed criticized praised described warned urged acknowledged predicted`);
const AFTER_WHO =
  wordSet(`said says told added noted wrote argued called asked insisted tweeted claimed responded suggested
  accused is was has had will would`);
const PARTICIPLES =
  wordSet(`saying adding noting arguing calling telling suggesting insisting pointing claiming citing
  accusing asking warning explaining predicting referring describing promising vowing urging declaring stating writing
  tweeting asserting emphasizing emphasising stressing criticizing recalling blaming acknowledging concluding mocking
  joking`);
const QUOTING = wordSet('said says told added wrote tweeted asked continued explained');
const CONTRASTS = wordSet('while though although as');
const SECOND_VERBS = wordSet('call accuse promise vow urge criticize ask pledge blame dismiss');

export interface Reach {
  from: number;
  high: number;
  source: Phrase;
  /** What the verb took: a clause goes on through more than a thing or an infinitive does. */
  kind: 'clause' | 'infinitive' | 'thing';
}

/** The end of what a verb on its left reports. */
export function endOfReported(doc: Doc, reach: Reach): number {
  const { from, high } = reach;
  for (let i = from + 2; i < high; i += 1) {
    if (doc.inSpeech(i)) {
      if (opensOtherStatement(doc, i, high)) return trimMarks(doc, from, i);
      continue;
    }
    const end = boundaryAt(doc, { ...reach, i });
    if (end > 0) return end;
  }
  return high;
}

function trimMarks(doc: Doc, from: number, to: number): number {
  let end = to;
  while (end > from && !doc.isWord(end - 1)) end -= 1;
  return end;
}

/** A quotation that another clause of saying follows. */
function opensOtherStatement(doc: Doc, i: number, high: number): boolean {
  const quotation = doc.quotationAt(i);
  if (quotation?.from !== i || quotation.wordCount <= 4) return false;
  const ends = [',', '?', '!'].includes(doc.at(quotation.to - 2).text);
  return ends && quotation.to < high - 1 && sayingSoon(doc, quotation.to, high);
}

function sayingSoon(doc: Doc, from: number, high: number): boolean {
  for (let i = from; i < Math.min(from + 7, high); i += 1) {
    if (doc.inQuotation(i) || doc.isMark(i, ',') || doc.lower(i) === 'that') return false;
    if (QUOTING.has(doc.lower(i))) return true;
  }
  return false;
}

/** The next verb of saying with a subject before it, or -1. */
export function nextSaying(doc: Doc, from: number, high: number): number {
  for (let i = from; i < Math.min(from + 9, high); i += 1) {
    if (doc.inQuotation(i) || doc.isMark(i, ',') || doc.lower(i) === 'that') return -1;
    if (NEXT_SAYING.has(doc.lower(i))) return i;
  }
  return -1;
}

interface Place extends Reach {
  i: number;
}

function boundaryAt(doc: Doc, place: Place): number {
  const { i, from, source, kind } = place;
  const { lower, text } = doc.at(i);
  const isAfterComma = doc.isMark(i - 1, ',');
  const isAfterAside = isAfterComma || doc.isDash(i - 1) || doc.isMark(i - 1, ')');
  if (isAfterAside && source.pronoun === 'who' && AFTER_WHO.has(lower)) return i - 1;
  if (isAfterComma && PARTICIPLES.has(lower)) return i - 1;
  if (lower === 'compared' && isAfterComma && i > from + 3) return i - 1;
  if (lower === 'according' && doc.lower(i + 1) === 'to' && i > from + 3) return isAfterComma ? i - 1 : i;
  if (isAfterComma && i > from + 4 && opensLastClause(doc, place)) return i - 1;
  if (isAfterComma && i > from + 4 && opensRemark(doc, place)) return i - 1;
  if (doc.isDash(i - 1) && doc.at(i - 1).isSpaced && i > from + 3 && opensAfterthought(doc, place))
    return i - 1;
  if (text === ';' && kind === 'thing') return i;
  if (lower === 'and' || lower === 'but') return atJoiner(doc, place);
  if (CONTRASTS.has(lower) && isAfterComma) return nextSaying(doc, i + 1, place.high) > 0 ? i - 1 : -1;
  return text === ';' && nextSaying(doc, i + 1, place.high) > 0 ? i : -1;
}

/** "..., he said." in the middle of what another said. */
function opensLastClause(doc: Doc, { i, high }: Place): boolean {
  if (['and', 'but', 'while', 'as', 'though', 'although', 'who', 'which'].includes(doc.lower(i)))
    return false;
  const verb = nextSaying(doc, i, high);
  if (verb <= i || doc.isMark(verb + 1, ',') || doc.isMark(verb + 1, '.')) return false;
  return doc.is(verb - 1, 'personal') || doc.isCapital(verb - 1);
}

/** ", a swipe at his rival", ", while others stay": the writer's own words about what was said. */
function opensRemark(doc: Doc, { i, high, from, kind }: Place): boolean {
  const { lower, isCapital } = doc.at(i);
  if (lower === 'a' || lower === 'an') return !isListed(doc, i, high);
  if (lower === 'while') return high - i > (i - from) / 2;
  if (lower === 'where') return true;
  if (kind === 'clause' || isCapital) return false;
  return lower === 'who' || (lower.endsWith('ed') && lower.length > 4);
}

const AFTERTHOUGHTS = wordSet('and but a an though although as one not');

/** " - but said the outcome was open", " — a swipe at his rival": unless a second dash closes an aside. */
function opensAfterthought(doc: Doc, { i, high }: Place): boolean {
  if (!AFTERTHOUGHTS.has(doc.lower(i))) return false;
  for (let k = i + 1; k < high; k += 1) if (doc.isDash(k) && doc.at(k).isSpaced) return false;
  return true;
}

/** "a house, a garden and a dog": the article opens a further thing. */
function isListed(doc: Doc, i: number, high: number): boolean {
  for (let k = i + 1; k < Math.min(i + 8, high); k += 1) {
    if (doc.lower(k) === 'and' || doc.lower(k) === 'or') return true;
    if (!doc.isWord(k)) return false;
  }
  return false;
}

/** "and dismissed it", ", but he kept silent": a verb or a subject that what was said does not need. */
function opensOther(doc: Doc, { i, from, high, kind }: Place): boolean {
  const next = doc.lower(i + 1);
  const isAfterComma = doc.isMark(i - 1, ',');
  const isLong = high - i > i - from;
  const isVerb = IRREGULAR_PAST.has(next) || (next.endsWith('ed') && next.length > 4);
  const isParticiple = next.endsWith('ing') && next.length > 5;
  if (kind === 'clause') {
    if (!isAfterComma) return doc.lower(i) === 'but' && isParticiple;
    return doc.is(i + 1, 'personal') ? isLong : doc.lower(i) === 'but' && isVerb;
  }
  return (
    isLong && !doc.isCapital(i + 1) && (isVerb || isParticiple || (isAfterComma && doc.is(i + 1, 'personal')))
  );
}

/** "and said ...", ", but X said ...": the next statement. */
function atJoiner(doc: Doc, place: Place): number {
  const { i, high } = place;
  const isAfterComma = doc.isMark(i - 1, ',');
  let next = i + 1;
  while (next < high && isAdverb(doc, next)) next += 1;
  const verb = cueVerbs.get(doc.lower(next));
  if (verb !== undefined && !doc.inQuotation(next) && isFiniteForm(doc.lower(next), next < high)) {
    const { classes, lemma } = verb;
    const isSaying =
      classes.has('clause') || classes.has('addressee') || classes.has('question') || SECOND_VERBS.has(lemma);
    if (isSaying && !verb.isBase && (verb.isPast || verb.isThird)) return isAfterComma ? i - 1 : i;
  }
  if (isAfterComma && nextSaying(doc, i + 1, high) > 0) return i - 1;
  if (i <= place.from + 2 || !opensOther(doc, place)) return -1;
  return isAfterComma ? i - 1 : i;
}

/** "thought" and "felt" are as often nouns or what was said itself. */
function isFiniteForm(form: string, isInside: boolean): boolean {
  return isInside && form !== 'thought' && form !== 'felt';
}
