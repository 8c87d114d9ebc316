/**
 * XML as drawings and styles of citations need it, and not a letter more: well-formed elements, attributes and text.
 * Whatever is cleverer (entities of its own, instructions, a doctype with declarations) makes the whole a refusal, so
 * that nothing here can grow and no browser can read it otherwise than it was read here.
 */

/** An element; `name` as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** Bounds of one document. */
export const XML_LIMITS = { elements: 20_000, depth: 64, attributes: 100 } as const;

const SPACE = /[ \t\r\n]*/uy;
const NAME = /[A-Za-z_][\w.:-]{0,80}/uy;
const VALUE = /[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/uy;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));|&/gu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML may not hold, in any spelling. */

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;
/** Before the root: a declaration, a doctype that names a public identifier at most, comments. */
const DOCTYPE = /<!DOCTYPE\s+svg(?:\s+(?:PUBLIC\s+"[^"<>[\]]{0,200}"\s+|SYSTEM\s+)"[^"<>[\]]{0,300}")?\s*>/uy;
const DECLARATION = /<\?xml [^?<>]{0,200}\?>/uy;

/** The root of a document, or null for one that is not plain, well-formed XML within `XML_LIMITS`. */
export function readXml(source: string): XmlElement | null {
  try {
    return new XmlReader(source).document();
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

class NotPlain extends Error {}

interface OpenElement {
  name: string;
  attributes: Map<string, string>;
  children: (XmlElement | string)[];
}

class XmlReader {
  readonly #source: string;
  #at = 0;
  #elements = 0;

  constructor(source: string) {
    if (FORBIDDEN.test(source) || !source.isWellFormed()) throw new NotPlain();
    this.#source = source.replace(/^\ufeff/u, '');
  }

  document(): XmlElement {
    this.#take(DECLARATION);
    this.#skipBetween();
    this.#take(DOCTYPE);
    this.#skipBetween();
    const root = this.#tree();
    this.#skipBetween();
    if (this.#at < this.#source.length) throw new NotPlain();
    return root;
  }

  /** Without recursion: depth is a number here, not a stack. */
  #tree(): XmlElement {
    const open: OpenElement[] = [];
    for (;;) {
      const inner = open.at(-1);
      if (inner !== undefined && this.#words(inner)) continue;
      if (this.#starts('</')) {
        const done = this.#endTag(open);
        if (open.length === 0) return done;
        open.at(-1)?.children.push(done);
      } else {
        const { element, isEmpty } = this.#startTag();
        if (!isEmpty && open.push(element) > XML_LIMITS.depth) throw new NotPlain();
        if (isEmpty && inner === undefined) return element;
        if (isEmpty) inner?.children.push(element);
      }
    }
  }

  /** Text, a comment or a CDATA section within an element. @returns whether there was one */
  #words({ children }: OpenElement): boolean {
    if (this.#starts('<!--')) {
      this.#skipComment();
      return true;
    }
    if (this.#starts('<![CDATA[')) {
      const end = this.#indexOf(']]>');
      // An empty section is no text, so that a drawing written from the tree reads as the same tree.
      if (end > this.#at + 9) children.push(this.#source.slice(this.#at + 9, end));
      this.#at = end + 3;
      return true;
    }
    const next = this.#indexOf('<');
    if (next === this.#at) return false;
    const text = this.#source.slice(this.#at, next);
    if (text.includes(']]>')) throw new NotPlain();
    children.push(resolve(text));
    this.#at = next;
    return true;
  }

  #startTag(): { element: OpenElement; isEmpty: boolean } {
    this.#expect('<');
    this.#elements += 1;
    if (this.#elements > XML_LIMITS.elements) throw new NotPlain();
    const name = this.#name();
    const attributes = new Map<string, string>();
    for (;;) {
      const isParted = (this.#take(SPACE)?.[0] ?? '') !== '';
      const isEmpty = this.#starts('/>');
      if (isEmpty || this.#starts('>')) {
        this.#at += isEmpty ? 2 : 1;
        return { element: { name, attributes, children: [] }, isEmpty };
      }
      if (!isParted || attributes.size >= XML_LIMITS.attributes) throw new NotPlain();
      const key = this.#name();
      const [, double, single] = this.#take(VALUE) ?? [];
      const value = double ?? single;
      if (value === undefined || attributes.has(key)) throw new NotPlain();
      attributes.set(key, resolve(value.replace(/[\t\r\n]/gu, ' ')));
    }
  }

  #endTag(open: OpenElement[]): XmlElement {
    this.#at += 2;
    const name = this.#name();
    this.#take(SPACE);
    this.#expect('>');
    const done = open.pop();
    if (done?.name !== name) throw new NotPlain();
    return done;
  }

  #skipBetween(): void {
    for (;;) {
      this.#take(SPACE);
      if (!this.#starts('<!--')) return;
      this.#skipComment();
    }
  }

  #skipComment(): void {
    const end = this.#source.indexOf('--', this.#at + 4);
    if (end === -1 || this.#source[end + 2] !== '>') throw new NotPlain();
    this.#at = end + 3;
  }

  #name(): string {
    const [name] = this.#take(NAME) ?? [];
    if (name === undefined) throw new NotPlain();
    return name;
  }

  #expect(text: string): void {
    if (!this.#starts(text)) throw new NotPlain();
    this.#at += text.length;
  }

  #starts(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #indexOf(text: string): number {
    const at = this.#source.indexOf(text, this.#at);
    if (at === -1) throw new NotPlain();
    return at;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#at += found[0].length;
    return found;
  }
}

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    const character = isCharacter ? String.fromCodePoint(code) : '';
    if (!isCharacter || FORBIDDEN.test(character)) throw new NotPlain();
    return character;
  });
}
