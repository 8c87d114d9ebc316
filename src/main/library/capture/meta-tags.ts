import { wellFormed } from '../../../text/well-formed.ts';

const MAX_META = 2_000;
const MAX_CONTENT_CHARS = 5_000;

/** What a page's `<meta>` elements say, by name, in the order of the page. Values are text, never empty. */
export class MetaTags {
  readonly #values = new Map<string, string[]>();

  constructor(document: Document) {
    for (const meta of [...document.querySelectorAll('meta[content]')].slice(0, MAX_META)) {
      const content = wellFormed(meta.getAttribute('content') ?? '')
        .trim()
        .slice(0, MAX_CONTENT_CHARS);
      if (content === '') continue;
      for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
        for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
          const known = name.replace(/^(dc|dcterms):/u, '$1.');
          if (known !== '') this.#values.set(known, [...(this.#values.get(known) ?? []), content]);
        }
      }
    }
  }

  /** The first value under the first of these names that has one. */
  first(...names: string[]): string | null {
    for (const name of names) {
      const value = this.#values.get(name)?.[0];
      if (value !== undefined) return value;
    }
    return null;
  }

  /** All values under the first of these names that has any. */
  all(...names: string[]): string[] {
    for (const name of names) {
      const values = this.#values.get(name);
      if (values !== undefined) return values;
    }
    return [];
  }
}
