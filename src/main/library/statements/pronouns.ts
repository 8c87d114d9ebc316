import { wordSet } from './word-class.ts';
import type { Doc } from './doc.ts';
import type { Entity, Mention } from './types.ts';

/**
 * Who "he" is: of the names before it the one with most points. Points speak for names that are near, that are
 * subjects, that begin a sentence, that spoke before; against those in a quotation, after a preposition, in the genitive.
 */

/** A statement before, whose speaker may go on. */
export interface Spoken {
  entity: Entity;
  /** Where its speaker is named. */
  at: number;
  sentence: number;
}

export interface PronounPlace {
  gender: 'm' | 'f';
  /** The token of the pronoun. */
  at: number;
  /** The statements of the text, the latest last: those before the pronoun count. */
  spoken: readonly Spoken[];
}

/** Names further back than so many sentences are not looked at. */
const SENTENCES_BACK = 14;

/** And of the statements before so many. */
const STATEMENTS_BACK = 4;

const SUBJECT_LEADS = wordSet(
  'but and that while when as if because though although after before since said says',
);

const FINITE = wordSet('said says told tells wrote writes went made took gave began became spoke called');

/** Weights, found by trying on news texts. */
const POINTS = {
  name: 12,
  perSentence: 2,
  nearSentences: 3,
  perFarSentence: 0.8,
  sameParagraph: 2.5,
  subject: 2,
  opensSentence: 1,
  possessive: -3.5,
  quoted: -5,
  knownGender: 1.5,
  afterPreposition: -3.5,
  sameSentence: 0.5,
  /** For each doubling of how often a name stands in the text. */
  salience: 0.3,
  speaker: 14.8,
  speakerPerSentence: 1.6,
  speakerSameParagraph: 1.2,
} as const;

/** The likeliest bearer of a pronoun, best first; empty when nobody fits. */
export function findAntecedents(doc: Doc, place: PronounPlace): Entity[] {
  const points = new Map<Entity, number>();
  const give = (entity: Entity, value: number): void => {
    const gender = entity.gender === place.gender ? POINTS.knownGender : 0;
    points.set(entity, Math.max(points.get(entity) ?? -Infinity, value + gender));
  };
  const { sentence, paragraph } = doc.at(place.at);
  for (const mention of mentionsBefore(doc, place.at)) {
    if (fits(mention.entity, place.gender)) give(mention.entity, weighMention(doc, mention, place.at));
  }
  const end = firstFrom(place.spoken, place.at);
  for (const spoken of place.spoken.slice(Math.max(0, end - STATEMENTS_BACK), end)) {
    if (!fits(spoken.entity, place.gender)) continue;
    const distance = sentence - spoken.sentence;
    const isNear = doc.sentences[spoken.sentence]?.paragraph === paragraph;
    give(
      spoken.entity,
      POINTS.speaker -
        Math.min(distance, POINTS.nearSentences) * POINTS.speakerPerSentence -
        Math.max(0, distance - POINTS.nearSentences) * POINTS.perFarSentence +
        (isNear ? POINTS.speakerSameParagraph : 0),
    );
  }
  return [...points].sort((a, b) => b[1] - a[1]).map(([entity]) => entity);
}

/** Backwards from the pronoun, as far as is looked. */
function* mentionsBefore(doc: Doc, at: number): Generator<Mention> {
  const { mentions } = doc.names;
  const { sentence } = doc.at(at);
  for (let i = lastBefore(mentions, at); i >= 0; i -= 1) {
    const mention = mentions[i];
    if (mention === undefined || sentence - doc.at(mention.from).sentence > SENTENCES_BACK) return;
    yield mention;
  }
}

function lastBefore(mentions: readonly Mention[], at: number): number {
  return countBefore(mentions, (mention) => mention.from < at) - 1;
}

function firstFrom(spoken: readonly Spoken[], at: number): number {
  return countBefore(spoken, (each) => each.at < at);
}

/** How many of a sorted list come first that are before a place. */
function countBefore<T>(list: readonly T[], isBefore: (each: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = list[middle];
    if (each !== undefined && isBefore(each)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fits(entity: Entity, gender: 'm' | 'f'): boolean {
  if (entity.gender !== null) return entity.gender === gender;
  const isPlural = entity.words.length === 1 && entity.name.endsWith('s');
  return entity.personhood >= 0.5 && !isPlural;
}

function weighMention(doc: Doc, mention: Mention, at: number): number {
  const here = doc.at(at);
  const there = doc.at(mention.from);
  const distance = here.sentence - there.sentence;
  let points =
    POINTS.name -
    Math.min(distance, POINTS.nearSentences) * POINTS.perSentence -
    Math.max(0, distance - POINTS.nearSentences) * POINTS.perFarSentence;
  if (there.paragraph === here.paragraph) points += POINTS.sameParagraph;
  const isFirst = doc.sentences[there.sentence]?.from === mention.titleFrom;
  if (isFirst || isSubject(doc, mention)) points += POINTS.subject;
  if (isFirst) points += POINTS.opensSentence;
  if (mention.isPossessive) points += POINTS.possessive;
  if (doc.inQuotation(mention.titleFrom)) points += POINTS.quoted;
  if (isGoverned(doc, mention)) points += POINTS.afterPreposition;
  if (distance === 0) points += POINTS.sameSentence;
  points += POINTS.salience * Math.log2(mention.entity.mentions.length);
  return points;
}

function isSubject(doc: Doc, { titleFrom, to }: Mention): boolean {
  const before = titleFrom - 1;
  if (SUBJECT_LEADS.has(doc.lower(before))) {
    return !(doc.lower(before) === 'and' && doc.isCapital(before - 1));
  }
  return (
    doc.isMark(before, ',') && (doc.is(to, 'auxiliary') || doc.isMark(to, ',') || isFiniteVerb(doc.lower(to)))
  );
}

/** "with Smith", "Jones and Smith". */
function isGoverned(doc: Doc, { titleFrom }: Mention): boolean {
  const before = titleFrom - 1;
  if (doc.is(before, 'preposition') && !doc.is(before, 'conjunction')) return true;
  return ['and', 'or'].includes(doc.lower(before)) && doc.isCapital(before - 1);
}

/** "Lee said", "Lee walked", "Lee says". */
function isFiniteVerb(word: string): boolean {
  return FINITE.has(word) || word.endsWith('ed');
}
