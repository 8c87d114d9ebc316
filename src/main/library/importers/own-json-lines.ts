import { headOf, isArchive, textOf } from './file-text.ts';
import { notAnEntry, refuse } from './item.ts';
import { entriesOf, isObject, membersOf, rootOf, valueAt } from './json-spans.ts';
import { words } from './json-values.ts';
import { ownArticle, ownCollection, ownPassage } from './own-items.ts';
import type { OwnCollection } from './own-items.ts';
import { reasons } from './reasons.ts';
import type { ImportedPassage, ImportedRow, Importer, JsonObject } from './types.ts';

/** The JSON lines that we write: a line that says what it is, then each story, followed by its passages. */
export const ownJsonLines: Importer = {
  id: 'verbatim-jsonl',
  name: 'Verbatim (JSON lines)',
  detect(file) {
    if (isArchive(file)) return 0;
    const [first = ''] = headOf(file).split('\n', 1);
    const members = membersOf(first, rootOf(first));
    const value = (name: string): unknown => valueAt(first, members.get(name));
    return value('type') === 'export' && value('format') === 'verbatim' ? 1 : 0;
  },
  *read(file) {
    yield* storiesOf(textOf(file.bytes).split('\n'));
  },
};

interface Story {
  row: number;
  entry: JsonObject;
  passages: ImportedPassage[];
  records: number;
}

/**
 * A story is whole when the next one begins; what could not be read meanwhile comes after it. A passage whose story is not
 * before it is a row of its own that says so. Rows are counted without the lines that say what the file is.
 */
function* storiesOf(lines: readonly string[]): Generator<ImportedRow, void, undefined> {
  let story: Story | null = null;
  let refused: ImportedRow[] = [];
  let collection: OwnCollection | null = null;
  let row = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    const type = 'entry' in read ? words(read.entry, 'type') : '';
    if ('entry' in read && (type === 'export' || type === 'collection')) {
      if (type === 'collection') collection = ownCollection(read.entry);
      continue;
    }
    row += 1;
    if ('reason' in read) refused.push(refuse(row, read.reason));
    else if (type === 'article') {
      if (story !== null) yield whole(story);
      yield* refused;
      [story, refused] = [{ row, entry: read.entry, passages: [], records: 1 }, []];
    } else if (type === 'passage' && story !== null && isOf(read.entry, story)) {
      story.records += 1;
      story.passages.push(...[ownPassage(read.entry, collection)].filter((one) => one !== null));
    } else refused.push(notAnEntry(row));
  }
  if (story !== null) yield whole(story);
  yield* refused;
}

function isOf(passage: JsonObject, story: Story): boolean {
  return words(passage, 'articleId') === words(story.entry, 'id');
}

function readLine(line: string): { entry: JsonObject } | { reason: string } {
  const list = `[${line}]`;
  for (const read of entriesOf(list, rootOf(list))) {
    if ('reason' in read) return read;
    return isObject(read.value) ? { entry: read.value } : { reason: reasons.notAnEntry };
  }
  return { reason: reasons.notAnEntry };
}

function whole({ row, entry, passages, records }: Story): ImportedRow {
  const item = ownArticle(entry, { row, passages });
  return item.kind === 'item' ? { ...item, records } : item;
}
