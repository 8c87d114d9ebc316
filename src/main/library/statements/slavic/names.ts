import { wordClass, type ClassTable } from '../word-class.ts';

/** Names have cases: "Пескова", "Пескову" and "Песковым" are "Песков". */

const ENDINGS = `ами ями ою єю ові еві єві ой ої ом ем єм ым им ах ях а я у ю е є ы и і ї о ь`
  .split(' ')
  .toSorted((a, b) => b.length - a.length);

/** "Зеленский", "Зеленського": the stem is what comes before. */
const ADJECTIVAL = /^(.+(?:ск|цк|ськ|цьк))(?:ий|ого|ому|им|ім|ом|ая|ой|ую|а|у|ої|ою|ій)$/u;

const SHORTEST = 3;

/** A word without its ending, the same for all its cases. */
export function caselessKey(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  if (/^[a-z]/u.test(lower)) return lower;
  const stem = ADJECTIVAL.exec(lower)?.[1];
  if (stem !== undefined) return stem;
  // "Сергей", "Дмитрий", "Николай" keep the vowel that "Сергея" has.
  if (/[иеаії]й$/u.test(lower)) return lower.slice(0, -1);
  const ending = ENDINGS.find((each) => lower.endsWith(each) && lower.length - each.length >= SHORTEST);
  return ending === undefined ? lower : lower.slice(0, -ending.length);
}

interface FirstName {
  name: string;
  gender: 'm' | 'f';
}

/** A finder of first names by any of their cases. */
export function makeNominative(classes: ClassTable): (words: readonly string[]) => string[] | null {
  const byKey = new Map<string, FirstName>();
  for (const [name, bits] of classes) {
    const gender = (bits & wordClass.maleName) !== 0 ? 'm' : (bits & wordClass.femaleName) !== 0 ? 'f' : null;
    // "Александр" and "Александра" have one key: the men come first.
    if (gender !== null && !byKey.has(caselessKey(name))) byKey.set(caselessKey(name), { name, gender });
  }
  return (words) => toNominative(words, classes, byKey);
}

/** First name and surname as they stand in a dictionary; null when they do already or it is not known. */
function toNominative(
  words: readonly string[],
  classes: ClassTable,
  byKey: ReadonlyMap<string, FirstName>,
): string[] | null {
  const [first, surname] = words;
  if (first === undefined || surname === undefined || words.length !== 2) return null;
  const isKnown =
    ((classes.get(first.toLowerCase()) ?? 0) & (wordClass.maleName | wordClass.femaleName)) !== 0;
  const found = isKnown ? undefined : byKey.get(caselessKey(first));
  if (found === undefined) return null;
  return [capitalise(found.name), capitalise(surnameOf(surname, found.gender))];
}

function surnameOf(word: string, gender: 'm' | 'f'): string {
  const lower = word.toLowerCase();
  const isUkrainian = /ськ|цьк/u.test(lower);
  const stem = caselessKey(lower);
  if (ADJECTIVAL.test(lower)) return stem + (gender === 'm' ? 'ий' : isUkrainian ? 'а' : 'ая');
  if (stem.endsWith('енк')) return `${stem}о`;
  const isPossessive = /(?:ов|ев|єв|ин|ін|їн)$/u.test(stem);
  if (gender === 'f') return isPossessive ? `${stem}а` : lower;
  return lower.endsWith('о') || lower.endsWith('ь') ? lower : stem;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
