/**
 * All changes to marks and metadata go through a journal: it writes the row, keeps what was there before and after,
 * and notes who has to hear of it. Undo and redo then need nothing from the nouns: they go through a journal too.
 * Only the columns that changed are kept, so that what is not an act (how far an article was read) stays out of it.
 */
import { VerbatimError } from '../../../contract/errors.ts';
import type { Connection } from './connection.ts';
import { createTouched } from './touched.ts';
import type { Touched } from './touched.ts';

/** The tables whose changes can be undone, and the columns that name a row. */
const journalled = {
  articles: ['id'],
  articleTags: ['articleId', 'tagId'],
  passages: ['id'],
  passageTags: ['passageId', 'tagId'],
  speakers: ['id'],
  speakerAliases: ['speakerId', 'position'],
  speakerRoles: ['speakerId', 'position'],
  speakerFacts: ['speakerId'],
  distinctSpeakers: ['oneId', 'otherId'],
  storyLinks: ['articleId'],
  statementDismissals: ['id'],
  searches: ['id'],
  tags: ['id'],
  collections: ['id'],
  collectionPassages: ['collectionId', 'passageId'],
  importedFacts: ['articleId', 'format'],
  citationStyles: ['id'],
} as const;

/** A table whose changes can be undone. */
export type JournalledTable = keyof typeof journalled;
/** A value as a row image keeps it. */
export type ImageValue = string | number | null;
/** Columns of a row and what they hold. */
export type Image = Readonly<Record<string, ImageValue>>;

/** One row's change: a row that was made has no before, one that went has no after. */
export interface Change {
  table: JournalledTable;
  key: Image;
  before: Image | null;
  after: Image | null;
}

/** Writes rows of the journalled tables within a transaction. */
export interface Journal {
  readonly changes: readonly Change[];
  readonly touched: Touched;
  /** Writes down how a change that was made in another way is to be taken back. */
  record(change: Change): void;
  insert(table: JournalledTable, row: Image): void;
  /** @returns whether anything was different from what it is now; a row that is not there changes nothing */
  update(table: JournalledTable, key: Image, patch: Image): boolean;
  /** @returns whether the row was there */
  remove(table: JournalledTable, key: Image): boolean;
}

/** Begins a journal; it is good for one transaction. */
export function createJournal(db: Connection): Journal {
  const changes: Change[] = [];
  const touched = createTouched(db);
  const note = (change: Change): void => {
    changes.push(change);
    touched.note(change);
  };
  return {
    changes,
    touched,
    record: note,
    insert(table, row) {
      const columns = Object.keys(row);
      const names = columns.map(quoteName).join(', ');
      const marks = columns.map(() => '?').join(', ');
      db.run(`INSERT INTO ${table} (${names}) VALUES (${marks})`, Object.values(row));
      note({ table, key: keyOf(table, row), before: null, after: row });
    },
    update(table, key, patch) {
      const now = readRow(db, { table, key, columns: Object.keys(patch) });
      if (now === null) return false;
      const columns = Object.keys(patch).filter((column) => now[column] !== patch[column]);
      if (columns.length === 0) return false;
      const after = pick(patch, columns);
      const sets = columns.map((column) => `${quoteName(column)} = ?`).join(', ');
      db.run(`UPDATE ${table} SET ${sets} WHERE ${whereKey(key)}`, [
        ...Object.values(after),
        ...Object.values(key),
      ]);
      note({ table, key, before: pick(now, columns), after });
      return true;
    },
    remove(table, key) {
      const before = readRow(db, { table, key, columns: columnsOf(db, table) });
      if (before === null) return false;
      // Noted first, while the row can still say which article it belongs to.
      note({ table, key, before, after: null });
      db.run(`DELETE FROM ${table} WHERE ${whereKey(key)}`, Object.values(key));
      return true;
    },
  };
}

/**
 * Makes one recorded change again through a journal, after looking that the row still is what the change expects.
 * To undo, give the change with before and after exchanged.
 * @throws VerbatimError `conflict` when the row is not as it was
 */
export function replay(db: Connection, journal: Journal, change: Change): void {
  const { table, key, before, after } = change;
  expectKnown(db, change);
  const columns = Object.keys(before ?? after ?? {});
  const now = readRow(db, { table, key, columns });
  if (!isSame(now, before)) {
    throw new VerbatimError('conflict', 'It was changed since, so it cannot be taken back or done again.');
  }
  if (after === null) journal.remove(table, key);
  else if (before === null) journal.insert(table, after);
  else journal.update(table, key, after);
}

/**
 * Whether a row is as a recorded change left it, so that the change could be taken back now.
 * @throws VerbatimError `library-damaged` for a change that is not ours
 */
export function isAsLeft(db: Connection, change: Change): boolean {
  expectKnown(db, change);
  const { table, key, before, after } = change;
  return isSame(readRow(db, { table, key, columns: Object.keys(after ?? before ?? {}) }), after);
}

/** Names in a stored change become SQL, so they must be ours, whoever wrote the library. */
function expectKnown(db: Connection, { table, key, before, after }: Change): void {
  const isTable = Object.hasOwn(journalled, table);
  const columns = isTable ? columnsOf(db, table) : [];
  const isKey = isTable && journalled[table].join() === Object.keys(key).join();
  const names = [...Object.keys(before ?? {}), ...Object.keys(after ?? {})];
  if (isKey && names.every((name) => columns.includes(name))) return;
  throw new VerbatimError('library-damaged', 'The history of the library holds something that is not ours.');
}

function readRow(
  db: Connection,
  place: { table: JournalledTable; key: Image; columns: readonly string[] },
): Image | null {
  const names = place.columns.map(quoteName).join(', ');
  const sql = `SELECT ${names} FROM ${place.table} WHERE ${whereKey(place.key)}`;
  return db.row<Image>(sql, Object.values(place.key)) ?? null;
}

/** The schema does not change while a library is open. */
const knownColumns = new WeakMap<Connection, Map<JournalledTable, string[]>>();

function columnsOf(db: Connection, table: JournalledTable): string[] {
  const known = knownColumns.get(db) ?? new Map<JournalledTable, string[]>();
  knownColumns.set(db, known);
  const columns = known.get(table) ?? readColumns(db, table);
  known.set(table, columns);
  return columns;
}

function readColumns(db: Connection, table: JournalledTable): string[] {
  return db.rows<{ name: string }>('SELECT name FROM pragma_table_info(?)', [table]).map(({ name }) => name);
}

function keyOf(table: JournalledTable, row: Image): Image {
  return pick(row, journalled[table]);
}

function pick(row: Image, columns: readonly string[]): Image {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

function isSame(now: Image | null, expected: Image | null): boolean {
  if (now === null || expected === null) return now === expected;
  return Object.keys(expected).every((column) => now[column] === expected[column]);
}

function whereKey(key: Image): string {
  return Object.keys(key)
    .map((column) => `${quoteName(column)} = ?`)
    .join(' AND ');
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
