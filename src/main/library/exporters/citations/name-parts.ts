/** Words of names that tell where a family name begins and ends. */

const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady herr frau monsieur madame señor señora'.split(' '),
);

/** Written before a name and no part of it. */
export function isTitle(word: string): boolean {
  return TITLES.has(word.replace(/\.$/u, '').toLowerCase());
}

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'Jr.'],
  ['sr', 'Sr.'],
  ['ii', 'II'],
  ['iii', 'III'],
  ['iv', 'IV'],
]);

/** What tells a son from his father, as it is written; null for any other word. */
export function suffixOf(word: string): string | null {
  return SUFFIXES.get(word.replace(/\.$/u, '').toLowerCase()) ?? null;
}

const PARTICLES: ReadonlySet<string> = new Set(
  (
    'de la le las los du des da das do dos di del della degli von van der den dem vom zu zum zur af av al el bin ibn ' +
    'bint ben ter ten te фон де ван дер ибн аль ла'
  ).split(' '),
);

/** In small letters before the family name, and a part of it: `van`, `de la`, `фон`. With a capital it is a name like any. */
export function beginsFamilyName(word: string): boolean {
  return PARTICLES.has(word);
}

/** Whether names of this language mostly have two family names. */
export function parsesSpanish(language: string | null): boolean {
  return /^(?:es|ca|gl)(?:-|$)/iu.test(language ?? '');
}

/** Second given names: `Juan Carlos Pérez` has one family name, `Gabriel García Márquez` two. */
export const SPANISH_SECOND_NAMES: ReadonlySet<string> = new Set(
  (
    'carlos maría maria josé jose luis antonio manuel jesús jesus ángel angel pablo javier miguel alberto enrique ' +
    'francisco ignacio andrés andres fernando isabel teresa elena carmen cristina pilar belén luisa josefa eduardo ' +
    'david daniel ramón rafael alejandro alejandra felipe victoria soledad dolores mercedes rosa lucía'
  ).split(' '),
);
