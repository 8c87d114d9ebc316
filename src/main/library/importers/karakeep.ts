import { readDate } from './dates.ts';
import { textOf } from './file-text.ts';
import { folderPaths } from './folder-paths.ts';
import { makeItem, refuse } from './item.ts';
import { detectJson, hasAll, rowsOf } from './json-importer.ts';
import { isObject, membersOf, rootOf, valueAt } from './json-spans.ts';
import { field, isYes, list, names, objects, otherFields, words } from './json-values.ts';
import { reasons, remarks } from './reasons.ts';
import type { ImportedContent, ImportedRow, Importer, JsonObject, JsonValue } from './types.ts';

const USED = ['createdAt', 'title', 'tags', 'lists', 'content', 'note', 'archived', 'favourited'];

/** Karakeep, which was Hoarder: bookmarks, and lists that they name. */
export const karakeep: Importer = {
  id: 'karakeep',
  name: 'Karakeep',
  detect: (file) =>
    detectJson(file, (head) => {
      if (!head.names.has('bookmarks')) return 0;
      return hasAll(head.firstOf('bookmarks'), 'createdAt', 'content') ? 1 : 0.4;
    }),
  *read(file) {
    const text = textOf(file.bytes);
    const members = membersOf(text, rootOf(text));
    const lists = readLists(valueAt(text, members.get('lists')));
    let row = 0;
    for (const one of rowsOf(text, members.get('bookmarks'), (entry, at) => storyOf(entry, at, lists))) {
      row = one.row;
      yield one;
    }
    for (const title of lists.searches) yield refuse((row += 1), reasons.isSavedSearch, { title });
  },
};

interface Lists {
  readonly paths: ReadonlyMap<string, string>;
  readonly descriptions: ReadonlyMap<string, string>;
  /** Lists that are a search: what is in them is found, not kept. */
  readonly searches: readonly string[];
}

function readLists(value: JsonValue): Lists {
  const all = objects({ lists: value }, 'lists');
  const folders = all.map((one) => ({
    id: words(one, 'id'),
    name: words(one, 'name'),
    parentId: words(one, 'parentId'),
  }));
  return {
    paths: folderPaths(folders),
    descriptions: new Map(all.map((one) => [words(one, 'id'), words(one, 'description')])),
    searches: all
      .filter((one) => words(one, 'type') === 'smart')
      .map((one) => [words(one, 'name'), words(one, 'query')].filter((part) => part !== '').join(': ')),
  };
}

function storyOf(entry: JsonObject, row: number, lists: Lists): ImportedRow {
  const created = readDate(field(entry, 'createdAt'));
  const content = field(entry, 'content');
  const what = isObject(content) ? content : {};
  const ids = list(entry, 'lists').filter((id) => typeof id === 'string');
  const known = ids.filter((id) => lists.paths.has(id));
  return makeItem({
    row,
    address: words(what, 'url', 'sourceUrl'),
    title: words(entry, 'title') || words(what, 'title'),
    savedAt: created.at,
    state: isYes(field(entry, 'archived')) ? 'archived' : 'inbox',
    favourite: isYes(field(entry, 'favourited')),
    tags: names(entry, 'tags'),
    folders: known.map((id) => lists.paths.get(id) ?? '').filter((path) => path !== ''),
    note: words(entry, 'note').trim(),
    content: contentOf(what),
    imported: {
      ...otherFields(entry, USED),
      ...otherFields(what, ['type', 'url', 'sourceUrl', 'text', 'title', 'htmlContent']),
      ...descriptionsOf(known, lists),
    },
    remarks: [created.remark, ...ids.filter((id) => !lists.paths.has(id)).map(remarks.listUnknown)],
  });
}

function descriptionsOf(ids: readonly string[], { paths, descriptions }: Lists): JsonObject {
  const said = ids
    .map((id): [string, string] => [paths.get(id) ?? id, descriptions.get(id) ?? ''])
    .filter(([, description]) => description !== '');
  return said.length === 0
    ? {}
    : { listDescriptions: said.map(([path, description]) => ({ path, description })) };
}

function contentOf(what: JsonObject): ImportedContent | null {
  const html = words(what, 'htmlContent');
  if (html !== '') return { kind: 'html', html };
  const text = words(what, 'text');
  return words(what, 'type') === 'text' && text !== '' ? { kind: 'text', text } : null;
}
