import { cell, columnsOf, otherCells, readTable, type TableRow } from './table.ts';
import { sureOfColumns } from './csv-importer.ts';
import { readDate, readDayOfTwelveHours, readPublished } from './dates.ts';
import { headOf, isArchive } from './file-text.ts';
import { makeItem, makePassage, remarksOf, splitNames } from './item.ts';
import { hasAll, type JsonHead, jsonHead, jsonImporter } from './json-importer.ts';
import { field, isYes, list, names, objects, otherFields, words, wordsOrNull } from './json-values.ts';
import { remarks } from './reasons.ts';
import type { ImportedContent, ImportedPassage, ImportedRow, Importer, JsonObject } from './types.ts';

const COLUMNS = {
  needs: ['title', 'url', 'content', 'mime type'],
  has: ['tags', 'language', 'creation date'],
};
const USED = [
  ...['title', 'url', 'is_archived', 'is_starred', 'content', 'created_at', 'published_at', 'published_by'],
  ...['annotations', 'language', 'domain_name', 'tags', 'is_read', 'is_fav'],
];

/** What wallabag keeps instead of a page that it could not fetch. */
const NOT_FETCHED = /wallabag can(?:'|’|&#0?39;)?t retrieve contents for this article/iu;

const json = jsonImporter({ id: 'wallabag', name: 'wallabag', detect: detectHead, rowOf: storyOf });

/** wallabag: JSON of both generations, and its table. */
export const wallabag: Importer = {
  ...json,
  detect: (file) =>
    isArchive(file)
      ? 0
      : jsonHead(file) === null
        ? sureOfColumns(columnsOf(file), COLUMNS)
        : json.detect(file),
  *read(file, options) {
    const isJson = /^\s*[[{]/u.test(headOf(file));
    if (isJson) yield* json.read(file, options);
    else for (const row of readTable(file).rows) yield rowOfTable(row);
  },
};

function detectHead(head: JsonHead): number {
  const first = head.isArray ? head.firstOf() : head.names;
  if (hasAll(first, 'url', 'is_archived') || hasAll(first, 'url', 'is_fav')) return 1;
  return hasAll(first, 'url', 'domain_name', 'content') || hasAll(first, 'url', 'reading_time', 'mimetype')
    ? 0.9
    : 0;
}

function storyOf(entry: JsonObject, row: number): ImportedRow {
  const created = readDate(field(entry, 'created_at'));
  const published = readPublished(field(entry, 'published_at'));
  const content = contentOf(words(entry, 'content'));
  const authors = list(entry, 'published_by').filter((name) => typeof name === 'string');
  const annotations = objects(entry, 'annotations').map(passageOf);
  const isArchived = isYes(field(entry, 'is_archived')) || isYes(field(entry, 'is_read'));
  return makeItem({
    row,
    address: words(entry, 'url'),
    title: words(entry, 'title'),
    byline: authors.length === 0 ? null : authors.join(', '),
    siteName: wordsOrNull(entry, 'domain_name'),
    language: languageOf(words(entry, 'language')),
    publishedAt: published.at,
    savedAt: created.at,
    state: isArchived ? 'archived' : 'inbox',
    favourite: isYes(field(entry, 'is_starred')) || isYes(field(entry, 'is_fav')),
    tags:
      typeof field(entry, 'tags') === 'string' ? splitNames(words(entry, 'tags'), ',') : names(entry, 'tags'),
    content: content.content,
    passages: annotations.filter((passage) => passage !== null),
    imported: otherFields(entry, [...USED, ...numbered(entry)]),
    remarks: [
      ...remarksOf(created, published),
      content.remark,
      annotations.includes(null) ? remarks.highlightUnreadable : null,
    ],
  });
}

/** The first generation wrote each value twice, under a number and under its name. */
function numbered(entry: JsonObject): string[] {
  return Object.keys(entry).filter((name) => /^\d{1,3}$/u.test(name));
}

function contentOf(html: string): { content: ImportedContent | null; remark: string | null } {
  if (html.trim() === '') return { content: null, remark: null };
  if (NOT_FETCHED.test(html.slice(0, 2000))) return { content: null, remark: remarks.pageWasNotFetched };
  return { content: { kind: 'html', html }, remark: null };
}

/** Where it stood is said by an XPath into the page as wallabag showed it: its words find it again. */
function passageOf(annotation: JsonObject): ImportedPassage | null {
  return makePassage(words(annotation, 'quote'), {
    note: words(annotation, 'text').trim(),
    createdAt: readDate(field(annotation, 'created_at')).at,
    imported: otherFields(annotation, ['quote', 'text', 'created_at']),
  });
}

/** `fr_FR` as `fr-FR`. */
function languageOf(given: string): string | null {
  return given.trim() === '' ? null : given.trim().replaceAll('_', '-');
}

function rowOfTable(row: TableRow): ImportedRow {
  const created = readDayOfTwelveHours(cell(row, 'creation date'));
  const content = contentOf(cell(row, 'content'));
  return makeItem({
    row: row.row,
    address: cell(row, 'url'),
    title: cell(row, 'title'),
    language: languageOf(cell(row, 'language')),
    savedAt: created.at,
    tags: splitNames(cell(row, 'tags'), ','),
    content: content.content,
    imported: otherCells(row, ['url', 'title', 'language', 'creation date', 'tags', 'content']),
    remarks: [...row.remarks, created.remark, content.remark],
  });
}
