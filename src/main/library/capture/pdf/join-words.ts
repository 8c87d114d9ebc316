import type { Line } from './lines.ts';
import { textOf } from './lines.ts';

/** How two lines of one paragraph are put together. */
export interface Joint {
  /** How many characters the first line loses at its end: a hyphen that only the line's end needed. */
  drop: 0 | 1;
  glue: '' | ' ';
}

/** The words that a document uses, by which a hyphen at the end of a line is judged. Lower case. */
export type Vocabulary = ReadonlySet<string>;

const HYPHEN = /[-\u2010\u00ad]$/u;
const WORD_BEFORE = /([\p{L}\p{N}\p{M}’']+(?:[-\u2010][\p{L}\p{N}\p{M}’']+)*)[-\u2010\u00ad]$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}]+(?:[’'-][\p{L}\p{N}\p{M}]+)*/u;
/** First parts that keep their hyphen in English, whatever the rest of the document does. */
const KEEPS_HYPHEN =
  /^(?:self|ex|vice|well|half|all|cross|so|semi|quasi|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;
const ADDRESS = /(?:https?:\/\/|www\.)\S*$/u;

/** All words that stand whole within a line, those with a hyphen as they are. */
export function vocabularyOf(lines: Iterable<Line>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of textOf(line)
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*(?![\p{L}\p{M}\u00ad-])/gu)) {
      words.add(word.replaceAll('\u2010', '-'));
    }
  }
  return words;
}

/**
 * Joins the end of one line and the start of the next. A hyphen goes when it was put there for the line's end alone:
 * the word goes on in lower case, and the document has it whole elsewhere, or at least not with the hyphen.
 */
export function joinLines(before: string, after: string, vocabulary: Vocabulary): Joint {
  if (HYPHEN.test(before)) return joinAtHyphen(before, after, vocabulary);
  if (/[—]$/u.test(before) && !/\s—$/u.test(before)) return { drop: 0, glue: '' };
  if (/\p{N}[–/]$/u.test(before) && /^\p{N}/u.test(after)) return { drop: 0, glue: '' };
  const last = before.at(-1) ?? '';
  const first = String.fromCodePoint(after.codePointAt(0) ?? 0x20);
  if (UNSPACED.test(last) && UNSPACED.test(first)) return { drop: 0, glue: '' };
  return { drop: 0, glue: ' ' };
}

function joinAtHyphen(before: string, after: string, vocabulary: Vocabulary): Joint {
  const first = WORD_BEFORE.exec(before)?.[1] ?? '';
  const second = WORD_AFTER.exec(after)?.[0] ?? '';
  // A dash between spaces, or a hyphen that hangs (“pre- and post-war”).
  if (first === '' || second === '')
    return { drop: 0, glue: /\s[-\u2010]$/u.test(before) || second === '' ? ' ' : '' };
  if (before.endsWith('\u00ad')) return { drop: 1, glue: '' };
  if (ADDRESS.test(before)) return { drop: 0, glue: '' };
  if (
    /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|och|og|en|of)$/u.test(second) &&
    !isKnown(first + second, vocabulary)
  ) {
    return { drop: 0, glue: ' ' };
  }
  // Of a compound, only the last part was broken.
  const lastPart = /[^-\u2010]+$/u.exec(first)?.[0] ?? first;
  if (isKnown(`${first}-${second}`, vocabulary)) return { drop: 0, glue: '' };
  if (isKnown(lastPart + second, vocabulary)) return { drop: 1, glue: '' };
  const isSoft =
    /^\p{Ll}/u.test(second) && /\p{Ll}$/u.test(first) && lastPart === first && !KEEPS_HYPHEN.test(first);
  return { drop: isSoft ? 1 : 0, glue: '' };
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.has(word.toLowerCase().replaceAll('\u2010', '-'));
}
