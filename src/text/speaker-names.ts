/**
 * Whether two names name one speaker: Dmitry Peskov, Mr Peskov, D. Peskov, Песков, Дмитрия Пескова.
 *
 * The consonants of a name are its key (`name-keys.ts`), made for finding: it brings more together than is one. So two
 * words are one name only where they are also written, or sound, almost alike: Putin and Patton share a key and are two.
 */

import { editDistance } from './approximate.ts';
import { foldTerm } from './fold-term.ts';
import { nameKeys } from './name-keys.ts';
import { cyrillicSounds, latinSounds } from './name-sounds.ts';
import { isBodyName } from './speaker-kinds.ts';

/** A name taken apart: without titles, possessives and the article. */
export interface SpeakerName {
  /** Its words, folded; the last is what it is called by alone, for a person. */
  readonly words: readonly string[];
  /** All of it, folded: two that are the same here are written the same. */
  readonly folded: string;
  /** What tells a son from his father: `jr`, `iii`. */
  readonly suffix: string;
  /** An institution or a group: known by all of its words, and by nothing less. */
  readonly isBody: boolean;
}

/**
 * `same`: written the same, or in full in two scripts. `likely`: one of them says less (a surname, an initial), or another
 * spelling. What is only likely may be another person of that name.
 */
export type NameLikeness = 'same' | 'likely';

const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sen senator rep gov governor gen ' +
    'general col colonel maj major capt captain lt lieutenant sgt president premier prime minister foreign defence ' +
    'defense finance interior secretary chancellor king queen prince princess pope judge justice mayor speaker ' +
    'vice deputy former acting ambassador chairman chairwoman herr frau monsieur madame senor senora ' +
    'г-н г-жа господин госпожа пан пані президент премьер премьер-министр премєр премьер министр міністр глава ' +
    'генерал сенатор депутат спикер спікер посол канцлер мэр мер губернатор профессор професор доктор'
  ).split(' '),
);
const SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv'.split(' '));
/** They stand before a family name and belong to it. */
const PARTICLES: ReadonlySet<string> = new Set(
  'de la le du des da dos das di del della van der den von zu al el bin ibn ben ter ten фон де ван дер ибн аль'.split(
    ' ',
  ),
);

/** Given names and what people are called instead, each group one. What is only shortened needs no line. */
const SHORT_NAMES: readonly ReadonlySet<string>[] = [
  'joseph joe джо',
  'william bill will',
  'robert bob rob',
  'james jim jimmy',
  'thomas tom',
  'michael mike',
  'richard dick rick',
  'edward ed ted',
  'john jack',
  'elizabeth liz beth',
  'katherine catherine kate kathy',
  'margaret maggie peggy',
  'anthony tony',
  'charles charlie chuck',
  'alexander alex sasha',
  'александр саша',
  'олександр саша',
].map((group) => new Set(group.split(' ')));

const MAX_WORDS = 12;

