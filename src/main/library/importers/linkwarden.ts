import { readDate } from './dates.ts';
import { textOf } from './file-text.ts';
import { type Folder, folderPaths } from './folder-paths.ts';
import { makeItem, notAnEntry, refuse, remarksOf } from './item.ts';
import { detectJson, hasAll } from './json-importer.ts';
import {
  elementsOf,
  entriesOf,
  entryOf,
  isObject,
  membersOf,
  rootOf,
  type Span,
  valueAt,
} from './json-spans.ts';
import { field, names, otherFields, words } from './json-values.ts';
import { reasons } from './reasons.ts';
import type { ImportedRow, Importer, JsonObject } from './types.ts';

const USED = ['name', 'description', 'url', 'createdAt', 'importDate', 'tags', 'textContent', 'collection'];

interface Collection {
  readonly folder: Folder;
  readonly description: string;
  readonly links: Span | undefined;
}

/** Linkwarden: collections that nest, each with its links; what was pinned is a favourite. */
export const linkwarden: Importer = {
  id: 'linkwarden',
  name: 'Linkwarden',
  detect: (file) =>
    detectJson(file, (head) => {
      if (!head.names.has('collections')) return 0;
      return hasAll(head.firstOf('collections'), 'name', 'links') ? 1 : 0.5;
    }),
  *read(file) {
    const text = textOf(file.bytes);
    const root = membersOf(text, rootOf(text));
    const pinned = readPinned(text, root.get('pinnedLinks'));
    const { collections, broken } = readCollections(text, root.get('collections'));
    const paths = folderPaths(collections.map(({ folder }) => folder));
    const met = new Set<string>();
    let row = 0;
    for (const { folder, description, links } of collections) {
      if (links === undefined) continue;
      const place = { path: paths.get(folder.id) ?? folder.name, description };
      for (const entry of entriesOf(text, links)) {
        row += 1;
        if ('reason' in entry) yield refuse(row, entry.reason);
        else if (isObject(entry.value)) {
          met.add(keyOf(entry.value));
          yield storyOf(entry.value, { row, ...place, isPinned: pinned.has(keyOf(entry.value)) });
        } else yield notAnEntry(row);
      }
    }
    for (const reason of broken) yield refuse((row += 1), reason);
    for (const [key, link] of pinned) {
      if (!met.has(key)) yield storyOf(link, { row: (row += 1), path: '', description: '', isPinned: true });
    }
  },
};

/** A collection that was cut off gives the links that are whole. */
function readCollections(
  text: string,
  array: Span | undefined,
): { collections: Collection[]; broken: string[] } {
  const collections: Collection[] = [];
  const broken: string[] = [];
  if (array === undefined) return { collections, broken };
  for (const span of elementsOf(text, array)) {
    const members = membersOf(text, span);
    if (members.size === 0) {
      const entry = entryOf(text, span);
      broken.push('reason' in entry ? entry.reason : reasons.notAnEntry);
      continue;
    }
    const said = Object.fromEntries(
      ['id', 'name', 'description', 'parentId'].map((name) => [name, valueAt(text, members.get(name))]),
    );
    collections.push({
      folder: { id: words(said, 'id'), name: words(said, 'name'), parentId: words(said, 'parentId') },
      description: words(said, 'description'),
      links: members.get('links'),
    });
  }
  return { collections, broken };
}

function readPinned(text: string, array: Span | undefined): Map<string, JsonObject> {
  const pinned = new Map<string, JsonObject>();
  if (array === undefined) return pinned;
  for (const entry of entriesOf(text, array)) {
    if ('value' in entry && isObject(entry.value)) pinned.set(keyOf(entry.value), entry.value);
  }
  return pinned;
}

function keyOf(link: JsonObject): string {
  return words(link, 'id') || words(link, 'url');
}

interface Place {
  readonly row: number;
  readonly path: string;
  readonly description: string;
  readonly isPinned: boolean;
}

function storyOf(link: JsonObject, { row, path, description, isPinned }: Place): ImportedRow {
  const imported = readDate(field(link, 'importDate'));
  const created = readDate(field(link, 'createdAt'));
  const text = words(link, 'textContent');
  return makeItem({
    row,
    address: words(link, 'url'),
    title: words(link, 'name'),
    savedAt: imported.at ?? created.at,
    favourite: isPinned,
    tags: names(link, 'tags'),
    folders: path === '' ? [] : [path],
    note: words(link, 'description').trim(),
    content: text === '' ? null : { kind: 'text', text },
    imported: {
      ...otherFields(link, USED),
      ...(imported.at !== null && created.at !== null && { createdAt: created.at }),
      ...(description !== '' && { collectionDescription: description }),
    },
    remarks: remarksOf(imported, created),
  });
}
