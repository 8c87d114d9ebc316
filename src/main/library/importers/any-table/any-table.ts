import { markColours, type MarkColour } from '../../../../contract/passage.ts';
import { partialDateSchema } from '../../../../contract/primitives.ts';
import { readColour } from '../colours.ts';
import { readDate, readPublished } from '../dates.ts';
import { headOf, isArchive } from '../file-text.ts';
import { gatherStories, type LooseHighlight } from '../gather-stories.ts';
import { importedOf, makeItem, makePassage, remarksOf, splitNames, type ItemDraft } from '../item.ts';
import { readNameList } from '../name-list.ts';
import { nameOf, readTable, type TableRow } from '../table.ts';
import type {
  ImportedPassage,
  ImportedRow,
  Importer,
  ImportFile,
  ImportOptions,
  JsonObject,
} from '../types.ts';
import { describeTable, valueOf } from './describe-table.ts';
import { readProgress, readState } from '../states.ts';
import type { TableField } from '../../../../contract/importing.ts';
import { tableFields } from '../../../../contract/importing.ts';

type Columns = Readonly<Partial<Record<TableField, string>>>;

/** Any table with a column of addresses, or of words that were marked: which is which is guessed, or said. */
export const anyTable: Importer = {
  id: 'csv',
  name: 'CSV',
  detect(file) {
    if (isArchive(file) || /^\s*[<[{]/u.test(headOf(file))) return 0;
    const { columns, isNamed, guessed } = describeTable(file);
    if (columns.length < 2 && !isNamed) return 0;
    return guessed.url !== undefined ? 0.4 : guessed.highlight !== undefined ? 0.3 : 0;
  },
  *read(file, options) {
    const { isNamed, columns: inFile, guessed } = describeTable(file);
    const columns = chosenColumns(inFile, guessed, options);
    const rows = readTable(file, { isNamed }).rows;
    if (columns.highlight === undefined) for (const row of rows) yield makeItem(storyOf(row, columns));
    else yield* gatherStories(highlightsOf(rows, columns));
  },
};

/** What the user said, or what was guessed where nothing was said. */
function chosenColumns(inFile: readonly string[], guessed: Columns, options: ImportOptions = {}): Columns {
  const said = options.columns ?? {};
  if (Object.keys(said).length === 0) return guessed;
  const known = new Set(inFile.map(nameOf));
  return Object.fromEntries(
    tableFields
      .filter((field) => Object.hasOwn(said, field) && known.has(nameOf(said[field] ?? '')))
      .map((field) => [field, said[field]]),
  );
}

function* highlightsOf(rows: Iterable<TableRow>, columns: Columns): Generator<LooseHighlight | ImportedRow> {
  for (const row of rows) {
    const story = storyOf(row, columns);
    const passage = passageOf(row, columns);
    if (passage === null) yield makeItem(story);
    else {
      const key = story.address === '' ? `${story.title ?? ''}\n${story.byline ?? ''}` : story.address;
      // Beside a highlight stand its own note and its own tags.
      yield { key, story: { ...story, note: '', tags: [] }, passage };
    }
  }
}

function storyOf(row: TableRow, columns: Columns): ItemDraft {
  const value = valuesOf(row, columns);
  const saved = readDate(value('savedAt'));
  const published = readPublished(value('publishedAt'));
  const state = readState(value('state'), nameOf(columns.state ?? ''));
  const progress = readProgress(value('progress'));
  const content = value('content');
  return {
    row: row.row,
    address: value('url'),
    title: value('title'),
    byline: value('byline') || null,
    siteName: value('siteName') || null,
    language: value('language') || null,
    excerpt: value('excerpt') || null,
    savedAt: saved.at,
    publishedAt: published.at,
    state: state.state,
    favourite: /^(?:true|1|yes|y|x|да|так|ja|★)$/iu.test(value('favourite')),
    progress: progress.value,
    tags: readNameList(value('tags')),
    folders:
      splitNames(value('folder'), '/').length === 0 ? [] : [splitNames(value('folder'), '/').join('/')],
    note: value('note'),
    content:
      content === ''
        ? null
        : /<[a-z][^<>]{0,1000}>/iu.test(content)
          ? { kind: 'html', html: content }
          : { kind: 'text', text: content },
    imported: othersOf(row, columns),
    remarks: [...row.remarks, ...remarksOf(saved, published), state.remark, progress.remark],
  };
}

function passageOf(row: TableRow, columns: Columns): ImportedPassage | null {
  const value = valuesOf(row, columns);
  const saidOn = value('saidOn').slice(0, 10);
  const isDay = partialDateSchema.safeParse(saidOn).success;
  return makePassage(value('highlight'), {
    prefix: value('prefix'),
    suffix: value('suffix'),
    note: value('note'),
    tags: readNameList(value('tags')),
    colour: colourOf(value('colour')),
    speaker: value('speaker') || null,
    saidOn: isDay ? saidOn : null,
    createdAt: readDate(value('savedAt')).at,
    imported: {
      ...othersOf(row, columns),
      ...(saidOn !== '' && !isDay && { saidOn: value('saidOn') }),
    },
  });
}

function colourOf(given: string): MarkColour | null {
  return markColours.find((colour) => colour === given.toLowerCase()) ?? readColour(given).colour;
}

/** Cells by what they are. */
function valuesOf(row: TableRow, columns: Columns): (field: TableField) => string {
  return (field) => {
    const column = columns[field];
    return column === undefined ? '' : reviveCell(valueOf(row, column));
  };
}

/** Tables that are safe to open have an apostrophe before what a spreadsheet would run as a formula. */
function reviveCell(value: string): string {
  return value.replace(/^'(?=[=+\-@\t\r\n\u00a0\u3000＝＋－＠])/u, '');
}

function othersOf({ cells }: TableRow, columns: Columns): JsonObject {
  const used = new Set(Object.values(columns).map(nameOf));
  return importedOf([...cells].filter(([name, value]) => !used.has(name) && value.trim() !== ''));
}

/** The columns of a table, for a person who says which is what; null for what is no table. */
export function describeFile(file: ImportFile): ReturnType<typeof describeTable> | null {
  if (isArchive(file) || /^\s*[<[{]/u.test(headOf(file))) return null;
  return describeTable(file);
}
