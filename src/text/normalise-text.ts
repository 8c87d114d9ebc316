/**
 * Text in the form in which passages are compared when they do not stand unit for unit: white space, invisible
 * characters, the kind of quotation mark or dash, and the way an accent is encoded do not count. Letters and case do.
 *
 * White space of any kind and amount is one space, and none stands at the ends; soft hyphens, zero-width and
 * direction characters go; quotation marks become " or ', dashes -, … three dots; everything else is put in NFKC,
 * one base character with its marks at a time, so that each unit made knows where it came from.
 */

/** A normalised text that knows where each of its units came from. */
export interface NormalisedText {
  readonly text: string;
  /**
   * The offset in the source at which the unit at `offset` begins; past the last one, where the last unit ends.
   * Two units made of one character (… as three dots) have the same start.
   */
  startOf(offset: number): number;
  /** The offset in the source at which the unit before `offset` ends: `endOf(b)` ends a span that `startOf(a)` began. */
  endOf(offset: number): number;
}

/** Beyond this many marks on one letter the rest is dropped from the comparison: more is only ever mischief. */
const MAX_MARKS = 16;

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″〝〞＂'].map((mark): [string, string] => [mark, '"']),
  ...[...'‘’‚‛‹›′ʼʻ`´＇'].map((mark): [string, string] => [mark, "'"]),
  ...[...'‐‑‒–—―−﹘﹣－'].map((mark): [string, string] => [mark, '-']),
]);

const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
const SPACE = /\s/;
const MARK = /\p{M}/u;

/** Normalises a text. Linear; a text of printable ASCII is copied in one loop. */
export function normaliseText(source: string): NormalisedText {
  const builder = new Builder(source.length);
  let at = 0;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (isPlain(code) && !joinsBefore(source, at + 1)) {
      builder.addUnit(code, at, at + 1);
      at++;
    } else if (code === 0x20 || (code >= 9 && code <= 13) || (code > 0x7f && SPACE.test(source.charAt(at)))) {
      builder.addSpace(at);
      at++;
    } else at = addCluster(source, at, builder);
  }
  return builder.finish();
}

/** Adds one character with its marks, and returns where it ends. */
function addCluster(source: string, start: number, builder: Builder): number {
  let end = start + sizeAt(source, start);
  let cluster = source.slice(start, end);
  if (INVISIBLE.test(cluster)) return end;
  for (let marks = 0; joinsBefore(source, end); marks++) {
    const mark = source.slice(end, end + sizeAt(source, end));
    if (marks < MAX_MARKS && !INVISIBLE.test(mark)) cluster += mark;
    end += mark.length;
  }
  const folded = FOLDED.get(cluster) ?? cluster.normalize('NFKC');
  for (let i = 0; i < folded.length; i++) builder.addUnit(folded.charCodeAt(i), start, end);
  return end;
}

function sizeAt(source: string, at: number): 1 | 2 {
  return (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Characters that are already as they should be and never join: ASCII, Latin, Cyrillic, Han, Korean. For speed. */
function isPlain(code: number): boolean {
  if (code < 0x7f) return code > 0x20 && code !== 0x60;
  if (code < 0x400) return code >= 0xc0 && code <= 0x131;
  return code <= 0x481 || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
}

/** Whether the character at `at` joins the one before it: a mark, or the vowel or final of a Korean syllable. */
function joinsBefore(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (!(code >= 0x300) || isPlain(code)) return false;
  return (code >= 0x1160 && code <= 0x11ff) || MARK.test(source.slice(at, at + sizeAt(source, at)));
}

class Builder {
  #codes: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;
  #spaceAt = -1;

  constructor(capacity: number) {
    this.#codes = new Uint16Array(capacity + 16);
    this.#starts = new Uint32Array(capacity + 16);
    this.#ends = new Uint32Array(capacity + 16);
  }

  addSpace(at: number): void {
    if (this.#spaceAt < 0) this.#spaceAt = at;
  }

  addUnit(code: number, start: number, end: number): void {
    // A fold that itself begins with a space (NFKC of "´" is one) is white space like any other.
    if (code === 0x20) return this.addSpace(start);
    if (this.#spaceAt >= 0) {
      if (this.#length > 0) this.#push(0x20, this.#spaceAt, start);
      this.#spaceAt = -1;
    }
    this.#push(code, start, end);
  }

  finish(): NormalisedText {
    const length = this.#length;
    const starts = this.#starts;
    const ends = this.#ends;
    const lastEnd = length > 0 ? (ends[length - 1] ?? 0) : 0;
    return {
      text: stringOf(this.#codes.subarray(0, length)),
      startOf: (offset) => (offset < length ? (starts[Math.max(0, offset)] ?? 0) : lastEnd),
      endOf: (offset) => (offset > 0 ? (ends[Math.min(offset, length) - 1] ?? 0) : (starts[0] ?? 0)),
    };
  }

  #push(code: number, start: number, end: number): void {
    if (this.#length === this.#codes.length) this.#grow();
    this.#codes[this.#length] = code;
    this.#starts[this.#length] = start;
    this.#ends[this.#length++] = end;
  }

  /** Needed only where characters become several (ligatures, fractions). */
  #grow(): void {
    const grown = <A extends Uint16Array | Uint32Array>(array: A, made: A): A => (made.set(array), made);
    const capacity = this.#length * 2;
    this.#codes = grown(this.#codes, new Uint16Array(capacity));
    this.#starts = grown(this.#starts, new Uint32Array(capacity));
    this.#ends = grown(this.#ends, new Uint32Array(capacity));
  }
}

const CHUNK = 8192;

function stringOf(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += CHUNK)
    text += String.fromCharCode(...codes.subarray(at, at + CHUNK));
  return text;
}
