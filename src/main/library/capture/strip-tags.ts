/**
 * The words of HTML without a tree: one pass, whatever comes, in memory that does not grow with the page. It is for
 * pages that are too big to be laid out (docs/decisions/0013-text-only-captures.md). Tags, comments, scripts and
 * styles go; where blocks, lines and cells meet is told to the sink.
 */
import { elementKind } from '../../../text/element-kinds.ts';

/** What takes the words, in the order of the page. Text still has its character references. */
export interface WordSink {
  words(text: string): void;
  /** A table's cell ends or begins. */
  cell(): void;
  line(): void;
  block(): void;
  /** `pre` and its like begin or end: until then line ends in words are line ends. */
  keepSpace(isKept: boolean): void;
  title(text: string): void;
}

/** Contents that are no markup, up to their own end tag. */
const RAW: ReadonlySet<string> = new Set('script style title xmp iframe noembed noframes'.split(' '));
/** What may have to be seen from `<` on to know what begins there. */
const LOOK_AHEAD = 70;
/** An element that is left out and never ends does not swallow the page: what comes after so much is read again. */
const MAX_SKIPPED_CHARS = 500_000;

type Mode = 'words' | 'tag' | 'comment' | 'declaration' | 'raw';

/** Takes a page piece by piece. */
export class TagStripper {
  readonly #sink: WordSink;
  readonly #closesItself: boolean;
  #mode: Mode = 'words';
  #rest = '';
  #tag = { name: '', isEnd: false, isSelfClosing: false, quote: '', isAtValue: false };
  #rawName = '';
  #skip: { name: string; depth: number; chars: number } | null = null;

  /** @param options.isXhtml `<script/>` has no contents; in HTML it has */
  constructor(sink: WordSink, options: { isXhtml: boolean }) {
    this.#sink = sink;
    this.#closesItself = options.isXhtml;
  }

  write(piece: string): void {
    this.#read(this.#rest + piece, false);
  }

  /** What is open at the end is closed; half a tag is no words. */
  end(): void {
    this.#read(this.#rest, true);
    this.#sink.block();
  }

