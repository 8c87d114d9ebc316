/**
 * Cuts text into the terms that are indexed, searched for and marked: the same everywhere, or they would not meet.
 *
 *  - A word is a run of letters, marks and digits. Soft hyphens and zero-width characters within it are not there.
 *  - An apostrophe between letters belongs to the word ("don't"); a possessive "'s" is left off. If three letters or
 *    more follow it ("l'homme", "O'Brien"), the parts are terms too.
 *  - A hyphen parts: "follow-up" gives "follow", "up", and, after them, the whole, "followup" (`isCompound`).
 *  - Full stops and commas between digits belong to the number; a comma before three digits is left out ("1,000" is
 *    "1000"), any other is written as a full stop. Initials are joined ("U.S." is "us").
 *  - Scripts written without spaces are cut by the dictionary of `Intl.Segmenter`.
 */

import { characterKind } from './character-kinds.ts';
import type { CharacterKind } from './character-kinds.ts';
import { foldTerm } from './fold-term.ts';
import { endOfPlainWord } from './plain-words.ts';

/** A folded term and where its word stands, in UTF-16 units. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** The whole of a word whose parts are tokens of their own. It adds nothing to the count or order of words. */
  readonly isCompound?: true;
}

/** A compound of more parts than this is a path or a row of something: its parts will do. */
const MAX_COMPOUND_PARTS = 6;

/** What is left of an apostrophe's right side that is an ending ("'ll", "'re") and not a word. */
const MAX_ENDING = 2;

/** Most of what stands between words. */
const SPACE = 0x20;

/** Units given to the segmenter at once. */
const MAX_SEGMENTED = 4096;

/** The tokens of a text in order; the whole of a compound comes after its parts. Linear. */
export function tokenise(text: string): Token[] {
  const output: Output = { tokens: [], segmenter: undefined };
  for (let at = 0; at < text.length; at = readNext(text, at, output));
  return output.tokens;
}

/** Who only wants the terms, and can make do with where plain words stand. */
export interface TermVisitor {
  /** A plain word (`plain-words.ts`), not folded: whoever has a use for it folds it unit by unit. */
  plain(text: string, start: number, end: number): void;
  /** A term that had to be made. */
  term(term: string): void;
}

/** Hands out the terms of a text in the order of `tokenise`; for indexing, where making a string of each is most of the price. */
export function visitTerms(text: string, visitor: TermVisitor): void {
  const output: Output = { tokens: [], segmenter: undefined };
  for (let at = 0; at < text.length;) {
    if (text.charCodeAt(at) === SPACE) {
      at++;
      continue;
    }
    const end = endOfPlainWord(text, at);
    if (end > at) {
      visitor.plain(text, at, end);
      at = end;
      continue;
    }
    at = readNext(text, at, output);
    for (const { term } of output.tokens) visitor.term(term);
    output.tokens.length = 0;
  }
}

/** Reads the word that begins here, or passes over one character that is none; returns where it ends. */
function readNext(text: string, at: number, output: Output): number {
  const code = text.codePointAt(at) ?? 0;
  const kind = characterKind(code);
  if (kind === 'letter' || kind === 'digit') return readWord(text, at, output.tokens);
  if (kind === 'segmented') return readSegmented(text, at, output);
  return at + (code > 0xffff ? 2 : 1);
}

/** What is made along the way; the segmenter, which is dear to make, only if it is needed. */
interface Output {
  readonly tokens: Token[];
  segmenter: Intl.Segmenter | undefined;
}

/** A place inside a word where parts meet. */
interface Joint {
  readonly at: number;
  readonly kind: 'hyphen' | 'apostrophe';
}

/** Reads one word with all that is joined to it, adds its tokens, and returns where it ends. */
function readWord(text: string, start: number, tokens: Token[]): number {
  const joints: Joint[] = [];
  let at = start;
  let end = start;
  let previous: CharacterKind = 'other';
  let needsRaw = false;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const kind = characterKind(code);
    const size = code > 0xffff ? 2 : 1;
    if (kind === 'letter' || kind === 'digit') {
      end = at + size;
      previous = kind;
    } else if (kind === 'hyphen' || kind === 'apostrophe') {
      if (end !== at || !isWordKind(kindAt(text, at + 1))) break;
      joints.push({ at, kind });
    } else if (kind === 'other') {
      if (end !== at || !joinsNumber(text, at, previous)) {
        if (end !== at || !joinsInitials(text, at)) break;
      }
      needsRaw = true;
    } else if (kind === 'segmented') break;
    at += size;
  }
  if (joints.length === 0)
    addToken(tokens, needsRaw ? joinNumber(text.slice(start, end)) : text.slice(start, end), { start, end });
  else addParts(text, { start, end, joints }, tokens);
  return end;
}

