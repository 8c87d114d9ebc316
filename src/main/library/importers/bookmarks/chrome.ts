import { readDate } from '../dates.ts';
import { textOf } from '../file-text.ts';
import { makeItem } from '../item.ts';
import { detectJson, hasAll } from '../json-importer.ts';
import { membersOf, rootOf } from '../json-spans.ts';
import { field, otherFields, words } from '../json-values.ts';
import type { ImportedRow, Importer } from '../types.ts';
import { type TreeBookmark, treeRows } from './bookmark-tree.ts';

const USED = ['name', 'url', 'date_added', 'date_last_used', 'type', 'id'];

/** The file `Bookmarks` of Chrome, Edge, Brave and their like. */
export const chromeBookmarks: Importer = {
  id: 'chrome',
  name: 'Chrome',
  detect: (file) => detectJson(file, (head) => (hasAll(head.names, 'roots') ? 1 : 0)),
  *read(file) {
    const text = textOf(file.bytes);
    const roots = membersOf(text, rootOf(text)).get('roots');
    if (roots === undefined) return;
    let last = 0;
    for (const root of membersOf(text, roots).values()) {
      if (text[root.start] !== '{') continue;
      const nameOf = (folder: Parameters<typeof words>[0]): string => words(folder, 'name');
      for (const row of treeRows(root, { text, rowOf, nameOf, row: last })) {
        last = row.row;
        yield row;
      }
    }
  },
};

function rowOf({ row, entry, folder }: TreeBookmark): ImportedRow | null {
  if (words(entry, 'type') === 'folder' && words(entry, 'url') === '') return null;
  const added = readDate(field(entry, 'date_added'));
  return makeItem({
    row,
    address: words(entry, 'url'),
    title: words(entry, 'name'),
    savedAt: added.at,
    folders: folder === '' ? [] : [folder],
    imported: otherFields(entry, USED),
    remarks: [added.remark],
  });
}
