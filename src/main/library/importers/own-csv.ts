/**
 * The table that we write: a row for each passage (docs/formats.md). Cells are taken as they stand, but for the one apostrophe that
 * keeps a spreadsheet from running them; what is private comes back as private.
 */
import { isArchive } from './file-text.ts';
import { notAnEntry } from './item.ts';
import { ownArticle, passageOf } from './own-items.ts';
import { columnsOf, readTable, type TableRow } from './table.ts';
import type { ImportedPassage, ImportedRow, Importer, JsonObject } from './types.ts';

/** No other program's table has these together. */
const NEEDED = ['quote', 'private', 'articleid', 'captureid', 'passageid'];
const ATTRIBUTION = ['speaker', 'role', 'kind', 'venue'];
/** Columns by the names that JSON has for the same; of a story, and of a passage. */
const OF_STORY = { title: 'title', byline: 'byline', site: 'siteName', published: 'publishedAt', url: 'url' };
const OF_PASSAGE = ['quote', 'prefix', 'suffix', 'colour', 'note'];
const OTHERS = ['link', 'pages', 'textsha256', 'status', 'changed', 'captureid', 'passageid'];

interface Story {
  row: number;
  entry: JsonObject;
  passages: ImportedPassage[];
  records: number;
  remarks: string[];
}

/** The CSV that we write. */
export const ownCsv: Importer = {
  id: 'verbatim-csv',
  name: 'Verbatim (CSV)',
  detect(file) {
    if (isArchive(file)) return 0;
    const columns = columnsOf(file);
    return NEEDED.every((name) => columns.has(name)) ? 1 : 0;
  },
  *read(file) {
    const stories = new Map<string, Story>();
    const refused: ImportedRow[] = [];
    for (const row of readTable(file).rows) {
      const passage = passageIn(row);
      const key = cellOf(row, 'articleid') || cellOf(row, 'url');
      if (passage === null || key === '') {
        refused.push(notAnEntry(row.row));
        continue;
      }
      const story = stories.get(key) ?? storyIn(row);
      stories.set(key, story);
      story.records += 1;
      story.passages.push(passage);
      story.remarks.push(...row.remarks);
    }
    const items = [...stories.values()].map(whole);
    yield* [...items, ...refused].toSorted((a, b) => a.row - b.row);
  },
};

function storyIn(row: TableRow): Story {
  const facts = Object.entries(OF_STORY).map(([column, name]) => [name, cellOf(row, column)] as const);
  const entry = {
    ...Object.fromEntries(facts),
    ...{ id: cellOf(row, 'articleid'), language: cellOf(row, 'language'), savedAt: cellOf(row, 'captured') },
  };
  return { row: row.row, entry, passages: [], records: 0, remarks: [] };
}

/** Null for a row without words. */
function passageIn(row: TableRow): ImportedPassage | null {
  const cells = (names: readonly string[]): JsonObject =>
    Object.fromEntries(names.map((name) => [name, cellOf(row, name)]));
  const tags = cellOf(row, 'tags').split('; ');
  return passageOf({
    entry: {
      ...cells(OF_PASSAGE),
      ...{ start: offsetOf(row, 'start'), end: offsetOf(row, 'end') },
      ...{ tags: tags.filter((tag) => tag !== ''), private: !/^false$/iu.test(cellOf(row, 'private')) },
    },
    said: { ...cells(ATTRIBUTION), saidOn: cellOf(row, 'saidon') },
    createdAt: cellOf(row, 'kept'),
    imported: Object.fromEntries(Object.entries(cells(OTHERS)).filter(([, value]) => value !== '')),
  });
}

function whole({ row, entry, passages, records, remarks }: Story): ImportedRow {
  const item = ownArticle(entry, { row, passages });
  const said = item.kind === 'item' ? [...new Set([...item.remarks, ...remarks])] : [];
  return item.kind === 'item' ? { ...item, records, remarks: said } : { ...item, records };
}

/** What the exporter wrote: without the apostrophe that it put before what a spreadsheet would run, or before another one. */
function cellOf({ cells }: TableRow, name: string): string {
  return (cells.get(name) ?? '').replace(/^'/u, '');
}

function offsetOf(row: TableRow, name: string): number | null {
  const value = cellOf(row, name);
  return /^\d{1,15}$/u.test(value) ? Number(value) : null;
}