/** Takes a name apart. */
export function readSpeakerName(name: string): SpeakerName {
  const inOrder = name.includes(',') ? name.replace(/^([^,]+),\s*([^,]+)$/u, '$2 $1') : name;
  const raw = inOrder.split(/[\s\u00a0]+/u).map((word) => word.replace(/['’`´]s?$/u, ''));
  const all = raw
    .map(foldWord)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  const isBody = isBodyName(name);
  if (isBody) return partsOf(withoutArticle(all), '', true);
  const named = withoutTitles(all);
  const last = named.at(-1) ?? '';
  return named.length > 1 && SUFFIXES.has(last)
    ? partsOf(named.slice(0, -1), last, false)
    : partsOf(named, '', false);
}

function partsOf(words: readonly string[], suffix: string, isBody: boolean): SpeakerName {
  return { words, suffix, isBody, folded: [...words, suffix].join(' ').trim() };
}

function foldWord(word: string): string {
  return foldTerm(word).replace(/[^\p{L}\p{M}\p{N}'-]/gu, '');
}

function withoutArticle(words: string[]): string[] {
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

function withoutTitles(words: string[]): string[] {
  let from = 0;
  while (from < words.length - 1 && TITLES.has(words[from] ?? '')) from++;
  return words.slice(from);
}

/** The keys that names which may be one share: of the word that a person is called by alone, or of a whole body. */
export function keysOfSpeakerName({ words, folded, isBody }: SpeakerName): readonly string[] {
  const last = words.at(-1);
  if (last === undefined) return [];
  if (isBody) return [`body ${folded}`];
  const keys = nameKeys(plainOf(last));
  // Names of other scripts, and short ones, have no sounds that we know: they are known by their letters.
  return keys.length === 0 ? [`word ${last}`] : keys;
}

/** How alike two names are; null when they are not one. */
export function likenessOf(one: SpeakerName, other: SpeakerName): NameLikeness | null {
  if (one.folded === '' || other.folded === '') return null;
  if (one.folded === other.folded) return 'same';
  if (one.isBody || other.isBody || one.suffix !== other.suffix) return null;
  const family = wordLikeness(one.words.at(-1) ?? '', other.words.at(-1) ?? '');
  if (family === null) return null;
  const [given, otherGiven] = [givenOf(one), givenOf(other)];
  const [first, ...middle] = given;
  const [otherFirst, ...otherMiddle] = otherGiven;
  if (first === undefined || otherFirst === undefined) return 'likely';
  const likeness = givenLikeness(first, otherFirst);
  if (likeness === null || areApart(middle, otherMiddle)) return null;
  return family === 'same' && likeness === 'same' ? 'same' : 'likely';
}

function givenOf({ words }: SpeakerName): readonly string[] {
  let end = words.length - 1;
  while (end > 0 && PARTICLES.has(words[end - 1] ?? '')) end--;
  return words.slice(0, end);
}

function givenLikeness(one: string, other: string): NameLikeness | null {
  if (one.length === 1 || other.length === 1) return isInitialOf(one, other) ? 'likely' : null;
  const asWords = wordLikeness(one, other);
  if (asWords !== null) return asWords;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 3 && long.startsWith(short)) return 'likely';
  return SHORT_NAMES.some((group) => group.has(one) && group.has(other)) ? 'likely' : null;
}

/** George W. and George H. W. are two; a middle name that only one of them has says nothing. */
function areApart(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return (
    !one.some((word) => other.some((its) => givenLikeness(word, its) !== null)) || one.length !== other.length
  );
}

/** An initial stands for what it sounds like in the other script too: D. for Дмитрий. */
function isInitialOf(one: string, other: string): boolean {
  const [a, b] = [soundsOf(one).charAt(0) || one.charAt(0), soundsOf(other).charAt(0) || other.charAt(0)];
  return a === b;
}

const CYRILLIC = /[а-яіїєґў]/u;
/** How many letters at the end a case may change: Зеленского, Трампом. */
const MAX_CASE_ENDING = 3;
/** Of so many letters one may be another: in one script people write names more alike than across two. */
const LETTERS_OF_AN_ERROR = { oneScript: 4, twoScripts: 3 } as const;

/** Whether two words may be one name; `same` where they are written alike, or sound alike in two scripts. */
function wordLikeness(one: string, other: string): NameLikeness | null {
  if (one === other) return 'same';
  const keys = keysOfWord(one);
  const shared = keysOfWord(other).find((key) => keys.includes(key));
  const areTwoScripts = CYRILLIC.test(one) !== CYRILLIC.test(other);
  const likeness = areTwoScripts ? 'same' : 'likely';
  // Too short for a key (Anna, Анна): then only what sounds the same is the same.
  if (shared === undefined)
    return keys.length === 0 && areTwoScripts && soundsOf(one) === soundsOf(other) ? likeness : null;
  // A name of the table of known ones is itself, however it is written.
  if (shared.startsWith('=')) return likeness;
  return soundAlike(one, other, areTwoScripts) ? likeness : null;
}

/** Of a word in a case, those of the known name that it is a case of too: Владимира, Дмитрием. */
function keysOfWord(word: string): readonly string[] {
  const plain = plainOf(word);
  const keys = nameKeys(plain);
  if (!CYRILLIC.test(plain) || keys[0]?.startsWith('=') === true) return keys;
  const stems = [1, 2].map((cut) => plain.slice(0, -cut));
  const known = stems.flatMap((stem) => ['', 'й', 'о'].flatMap((ending) => nameKeys(stem + ending)));
  return [...keys, ...known.filter((key) => key.startsWith('='))];
}

function soundAlike(one: string, other: string, areTwoScripts: boolean): boolean {
  const [a, b] = [soundsOf(one), soundsOf(other)];
  const per = areTwoScripts ? LETTERS_OF_AN_ERROR.twoScripts : LETTERS_OF_AN_ERROR.oneScript;
  for (const cut of endingsOf(one, a)) {
    for (const otherCut of endingsOf(other, b)) {
      if (editDistance(cut, otherCut) <= Math.floor(Math.min(cut.length, otherCut.length) / per)) return true;
    }
  }
  return false;
}

/** The sounds of a word without what its case may have added. */
function endingsOf(word: string, sounds: string): string[] {
  const most = CYRILLIC.test(word) ? Math.min(MAX_CASE_ENDING, sounds.length - 4) : 0;
  return Array.from({ length: Math.max(0, most) + 1 }, (_, cut) => sounds.slice(0, sounds.length - cut));
}

function soundsOf(word: string): string {
  const plain = plainOf(word);
  const sounds = CYRILLIC.test(plain) ? cyrillicSounds(plain) : latinSounds(plain, { isGerman: false });
  // Biden and Байден: one vowel in English, two in the script that spells it out.
  return sounds.replace(/[ae][iy]/gu, 'i').replace(/(.)\1+/gu, '$1');
}

function plainOf(word: string): string {
  return word.replace(/[^\p{L}\p{M}]/gu, '');
}
