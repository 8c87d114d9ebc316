/**
 * Keys under which one name meets itself in other spellings and scripts: Zelensky, Selenskyj, Зеленский, Зеленського.
 *
 * A key is the row of consonants as they sound (`name-sounds.ts`), with the vowels between them in three classes: front
 * (e, i, y), a with u, and o: a name that goes from language to language keeps its consonants and little more than the
 * place of its vowels (Trump, Трамп). Where there are few consonants, a and u are told apart.
 *
 * What changes at the end of a name is read in every way that it may be meant: Кулебы is Кулеба, Путину Путин,
 * Зеленского Зеленский. So a term has up to three keys, and two terms meet if they share one.
 */

import { cyrillicSounds, latinSounds } from './name-sounds.ts';
import type { LatinReading } from './name-sounds.ts';

/** A term has no more keys than this. */
export const MAX_NAME_KEYS = 3;

/** Longer terms are compounds and no names. UTF-16 units. */
const MAX_NAME_LENGTH = 24;

/** Names with fewer consonants sound like too much else. */
const MIN_CONSONANTS = 2;

/** From so many consonants on, a and u are one class, and the vowel of -ov, -ev, -iv does not count. */
const MANY_CONSONANTS = 3;

const LATIN = /^[a-z']+$/;
const CYRILLIC = /^[а-яіїєў']+$/u;

/** Names that no rule brings together, each group under its own key. All folded. */
const KNOWN_NAMES: ReadonlyMap<string, string> = new Map(
  [
    'xi си сі',
    'vladimir wladimir владимир volodymyr wolodymyr volodimir володимир',
    'alexander aleksandr alexandr александр oleksandr olexandr олександр',
    'nikolai nikolay nikolaj николай mykola микола',
    'dmitry dmitri dmitriy dmitrij дмитрий dmytro дмитро',
    'mikhail michail михаил mykhailo mychajlo михайло',
    'yevgeny evgeny jewgeni evgeni yevgeniy евгений yevhen yevhenii євген евген євгеній',
    'aleksei alexei alexey aleksey алексей oleksiy oleksii олексій',
    'beijing peking пекин пекін',
  ].flatMap((group) => {
    const names = group.split(' ');
    return names.map((name) => [name, `=${names[0] ?? ''}`] as const);
  }),
);

/** The keys of a folded term, none to `MAX_NAME_KEYS`. Terms that share one may be one name. */
export function nameKeys(term: string): readonly string[] {
  if (term.length < 2 || term.length > MAX_NAME_LENGTH) return [];
  const known = KNOWN_NAMES.get(term);
  if (known !== undefined) return [known];
  if (LATIN.test(term)) return latinKeys(term);
  return CYRILLIC.test(term) ? cyrillicKeys(term) : [];
}

const AS_IN_ENGLISH: LatinReading = { isGerman: false };
const AS_IN_GERMAN: LatinReading = { isGerman: true };

function latinKeys(term: string): string[] {
  const keys: string[] = [];
  const sounds = latinSounds(term, AS_IN_ENGLISH);
  addKey(keys, sounds);
  // Silent as in Poutine, or not as in Rutte.
  if (term.endsWith('e')) addKey(keys, sounds.slice(0, -1));
  if (term.includes('j') || term.includes('ch') || term.startsWith('st') || term.startsWith('sp'))
    addKey(keys, latinSounds(term, AS_IN_GERMAN));
  // Burns is Бернс.
  if (/ur[^aeiouy]/.test(sounds)) addKey(keys, sounds.replace('ur', 'er'));
  // Kissinger is Киссинджер, and Merkel's Angela has an ordinary g.
  if (/g[ei]/.test(term)) addKey(keys, latinSounds(term.replace(/g(?=[ei])/g, 'j'), AS_IN_ENGLISH));
  // Fico is Фицо, and Franco has a k.
  if (term.endsWith('co')) addKey(keys, latinSounds(`${term.slice(0, -2)}tso`, AS_IN_ENGLISH));
  // Vučić is Вучич, without its accents too; Morawiecki is Моравецкий.
  if (term.endsWith('ic')) addKey(keys, latinSounds(term.replaceAll('c', 'ch'), AS_IN_ENGLISH));
  if (term.endsWith('cki')) addKey(keys, latinSounds(`${term.slice(0, -3)}tski`, AS_IN_ENGLISH));
  return keys;
}

/** What a name may end in when it stands in no case: a vowel of a class, or a consonant. */
type Ending = 'a' | 'e' | '';

/** What a term that ends in a letter may be a case of: each ending with what the name itself ends in. */
type CaseEnding = readonly [ending: RegExp, names: readonly Ending[]];

const IN_VOWEL: CaseEnding = [/.$/u, ['', 'a']];
const IN_GLIDE: CaseEnding = [/[оеє].$/u, ['a']];

/** Endings of cases, by the last letter. The first that fits counts. */
const CASE_ENDINGS: Readonly<Record<string, readonly CaseEnding[]>> = {
  о: [[/[ое]го$/u, ['e']]],
  у: [
    [/[ое]му$/u, ['e']],
    [/.$/u, ['']],
  ],
  м: [
    // Зеленском, Минском.
    [/(?<=[сц]ь?к)ом$/u, ['e', '']],
    [/(?<=[сц]ь?к)[иы]м$/u, ['e']],
    [/(?<=енк)ом$/u, ['a']],
    [/(?<=[оеє]в|[иыії]н)[иы]м$/u, ['']],
    [/[иы]м$/u, ['e']],
    [/[оеє]м$/u, ['']],
  ],
  і: [[/[оеє]ві$/u, ['']], IN_VOWEL],
  ї: [[/ої$/u, ['a']], IN_VOWEL],
  ...{ й: [IN_GLIDE], ю: [IN_GLIDE, [/.$/u, ['']]] },
  ...{ а: [[/.$/u, ['']]], я: [[/.$/u, ['']]] },
  ...{ ы: [IN_VOWEL], и: [IN_VOWEL], е: [IN_VOWEL], є: [IN_VOWEL] },
};

function cyrillicKeys(term: string): string[] {
  const keys: string[] = [];
  const sounds = cyrillicSounds(term);
  addKey(keys, sounds);
  // Within a name, э often stands for an English a: Вэнс is Vance.
  const asRead = term.includes('э', 1) ? term.charAt(0) + term.slice(1).replaceAll('э', 'а') : term;
  if (asRead !== term) addKey(keys, cyrillicSounds(asRead));
  for (const [ending, names] of CASE_ENDINGS[term.charAt(term.length - 1)] ?? []) {
    const at = term.search(ending);
    if (at < 0) continue;
    const stem = cyrillicSounds(asRead.slice(0, at));
    for (const name of names) addKey(keys, stem + name);
    break;
  }
  return keys;
}

function addKey(keys: string[], sounds: string): void {
  if (keys.length === MAX_NAME_KEYS) return;
  const key = keyOf(sounds);
  if (key !== null && !keys.includes(key)) keys.push(key);
}

/** The consonants of a word as it sounds, each once, with the class of the vowels between them; null for too few. */
function keyOf(sounds: string): string | null {
  // As it is for few consonants, and for many.
  let narrow = '';
  let wide = '';
  let last = '';
  let consonants = 0;
  for (let at = 0; at < sounds.length;) {
    const sound = sounds.charAt(at);
    const start = at++;
    if (isVowel(sound)) {
      while (at < sounds.length && isVowel(sounds.charAt(at))) at++;
      last = vowelClass(sounds, start, at);
      wide += last === 'u' ? 'a' : last;
    } else if (sound === last) continue;
    else {
      last = sound;
      consonants++;
      wide += last;
    }
    narrow += last;
  }
  if (consonants < MIN_CONSONANTS) return null;
  // Lukashenko, Лукашенка: at the end, a and o are written for each other.
  const key = consonants < MANY_CONSONANTS ? narrow : withoutVowelOfOv(wide);
  return key.endsWith('o') ? `${key.slice(0, -1)}a` : key;
}

/** -ov, -ev, -iv, -off and their feminines with one vowel for all. */
function withoutVowelOfOv(key: string): string {
  const end = isVowel(key.charAt(key.length - 1)) ? key.length - 1 : key.length;
  const last = key.charAt(end - 1);
  if ((last !== 'v' && last !== 'f') || !isVowel(key.charAt(end - 2))) return key;
  return `${key.slice(0, end - 2)}*v${key.slice(end)}`;
}

function isVowel(sound: string): boolean {
  return sound === 'a' || sound === 'e' || sound === 'i' || sound === 'o' || sound === 'u' || sound === 'y';
}

/**
 * One vowel for a run of them: e for front ones; of the back ones the first, unless an e goes before it (Reuters), or
 * front ones follow an a (Biden and Байден, Ukraine and Украина). An i before a back vowel is a glide (Sobianin).
 */
function vowelClass(sounds: string, start: number, end: number): string {
  for (let at = start; at < end; at++) {
    const vowel = sounds.charAt(at);
    if (vowel === 'e') return 'e';
    if (vowel === 'i' || vowel === 'y') continue;
    if (vowel !== 'a' || at + 1 === end) return vowel;
    const next = sounds.charAt(at + 1);
    return next === 'u' ? 'o' : next === 'a' || next === 'o' ? vowel : 'e';
  }
  return 'e';
}
