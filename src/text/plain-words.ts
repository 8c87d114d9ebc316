/**
 * The words that most of a text consists of, recognised unit by unit: letters and digits of Latin, Greek and Cyrillic
 * that are folded one by one, with nothing behind them that could join them to more. What is said of such a word here
 * is what `tokenise` and `foldTerm` say of it, for a fraction of the price.
 */
import { characterKind } from './character-kinds.ts';
import { foldTerm, MAX_TERM_LENGTH } from './fold-term.ts';

/** Latin with its accents, Greek and Cyrillic lie below this. */
const UNITS = 0x500;
/** One unit of either; a mark that is left of a letter would join the one before it. */
const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]$/u;
const SPACE = 0x20;
const LINE_BREAK = 0x0a;

/**
 * What each unit below U+0500 folds to, as a unit; 0 for one that is no letter or digit, or does not fold to a single
 * unit whatever stands beside it. Made once: the dearest thing about it is 1,280 calls of `foldTerm`.
 */
export function plainFolds(): Uint16Array {
  known ??= Uint16Array.from({ length: UNITS }, (_none, unit) => foldAlone(unit));
  return known;
}

let known: Uint16Array | undefined;

function foldAlone(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = characterKind(unit);
  if ((kind !== 'letter' && kind !== 'digit') || !LETTER_OR_DIGIT.test(character)) return 0;
  const folded = foldTerm(character);
  return LETTER_OR_DIGIT.test(folded) ? folded.charCodeAt(0) : 0;
}

/** Where the plain word that begins at `start` ends; `start` itself when no plain word begins there. UTF-16 units. */
export function endOfPlainWord(text: string, start: number): number {
  const folds = plainFolds();
  let at = start;
  while (at < text.length && (folds[text.charCodeAt(at)] ?? 0) !== 0) at++;
  if (at === start || at - start > MAX_TERM_LENGTH) return start;
  return at === text.length || endsWord(text, at) ? at : start;
}

/** Whether what follows a word neither belongs to it nor joins it to something. */
function endsWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === SPACE || unit === LINE_BREAK) return true;
  const kind = characterKind(text.codePointAt(at) ?? 0);
  const canJoin = kind === 'hyphen' || kind === 'apostrophe' || text[at] === '.' || text[at] === ',';
  if (!canJoin) return kind === 'other';
  const next = characterKind(text.codePointAt(at + 1) ?? 0);
  return next !== 'letter' && next !== 'digit';
}