  #read(html: string, isLast: boolean): void {
    let at = 0;
    this.#rest = '';
    while (at < html.length) {
      const next = this.#step(html, at, isLast);
      if (next === WAIT) {
        this.#rest = html.slice(at);
        return;
      }
      at = next;
    }
  }

  /** Reads on from `at` and answers how far it came, or `WAIT` when the rest has to be seen first. */
  #step(html: string, at: number, isLast: boolean): number {
    switch (this.#mode) {
      case 'words':
        return this.#words(html, at, isLast);
      case 'tag':
        return this.#inTag(html, at);
      case 'comment':
        return this.#upTo(html, at, { mark: '-->', isLast });
      case 'declaration':
        return this.#upTo(html, at, { mark: '>', isLast });
      case 'raw':
        return this.#raw(html, at, isLast);
    }
  }

  #words(html: string, at: number, isLast: boolean): number {
    const open = nextMarkup(html, at);
    if (open > at) {
      this.#give(html.slice(at, open));
      return open;
    }
    if (html.length - open < LOOK_AHEAD && !isLast) return WAIT;
    const isEnd = html.charCodeAt(open + 1) === SLASH;
    const start = open + (isEnd ? 2 : 1);
    if (isLetter(html.charCodeAt(start))) {
      const end = nameEnd(html, start);
      const tag = this.#tag;
      tag.name = html.slice(start, end).toLowerCase();
      tag.isEnd = isEnd;
      tag.isSelfClosing = false;
      this.#mode = 'tag';
      return end;
    }
    if (open === html.length - 1) {
      this.#give('<');
      return html.length;
    }
    const isComment = html.startsWith('<!--', open);
    const isEmpty = isComment && /^<!--(?:-?>)/u.test(html.slice(open, open + 6));
    this.#mode = isComment && !isEmpty ? 'comment' : 'declaration';
    return open + (isComment && !isEmpty ? 4 : 2);
  }

  /** Quotation marks count only where a value begins. */
  #inTag(html: string, from: number): number {
    const tag = this.#tag;
    for (let at = from; at < html.length; at += 1) {
      if (tag.quote !== '') {
        at = html.indexOf(tag.quote, at);
        if (at === -1) return html.length;
        tag.quote = '';
        continue;
      }
      const code = html.charCodeAt(at);
      if (code === GREATER_THAN) {
        tag.isAtValue = false;
        this.#endTag();
        return at + 1;
      }
      tag.isSelfClosing = code === SLASH;
      if (tag.isAtValue && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) tag.quote = html.charAt(at);
      // White space stands between the sign and the value without being either.
      if (code > SPACE) tag.isAtValue = code === EQUALS && tag.quote === '';
    }
    return html.length;
  }

  #endTag(): void {
    const { name, isEnd, isSelfClosing } = this.#tag;
    const isEmpty = isSelfClosing && this.#closesItself;
    this.#mode = 'words';
    if (!isEnd && !isEmpty && RAW.has(name)) {
      this.#mode = 'raw';
      this.#rawName = name;
      return;
    }
    if (this.#skip !== null) this.#skipTag(this.#skip);
    else this.#tell();
  }

  /** Inside an element that is left out only its own name counts. */
  #skipTag(skip: { name: string; depth: number }): void {
    const { name, isEnd, isSelfClosing } = this.#tag;
    if (name !== skip.name || isSelfClosing) return;
    skip.depth += isEnd ? -1 : 1;
    if (skip.depth === 0) this.#skip = null;
  }

  #tell(): void {
    const { name, isEnd, isSelfClosing } = this.#tag;
    const { separator, isLineBreak, keepsSpace, isSkipped } = elementKind(name);
    if (LEFT_OUT.has(name) && isSkipped) {
      if (!isEnd && !isSelfClosing) this.#skip = { name, depth: 1, chars: 0 };
      return;
    }
    if (isLineBreak || separator === 2) this.#sink.line();
    else if (separator === 3) this.#sink.block();
    else if (separator === 1) this.#sink.cell();
    if (keepsSpace) this.#sink.keepSpace(!isEnd);
  }

  #upTo(html: string, at: number, { mark, isLast }: { mark: string; isLast: boolean }): number {
    const found = html.indexOf(mark, at);
    if (found !== -1) {
      this.#mode = 'words';
      return found + mark.length;
    }
    return goOn(html, at, { keep: mark.length - 1, isLast });
  }

  #raw(html: string, at: number, isLast: boolean): number {
    const end = new RegExp(`</${this.#rawName}(?=[\\s/>])`, 'giu');
    end.lastIndex = at;
    const found = end.exec(html);
    const next = found?.index ?? goOn(html, at, { keep: this.#rawName.length + 3, isLast });
    if (this.#rawName === 'title' && next > at) this.#sink.title(html.slice(at, next));
    if (found !== null) this.#mode = 'words';
    return next;
  }

  #give(text: string): void {
    if (this.#skip === null) this.#sink.words(text);
    else if ((this.#skip.chars += text.length) > MAX_SKIPPED_CHARS) this.#skip = null;
  }
}

const WAIT = -1;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SPACE = 0x20;
const MAX_NAME_CHARS = 60;
/** Elements without words to read; of the others that have none, most are empty, and `head` is often left open. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'noscript template object applet audio video canvas svg datalist annotation annotation-xml rt rp rtc'.split(
    ' ',
  ),
);

/** As far as no mark can begin that ends in the next piece. */
function goOn(html: string, at: number, { keep, isLast }: { keep: number; isLast: boolean }): number {
  if (isLast) return html.length;
  return html.length - keep > at ? html.length - keep : WAIT;
}

/** Where markup begins, or may begin with what is still to come; any other `<` is a word. */
function nextMarkup(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at !== -1; at = html.indexOf('<', at + 1)) {
    const next = at + 1 === html.length ? '/' : html.charAt(at + 1);
    if (next === '/' || next === '!' || next === '?' || isLetter(next.charCodeAt(0))) return at;
  }
  return html.length;
}

function nameEnd(html: string, start: number): number {
  let at = start;
  while (at < html.length && at - start < MAX_NAME_CHARS) {
    const code = html.charCodeAt(at);
    if (code <= SPACE || code === SLASH || code === GREATER_THAN) break;
    at += 1;
  }
  return at;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
