/** Reads a query character by character for the parser in `query.ts`. It only ever moves forward. */

/** Something that was read, and where it stood. */
export interface Written {
  /** Without quotation marks, escapes and a closing `*`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  readonly hasStar: boolean;
}

const SPACE = /\s/;
const QUOTES: ReadonlySet<string> = new Set('"“”„‟«»＂');
/** A name and a colon with something after it. `//` after the colon is an address, not a field. */
const FIELD = /(\p{L}{1,20}):(?!\/\/)/uy;
const OR = /or(?=[\s()"“”„‟«»＂]|$)/iy;

/** A place in a query. */
export class Cursor {
  readonly length: number;
  readonly #input: string;
  #at = 0;

  constructor(input: string) {
    this.#input = input;
    this.length = input.length;
  }

  /** The end of the input or a closing bracket. */
  isAtEndOfGroup(): boolean {
    this.#skipSpace();
    return this.#at >= this.length || this.#input[this.#at] === ')';
  }

  /** Nothing follows directly. */
  isAtGap(): boolean {
    const next = this.#input[this.#at];
    return next === undefined || next === ')' || SPACE.test(next);
  }

  isAtOr(): boolean {
    this.#skipSpace();
    return this.#match(OR) !== null;
  }

  takeOr(): { start: number; end: number } | null {
    if (!this.isAtOr()) return null;
    const start = this.#at;
    this.#at += 2;
    return { start, end: this.#at };
  }

  takeCharacter(character: '(' | ')'): { start: number; end: number } | null {
    this.#skipSpace();
    if (this.#input[this.#at] !== character) return null;
    return { start: this.#at, end: ++this.#at };
  }

  /** One minus or several, with something directly after; a minus that stands alone is passed over. */
  takeMinus(): { start: number; end: number } | null {
    this.#skipSpace();
    const start = this.#at;
    while (this.#input[this.#at] === '-') this.#at++;
    return this.#at > start && !this.isAtGap() ? { start, end: this.#at } : null;
  }

  /** A name with its colon, if `isKnown` says it is one. */
  takeFieldName(isKnown: (name: string) => boolean): Written | null {
    const name = this.peekFieldName();
    if (!name || !isKnown(name.text)) return null;
    this.#at = name.end;
    return name;
  }

  peekFieldName(): Written | null {
    const name = this.#match(FIELD)?.[1];
    if (name === undefined) return null;
    return { text: name, start: this.#at, end: this.#at + name.length + 1, isQuoted: false, hasStar: false };
  }

  /** A phrase in quotation marks, or a word up to a space, a bracket or a quotation mark. May be empty at a gap. */
  takeWritten(): Written {
    const start = this.#at;
    const isQuoted = QUOTES.has(this.#input[start] ?? '');
    if (isQuoted) this.#at++;
    let text = '';
    let isEscaped = false;
    let isBareStar = false;
    for (; this.#at < this.length; this.#at++) {
      const character = this.#input[this.#at] ?? '';
      if (!isEscaped && character === '\\') {
        isEscaped = true;
        continue;
      }
      if (!isEscaped && (QUOTES.has(character) || (!isQuoted && isWordEnd(character)))) break;
      text += character;
      isBareStar = character === '*' && !isEscaped;
      isEscaped = false;
    }
    if (isQuoted && this.#at < this.length) this.#at++;
    const hasStar = isQuoted ? this.#takeStar() : isBareStar;
    return { text: !isQuoted && hasStar ? text.slice(0, -1) : text, start, end: this.#at, isQuoted, hasStar };
  }

  #takeStar(): boolean {
    const hasStar = this.#input[this.#at] === '*';
    if (hasStar) this.#at++;
    return hasStar;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#input);
  }

  #skipSpace(): void {
    while (SPACE.test(this.#input[this.#at] ?? '')) this.#at++;
  }
}

function isWordEnd(character: string): boolean {
  return character === '(' || character === ')' || SPACE.test(character);
}
