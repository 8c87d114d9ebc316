/**
 * Terms as bytes. Every UTF-16 unit is written by itself as one to three bytes, so the order of the bytes is the
 * order in which JavaScript sorts strings, and letters are counted as the rest of the search counts them.
 */

/** No term is longer (`text/fold-term.ts` sees to it), and a longer one is cut: its length must fit in a byte. */
export const MAX_TERM_UNITS = 64;
/** The most bytes that a term can take. */
export const MAX_TERM_BYTES = MAX_TERM_UNITS * 3;

/** The bytes of a term, of its first 64 units at most. */
export function encodeTerm(term: string): Uint8Array {
  const bytes = new Uint8Array(MAX_TERM_BYTES);
  return bytes.subarray(0, encodeInto(bytes, term));
}

/** Writes a term at the beginning of `bytes`, which has room for any; answers how many bytes it took. */
export function encodeInto(bytes: Uint8Array, term: string): number {
  const units = Math.min(term.length, MAX_TERM_UNITS);
  let at = 0;
  for (let i = 0; i < units; i++) {
    const unit = term.charCodeAt(i);
    if (unit < 0x80) {
      bytes[at++] = unit;
    } else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
  }
  return at;
}

/** The term that the first `length` bytes are. */
export function decodeTerm(bytes: Uint8Array, length: number): string {
  let term = '';
  let at = 0;
  while (at < length) {
    const first = bytes[at] ?? 0;
    const size = unitSize(first);
    term += String.fromCharCode(unitAt(bytes, at, size));
    at += size;
  }
  return term;
}

/** How many bytes a unit takes, by its first. */
export function unitSize(first: number): 1 | 2 | 3 {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;
}

/** The unit of `size` bytes at a place. */
export function unitAt(bytes: Uint8Array, at: number, size: 1 | 2 | 3): number {
  const first = bytes[at] ?? 0;
  if (size === 1) return first;
  const second = (bytes[at + 1] ?? 0) & 0x3f;
  if (size === 2) return ((first & 0x1f) << 6) | second;
  return ((first & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
}
