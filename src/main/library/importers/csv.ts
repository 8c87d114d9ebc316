/**
 * A reader of CSV for files that other programs wrote and other hands have touched. It is ours because the kept ones lose here:
 * Papa Parse 5.7.1 takes 29 s for 240 KB of a row that was made to be slow, csv-parse 7 throws a file away for one quotation mark.
 * This one is linear, reads any text, and gives its rows one at a time.
 *
 * A quotation mark closes a cell only before a delimiter or the end of a line; any other within it is a word's. One that
 * nothing closes is the last row, cut off, unless whole rows follow it: then it was no mark that opens a cell.
 */

/** One row of a table. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The file ended within a quoted cell of this row. */
  readonly isCutOff: boolean;
}

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;

/** The rows of a text in their order. Lines without anything on them are no rows. */
export function* readCsv(text: string, delimiter: string): Generator<CsvRow, void, undefined> {
  const reader = new Reader(text, delimiter.charCodeAt(0));
  for (let row = reader.next(); row !== null; row = reader.next()) {
    if (row.cells.length > 1 || row.cells[0]?.trim() !== '') yield row;
  }
}

/** What parts the cells of a table: by its first line, where Excel has not written it down (`sep=;`). */
export function delimiterOf(text: string): { delimiter: string; start: number } {
  const stated = /^sep=(.)\r?\n/u.exec(text.slice(0, 16));
  if (stated?.[1] !== undefined) return { delimiter: stated[1], start: stated[0].length };
  const line = firstLine(text);
  let best = { delimiter: ',', count: 0 };
  for (const delimiter of [',', ';', '\t', '|']) {
    const count = line.split(delimiter).length;
    if (count > best.count) best = { delimiter, count };
  }
  return { delimiter: best.delimiter, start: 0 };
}

/** The first line, without what stands in quotation marks. */
function firstLine(text: string): string {
  const head = text
    .slice(0, 10_000)
    .replace(/^\s+/u, '')
    .replace(/"[^"]*"/gu, '');
  return /^[^\r\n]*/u.exec(head)?.[0] ?? '';
}

class Reader {
  readonly #text: string;
  readonly #delimiter: number;
  #at = 0;
  /** How many cells the first row has. */
  #width = 0;
  /** From here on nothing closes a quotation mark: one that opens a cell is then a sign like any other. */
  #unclosedFrom = Infinity;
  #isCutOff = false;

  constructor(text: string, delimiter: number) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  next(): CsvRow | null {
    if (this.#at >= this.#text.length) return null;
    const cells: string[] = [];
    this.#isCutOff = false;
    do cells.push(this.#cell());
    while (this.#takeDelimiter());
    this.#takeLineEnd();
    if (this.#width === 0) this.#width = cells.length;
    return { cells, isCutOff: this.#isCutOff };
  }

  #cell(): string {
    const start = this.#at;
    let open = start;
    while (this.#text.charCodeAt(open) === SPACE) open += 1;
    if (this.#text.charCodeAt(open) === QUOTE && open < this.#unclosedFrom) {
      const quoted = this.#quoted(open);
      if (quoted !== null) return quoted;
    }
    while (this.#at < this.#text.length && !this.#isEndAt(this.#at)) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  /** The words of a quoted cell, and `at` behind it; null, and `at` where it was, when its mark opens nothing. */
  #quoted(open: number): string | null {
    const parts: string[] = [];
    let from = open + 1;
    for (;;) {
      const mark = this.#text.indexOf('"', from);
      if (mark === -1) return this.#unclosed(open, parts.join('') + this.#text.slice(from));
      if (this.#text.charCodeAt(mark + 1) === QUOTE) {
        parts.push(this.#text.slice(from, mark + 1));
        from = mark + 2;
        continue;
      }
      const end = this.#spaceEnd(mark + 1);
      if (end >= this.#text.length || this.#isEndAt(end)) {
        parts.push(this.#text.slice(from, mark));
        this.#at = end;
        return parts.join('');
      }
      parts.push(this.#text.slice(from, end));
      from = end;
    }
  }

  #unclosed(open: number, words: string): string | null {
    if (this.#rowsFollow(open)) {
      this.#unclosedFrom = open;
      return null;
    }
    this.#at = this.#text.length;
    this.#isCutOff = true;
    return words;
  }

  /** Whether a line after this one has as many delimiters as a row needs. Asked once a text. */
  #rowsFollow(open: number): boolean {
    let delimiters = 0;
    let at = this.#text.indexOf('\n', open);
    for (at = at === -1 ? this.#text.length : at + 1; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === LF) delimiters = 0;
      else if (code === this.#delimiter) delimiters += 1;
      if (this.#width > 1 && delimiters >= this.#width - 1) return true;
    }
    return false;
  }

  #spaceEnd(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  #isEndAt(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === this.#delimiter || code === LF || code === CR;
  }

  #takeDelimiter(): boolean {
    const isThere = this.#at < this.#text.length && this.#text.charCodeAt(this.#at) === this.#delimiter;
    if (isThere) this.#at += 1;
    return isThere;
  }

  #takeLineEnd(): void {
    if (this.#text.charCodeAt(this.#at) === CR) this.#at += 1;
    if (this.#text.charCodeAt(this.#at) === LF) this.#at += 1;
  }
}
