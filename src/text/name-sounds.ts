/**
 * How a name sounds, roughly, in letters that Latin and Cyrillic share: what `name-keys.ts` makes its keys of.
 *
 *   p b t d k f m n l r   themselves
 *   s   s, z, soft c, ts, з, ц: German writes all of them with an s or a z
 *   h   g, h, kh, г, х: Ukrainian г is h, Russian г is g, and either is written for the other
 *   x   sh, zh, ch, j, sch, tsch, shch, ш, ж, ч, щ, дж: no two languages write them alike
 *   v   v, w, в, and у before a vowel at the start (Уиткофф)
 *   a e i o u y   vowels; y is the glide (й, and what я and ю begin with)
 *
 * Each table is read at every letter, the longest spelling first.
 */

/** How a Latin spelling is read. German: j is a glide, ch is х, and st or sp at the start has a ш. */
export interface LatinReading {
  readonly isGerman: boolean;
}

const SOFTENING: ReadonlySet<string> = new Set('eiy');
const LATIN_VOWELS: ReadonlySet<string> = new Set('aeiouy');

/** Spellings of several letters, by their first letter, the longest first. */
const LATIN_GROUPS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  c: [
    ['ck', 'k'],
    ['cz', 'x'],
  ],
  d: [
    ['dsch', 'x'],
    ['dzh', 'x'],
    ['dj', 'x'],
  ],
  e: [['eau', 'o']],
  g: [['gh', 'h']],
  k: [['kh', 'h']],
  o: [
    ['ou', 'u'],
    ['oo', 'u'],
  ],
  p: [['ph', 'f']],
  q: [['qu', 'k']],
  s: [
    ['schtsch', 'x'],
    ['shch', 'x'],
    ['sch', 'x'],
    ['sh', 'x'],
  ],
  t: [
    ['tsch', 'x'],
    ['tch', 'x'],
    ['tz', 's'],
    ['ts', 's'],
    ['th', 't'],
  ],
  w: [['wh', 'v']],
  z: [['zh', 'x']],
};

const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ g: 'h', z: 's', q: 'k', w: 'v', "'": '' },
};

/** The sounds of a lower-case Latin word. */
export function latinSounds(term: string, reading: LatinReading): string {
  let sounds = '';
  for (let at = 0; at < term.length;) {
    const group = groupAt(term, at);
    sounds += group === null ? latinLetter(term, at, reading) : group[1];
    at += group === null ? 1 : group[0].length;
  }
  return reading.isGerman && /^s[tp]/.test(sounds) ? `x${sounds.slice(1)}` : sounds;
}

function groupAt(term: string, at: number): readonly [string, string] | null {
  const groups = LATIN_GROUPS[term.charAt(at)];
  if (groups === undefined) return null;
  for (const group of groups) if (term.startsWith(group[0], at)) return group;
  return null;
}

function latinLetter(term: string, at: number, { isGerman }: LatinReading): string {
  const letter = term.charAt(at);
  switch (letter) {
    case 'c':
      if (term.charAt(at + 1) === 'h') return isGerman ? 'h' : 'x';
      return SOFTENING.has(term.charAt(at + 1)) ? 's' : 'k';
    case 'j':
      return isGerman || !LATIN_VOWELS.has(term.charAt(at + 1)) ? 'y' : 'x';
    case 'h':
      // Silent where no vowel follows (Johnson, Sarah), or after the c that was read for both.
      if (at > 0 && term.charAt(at - 1) === 'c') return '';
      return at === 0 || LATIN_VOWELS.has(term.charAt(at + 1)) ? 'h' : '';
    case 'x':
      return at === 0 ? 's' : 'ks';
    default:
      return LATIN_LETTERS[letter] ?? letter;
  }
}

const CYRILLIC_LETTERS: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'h',
    д: 'd',
    е: 'e',
    ж: 'x',
    з: 's',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
  },
  ...{
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 's',
    ч: 'x',
    ш: 'x',
    щ: 'x',
  },
  ...{ ъ: '', ы: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'i', є: 'e', ў: 'v', "'": '' },
};

/** The first of the letters above, and their sounds by their distance from it: twice as fast as looking them up. */
const FIRST_CYRILLIC = 0x430;
const CYRILLIC_SOUNDS: readonly string[] = Array.from(
  { length: 48 },
  (_, distance) => CYRILLIC_LETTERS[String.fromCharCode(FIRST_CYRILLIC + distance)] ?? '',
);

/** у before one of these at the start is a v. */
const CYRILLIC_VOWELS: ReadonlySet<string> = new Set('аеиоуыэюяіїє');

/** The sounds of a lower-case word in Russian or Ukrainian letters; letters of other languages say nothing. */
export function cyrillicSounds(term: string): string {
  let sounds = '';
  for (let at = 0; at < term.length; at++) {
    const isSilentD = term.startsWith('дж', at);
    if (!isSilentD) sounds += CYRILLIC_SOUNDS[term.charCodeAt(at) - FIRST_CYRILLIC] ?? '';
  }
  return term.startsWith('у') && CYRILLIC_VOWELS.has(term.charAt(1)) ? `v${sounds.slice(1)}` : sounds;
}
