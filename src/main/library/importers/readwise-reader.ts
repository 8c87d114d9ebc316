import { csvImporter } from './csv-importer.ts';
import { readDate } from './dates.ts';
import { makeItem, splitNames, unique } from './item.ts';
import { readPythonList } from './python-list.ts';
import { remarks } from './reasons.ts';
import { readProgress } from './states.ts';
import { cell, otherCells, type TableRow } from './table.ts';
import type { ImportedRow } from './types.ts';

const LOCATIONS = ['', 'new', 'later', 'shortlist', 'archive', 'feed'];

/** Readwise Reader: the list of what was saved there. */
export const readwiseReader = csvImporter({
  id: 'readwise-reader',
  name: 'Readwise Reader',
  needs: ['title', 'url', 'document tags', 'saved date'],
  has: ['id', 'reading progress', 'location', 'seen'],
  rowOf,
});

function rowOf(row: TableRow): ImportedRow {
  const saved = readDate(cell(row, 'saved date'));
  const tags = readTags(cell(row, 'document tags'));
  const progress = readProgress(cell(row, 'reading progress'));
  const location = cell(row, 'location').toLowerCase();
  return makeItem({
    row: row.row,
    address: cell(row, 'url'),
    title: cell(row, 'title'),
    savedAt: saved.at,
    state: location === 'archive' ? 'archived' : location === 'shortlist' ? 'reading' : 'inbox',
    progress: progress.value,
    tags: tags.names,
    imported: otherCells(row, ['title', 'url', 'document tags', 'saved date', 'reading progress']),
    remarks: [
      ...row.remarks,
      saved.remark,
      tags.remark,
      progress.remark,
      LOCATIONS.includes(location) ? null : remarks.stateNotUnderstood(location),
    ],
  });
}

function readTags(given: string): { names: string[]; remark: string | null } {
  if (given === '') return { names: [], remark: null };
  const read = readPythonList(given);
  if (read !== null)
    return { names: unique(read.map((tag) => tag.trim()).filter((tag) => tag !== '')), remark: null };
  if (!given.startsWith('[')) return { names: splitNames(given, ','), remark: null };
  return { names: [given], remark: remarks.tagsNotUnderstood(given) };
}
