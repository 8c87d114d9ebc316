import { readDate } from '../dates.ts';
import { makeItem, makePassage, remarksOf, splitNames } from '../item.ts';
import { hasAll, jsonImporter } from '../json-importer.ts';
import { isObject } from '../json-spans.ts';
import { field, isYes, list, names, otherFields, words, wordsOrNull } from '../json-values.ts';
import { remarks } from '../reasons.ts';
import type { ImportedPassage, ImportedRow, JsonObject, JsonValue } from '../types.ts';

const USED = [
  'url',
  'title',
  'summary',
  'author',
  'tags',
  'addedAt',
  'readAt',
  'starred',
  'highlights',
  'note',
];

/** GoodLinks. */
export const goodLinks = jsonImporter({
  id: 'goodlinks',
  name: 'GoodLinks',
  detect(head) {
    const first = head.isArray ? head.firstOf() : head.names;
    return hasAll(first, 'url', 'addedAt') ? 0.9 : 0;
  },
  rowOf,
});

function rowOf(entry: JsonObject, row: number): ImportedRow {
  const added = readDate(field(entry, 'addedAt'));
  const read = readDate(field(entry, 'readAt'));
  const tags = field(entry, 'tags');
  const highlights = list(entry, 'highlights').map(passageOf);
  return makeItem({
    row,
    address: words(entry, 'url'),
    title: words(entry, 'title'),
    byline: wordsOrNull(entry, 'author'),
    excerpt: wordsOrNull(entry, 'summary'),
    savedAt: added.at,
    state: read.at === null ? 'inbox' : 'archived',
    favourite: isYes(field(entry, 'starred')),
    tags: typeof tags === 'string' ? splitNames(tags, ',') : names(entry, 'tags'),
    note: words(entry, 'note').trim(),
    passages: highlights.filter((passage) => passage !== null),
    imported: { ...otherFields(entry, USED), ...(read.at !== null && { readAt: read.at }) },
    remarks: [...remarksOf(added, read), highlights.includes(null) ? remarks.highlightUnreadable : null],
  });
}

function passageOf(value: JsonValue): ImportedPassage | null {
  const highlight = isObject(value) ? value : { text: value };
  return makePassage(words(highlight, 'content', 'text', 'quote'), {
    note: words(highlight, 'note').trim(),
    createdAt: readDate(field(highlight, 'createdAt') ?? field(highlight, 'addedAt')).at,
    imported: otherFields(highlight, ['content', 'text', 'quote', 'note', 'createdAt', 'addedAt']),
  });
}
