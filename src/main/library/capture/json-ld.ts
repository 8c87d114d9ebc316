import { wellFormed } from '../../../text/well-formed.ts';

/** What structured data says of an article; each null when it does not say. */
export interface JsonLdFacts {
  headline: string | null;
  authors: string[];
  siteName: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  language: string | null;
  description: string | null;
  image: string | null;
  /** The whole article, as text or as HTML, which some pages have nowhere else. */
  articleBody: string | null;
  url: string | null;
}

const MAX_BLOCKS = 50;
const MAX_BLOCK_CHARS = 1_000_000;
const MAX_FACT_CHARS = 5_000;
const MAX_BODY_CHARS = 1_000_000;
const MAX_DEPTH = 12;
const MAX_NODES = 5_000;

type Node = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|WebPage)$/u;

/**
 * Reads `application/ld+json`. The data is hostile: properties are read by name as the object's own, nothing
 * is ever copied, and the walk is bounded in depth and number, so that no `__proto__` and no graph can matter.
 */
export function readJsonLd(document: Document): JsonLdFacts {
  const nodes = collectNodes(document);
  const articles = nodes
    .filter((node) => types(node).some((type) => ARTICLE_TYPE.test(type)))
    .toSorted((a, b) => rank(a) - rank(b));
  const sites = nodes.filter((node) => types(node).includes('WebSite'));
  const byId = new Map(
    nodes.flatMap((node) => (text(node, '@id') === null ? [] : [[text(node, '@id'), node]])),
  );
  const first = <T>(read: (node: Node) => T | null): T | null => {
    for (const node of articles) {
      const value = read(node);
      if (value !== null) return value;
    }
    return null;
  };
  const resolve = (value: unknown): unknown => {
    const id = isNode(value) ? text(value, '@id') : null;
    return id === null ? value : (byId.get(id) ?? value);
  };
  const named = (node: Node, key: string): string[] => namesOf(list(own(node, key)).map(resolve));
  return {
    headline: first((node) => text(node, 'headline') ?? (isPage(node) ? null : text(node, 'name'))),
    authors: first((node) => orNull([...named(node, 'author'), ...named(node, 'creator')])) ?? [],
    siteName:
      first((node) => named(node, 'publisher')[0] ?? null) ??
      sites.map((site) => text(site, 'name')).find((name) => name !== null) ??
      null,
    publishedAt: first((node) => text(node, 'datePublished') ?? text(node, 'dateCreated')),
    modifiedAt: first((node) => text(node, 'dateModified')),
    language: first((node) => text(node, 'inLanguage')),
    description: first((node) => text(node, 'description')),
    image: first((node) => imageOf(list(own(node, 'image')).map(resolve)) ?? text(node, 'thumbnailUrl')),
    articleBody: first((node) => bodyOf(node)),
    url: first((node) => text(node, 'url') ?? idOf(own(node, 'mainEntityOfPage'))),
  };
}

function bodyOf(node: Node): string | null {
  const body = own(node, 'articleBody');
  return typeof body === 'string' && body.trim() !== '' ? wellFormed(body.slice(0, MAX_BODY_CHARS)) : null;
}

/** Articles before reviews of something, and both before the page that holds them. */
function rank(node: Node): number {
  if (isPage(node)) return 2;
  return types(node).some((type) => type.endsWith('Review')) ? 1 : 0;
}

function isPage(node: Node): boolean {
  return types(node).every((type) => type.endsWith('WebPage'));
}

function collectNodes(document: Document): Node[] {
  const found: Node[] = [];
  const scripts = [...document.querySelectorAll('script[type]')]
    .filter((script) => /^\s*application\/ld\+json/iu.test(script.getAttribute('type') ?? ''))
    .slice(0, MAX_BLOCKS);
  for (const script of scripts) walk(parse(script.textContent), 0, found);
  return found;
}

function parse(source: string): unknown {
  if (source.length > MAX_BLOCK_CHARS) return null;
  const json = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/gu, '')
    .replace(/;\s*$/u, '');
  for (const candidate of [json, json.replace(/[\r\n\t]+/gu, ' ')]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // Often only a raw line end in a string; else the page has no structured data that anyone could read.
    }
  }
  return null;
}

function walk(value: unknown, depth: number, found: Node[]): void {
  if (depth > MAX_DEPTH || found.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_NODES)) walk(item, depth + 1, found);
  } else if (isNode(value)) {
    found.push(value);
    for (const key of [
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'isPartOf',
      'publisher',
      'author',
      'itemListElement',
      'item',
    ]) {
      walk(own(value, key), depth + 1, found);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(node: Node, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

function types(node: Node): string[] {
  return list(own(node, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:#]/u, ''));
}

function text(node: Node, key: string): string | null {
  for (const value of list(own(node, key))) {
    const plain = isNode(value) ? own(value, '@value') : value;
    if (typeof plain === 'string' && plain.trim() !== '') return fact(plain);
  }
  return null;
}

function fact(value: string): string {
  return wellFormed(value.slice(0, MAX_FACT_CHARS)).trim();
}

function namesOf(values: unknown[]): string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return [fact(value)];
    return isNode(value) ? namesOf(list(own(value, 'name')).filter((name) => typeof name === 'string')) : [];
  });
}

function imageOf(values: unknown[]): string | null {
  for (const value of values) {
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    const url = isNode(value) ? (text(value, 'url') ?? text(value, 'contentUrl')) : null;
    if (url !== null) return url;
  }
  return null;
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return isNode(value) ? text(value, '@id') : null;
}

function orNull<T>(values: T[]): T[] | null {
  return values.length === 0 ? null : values;
}
