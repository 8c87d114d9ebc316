/** An entry as it stands in the file. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** By names in lower case, without the braces or marks around them. */
  readonly fields: ReadonlyMap<string, string>;
  /** False for one that was cut off, or breaks off. */
  readonly isWhole: boolean;
}

/** What is no reference. */
const NO_ENTRY = ['comment', 'preamble', 'string'];

/** The entries of a file in their order; what stands between them is a comment. Linear: nothing is looked at twice. */
export function* bibtexEntries(text: string): Generator<BibtexEntry, void, undefined> {
  const start = /@\s{0,20}([a-z]{1,40})\s{0,20}[{(]/giu;
  const abbreviations = new Map<string, string>();
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const type = (found[1] ?? '').toLowerCase();
    const reader = new EntryReader(text, start.lastIndex, abbreviations);
    if (type === 'string') for (const [name, value] of reader.fields()) abbreviations.set(name, value);
    else if (!NO_ENTRY.includes(type)) {
      const key = reader.key();
      yield { type, key, fields: reader.fields(), isWhole: reader.isWhole };
    } else reader.skip();
    start.lastIndex = reader.at;
  }
}

class EntryReader {
  at: number;
  isWhole = false;
  readonly #text: string;
  readonly #abbreviations: ReadonlyMap<string, string>;

  constructor(text: string, at: number, abbreviations: ReadonlyMap<string, string>) {
    this.#text = text;
    this.at = at;
    this.#abbreviations = abbreviations;
  }

  key(): string {
    const start = this.at;
    while (this.at < this.#text.length && !/[,})=@]/u.test(this.#text.charAt(this.at))) this.at += 1;
    if (this.#text[this.at] === '=') {
      // An entry without a key begins with its first field.
      this.at = start;
      return '';
    }
    const key = this.#text.slice(start, this.at).trim();
    if (this.#text[this.at] === ',') this.at += 1;
    return key;
  }

  fields(): Map<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.#skipSpace();
      const sign = this.#text[this.at];
      if (sign === undefined || sign === '@') return fields;
      if (sign === '}' || sign === ')') {
        this.at += 1;
        this.isWhole = true;
        return fields;
      }
      const name = this.#name();
      this.#skipSpace();
      if (name === '' || this.#text[this.at] !== '=') {
        if (name === '') this.at += 1;
        continue;
      }
      this.at += 1;
      const value = this.#value();
      fields.set(name, fields.has(name) ? `${fields.get(name) ?? ''}, ${value}` : value);
    }
  }

  skip(): void {
    this.#braced(0);
  }

  #name(): string {
    const start = this.at;
    while (/[\w:.+-]/u.test(this.#text.charAt(this.at))) this.at += 1;
    return this.#text.slice(start, this.at).toLowerCase();
  }

  /** Pieces joined by `#`: in braces, in marks, a number, or the name of an abbreviation. */
  #value(): string {
    const pieces: string[] = [];
    for (;;) {
      this.#skipSpace();
      pieces.push(this.#piece());
      this.#skipSpace();
      if (this.#text[this.at] !== '#') return pieces.join('');
      this.at += 1;
    }
  }

  #piece(): string {
    const sign = this.#text[this.at];
    if (sign === '{') {
      this.at += 1;
      return this.#braced(0);
    }
    if (sign === '"') {
      this.at += 1;
      return this.#marked();
    }
    const name = this.#name();
    return this.#abbreviations.get(name) ?? name;
  }

  #braced(open: number): string {
    const start = this.at;
    for (let depth = open + 1; this.at < this.#text.length; this.at += 1) {
      const sign = this.#text[this.at];
      if (sign === '\\') this.at += 1;
      else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      if (depth === 0) {
        this.at += 1;
        return this.#text.slice(start, this.at - 1);
      }
    }
    return this.#text.slice(start);
  }

  #marked(): string {
    const start = this.at;
    for (let depth = 0; this.at < this.#text.length; this.at += 1) {
      const sign = this.#text[this.at];
      if (sign === '\\') this.at += 1;
      else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      else if (sign === '"' && depth <= 0) {
        this.at += 1;
        return this.#text.slice(start, this.at - 1);
      }
    }
    return this.#text.slice(start);
  }

  #skipSpace(): void {
    while (this.at < this.#text.length && /[\s,]/u.test(this.#text.charAt(this.at))) this.at += 1;
  }
}
