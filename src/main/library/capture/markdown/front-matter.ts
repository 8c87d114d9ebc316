import { parse } from 'yaml';
import { oneLine } from '../names-and-titles.ts';

/** What a note's front matter says, as plain text; null for what it does not say. */
export interface FrontMatter {
  title: string | null;
  /** Where the text came from, as it is written there. */
  source: string | null;
  author: string | null;
  published: string | null;
  siteName: string | null;
  language: string | null;
  tags: string[];
}

/** Front matter is a few lines; more is a text, or made to hurt. */
const MAX_CHARS = 64_000;
const MAX_VALUE_CHARS = 2_000;
const MAX_TAGS = 50;

/**
 * Takes YAML front matter off the start of a Markdown text. Every value is a string: no types, no tags, no
 * aliases, so that nothing in it can be more than text or grow. What is not a mapping is no front matter, and
 * what cannot be read is left where it stands: no word is lost.
 */
export function takeFrontMatter(text: string): { facts: FrontMatter | null; body: string } {
  const match = /^---[ \t]*\n/u.exec(text);
  const close = match === null ? null : findClose(text, match[0].length);
  if (match === null || close === null || close.at > MAX_CHARS) return { facts: null, body: text };
  const values = readMapping(text.slice(match[0].length, close.at));
  const facts = values === null ? null : readFacts(values);
  // Two rules around words such as "Note: …" are no front matter: the words belong to the text.
  const isStated =
    facts !== null &&
    Object.values(facts).some((value: string | string[] | null) => value !== null && value.length > 0);
  return isStated ? { facts, body: text.slice(close.end) } : { facts: null, body: text };
}

/** The line `---` or `...` that ends it. */
function findClose(text: string, from: number): { at: number; end: number } | null {
  const close = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gmu;
  close.lastIndex = from;
  const match = close.exec(text);
  return match === null ? null : { at: match.index, end: match.index + match[0].length };
}

/** Names in lower case; lists of strings stay lists. Null for what is not a mapping. */
function readMapping(source: string): Map<string, string[]> | null {
  const values = new Map<string, string[]>();
  let parsed: unknown;
  try {
    parsed = parse(source, {
      schema: 'failsafe',
      maxAliasCount: 0,
      uniqueKeys: false,
      logLevel: 'error',
      mapAsMap: true,
    });
  } catch {
    // Not YAML, or YAML with aliases: the lines stay in the text, where they can be read.
    return null;
  }
  if (!(parsed instanceof Map)) return null;
  for (const [name, value] of parsed) {
    if (typeof name !== 'string') continue;
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const words = list.filter((one) => typeof one === 'string').map((one) => one.slice(0, MAX_VALUE_CHARS));
    if (!values.has(name.toLowerCase())) values.set(name.toLowerCase(), words);
  }
  return values;
}

function readFacts(values: Map<string, string[]>): FrontMatter {
  const all = (...names: string[]): string[] => {
    const found = names
      .map((name) => values.get(name) ?? [])
      .find((list) => list.some((one) => one.trim() !== ''));
    return (found ?? []).map(plainWords).filter((one) => one !== '');
  };
  const first = (...names: string[]): string | null => all(...names)[0] ?? null;
  const authors = all('author', 'authors', 'byline', 'creator', 'by');
  return {
    title: first('title'),
    source: first('source', 'url', 'source_url', 'source-url', 'link', 'canonical', 'canonical_url'),
    author: authors.length === 0 ? null : authors.join(', '),
    published: first('published', 'date', 'published_at', 'publishedat', 'publish_date', 'created'),
    siteName: first('site', 'publisher', 'publication', 'site_name'),
    language: first('language', 'lang'),
    tags: all('tags', 'keywords', 'tag')
      .flatMap((one) => one.split(/\s*,\s*/u))
      .filter((one) => one !== '')
      .slice(0, MAX_TAGS),
  };
}

/** Obsidian writes names as links: `[[Ann Lee]]`. */
function plainWords(value: string): string {
  const line = oneLine(value);
  return (
    /^\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]$/u
      .exec(line)
      ?.slice(1)
      .findLast((part) => part !== undefined) ?? line
  );
}
