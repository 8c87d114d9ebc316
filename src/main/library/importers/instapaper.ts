import type { ArticleState } from '../../../contract/article.ts';
import { csvImporter } from './csv-importer.ts';
import { readDate } from './dates.ts';
import { makeItem, makePassage, splitNames, unique } from './item.ts';
import { remarks } from './reasons.ts';
import { cell, otherCells, type TableRow } from './table.ts';
import type { ImportedRow } from './types.ts';

const USED = ['url', 'title', 'selection', 'folder', 'timestamp', 'tags'];

/** Instapaper, in its three generations: without dates, with dates, with tags. */
export const instapaper = csvImporter({
  id: 'instapaper',
  name: 'Instapaper',
  needs: ['url', 'title', 'selection', 'folder'],
  has: ['timestamp', 'tags'],
  rowOf,
});

function rowOf(row: TableRow): ImportedRow {
  const saved = readDate(cell(row, 'timestamp'));
  const folder = cell(row, 'folder');
  const tags = readTags(cell(row, 'tags'));
  const passage = makePassage(cell(row, 'selection'));
  return makeItem({
    row: row.row,
    address: cell(row, 'url'),
    title: cell(row, 'title'),
    savedAt: saved.at,
    state: stateOf(folder),
    favourite: folder === 'Starred',
    folders: ['', 'Unread', 'Archive', 'Starred'].includes(folder) ? [] : [folder],
    tags: tags.names,
    passages: passage === null ? [] : [passage],
    imported: otherCells(row, USED),
    remarks: [...row.remarks, saved.remark, tags.remark],
  });
}

/** A star says nothing of what was read; what Instapaper moved out of sight was. */
function stateOf(folder: string): ArticleState {
  return folder === 'Archive' ? 'archived' : 'inbox';
}

/** A JSON array in the cell. */
function readTags(given: string): { names: string[]; remark: string | null } {
  if (given === '') return { names: [], remark: null };
  try {
    const tags: unknown = JSON.parse(given);
    if (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')) {
      return { names: unique(tags.map((tag) => tag.trim()).filter((tag) => tag !== '')), remark: null };
    }
  } catch {
    // SyntaxError: not the array that it should be. It is read as names with commas.
    if (!given.startsWith('[')) return { names: splitNames(given, ','), remark: null };
  }
  return { names: [given], remark: remarks.tagsNotUnderstood(given) };
}
