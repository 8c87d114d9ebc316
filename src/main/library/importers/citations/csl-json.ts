import { type ReadDate, readDate, readPublished } from '../dates.ts';
import { splitNames } from '../item.ts';
import { hasAll, jsonImporter } from '../json-importer.ts';
import { isObject } from '../json-spans.ts';
import { field, list, objects, otherFields, words } from '../json-values.ts';
import type { ImportedRow, JsonObject, JsonValue } from '../types.ts';
import { rowOfReference } from './reference.ts';

const USED = [
  ...['URL', 'DOI', 'title', 'author', 'container-title', 'language', 'abstract', 'note', 'keyword'],
  ...['issued', 'accessed'],
];

/** CSL-JSON, as Zotero and others write it: an array, one object, or the answer of a service with `items`. */
export const cslJson = jsonImporter({
  id: 'csl-json',
  name: 'CSL JSON (Zotero)',
  detect(head) {
    const first = head.isArray ? head.firstOf() : head.names;
    const isCsl = ['issued', 'container-title', 'accessed', 'author', 'URL'].some((name) => first.has(name));
    return hasAll(first, 'type', 'title') && isCsl ? 0.9 : hasAll(first, 'type', 'URL') ? 0.8 : 0;
  },
  rowOf,
});

function rowOf(entry: JsonObject, row: number): ImportedRow {
  return rowOfReference({
    row,
    url: words(entry, 'URL'),
    doi: words(entry, 'DOI'),
    title: words(entry, 'title'),
    authors: objects(entry, 'author')
      .map(nameOf)
      .filter((name) => name !== ''),
    publication: words(entry, 'container-title', 'publisher'),
    language: words(entry, 'language'),
    abstract: words(entry, 'abstract'),
    note: words(entry, 'note'),
    tags: splitNames(words(entry, 'keyword'), /[,;]/u),
    published: dateOf(field(entry, 'issued')),
    accessed: momentOf(field(entry, 'accessed')),
    imported: otherFields(entry, USED),
  });
}

function nameOf(author: JsonObject): string {
  const literal = words(author, 'literal').trim();
  if (literal !== '') return literal;
  return ['given', 'non-dropping-particle', 'family', 'suffix']
    .map((part) => words(author, part).trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** `{ "date-parts": [[2024, "3", 10]] }`, `{ raw }`, `{ literal }` or the date itself. */
function partsOf(value: JsonValue | undefined): string {
  if (!isObject(value)) return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const [first] = list(value, 'date-parts');
  const parts = Array.isArray(first)
    ? first.filter((part) => typeof part === 'number' || typeof part === 'string')
    : [];
  if (parts.length === 0) return words(value, 'raw', 'literal');
  return parts
    .slice(0, 3)
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
}

function dateOf(value: JsonValue | undefined): ReadDate {
  return readPublished(partsOf(value));
}

/** A day on which somebody looked at a page is a day: that it names no hour goes without saying. */
function momentOf(value: JsonValue | undefined): ReadDate {
  const parts = partsOf(value);
  return readDate(/^\d{4}-\d{2}-\d{2}$/u.test(parts) ? `${parts}T00:00:00Z` : parts);
}
