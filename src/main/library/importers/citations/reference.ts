import type { ReadDate } from '../dates.ts';
import { makeItem, remarksOf } from '../item.ts';
import type { ImportedRow, JsonObject } from '../types.ts';

/** What a citation says, in whatever notation. */
export interface Reference {
  readonly row: number;
  readonly url: string;
  readonly doi: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publication: string;
  readonly language: string;
  readonly abstract: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly published: ReadDate;
  readonly accessed: ReadDate;
  readonly imported: JsonObject;
}

/** A citation as a story. Where it names no page, a DOI is an address too. */
export function rowOfReference(reference: Reference): ImportedRow {
  const { row, url, doi, title, authors, published, accessed, tags, note } = reference;
  return makeItem({
    row,
    address: url.trim() === '' ? addressOfDoi(doi) : url,
    title,
    byline: authors.length === 0 ? null : authors.join(', '),
    siteName: reference.publication.trim() || null,
    language: reference.language.trim() || null,
    excerpt: reference.abstract.trim() || null,
    publishedAt: published.at,
    savedAt: accessed.at,
    tags,
    note: note.trim(),
    imported: { ...reference.imported, ...(doi !== '' && url.trim() !== '' && { DOI: doi }) },
    remarks: remarksOf(published, accessed),
  });
}

function addressOfDoi(doi: string): string {
  const bare = doi.trim().replace(/^(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/)/iu, '');
  return /^10\.\d{4,9}\/\S+$/u.test(bare) ? `https://doi.org/${bare}` : '';
}

/** `Last, First` as it is said: `First Last`. */
export function nameInOrder(name: string): string {
  const at = name.indexOf(',');
  if (at === -1) return name.trim();
  return [name.slice(at + 1), name.slice(0, at)]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}
