import { readDate, readPublished } from '../dates.ts';
import { headOf, isArchive, textOf } from '../file-text.ts';
import { importedOf, unique } from '../item.ts';
import type { ImportedRow, Importer } from '../types.ts';
import { nameInOrder, rowOfReference } from './reference.ts';

/** Two letters or a letter and a digit, two spaces, a dash: some programs forget the last space. */
const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/u;
const USED = [
  'TY',
  'UR',
  'DO',
  'TI',
  'T1',
  'AU',
  'A1',
  'T2',
  'JO',
  'JF',
  'JA',
  'LA',
  'AB',
  'N2',
  'N1',
  'KW',
  'DA',
  'PY',
  'Y1',
  'Y2',
];

/** RIS, which every program for references reads and writes. */
export const ris: Importer = {
  id: 'ris',
  name: 'RIS (Zotero)',
  detect: (file) => (!isArchive(file) && /(?:^|\n)TY {1,2}- ?[A-Z]{2,8}\s/u.test(headOf(file)) ? 1 : 0),
  *read(file) {
    let row = 0;
    for (const record of recordsOf(textOf(file.bytes))) yield rowOf(record, (row += 1));
  },
};

/** The values of each tag in their order. */
type RisRecord = Map<string, string[]>;

/** A record ends with `ER`, or, where that is missing, where the next begins. */
function* recordsOf(text: string): Generator<RisRecord> {
  let record: RisRecord = new Map();
  let last: string[] | null = null;
  for (const line of text.split(/\r\n?|\n/u)) {
    const [, tag, value = ''] = LINE.exec(line) ?? [];
    if (tag === undefined) {
      // A value goes on in the next line.
      if (last !== null && line.trim() !== '') last.push(`${last.pop() ?? ''}\n${line.trim()}`);
      continue;
    }
    if ((tag === 'ER' || tag === 'TY') && record.size > 0) {
      yield record;
      record = new Map();
    }
    last = null;
    if (tag === 'ER') continue;
    last = record.get(tag) ?? [];
    record.set(tag, last);
    last.push(value.trim());
  }
  if (record.size > 0) yield record;
}

function rowOf(record: RisRecord, row: number): ImportedRow {
  const first = (...tags: readonly string[]): string =>
    tags.flatMap((tag) => record.get(tag) ?? []).find((value) => value !== '') ?? '';
  const all = (...tags: readonly string[]): string[] =>
    tags.flatMap((tag) => record.get(tag) ?? []).filter((value) => value !== '');
  const [url = '', ...otherUrls] = all('UR');
  const others = [...record].filter(([tag]) => !USED.includes(tag));
  return rowOfReference({
    row,
    url,
    doi: first('DO'),
    title: first('TI', 'T1'),
    authors: all('AU', 'A1').map(nameInOrder),
    publication: first('T2', 'JF', 'JO', 'JA', 'PB'),
    language: first('LA'),
    abstract: first('AB', 'N2'),
    note: all('N1').join('\n\n'),
    tags: unique(
      all('KW')
        .flatMap((words) => words.split(/[;\n]/u))
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
    published: readPublished(dateOf(first('DA', 'PY', 'Y1'))),
    accessed: readDate(momentOf(first('Y2'))),
    imported: importedOf([
      ['type', first('TY')],
      ...others.map(([tag, values]): [string, string | string[]] => [
        tag,
        values.length === 1 ? (values[0] ?? '') : values,
      ]),
      ...(otherUrls.length === 0 ? [] : [['UR', otherUrls] as const]),
    ]),
  });
}

/** `2024/03/10/evening` ends with words that are no date. */
function dateOf(given: string): string {
  return /^\d{4}(?:\/\d{1,2}){0,2}/u.exec(given)?.[0].replace(/\//gu, '-') ?? given;
}

function momentOf(given: string): string {
  const date = dateOf(given);
  return /^\d{4}-\d{1,2}-\d{1,2}$/u.test(date) ? `${date}T00:00:00Z` : date;
}