/** A full stop or comma between two digits. */
function joinsNumber(text: string, at: number, previous: CharacterKind): boolean {
  const character = text[at];
  if (character !== '.' && character !== ',') return false;
  return previous === 'digit' && kindAt(text, at + 1) === 'digit';
}

/** A full stop between single letters: no letter two places before it, nor two places after it. */
function joinsInitials(text: string, at: number): boolean {
  if (text[at] !== '.' || kindAt(text, at - 1) !== 'letter' || kindAt(text, at + 1) !== 'letter')
    return false;
  return !isWordKind(kindAt(text, at - 2)) && !isWordKind(kindAt(text, at + 2));
}

function joinNumber(raw: string): string {
  if (!/\d/.test(raw.charAt(0))) return raw.replaceAll('.', '');
  return raw.replace(/,(?=\d{3}(?!\d))/g, '').replaceAll(',', '.');
}

/** Adds the parts of a word, and the whole. */
function addParts(
  text: string,
  word: { start: number; end: number; joints: readonly Joint[] },
  tokens: Token[],
): void {
  const { start, end, joints } = word;
  const hyphens = joints.filter(({ kind }) => kind === 'hyphen').map(({ at }) => at);
  const edges = [start - 1, ...hyphens, end];
  let whole = '';
  let wholeEnd = end;
  for (let i = 1; i < edges.length; i++) {
    const from = (edges[i - 1] ?? 0) + 1;
    const piece = withoutPossessive(text.slice(from, edges[i]));
    wholeEnd = from + piece.length;
    addElided(tokens, piece, from);
    if (i <= MAX_COMPOUND_PARTS) whole += piece;
  }
  if (hyphens.length > 0 && hyphens.length < MAX_COMPOUND_PARTS)
    addToken(tokens, whole, { start, end: wholeEnd, isCompound: true });
}

function withoutPossessive(piece: string): string {
  return /.['’ʼ＇][sS]$/.test(piece) ? piece.slice(0, -2) : piece;
}

/** Adds a piece without hyphens: one token, or, where an apostrophe parts two words, these and the whole. */
function addElided(tokens: Token[], piece: string, start: number): void {
  const end = start + piece.length;
  const joint = piece.search(/['’ʼ＇]/);
  const isElided = joint > 0 && piece.length - joint - 1 > MAX_ENDING;
  if (!isElided) return addToken(tokens, piece, { start, end });
  addToken(tokens, piece.slice(0, joint), { start, end: start + joint });
  addToken(tokens, piece.slice(joint + 1), { start: start + joint + 1, end });
  addToken(tokens, piece, { start, end, isCompound: true });
}

/** Reads a stretch of a script without spaces, at most `MAX_SEGMENTED` units of it. */
function readSegmented(text: string, start: number, output: Output): number {
  let end = start;
  while (end < text.length && end - start < MAX_SEGMENTED) {
    const code = text.codePointAt(end) ?? 0;
    const kind = characterKind(code);
    if (kind !== 'segmented' && kind !== 'ignorable') break;
    end += code > 0xffff ? 2 : 1;
  }
  output.segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  for (const { segment, index } of output.segmenter.segment(text.slice(start, end)))
    addToken(output.tokens, segment, { start: start + index, end: start + index + segment.length });
  return end;
}

function addToken(tokens: Token[], raw: string, place: Omit<Token, 'term'>): void {
  const term = foldTerm(raw);
  if (term !== '') tokens.push({ term, ...place });
}

function kindAt(text: string, at: number): CharacterKind {
  return at >= 0 && at < text.length ? characterKind(text.codePointAt(at) ?? 0) : 'other';
}

function isWordKind(kind: CharacterKind): boolean {
  return kind === 'letter' || kind === 'digit';
}
