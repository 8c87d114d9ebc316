import { wordSet } from './word-class.ts';
import type { Doc } from './doc.ts';
import { findAntecedents, type Spoken } from './pronouns.ts';
import type { Entity, Found, Mention, Phrase } from './types.ts';

/** Who speaks, by the words that name the source: the name as the text knows it. */
export interface Speaker {
  name: string;
  entity: Entity | null;
}

const GROUP_PRONOUNS = wordSet('they it we');
const MAKERS = wordSet('by from');

/** A source who is in the text only as "the spokesman" is so many words long at most. */
const ROLE_PHRASE_WORDS = 4;

/** Reads the sources of a text in the order in which they stand, for "he" is who spoke before. */
export class SpeakerReader {
  private readonly doc: Doc;
  private readonly pronouns: ReadonlyMap<string, 'm' | 'f'>;
  /** Who was called what: a few for each role, since only a role of one bearer tells anything. */
  private readonly byRole: ReadonlyMap<string, Entity[]>;
  private readonly spoken: Spoken[] = [];
  private last: Speaker | null = null;

  constructor(doc: Doc, pronouns: ReadonlyMap<string, 'm' | 'f'>) {
    this.doc = doc;
    this.pronouns = pronouns;
    this.byRole = bearersByRole(doc);
  }

  /** Who made a statement; statements are given in the order of their sources. */
  read(found: Found): Speaker | null {
    if (found.source === null) return null;
    const speaker = this.resolve(found.source, found.lemma === 'according');
    if (speaker.entity !== null) {
      this.spoken.push({ entity: speaker.entity, at: found.source.from, sentence: found.sentence });
      if (found.source.pronoun === null) speaker.entity.personhood += 0.3;
    }
    this.last = speaker;
    return speaker;
  }

  /** Who a phrase names, whatever it is the source of. */
  identify(phrase: Phrase): Speaker {
    return this.resolve(phrase, true);
  }

  private resolve(source: Phrase, isDocument: boolean): Speaker {
    if (source.pronoun !== null && source.antecedent === undefined)
      return this.resolvePronoun(source, source.pronoun);
    const phrase = source.antecedent ?? source;
    const mention = nameIn(this.doc, phrase) ?? (isDocument ? makerIn(this.doc, phrase) : null);
    if (mention !== null) return { name: mention.entity.name, entity: mention.entity };
    return bearerOfRole(this.doc, phrase, this.byRole) ?? { name: wordsOf(this.doc, phrase), entity: null };
  }

  /** Who else "he" may be, likeliest first. */
  others({ from, pronoun }: Phrase): Entity[] {
    const gender = this.pronouns.get(pronoun ?? '');
    return gender === undefined
      ? []
      : findAntecedents(this.doc, { gender, at: from, spoken: this.spoken }).slice(1);
  }

  private resolvePronoun(source: Phrase, pronoun: string): Speaker {
    const gender = this.pronouns.get(pronoun);
    if (gender !== undefined) {
      const [entity] = findAntecedents(this.doc, { gender, at: source.from, spoken: this.spoken });
      if (entity !== undefined) {
        entity.gender ??= gender;
        return { name: entity.name, entity };
      }
    } else if (GROUP_PRONOUNS.has(pronoun) && this.last !== null && this.last.entity === null) {
      return this.last;
    }
    // French joins it to the verb: "explique-t-elle".
    const words = this.doc.slice([source.from, source.to]);
    return { name: words.toLowerCase() === pronoun ? words : pronoun, entity: null };
  }
}

const MOST_BEARERS = 12;

function bearersByRole(doc: Doc): ReadonlyMap<string, Entity[]> {
  const byRole = new Map<string, Entity[]>();
  for (const entity of doc.names.entities) {
    for (const role of entity.roles) {
      const bearers = byRole.get(role) ?? [];
      if (bearers.length < MOST_BEARERS) bearers.push(entity);
      byRole.set(role, bearers);
    }
  }
  return byRole;
}

