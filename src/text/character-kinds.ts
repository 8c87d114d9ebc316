/** How the tokeniser sees a character. */
export type CharacterKind =
  'other' | 'letter' | 'digit' | 'segmented' | 'apostrophe' | 'hyphen' | 'ignorable';

const WORD = /[\p{L}\p{M}\p{N}]/u;
const DIGIT = /\p{Nd}/u;
const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x2019, 0x02bc, 0xff07]);
const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2011]);

/**
 * The ranges of scripts that are written without spaces, so that words are found by dictionary (`Intl.Segmenter`):
 * Thai and Lao, Myanmar, Khmer, kana, Han. First and last code point of each.
 */
const SEGMENTED: readonly (readonly [number, number])[] = [
  [0x0e01, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3005, 0x3007],
  [0x3041, 0x30ff],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
  [0x20000, 0x3ffff],
];

/** The kind of a code point. */
export function characterKind(code: number): CharacterKind {
  if (code < 0x80) return asciiKind(code);
  if ((code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x400 && code <= 0x481))
    return 'letter';
  if (code >= 0x4e00 && code <= 0x9fff) return 'segmented';
  if (APOSTROPHES.has(code)) return 'apostrophe';
  if (HYPHENS.has(code)) return 'hyphen';
  if (isIgnorable(code)) return 'ignorable';
  const character = String.fromCodePoint(code);
  if (!WORD.test(character)) return 'other';
  if (isSegmented(code)) return 'segmented';
  return DIGIT.test(character) ? 'digit' : 'letter';
}

function asciiKind(code: number): CharacterKind {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return 'letter';
  if (code >= 0x30 && code <= 0x39) return 'digit';
  if (code === 0x27) return 'apostrophe';
  return code === 0x2d ? 'hyphen' : 'other';
}

/** Soft hyphens, zero-width and direction characters: inside a word they are not there. */
function isIgnorable(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff
  );
}

function isSegmented(code: number): boolean {
  return code >= 0x0e01 && SEGMENTED.some(([first, last]) => code >= first && code <= last);
}
