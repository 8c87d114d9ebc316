import { readDate } from '../dates.ts';
import { textOf } from '../file-text.ts';
import { makeItem, splitNames } from '../item.ts';
import { detectJson } from '../json-importer.ts';
import { rootOf } from '../json-spans.ts';
import { field, objects, otherFields, words } from '../json-values.ts';
import type { ImportedRow, Importer } from '../types.ts';
import { type TreeBookmark, treeRows } from './bookmark-tree.ts';

const PLACE = 'text/x-moz-place';
const USED = [
  'title',
  'uri',
  'dateAdded',
  'tags',
  'annos',
  'type',
  'typeCode',
  'index',
  'iconUri',
  'iconuri',
  'id',
];
const DESCRIPTION = 'bookmarkProperties/description';

/** A backup of Firefox's bookmarks (JSON). */
export const firefoxBookmarks: Importer = {
  id: 'firefox',
  name: 'Firefox',
  detect: (file) =>
    detectJson(file, (head) =>
      head.names.has('children') && (head.names.has('guid') || head.names.has('typeCode')) ? 1 : 0,
    ),
  *read(file) {
    const text = textOf(file.bytes);
    yield* treeRows(rootOf(text), { text, rowOf, nameOf: (folder) => words(folder, 'title') });
  },
};

function rowOf({ row, entry, folder }: TreeBookmark): ImportedRow | null {
  const type = words(entry, 'type');
  // Folders without anything in them, and lines between bookmarks; whatever has an address is no such thing.
  if (type !== '' && type !== PLACE && words(entry, 'uri') === '') return null;
  const added = readDate(field(entry, 'dateAdded'));
  const annotations = objects(entry, 'annos');
  const note = annotations.find((one) => words(one, 'name') === DESCRIPTION);
  return makeItem({
    row,
    address: words(entry, 'uri'),
    title: words(entry, 'title'),
    savedAt: added.at,
    tags: splitNames(words(entry, 'tags'), ','),
    folders: folder === '' ? [] : [folder],
    note: note === undefined ? '' : words(note, 'value').trim(),
    imported: {
      ...otherFields(entry, USED),
      ...(annotations.length > (note === undefined ? 0 : 1) && {
        annos: annotations.filter((one) => one !== note),
      }),
    },
    remarks: [added.remark],
  });
}
