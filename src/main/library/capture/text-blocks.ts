import { escapeHtml } from './plain-text.ts';
import type { WordSink } from './strip-tags.ts';

/** What of a page is shown when it is kept as text: more does not help a reader, and costs every opening. */
export const TEXT_ONLY_LIMITS = {
  /** UTF-16 units of canonical text. */
  chars: 2_000_000,
  /** Paragraphs and lines within them: each is an element when it is shown. */
  lines: 20_000,
} as const;

/** References and white space make a line longer than its text. */
const MAX_WAITING_CHARS = 2 * TEXT_ONLY_LIMITS.chars;
const MAX_WAITING_PIECES = 4096;
const MAX_TITLE_CHARS = 2000;
const SPACES = /[ \t\n\f\r]+/gu;

const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f]/gu;

/** Words and edges made into paragraphs, in the words of `text/canonical-text.ts`: no more, no less than HTML shows. */
export class TextBlocks implements WordSink {
  readonly #decode: (text: string) => string;
  readonly #blocks: string[][] = [];
  #lines: string[] = [];
  #words: string[] = [];
  #waitingChars = 0;
  #keepsSpace = 0;
  #chars = 0;
  #lineCount = 0;
  /** Nothing more is taken: there are words that are not among the blocks. */
  isFull = false;
  #title = '';

  /** @param decode what character references in words stand for */
  constructor(decode: (text: string) => string) {
    this.#decode = decode;
  }

  words(text: string): void {
    if (this.isFull) return;
    if (this.#keepsSpace > 0) this.#wordsInLines(text);
    else this.#add(text);
  }

  cell(): void {
    if (!this.isFull) this.#add(' ');
  }

  line(): void {
    const line = this.#words.length === 0 ? '' : this.#decode(this.#words.join(''));
    this.#words = [];
    this.#waitingChars = 0;
    const text = line.replace(CONTROLS, '').replace(SPACES, ' ').replace(/^ | $/gu, '').toWellFormed();
    if (text === '') return;
    const room = TEXT_ONLY_LIMITS.chars - this.#chars;
    if (room <= 0 || this.#lineCount >= TEXT_ONLY_LIMITS.lines) {
      this.isFull = true;
      return;
    }
    const shown = text.length <= room ? text : cutAtSpace(text, room);
    this.isFull = shown.length < text.length;
    this.#lines.push(shown);
    this.#lineCount += 1;
    this.#chars += shown.length + 2;
  }

  block(): void {
    this.line();
    if (this.#lines.length > 0) this.#blocks.push(this.#lines);
    this.#lines = [];
  }

  keepSpace(isKept: boolean): void {
    this.#keepsSpace = Math.max(0, this.#keepsSpace + (isKept ? 1 : -1));
  }

  title(text: string): void {
    if (this.#title.length < MAX_TITLE_CHARS) this.#title += text.slice(0, MAX_TITLE_CHARS);
  }

  /** The first title of the page; empty when it has none. */
  titleText(): string {
    return this.#decode(this.#title).replace(SPACES, ' ').trim();
  }

  html(): string {
    return this.#blocks.map((lines) => `<p>${lines.map(escapeHtml).join('<br>')}</p>`).join('\n');
  }

  /** The canonical text of `html()`. */
  text(): string {
    return this.#blocks.map((lines) => lines.join('\n')).join('\n\n');
  }

  /** A line may never end, and come in single letters: neither may fill the memory. */
  #add(text: string): void {
    if (this.#waitingChars > MAX_WAITING_CHARS) {
      this.line();
      this.isFull = true;
      return;
    }
    this.#waitingChars += text.length;
    if (this.#words.push(text) > MAX_WAITING_PIECES) this.#words = [this.#words.join('')];
  }

  #wordsInLines(text: string): void {
    const [first = '', ...others] = text.split(/\r\n?|\n/u);
    this.#add(first);
    for (const line of others) {
      this.line();
      this.words(line);
    }
  }
}

/** Not within a word, unless that is all there is. */
function cutAtSpace(text: string, maxChars: number): string {
  const cut = text.slice(0, maxChars);
  const space = cut.lastIndexOf(' ');
  const end = space > 0 ? space : /[\ud800-\udbff]$/u.test(cut) ? maxChars - 1 : maxChars;
  return text.slice(0, end);
}
