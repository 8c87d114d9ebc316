import { VerbatimError } from '../../../../contract/errors.ts';

/** An element of a small XML file, without namespaces: `dc:title` is `title`. */
export interface XmlElement {
  name: string;
  /** By local name in lower case: `opf:role` is `role`. Of two the first counts. */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** All text in it, its descendants' too. */
  text: string;
}

const MAX_DEPTH = 128;
const MAX_ELEMENTS = 200_000;
const MAX_CHARS = 10_000_000;

/**
 * Reads the XML that books describe themselves with. A document type may be named but not have contents: without
 * it nothing can expand and nothing can be fetched. The five entities of XML and numbers are decoded, any other
 * stays as it is written. One pass.
 * @throws VerbatimError `parse-failed`, `too-large`
 */
export function readXml(source: string): XmlElement {
  if (source.length > MAX_CHARS)
    throw new VerbatimError('too-large', 'The description of the book is too large.');
  const reading = new XmlReading(source);
  reading.readAll();
  return reading.root();
}

/** All elements of a name below one, in the order of the document. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = element.children.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    for (const child of next.children.toReversed()) waiting.push(child);
  }
  return found;
}

const TAG = /<(\/?)([^\s<>/=!?"']{1,200})((?:\s+[^\s<>/=]{1,200}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const ATTRIBUTE = /([^\s<>/=]{1,200})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;

class XmlReading {
  readonly #source: string;
  readonly #top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  readonly #open: XmlElement[] = [this.#top];
  #elements = 0;

  constructor(source: string) {
    this.#source = source;
  }

  root(): XmlElement {
    const [root] = this.#top.children;
    if (root === undefined || this.#open.length > 1) throw broken('it was cut off');
    return root;
  }

  readAll(): void {
    let at = 0;
    for (let next = this.#source.indexOf('<'); next !== -1; next = this.#source.indexOf('<', at)) {
      this.#takeText(decodeEntities(this.#source.slice(at, next)));
      at = this.#step(next);
    }
    this.#takeText(decodeEntities(this.#source.slice(at)));
  }

  #step(at: number): number {
    const source = this.#source;
    if (source.startsWith('<!--', at)) return this.#after('-->', at + 4);
    if (source.startsWith('<?', at)) return this.#after('?>', at);
    if (source.startsWith('<![CDATA[', at)) {
      const end = this.#after(']]>', at);
      this.#takeText(source.slice(at + '<![CDATA['.length, end - 3));
      return end;
    }
    if (source.startsWith('<!', at)) {
      const end = this.#after('>', at);
      // Entities are declared here: a billion laughs, or the files of this machine.
      if (source.slice(at, end).includes('['))
        throw broken('it declares entities of its own, which are not read');
      return end;
    }
    TAG.lastIndex = at;
    const [tag, slash, name = '', attributes = '', selfClosing] = TAG.exec(source) ?? [];
    if (tag === undefined) throw broken('its markup is not XML');
    if (slash === '/') this.#close(localName(name));
    else this.#openElement(localName(name), attributes, selfClosing === '/');
    return at + tag.length;
  }

  #openElement(name: string, source: string, isClosed: boolean): void {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS || this.#open.length > MAX_DEPTH) {
      throw new VerbatimError('too-large', 'The description of the book has too many elements.');
    }
    const attributes = new Map<string, string>();
    for (const [, attribute = '', double, single] of source.matchAll(ATTRIBUTE)) {
      const key = localName(attribute).toLowerCase();
      if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? ''));
    }
    const element: XmlElement = { name, attributes, children: [], text: '' };
    this.#open.at(-1)?.children.push(element);
    if (!isClosed) this.#open.push(element);
  }

  #close(name: string): void {
    const element = this.#open.length > 1 ? this.#open.pop() : undefined;
    if (element?.name !== name) throw broken('its elements do not end where they should');
    this.#takeText(element.text);
  }

  #takeText(text: string): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined && parent !== this.#top) parent.text += text;
  }

  #after(end: string, from: number): number {
    const at = this.#source.indexOf(end, from);
    if (at === -1) throw broken('it was cut off');
    return at + end.length;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : all;
    },
  );
}

function broken(what: string): VerbatimError {
  return new VerbatimError('parse-failed', `The description of the book cannot be read: ${what}.`);
}
