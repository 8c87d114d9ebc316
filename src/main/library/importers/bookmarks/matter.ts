import { csvImporter } from '../csv-importer.ts';
import { makeItem, splitNames } from '../item.ts';
import { remarks } from '../reasons.ts';
import { cell, otherCells, type TableRow } from '../table.ts';
import type { ImportedRow } from '../types.ts';

const USED = ['title', 'author', 'publisher', 'url', 'tags', 'favorited', 'read', 'word count'];

/** Matter. When a story was saved its file does not say, and it counts highlights that it does not hold. */
export const matter = csvImporter({
  id: 'matter',
  name: 'Matter',
  needs: ['title', 'url', 'publisher', 'in queue'],
  has: [
    'author',
    'tags',
    'word count',
    'favorited',
    'read',
    'highlight_count',
    'last interaction date',
    'file id',
  ],
  rowOf,
});

function rowOf(row: TableRow): ImportedRow {
  const author = cell(row, 'author');
  const publisher = cell(row, 'publisher');
  const highlights = Number(cell(row, 'highlight_count'));
  return makeItem({
    row: row.row,
    address: cell(row, 'url'),
    title: cell(row, 'title'),
    byline: author === '' ? null : author,
    siteName: publisher === '' ? null : publisher,
    state: isTrue(cell(row, 'read')) ? 'archived' : 'inbox',
    favourite: isTrue(cell(row, 'favorited')),
    tags: splitNames(cell(row, 'tags'), ';'),
    imported: otherCells(row, USED),
    remarks: [...row.remarks, highlights > 0 ? remarks.highlightsElsewhere(highlights) : null],
  });
}

function isTrue(value: string): boolean {
  return /^(?:true|1|yes)$/iu.test(value);
}
