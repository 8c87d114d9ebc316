import type { ArticleState } from '../../../contract/article.ts';
import { openZip } from '../zip/read-zip.ts';
import { sureOfColumns } from './csv-importer.ts';
import { readDate } from './dates.ts';
import { headOf, isArchive, textOf } from './file-text.ts';
import { htmlTokens } from './html-tokens.ts';
import { importedOf, makeItem, refuse, splitNames } from './item.ts';
import { reasons, remarks } from './reasons.ts';
import { cell, columnsOf, otherCells, readTable, type TableRow } from './table.ts';
import type { ImportedRow, Importer, ImportFile } from './types.ts';
import { readEntries } from './zip-entries.ts';

const COLUMNS = { needs: ['title', 'url', 'time_added', 'status'], has: ['tags'] };
const USED = [...COLUMNS.needs, ...COLUMNS.has];
const PART = /(?:^|\/)part_\d+\.csv$/iu;
const HEADING = /<h1>\s*(?:Unread|Read Archive)\s*<\/h1>/iu;

/** Pocket: an archive of tables, one of the tables, or the page of older days (`ril_export.html`). */
export const pocket: Importer = {
  id: 'pocket',
  name: 'Pocket',
  detect(file) {
    if (isArchive(file)) return openZip(file.bytes).names.some((name) => PART.test(name)) ? 1 : 0;
    const head = headOf(file);
    if (/time_added=/u.test(head) && HEADING.test(head)) return 1;
    return head.includes('time_added') && !head.trimStart().startsWith('<')
      ? sureOfColumns(columnsOf(file), COLUMNS)
      : 0;
  },
  *read(file) {
    if (isArchive(file)) yield* readArchive(file);
    else if (headOf(file).trimStart().startsWith('<')) yield* readPage(textOf(file.bytes));
    else yield* readRows(file, 0);
  },
};

function* readArchive({ bytes }: ImportFile): Generator<ImportedRow> {
  const zip = readEntries(bytes);
  let row = 0;
  for (const name of zip.names.filter((one) => /\.(?:csv|html?)$/iu.test(one)).toSorted()) {
    const part = zip.read(name);
    if (part === null) {
      row += 1;
      yield refuse(row, reasons.inArchive(name));
      continue;
    }
    for (const read of /\.csv$/iu.test(name)
      ? readRows({ name, bytes: part }, row)
      : readPage(textOf(part))) {
      row += 1;
      yield { ...read, row };
    }
  }
}

function* readRows(file: ImportFile, before: number): Generator<ImportedRow> {
  for (const row of readTable(file).rows) yield { ...rowOf(row), row: before + row.row };
}

function rowOf(row: TableRow): ImportedRow {
  const added = readDate(cell(row, 'time_added'));
  const status = cell(row, 'status').toLowerCase();
  const states: Readonly<Record<string, ArticleState>> = {
    '': 'inbox',
    unread: 'inbox',
    archive: 'archived',
  };
  const state = Object.hasOwn(states, status) ? states[status] : undefined;
  return makeItem({
    row: row.row,
    address: cell(row, 'url'),
    title: cell(row, 'title'),
    savedAt: added.at,
    state: state ?? 'inbox',
    tags: splitNames(cell(row, 'tags'), '|'),
    imported: otherCells(row, USED),
    remarks: [...row.remarks, added.remark, state === undefined ? remarks.stateNotUnderstood(status) : null],
  });
}

/** Here the state is the heading above the list, and tags are joined with commas. */
function* readPage(html: string): Generator<ImportedRow> {
  let row = 0;
  let state: ArticleState = 'inbox';
  let open: ReadonlyMap<string, string> | null = null;
  let words = '';
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') words += token.text;
    else if (token.name === 'h1' && token.kind === 'end')
      state = /archive/iu.test(words) ? 'archived' : 'inbox';
    else if (token.name === 'a' || token.name === 'li' || token.name === 'ul') {
      if (open !== null) yield linkOf(open, { row: (row += 1), title: words, state });
      open = token.kind === 'start' && token.name === 'a' ? token.attributes : null;
    }
    if (token.kind === 'start') words = '';
  }
  if (open !== null) yield linkOf(open, { row: row + 1, title: words, state });
}

function linkOf(
  attributes: ReadonlyMap<string, string>,
  { row, title, state }: { row: number; title: string; state: ArticleState },
): ImportedRow {
  const added = readDate(attributes.get('time_added'));
  return makeItem({
    row,
    address: attributes.get('href') ?? '',
    title,
    savedAt: added.at,
    state,
    tags: splitNames(attributes.get('tags') ?? '', ','),
    imported: importedOf([...attributes].filter(([name]) => !['href', 'time_added', 'tags'].includes(name))),
    remarks: [added.remark],
  });
}
