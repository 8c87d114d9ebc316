/**
 * The border for every string that comes in from outside: afterwards it can be stored as UTF-8 and read back the same
 * (a lone surrogate cannot), and SQLite's functions see all of it (they stop at NUL).
 */

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** The text with lone surrogates as U+FFFD and without C0 controls, but for tab, line feed and carriage return. */
export function wellFormed(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '');
}
