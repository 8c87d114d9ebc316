import { csvImporter } from './csv-importer.ts';
import { readDate } from './dates.ts';
import { makeItem, makePassage, splitNames } from './item.ts';
import { remarks } from './reasons.ts';
import { cell, otherCells, type TableRow } from './table.ts';
import type { ImportedRow } from './types.ts';

const USED = ['title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created', 'highlights', 'favorite'];

/** Raindrop. How its highlights are laid out in their cell is not written down anywhere: each line is one. */
export const raindrop = csvImporter({
  id: 'raindrop',
  name: 'Raindrop',
  needs: ['title', 'url', 'folder', 'created'],
  has: ['id', 'note', 'excerpt', 'tags', 'cover', 'highlights', 'favorite'],
  rowOf,
});

function rowOf(row: TableRow): ImportedRow {
  const created = readDate(cell(row, 'created'));
  const excerpt = cell(row, 'excerpt');
  const folder = splitNames(cell(row, 'folder'), '/').join('/');
  const passages = cell(row, 'highlights')
    .split(/\r\n?|\n/u)
    .map((line) => makePassage(line))
    .filter((passage) => passage !== null);
  return makeItem({
    row: row.row,
    address: cell(row, 'url'),
    title: cell(row, 'title'),
    excerpt: excerpt === '' ? null : excerpt,
    savedAt: created.at,
    favourite: /^(?:true|1|yes)$/iu.test(cell(row, 'favorite')),
    tags: splitNames(cell(row, 'tags'), ','),
    folders: folder === '' || folder === 'Unsorted' ? [] : [folder],
    note: cell(row, 'note'),
    passages,
    imported: otherCells(row, USED),
    remarks: [...row.remarks, created.remark, passages.length === 0 ? null : remarks.highlightsGuessed],
  });
}
