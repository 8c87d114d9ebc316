import { readDate } from '../dates.ts';
import { makeItem, splitNames } from '../item.ts';
import { hasAll, jsonImporter } from '../json-importer.ts';
import { field, names, otherFields, words } from '../json-values.ts';
import type { ImportedRow, JsonObject } from '../types.ts';

const USED = ['href', 'description', 'extended', 'time', 'tags', 'meta', 'hash'];

/** Pinboard, whose title is called a description. */
export const pinboard = jsonImporter({
  id: 'pinboard',
  name: 'Pinboard',
  detect(head) {
    const first = head.isArray ? head.firstOf() : head.names;
    return hasAll(first, 'href', 'description') ? (hasAll(first, 'extended', 'time') ? 1 : 0.7) : 0;
  },
  rowOf,
});

function rowOf(entry: JsonObject, row: number): ImportedRow {
  const saved = readDate(field(entry, 'time'));
  const tags = field(entry, 'tags');
  return makeItem({
    row,
    address: words(entry, 'href'),
    title: words(entry, 'description'),
    savedAt: saved.at,
    tags: typeof tags === 'string' ? splitNames(tags, /\s+/u) : names(entry, 'tags'),
    note: words(entry, 'extended').trim(),
    imported: otherFields(entry, USED),
    remarks: [saved.remark],
  });
}