/** A phrase without what is added to its head: "the spokesman" of "the spokesman, who asked not to be named". */
function wordsOf(doc: Doc, { from, to }: Phrase): string {
  let end = to;
  for (let i = from + 1; i < to; i += 1) {
    if (doc.isMark(i, ',') || doc.isMark(i, '(') || doc.lower(i) === 'who') {
      end = i;
      break;
    }
  }
  return doc
    .slice([from, end])
    .replaceAll(/\s+/gu, ' ')
    .replace(/['’]s$/u, '')
    .replace(PAPERS, '');
}

/** "official statements from Kremlin representatives": the representatives speak, not their papers. */
const PAPERS =
  /^(?:(?:the|a|an|official|recent|public|earlier) )*(?:statements?|remarks|comments) (?:from|by) /iu;

/** The name that a phrase is about: not the one it only mentions, as in "Hale supporters". */
export function nameIn(doc: Doc, phrase: Phrase): Mention | null {
  const core = endOfCore(doc, phrase);
  let mention: Mention | null = null;
  for (let i = phrase.from; i < core; i += 1) {
    const here = doc.names.at.get(i);
    if (here !== undefined && here.to <= core + 1) mention = here;
  }
  if (mention !== null && (mention.isPossessive || doc.countWords(mention.to, core) > 0)) mention = null;
  if (mention !== null || core >= phrase.to || !doc.isMark(core, ',')) return mention;
  const apposed = doc.names.at.get(core + 1);
  return apposed !== undefined && apposed.words.length > 1 ? apposed : null;
}

function endOfCore(doc: Doc, { from, to }: Phrase): number {
  for (let i = from + 1; i < to; i += 1) {
    const { text, lower } = doc.at(i);
    const isOffice = lower === 'of' && doc.is(i - 1, 'title') && doc.isCapital(i + 1);
    if (isOffice) continue;
    if (text === ',' || text === '(' || lower === 'who') return i;
    if (doc.is(i, 'preposition') && !doc.isCapital(i)) return i;
  }
  return to;
}

/** "according to a report by Ann Lee" */
function makerIn(doc: Doc, { from, to }: Phrase): Mention | null {
  for (let i = from; i < to - 1; i += 1) {
    const isMaker =
      MAKERS.has(doc.lower(i)) && (doc.lower(i) === 'by' || (i > from && doc.is(i - 1, 'occasion')));
    if (!isMaker) continue;
    return lastPerson(doc, i + 1, Math.min(i + 9, to));
  }
  return null;
}

/** The last person named before a comma: in "Kremlin spokesperson Dmitry Peskov" not the Kremlin. */
function lastPerson(doc: Doc, from: number, to: number): Mention | null {
  let person: Mention | null = null;
  for (let i = from; i < to && !doc.isMark(i, ','); i += 1) {
    const mention = doc.names.at.get(i);
    if (mention !== undefined && mention.entity.personhood > 0) person = mention;
  }
  return person;
}

/** Offices that texts call by either word. */
const SAME_OFFICE: ReadonlyMap<string, string> = new Map([
  ['president', 'leader'],
  ['leader', 'president'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['spokesperson', 'spokesman'],
]);

/** "the spokesman": the one whom the text called so before. */
function bearerOfRole(doc: Doc, phrase: Phrase, byRole: ReadonlyMap<string, Entity[]>): Speaker | null {
  const head = doc.lower(phrase.head);
  const isShort = phrase.to - phrase.from <= ROLE_PHRASE_WORDS;
  if (doc.lower(phrase.from) !== 'the' || !isShort || !doc.is(phrase.head, 'role') || head.endsWith('s'))
    return null;
  const bearersOf = (role: string): Entity[] =>
    (byRole.get(role) ?? []).filter(({ mentions }) => (mentions[0]?.from ?? Infinity) < phrase.from);
  const same = bearersOf(head);
  const bearers = same.length > 0 ? same : bearersOf(SAME_OFFICE.get(head) ?? '');
  const [bearer] = bearers;
  return bearers.length === 1 && bearer !== undefined ? { name: bearer.name, entity: bearer } : null;
}
