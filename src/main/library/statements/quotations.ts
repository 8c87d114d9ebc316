import type { Quotation, Token } from './types.ts';

/**
 * Quotation marks by convention: what opens, and what closes it. A mark that both opens and closes ("straight" ones)
 * does the one or the other by the spaces around it.
 */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '”“"'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"”'],
  ['``', "''"],
  ["''", "''"],
  ['‘', '’'],
  ['‚', '‘’'],
]);

/** Marks of quotations inside quotations; they count as quotations where a text has no others. */
const SINGLE = new Set(['‘', '‚']);
const DOUBLE = /["“”„«»]|''/u;

interface Open {
  at: number;
  mark: string;
  /** How many of the same mark are open inside it: «the firm «Name»». */
  depth: number;
  lastCloser: number;
}

/** Finds the quotations of a text and tells each token which one it stands in. */
export function findQuotations(tokens: Token[], text: string): Quotation[] {
  const finder = new QuotationFinder(tokens, !DOUBLE.test(text));
  tokens.forEach((_, i) => finder.read(i));
  finder.finish();
  return finder.quotations;
}

class QuotationFinder {
  readonly quotations: Quotation[] = [];
  private readonly tokens: Token[];
  private readonly takesSingle: boolean;
  private open: Open | null = null;

  constructor(tokens: Token[], takesSingle: boolean) {
    this.tokens = tokens;
    this.takesSingle = takesSingle;
  }

  read(i: number): void {
    const token = this.tokens[i];
    if (token === undefined) return;
    if (this.open !== null && this.tokens[this.open.at]?.paragraph !== token.paragraph) this.leave(i);
    if (token.isWord || !(CLOSERS.has(token.text) || '”’'.includes(token.text))) return;
    if (this.open === null) this.tryOpen(i, token);
    else this.tryClose(i, token, this.open);
  }

  finish(): void {
    this.leave(this.tokens.length);
  }

  private tryOpen(i: number, token: Token): void {
    const { text } = token;
    const next = this.tokens[i + 1];
    if (!CLOSERS.has(text) || next?.paragraph !== token.paragraph) return;
    if (SINGLE.has(text) && !this.takesSingle) return;
    // A straight mark opens before a word that follows at once; » opens only where it stands apart from what is before.
    const isSymmetric = text === '"' || text === "''" || text === '»';
    const isOpener = text === '»' ? token.isSpaced && !next.isSpaced : !next.isSpaced || token.isSpaced;
    if (!isSymmetric || isOpener) this.open = { at: i, mark: text, depth: 0, lastCloser: -1 };
  }

  private tryClose(i: number, token: Token, open: Open): void {
    const next = this.tokens[i + 1];
    const isSpaceAfter = next === undefined || next.paragraph !== token.paragraph || next.isSpaced;
    if (
      CLOSERS.get(open.mark)?.includes(token.text) === true &&
      !(token.text === '’' && !isSpaceAfter && next.isWord)
    ) {
      const isReopened = token.text === open.mark && token.isSpaced && !isSpaceAfter;
      if (isReopened) {
        this.close(i, false);
        this.open = { at: i, mark: token.text, depth: 0, lastCloser: -1 };
      } else if (open.depth > 0) {
        open.depth -= 1;
        open.lastCloser = i;
      } else {
        this.close(i + 1, true);
      }
    } else if (token.text === open.mark && token.text === '«') {
      open.depth += 1;
    }
  }

  /** A paragraph ends inside a quotation: it goes on in the next, or its inner one took its closing mark. */
  private leave(to: number): void {
    if (this.open === null) return;
    if (this.open.lastCloser >= 0) {
      this.close(this.open.lastCloser + 1, true);
    } else {
      this.close(to, false);
    }
  }

  private close(to: number, isClosed: boolean): void {
    if (this.open === null) return;
    const from = this.open.at;
    const id = this.quotations.length;
    let wordCount = 0;
    for (let i = from; i < to; i += 1) {
      const token = this.tokens[i];
      if (token === undefined) continue;
      token.quotation = id;
      if (token.isWord) wordCount += 1;
    }
    this.quotations.push({ from, to, isClosed, paragraph: this.tokens[from]?.paragraph ?? 0, wordCount });
    this.open = null;
  }
}
