/**
 * A byline as names that a citation can turn round: family and given name where they can be told apart, the whole name
 * (`literal`) where they cannot. A name in one piece is never wrong, only plain; one that is taken apart at the wrong
 * place is a wrong name. So what is not known by its script and language stays in one piece.
 */
import { isBodyName } from '../../../../text/speaker-kinds.ts';
import { caselessName } from './caseless-names.ts';
import { beginsFamilyName, isTitle, parsesSpanish, SPANISH_SECOND_NAMES, suffixOf } from './name-parts.ts';

/** A name of CSL-JSON. `static-ordering`: the family name stands first by itself (Hungarian, Vietnamese, Chinese). */
export interface CslName {
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  'static-ordering'?: true;
  literal?: string;
}

const MAX_NAMES = 20;
const BY = /^(?:by|von|par|por|автор(?:ы)?|текст)(?:\s*:\s*|\s+)/iu;
const BETWEEN = /\s*(?:[,;|·•،、]|\s(?:&|and|und|et|и|та|й)\s)\s*/iu;

/** The names of a byline, in its order. `language` is that of the article, as BCP 47 says it. */
export function readAuthorNames(byline: string | null, language: string | null): CslName[] {
  const line = (byline ?? '').replace(/\s+/gu, ' ').trim().replace(BY, '');
  if (line === '') return [];
  if (isBodyName(line) && !/[,;]/u.test(line)) return [{ literal: line }];
  const parts = line.split(BETWEEN).filter((part) => part !== '');
  const turned = readTurned(parts);
  if (turned !== null) return [turned];
  return joinSuffixes(parts)
    .slice(0, MAX_NAMES)
    .map((name) => readAuthorName(name, language));
}

/** `Tennick, Orla`: two words and nothing else that the comma could part. */
function readTurned(parts: readonly string[]): CslName | null {
  const [family, given] = parts;
  if (parts.length !== 2 || family === undefined || given === undefined) return null;
  const areWords = [family, given].every(
    (part) => /^\p{Lu}[\p{Ll}\p{M}’'-]/u.test(part) && !part.includes(' '),
  );
  return areWords && !isBodyName(family) && !isBodyName(given) && suffixOf(given) === null
    ? { family, given }
    : null;
}

/** `John Smith, Jr.` was cut in two at its comma. */
function joinSuffixes(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const before = names.at(-1);
    if (before !== undefined && suffixOf(part) !== null) names[names.length - 1] = `${before} ${part}`;
    else names.push(part);
  }
  return names;
}

/** One name. */
export function readAuthorName(name: string, language: string | null): CslName {
  const literal = { literal: name };
  if (isBodyName(name)) return literal;
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(name))
    return caselessName(name, language) ?? literal;
  const words = name.split(' ');
  while (words.length > 2 && isTitle(words[0] ?? '')) words.shift();
  const suffix = words.length > 2 ? suffixOf(words.at(-1) ?? '') : null;
  if (suffix !== null) words.pop();
  if (words.length < 2 || words.length > 6 || words.some((word) => !/\p{L}/u.test(word))) return literal;
  const parted = isFamilyFirst(words, language) ? familyFirst(words, language) : familyLast(words, language);
  return suffix === null ? parted : { ...parted, suffix };
}

const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;
/** Sons and daughters of somebody: `Сергеевич`, `Іванівна`. A Serbian family name may end so too, but never in the third place. */
const PATRONYMIC = /(?:[оеё]вич|[иі]ч|[оеё]вна|[иі]чна|[ії]вна|кызы|оглы)$/iu;

/** `Петров Иван Сергеевич`, `Петренко І. С.`, and whole languages whose names begin with the family's. */
function isFamilyFirst(words: readonly string[], language: string | null): boolean {
  if (/^(?:hu|vi)(?:-|$)/iu.test(language ?? '')) return true;
  const [first = '', ...others] = words;
  if (others.every((word) => INITIALS.test(word)) && !INITIALS.test(first)) return true;
  return words.length === 3 && /\p{Script=Cyrillic}/u.test(first) && PATRONYMIC.test(words[2] ?? '');
}

function familyFirst([family = '', ...given]: readonly string[], language: string | null): CslName {
  const name = { family, given: given.join(' ') };
  return /^(?:hu|vi)(?:-|$)/iu.test(language ?? '') ? { ...name, 'static-ordering': true } : name;
}

/** The last word is the family's, with what stands before it in small letters; in Spanish mostly the last two. */
function familyLast(words: readonly string[], language: string | null): CslName {
  let from = words.length - 1;
  if (parsesSpanish(language) && words.length === 4) from = 2;
  if (
    parsesSpanish(language) &&
    words.length === 3 &&
    !SPANISH_SECOND_NAMES.has((words[1] ?? '').toLowerCase())
  )
    from = 1;
  const particles: string[] = [];
  while (from > 1 && beginsFamilyName(words[from - 1] ?? '')) particles.unshift(words[--from] ?? '');
  const family = words.slice(from + particles.length).join(' ');
  const name = { family, given: words.slice(0, from).join(' ') };
  return particles.length === 0 ? name : { ...name, 'non-dropping-particle': particles.join(' ') };
}
