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

/** A story is whole when the next one begins. A passage whose story is not before it is a row of its own that says so. */
function* storiesOf(lines: readonly string[]): Generator<ImportedRow, void, undefined> {
  let story: Story | null = null;
  let collection: OwnCollection | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = index + 1;
    const entry = readLine(line, row);
    if ('kind' in entry && entry['kind'] === 'refused') {
      yield entry as ImportedRow;
      continue;
    }
    const read = entry as JsonObject;
    switch (words(read, 'type')) {
      case 'export':
        break;
      case 'collection':
        collection = ownCollection(read);
        break;
      case 'article':
        if (story !== null) yield whole(story);
        story = { row, entry: read, passages: [], records: 1 };
        break;
      case 'passage':
        if (story === null || words(story.entry, 'id') !== words(read, 'articleId')) {
          yield refuse(row, reasons.notAnEntry);
          break;
        }
        story.records += 1;
        story.passages.push(...[ownPassage(read, collection)].filter((one) => one !== null));
        break;
      default:
        yield notAnEntry(row);
    }
  }
  if (story !== null) yield whole(story);
}

function readLine(line: string, row: number): JsonObject | ImportedRow {
  const list = `[${line}]`;
  for (const read of entriesOf(list, rootOf(list))) {
    if ('reason' in read) return refuse(row, read.reason);
    return isObject(read.value) ? read.value : notAnEntry(row);
  }
  return notAnEntry(row);
}

function whole({ row, entry, passages, records }: Story): ImportedRow {
  const item = ownArticle(entry, { row, passages });
  return item.kind === 'item' ? { ...item, records } : item;
}
