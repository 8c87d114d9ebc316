import { readColour } from './colours.ts';
import { sureOfColumns } from './csv-importer.ts';
import { readDate } from './dates.ts';
import { isArchive } from './file-text.ts';
import { gatherStories, type LooseHighlight } from './gather-stories.ts';
import { makePassage, refuse, splitNames, unique } from './item.ts';
import { reasons } from './reasons.ts';
import { cell, columnsOf, otherCells, readTable, type TableRow } from './table.ts';
import type { ImportedRow, Importer, ImportFile } from './types.ts';

/** The form that Readwise takes in, and the one that it gives out. */
const GIVEN = { needs: ['highlight'], has: ['title', 'author', 'url', 'note', 'location', 'date'] };
const TAKEN = {
  needs: ['highlight', 'book title'],
  has: [
    ...['book author', 'amazon book id', 'note', 'color', 'tags', 'location type', 'location'],
    ...['highlighted at', 'document tags'],
  ],
};
const OF_STORY = ['title', 'book title', 'author', 'book author', 'url', 'source url', 'document tags'];
const OF_PASSAGE = ['highlight', 'note', 'color', 'tags', 'highlighted at', 'date'];

/** Readwise: highlights of many stories, one a row. */
export const readwise: Importer = {
  id: 'readwise',
  name: 'Readwise',
  detect(file) {
    if (isArchive(file)) return 0;
    const columns = columnsOf(file);
    return Math.max(sureOfColumns(columns, GIVEN), sureOfColumns(columns, TAKEN));
  },
  *read(file) {
    yield* gatherStories(highlightsOf(file));
  },
};

function* highlightsOf(file: ImportFile): Generator<LooseHighlight | ImportedRow> {
  for (const row of readTable(file).rows) {
    const title = cell(row, 'title', 'book title');
    const address = cell(row, 'url', 'source url');
    if (cell(row, 'highlight') === '') yield refuse(row.row, reasons.noHighlight, { title, url: address });
    else yield highlightOf(row, { title, address });
  }
}

function highlightOf(row: TableRow, { title, address }: { title: string; address: string }): LooseHighlight {
  const author = cell(row, 'author', 'book author');
  const made = readDate(cell(row, 'highlighted at', 'date'));
  const colour = readColour(cell(row, 'color'));
  const { note, tags } = takeTags(cell(row, 'note'));
  const isBare = title === '' && address === '' && author === '';
  return {
    key: isBare ? 'of no story' : address === '' ? `${title}\n${author}` : address,
    story: {
      row: row.row,
      address,
      title,
      byline: author === '' ? null : author,
      tags: tagsOf(cell(row, 'document tags')),
      remarks: [...row.remarks, made.remark, colour.remark],
      imported: bookOf(row),
    },
    passage: makePassage(cell(row, 'highlight'), {
      note,
      tags: unique([...tagsOf(cell(row, 'tags')), ...tags]),
      colour: colour.colour,
      createdAt: made.at,
      imported: {
        ...otherCells(row, [...OF_STORY, ...OF_PASSAGE, 'amazon book id']),
        ...(colour.remark === null ? {} : { color: cell(row, 'color') }),
      },
    }),
  };
}

function bookOf(row: TableRow): { 'amazon book id'?: string } {
  const id = cell(row, 'amazon book id');
  return id === '' ? {} : { 'amazon book id': id };
}

/** `.favorite, Deep Work`: the dot is how Readwise writes a tag in a note. */
function tagsOf(given: string): string[] {
  return splitNames(given, ',').map((tag) => tag.replace(/^\.(?=\S)/u, ''));
}

/** Tags that stand in a note as words of their own with a dot before them; the note is the rest. */
function takeTags(given: string): { note: string; tags: string[] } {
  const tags: string[] = [];
  const note = given.replace(/(?<=^|\s)\.(\p{L}[\p{L}\p{N}_-]*)(?=\s|$)/gu, (_, tag: string) => {
    tags.push(tag);
    return '';
  });
  return { note: tags.length === 0 ? given : note.replace(/[ \t]{2,}/gu, ' ').trim(), tags };
}
