import { VerbatimError } from '../../../contract/errors.ts';
import { MAX_PAGE_BYTES, type TextOnlyReason } from '../../../contract/parsing.ts';
import { OpenElements } from './open-elements.ts';

/** Beyond these a page is not laid out: 50,000 nested elements take jsdom 45 s and then its stack. */
export const PAGE_LIMITS = {
  bytes: 20_000_000,
  depth: 256,
  /** Elements and comments together. */
  elements: 300_000,
  /** In one tag. Parsers compare each attribute with all before it. */
  attributes: 2_000,
} as const;

/** A page that no tree can be made of safely; its words can be had (`text-only.ts`). */
export class PageTooBig extends VerbatimError {
  readonly reason: TextOnlyReason;

  constructor(reason: TextOnlyReason, what: string) {
    super('too-large', `The page is too large to be laid out safely. ${what}`);
    this.reason = reason;
  }
}

/** @throws PageTooBig, a `too-large` */
export function guardBytes(byteLength: number): void {
  if (byteLength <= PAGE_LIMITS.bytes) return;
  throw new PageTooBig('bytes', overLimit(byteLength, PAGE_LIMITS.bytes));
}

/**
 * What is larger than this is not kept at all.
 * @throws VerbatimError `too-large`
 */
export function guardKept(byteLength: number): void {
  if (byteLength <= MAX_PAGE_BYTES) return;
  throw new VerbatimError(
    'too-large',
    `It is too large to be kept. ${overLimit(byteLength, MAX_PAGE_BYTES)}`,
  );
}

function overLimit(byteLength: number, limit: number): string {
  const megabytes = (byteLength / 1_000_000).toFixed(1);
  return `It has ${megabytes} MB; the limit is ${String(limit / 1_000_000)} MB.`;
}

/** What the scan counted, for the log. */
export interface ShapeCount {
  elements: number;
  depth: number;
  /** Long comments and the text of long scripts and style sheets, from and to, in UTF-16 units of the input. */
  unread: readonly (readonly [start: number, end: number])[];
}

/**
 * Counts elements and depth of an HTML text in one pass, before any parser sees it. It follows a parser's
 * rules as far as they decide the depth; where it cannot tell it counts too many rather than too few.
 * @throws PageTooBig, a `too-large`
 */
export function guardShape(html: string): ShapeCount {
  const scan = new ShapeScan(html);
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) at = scan.step(at);
  return { elements: scan.elements, depth: scan.deepest, unread: scan.unread };
}

/**
 * A page without what nobody reads in it. A parser goes through a script letter by letter, and many pages are more
 * script than text.
 */
export function withoutUnread(html: string, { unread }: Pick<ShapeCount, 'unread'>): string {
  let lean = '';
  let from = 0;
  for (const [start, end] of unread) {
    lean += html.slice(from, start);
    from = end;
  }
  return lean + html.slice(from);
}

/** The shape of a piece of HTML that was found inside a page; null when it may not be parsed as well. */
export function shapeWithin(html: string): ShapeCount | null {
  try {
    return guardShape(html);
  } catch {
    // VerbatimError: too large. The piece is left where it is, and the page goes on without it.
    return null;
  }
}

