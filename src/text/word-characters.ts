/** What a word is made of, for all that cuts text at words. */

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Whether the character that the unit at `offset` belongs to is a letter, a mark or a digit. */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 0x80) return isAsciiWord(code);
  if (!(code >= 0x80)) return false;
  const start = code >= 0xdc00 && code <= 0xdfff ? Math.max(0, offset - 1) : offset;
  return WORD.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
}

/** Whether an offset lies within a word: a word character stands on either side of it. */
export function isInsideWord(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && isWordAt(text, offset - 1) && isWordAt(text, offset);
}

/** The nearest offset not within a word, going from `offset` in the direction of `step`, for `limit` units at most. */
export function leaveWord(
  text: string,
  offset: number,
  { step, limit }: { step: 1 | -1; limit: number },
): number {
  let at = offset;
  for (let moved = 0; moved < limit && isInsideWord(text, at); moved++) at += step;
  return isInsideWord(text, at) ? offset : at;
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}
