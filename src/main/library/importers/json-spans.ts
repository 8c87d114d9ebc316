/**
 * JSON read piece by piece: where its parts lie is found first, and each entry is parsed by itself. So a file of a hundred
 * thousand entries is never held as objects all at once, one entry that is damaged (or nested two hundred thousand deep, which
 * the parser takes and everything after it dies of) costs that entry alone, and of a file that was cut off all whole entries are read.
 */
import { reasons } from './reasons.ts';
import type { JsonObject, JsonValue } from './types.ts';

/** A value in a text. */
export interface Span {
  readonly start: number;
  /** Behind its last sign. */
  readonly end: number;
  /** How deep it is nested; 1 for an object or array of plain values, 0 for a plain value. */
  readonly depth: number;
  /** Its end is there. */
  readonly isWhole: boolean;
}

/** An entry of an array: its value, or why there is none. */
export type Entry = { readonly value: JsonValue } | { readonly reason: string };

/** Real files stay under 20; what works on values may call itself so often. */
const MAX_DEPTH = 100;
/** Each time costs a look through the rest of the file. */
const MAX_FRESH_STARTS = 20;

/** The value that a text begins with. */
export function rootOf(text: string): Span {
  return spanAt(text, spaceEnd(text, 0));
}

/** The values of an object by their names, as the parser would have them: of one that comes twice the last. */
export function membersOf(text: string, object: Span): Map<string, Span> {
  const members = new Map<string, Span>();
  if (text[object.start] !== '{') return members;
  let at = partStart(text, object.start + 1);
  while (at < object.end && text[at] === '"') {
    const name = spanAt(text, at);
    const colon = spaceEnd(text, name.end);
    if (text[colon] !== ':') break;
    const value = spanAt(text, spaceEnd(text, colon + 1));
    if (value.end === value.start) break;
    const key = parse(text.slice(name.start, name.end));
    if (typeof key === 'string') members.set(key, value);
    at = partStart(text, value.end);
  }
  return members;
}

/** The values of an array, and at last where it ends. One that was cut off, or breaks off, ends with a span that is not whole. */
export function* elementsOf(text: string, array: Span): Generator<Span, number, undefined> {
  // An array that is read from its middle begins with a comma: see entriesOf.
  if (text[array.start] !== '[' && text[array.start] !== ',') return array.end;
  let at = partStart(text, array.start + 1);
  while (at < text.length && text[at] !== '}') {
    if (text[at] === ']') return at + 1;
    const value = spanAt(text, at);
    yield value;
    if (!value.isWhole) return text.length;
    at = partStart(text, Math.max(value.end, at + 1));
  }
  yield { start: at, end: at, depth: 0, isWhole: false };
  return text.length;
}

/**
 * The entries of an array, each parsed by itself. One that never ends although others seem to follow it (a lost quotation mark
 * hides the rest of the file) is given up where the next one begins. What is read there may be a part of it: then it is no entry
 * that anyone knows, and is said to be none.
 */
export function* entriesOf(text: string, array: Span): Generator<Entry, void, undefined> {
  let from = array;
  for (let freshStarts = 0; freshStarts <= MAX_FRESH_STARTS; freshStarts += 1) {
    const elements = elementsOf(text, from);
    let found = elements.next();
    let open: Span | null = null;
    for (; found.done !== true; found = elements.next()) {
      if (found.value.isWhole) yield entryOf(text, found.value);
      else open = found.value;
    }
    const isOver = open === null && freshStarts === 0;
    const next = isOver ? -1 : nextEntry(text, open === null ? found.value : open.start);
    const isLast = next === -1 || freshStarts === MAX_FRESH_STARTS;
    if (open !== null) yield { reason: isLast ? reasons.cutOff : reasons.damaged };
    if (isLast) return;
    from = { start: next, end: text.length, depth: 0, isWhole: false };
  }
}

/** One value, or why it cannot be read. */
export function entryOf(text: string, span: Span): Entry {
  if (!span.isWhole) return { reason: reasons.cutOff };
  if (span.depth > MAX_DEPTH) return { reason: reasons.tooDeep };
  const value = parse(text.slice(span.start, span.end));
  return value === undefined ? { reason: reasons.damaged } : { value };
}

/** A value that is read where it is there, whole and not too deep; null otherwise. */
export function valueAt(text: string, span: Span | undefined): JsonValue {
  if (span === undefined) return null;
  const entry = entryOf(text, span);
  return 'value' in entry ? entry.value : null;
}

/** Whether a value is an object with names. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(json: string): JsonValue | undefined {
  try {
    return JSON.parse(json) as JsonValue;
  } catch {
    // SyntaxError: the caller says which entry it was.
    return undefined;
  }
}

function spanAt(text: string, start: number): Span {
  const first = text[start];
  if (first === '"') {
    const end = stringEnd(text, start);
    return { start, end: end === -1 ? text.length : end, depth: 0, isWhole: end !== -1 };
  }
  return first === '{' || first === '[' ? nestedSpan(text, start) : plainSpan(text, start);
}

function nestedSpan(text: string, start: number): Span {
  let depth = 0;
  let deepest = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = stringEnd(text, at);
      if (end === -1) break;
      at = end - 1;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth -= 1;
      if (depth === 0) return { start, end: at + 1, depth: deepest, isWhole: true };
    }
  }
  return { start, end: text.length, depth: deepest, isWhole: false };
}

/** A number, a name such as `true`, or what is none of them. */
function plainSpan(text: string, start: number): Span {
  let end = start;
  while (end < text.length && !/[\s,\]}:]/u.test(text.charAt(end))) end += 1;
  return { start, end, depth: 0, isWhole: end < text.length || start === 0 };
}

/** Behind the closing mark of a string; -1 when nothing closes it. */
function stringEnd(text: string, start: number): number {
  for (let mark = text.indexOf('"', start + 1); mark !== -1; mark = text.indexOf('"', mark + 1)) {
    let slashes = 0;
    while (text.charCodeAt(mark - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return mark + 1;
  }
  return -1;
}

/** Where an array seems to go on: a mark between two objects, which is read as its opening bracket. */
function nextEntry(text: string, start: number): number {
  const pattern = /(?<=\}\s{0,100}),(?=\s{0,100}\{)/gu;
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? -1;
}

function spaceEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) <= SPACE || text[at] === '\ufeff')) at += 1;
  return at;
}

/** Where the next part begins: commas count as white space, as many as there are. */
function partStart(text: string, from: number): number {
  let at = spaceEnd(text, from);
  while (text[at] === ',') at = spaceEnd(text, at + 1);
  return at;
}

const QUOTE = 0x22;
const SPACE = 0x20;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