/** Shorter pieces are not worth the cutting. */
const LONG_ENOUGH_TO_CUT = 200;
/** Scripts of any other type may hold the words of the page: JSON, templates. */
const PROGRAM =
  /^(?![^]*(?<![-\w])type\s*=)|(?<![-\w])type\s*=\s*["']?\s*(?:text\/javascript|application\/javascript|module)\s*["']?(?:[\s/]|$)/iu;
/** Pages that are drawn by script say there when they were published (`publication-date.ts`). */
const MAY_HOLD_A_DATE = /date_?(?:published|posted|created)|publish|pubdate|createdat/iu;
const TAG_NAME = /[a-z][^\s/>]*/iuy;
const RAW_TEXT: ReadonlySet<string> = new Set(
  'script style textarea title xmp noembed noframes iframe plaintext'.split(' '),
);

class ShapeScan {
  elements = 0;
  deepest = 0;
  readonly unread: [number, number][] = [];
  readonly #html: string;
  readonly #open = new OpenElements();

  constructor(html: string) {
    this.#html = html;
  }

  /** Reads what begins at `<` and answers where to go on. */
  step(at: number): number {
    const next = this.#html[at + 1];
    if (next === '!') {
      this.#count();
      const end = skipDeclaration(this.#html, at);
      if (this.#html.startsWith('<!--', at) && this.#html.startsWith('-->', end - 3))
        this.#noteUnread(at + 4, end - 3);
      return end;
    }
    if (next === '?') return after(this.#html, '>', at);
    const isEnd = next === '/';
    TAG_NAME.lastIndex = at + (isEnd ? 2 : 1);
    const name = TAG_NAME.exec(this.#html)?.[0].toLowerCase();
    if (name === undefined) return isEnd ? after(this.#html, '>', at) : at + 1;
    const tag = readTag(this.#html, at + (isEnd ? 2 : 1) + name.length);
    if (isEnd) this.#open.close(name);
    else return this.#startTag(name, tag);
    return tag.end;
  }

  #startTag(name: string, tag: Tag): number {
    this.#count();
    const isForeign = this.#open.open(name, tag.text, tag.isSelfClosing);
    this.deepest = Math.max(this.deepest, this.#open.depth);
    if (this.deepest > PAGE_LIMITS.depth) {
      throw new PageTooBig('depth', `Its elements are nested more than ${String(PAGE_LIMITS.depth)} deep.`);
    }
    if (isForeign || !RAW_TEXT.has(name)) return tag.end;
    const end = name === 'script' ? skipScript(this.#html, tag.end) : skipRawText(this.#html, tag.end, name);
    if (name === 'style' || (name === 'script' && this.#isUnreadProgram(tag.text, [tag.end, end])))
      this.#noteUnread(tag.end, end);
    return end;
  }

  #isUnreadProgram(attributes: string, [start, end]: [number, number]): boolean {
    return PROGRAM.test(attributes) && !MAY_HOLD_A_DATE.test(this.#html.slice(start, end));
  }

  #noteUnread(start: number, end: number): void {
    if (end - start >= LONG_ENOUGH_TO_CUT) this.unread.push([start, end]);
  }

  #count(): void {
    this.elements += 1;
    if (this.elements + this.#open.reopened > PAGE_LIMITS.elements) {
      throw new PageTooBig(
        'elements',
        `It has more than ${PAGE_LIMITS.elements.toLocaleString('en')} elements.`,
      );
    }
  }
}

function after(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at === -1 ? html.length : at + what.length;
}

const COMMENT_END = /--!?>/gu;

function skipDeclaration(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return after(html, '>', at);
  if (html.startsWith('<!-->', at)) return at + 5;
  if (html.startsWith('<!--->', at)) return at + 6;
  COMMENT_END.lastIndex = at + 4;
  return COMMENT_END.test(html) ? COMMENT_END.lastIndex : html.length;
}

/** To the `</name` that ends an element whose contents are not markup; the end tag itself is left to be read. */
function skipRawText(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return html.length;
}

const SCRIPT_MARK = /<!--|-->|<\/?script(?=[\s/>])/giu;

/** A script that holds `<!--` and then `<script` does not end at the first `</script>`. */
function skipScript(html: string, from: number): number {
  let state: 'plain' | 'escaped' | 'twice' = 'plain';
  SCRIPT_MARK.lastIndex = from;
  for (let match = SCRIPT_MARK.exec(html); match !== null; match = SCRIPT_MARK.exec(html)) {
    const mark = match[0].toLowerCase();
    if (mark === '<!--') state = state === 'plain' ? 'escaped' : state;
    else if (mark === '-->') state = 'plain';
    else if (mark === '<script') state = state === 'escaped' ? 'twice' : state;
    else if (state === 'twice') state = 'escaped';
    else return match.index;
  }
  return html.length;
}

interface Tag {
  text: string;
  end: number;
  isSelfClosing: boolean;
}

type TagState = 'before-name' | 'name' | 'after-name' | 'before-value' | 'value';

/** The end of a tag, as a tokeniser finds it: quotation marks count only where a value begins. */
function readTag(html: string, from: number): Tag {
  let state: TagState = 'before-name';
  let attributes = 0;
  for (let at = from; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (character === '>') {
      const isSelfClosing = state !== 'value' && html[at - 1] === '/';
      return { text: html.slice(from, at), end: at + 1, isSelfClosing };
    }
    if (state === 'before-value' && (character === '"' || character === "'")) {
      const close = html.indexOf(character, at + 1);
      if (close === -1) break;
      at = close;
      state = 'before-name';
      continue;
    }
    const next = nextTagState(state, character);
    if (next === 'name' && state !== 'name' && (attributes += 1) > PAGE_LIMITS.attributes) {
      throw new PageTooBig(
        'attributes',
        `One of its tags has more than ${PAGE_LIMITS.attributes.toLocaleString('en')} attributes.`,
      );
    }
    state = next;
  }
  return { text: '', end: html.length, isSelfClosing: false };
}

function nextTagState(state: TagState, character: string): TagState {
  const isSpace = character <= ' ';
  if (state === 'value') return isSpace ? 'before-name' : 'value';
  if (state === 'before-value') return isSpace ? 'before-value' : 'value';
  if (character === '/') return 'before-name';
  if (isSpace) return state === 'before-name' ? 'before-name' : 'after-name';
  if (character === '=' && state !== 'before-name') return 'before-value';
  return 'name';
}
