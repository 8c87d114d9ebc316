import type { PhraseNode } from '../../../text/query-tree.ts';
import { tokenise } from '../../../text/tokenise.ts';

/** Shorter texts are cut into words whole. */
const SHORT_TEXT = 400;
/** Anchors this long are never initials written with full stops. */
const LONGER_THAN_INITIALS = 6;

/** A word of letters alone: it stands in a text as it stands in the index, but for case and accents. */
const LETTERS = /^[a-zа-яіїєў]{2,60}$/u;
/** Texts (in lower case) in which there are no accents, no invisible characters and no other scripts. */
const PLAIN_TEXT =
  /^[\u0000-\u007f\u00a0\u00a7\u00ab\u00b0\u00bb\u2010-\u2027\u2030-\u205e\u20acа-яіїєў№]*$/u;
const INITIALS = /(?<!\p{L})\p{L}\.\p{L}(?!\p{L})/u;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

/**
 * Whether a phrase's words stand next to each other in a text, folded as the index folds them. Linear. Cutting a whole
 * text into words costs a hundred times what it costs to look for one of them; so a long text is cut only around each
 * place where the longest word of the phrase stands. Words never reach over white space, so that is exact.
 */
export function holdsPhrase(text: string, phrase: PhraseNode): boolean {
  if (text.length <= SHORT_TEXT) return holdsInWords(text, phrase);
  const lower = text.toLowerCase();
  const anchor = anchorOf(phrase);
  if (anchor === null || lower.length !== text.length) return holdsInWords(text, phrase);
  if (holdsAround(lower, anchor, phrase)) return true;
  return !showsAll(lower, anchor) && holdsInWords(text, phrase);
}

/** The word that is looked for letter by letter: the longest, which is the rarest more often than not. */
function anchorOf({ terms }: PhraseNode): string | null {
  const [longest] = terms.filter((term) => LETTERS.test(term)).sort((a, b) => b.length - a.length);
  return longest ?? null;
}

/** Whether every place of the anchor in this text is one where its letters stand. */
function showsAll(lower: string, anchor: string): boolean {
  if (!PLAIN_TEXT.test(lower)) return false;
  return anchor.length > LONGER_THAN_INITIALS || !INITIALS.test(lower);
}

function holdsAround(lower: string, anchor: string, phrase: PhraseNode): boolean {
  const reach = phrase.terms.length;
  let at = lower.indexOf(anchor);
  while (at !== -1) {
    const end = chunksAfter(lower, at + anchor.length, reach);
    if (holdsInWords(lower.slice(chunksBefore(lower, at, reach), end), phrase)) return true;
    at = lower.indexOf(anchor, at + anchor.length);
  }
  return false;
}

/** Where so many pieces between white space, with words in them, begin before a place in a piece. */
function chunksBefore(text: string, from: number, count: number): number {
  let at = from;
  let left = count;
  let hasWord = true;
  while (at > 0) {
    const character = text.charAt(at - 1);
    if (SPACE.test(character)) {
      if (hasWord && left-- === 0) return at;
      hasWord = false;
    } else hasWord ||= WORD.test(character);
    at--;
  }
  return 0;
}

/** Where so many pieces between white space, with words in them, end after a place in a piece. */
function chunksAfter(text: string, from: number, count: number): number {
  let at = from;
  let left = count;
  let hasWord = true;
  while (at < text.length) {
    const character = text.charAt(at);
    if (SPACE.test(character)) {
      if (hasWord && left-- === 0) return at;
      hasWord = false;
    } else hasWord ||= WORD.test(character);
    at++;
  }
  return at;
}

function holdsInWords(text: string, { terms: wanted, prefix }: PhraseNode): boolean {
  const terms = tokenise(text)
    .filter((token) => !token.isCompound)
    .map((token) => token.term);
  const last = wanted.length - 1;
  const fits = (term: string | undefined, i: number): boolean =>
    i === last && prefix !== 'none' ? (term ?? '').startsWith(wanted[i] ?? '') : term === wanted[i];
  return terms.some((_, at) => wanted.every((_word, i) => fits(terms[at + i], i)));
}
