/** Lists of passages, by keyset. Passages of trashed articles are shown only with their article. */
import type { PassageFilter, PassageList } from '../../../contract/passage.ts';
import type { Connection, SqlValue } from './connection.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { CursorKeys } from './cursor.ts';
import { fold } from './fold.ts';
import { passageCardColumns, passageCardFrom, toPassageCards } from './passage-rows.ts';
import type { StoredPassageCard } from './passage-rows.ts';
import { tagKeyOf } from './tag-names.ts';

/** A page of passages as it is asked for. */
export interface PassageListQuery {
  filter: PassageFilter;
  sort: 'kept' | 'position';
  after: string | null;
  limit: number;
}

const orders = {
  kept: {
    name: 'passages kept',
    columns: ['p.createdAt', 'p.id'],
    direction: 'DESC',
    keysOf: (row: StoredPassageCard): CursorKeys => [row.createdAt, row.id],
  },
  position: {
    name: 'passages position',
    columns: ['p.articleId', 'p.start', 'p.id'],
    direction: 'ASC',
    keysOf: (row: StoredPassageCard): CursorKeys => [row.articleId, row.start, row.id],
  },
} as const;

/**
 * A page of passages, without the total.
 * @throws VerbatimError `bad-input` for a cursor that does not belong to this order
 */
export function listPassages(db: Connection, query: PassageListQuery): Omit<PassageList, 'total'> {
  const { sql, values } = passageListSql(query);
  const found = db.rows<StoredPassageCard>(sql, values);
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const order = orders[query.sort];
  const next =
    last === undefined || found.length <= query.limit ? null : writeCursor(order.name, order.keysOf(last));
  return { items: toPassageCards(db, page), next };
}

/**
 * The statement of a page; one row more than asked for tells whether there is a next page. The page is chosen by ids
 * alone, and only its rows are joined with their sources: a filter that has to sort sorts narrow rows.
 */
export function passageListSql(query: PassageListQuery): { sql: string; values: SqlValue[] } {
  const { from, conditions, values } = whereOf(query.filter);
  const { name, columns, direction } = orders[query.sort];
  if (query.after !== null) {
    conditions.push(
      `(${columns.join(', ')}) ${direction === 'DESC' ? '<' : '>'} (${columns.map(() => '?').join(', ')})`,
    );
    values.push(...readCursor(query.after, name, columns.length));
  }
  const order = columns.map((column) => `${column} ${direction}`).join(', ');
  const page = `SELECT p.id FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ?`;
  const sql = `SELECT ${passageCardColumns} FROM ${passageCardFrom} WHERE p.id IN (${page}) ORDER BY ${order}`;
  return { sql, values: [...values, query.limit + 1] };
}

/** How many passages a filter shows. */
export function countPassages(db: Connection, filter: PassageFilter): number {
  const { from, conditions, values } = whereOf(filter);
  return Number(db.value<number>(`SELECT count(*) FROM ${from} WHERE ${conditions.join(' AND ')}`, values));
}

function whereOf(filter: PassageFilter): { from: string; conditions: string[]; values: SqlValue[] } {
  const conditions = ['p.removedAt IS NULL'];
  const values: SqlValue[] = [];
  const need = (condition: string, ...bound: SqlValue[]): void => {
    conditions.push(condition);
    values.push(...bound);
  };
  // The trash is small: it is read once, instead of the article of each passage.
  if (filter.articleId === undefined) {
    need('p.articleId NOT IN (SELECT id FROM articles WHERE trashedAt IS NOT NULL)');
  } else need('p.articleId = ?', filter.articleId);
  if (filter.speakerId !== undefined) need('p.speakerId = ?', filter.speakerId);
  if (filter.colour !== undefined) need('p.colour = ?', filter.colour);
  if (filter.keptFrom !== undefined) need('p.createdAt >= ?', filter.keptFrom);
  if (filter.keptBefore !== undefined) need('p.createdAt < ?', filter.keptBefore);
  if (filter.tag !== undefined) {
    need(
      `p.id IN (SELECT pt.passageId FROM tagAncestors AS t JOIN passageTags AS pt ON pt.tagId = t.tagId
        WHERE t.ancestorId = (SELECT id FROM tags WHERE nameKey = ?))`,
      tagKeyOf(filter.tag),
    );
  }
  for (const word of wordsOf(filter.text)) {
    // The title is folded last, and only for rows where the rest does not hold the word.
    need('(instr(p.folded, ?) OR instr(s.nameKey, ?) OR instr(foldText(a.title), ?))', word, word, word);
  }
  // Only words are looked for in the speaker and the title; nothing else needs more than the passage.
  return { from: filter.text === undefined ? 'passages AS p' : passageCardFrom, conditions, values };
}

/** Every word must be held by the quote, the note, the speaker or the title; each may be held by another. */
function wordsOf(text: string | undefined): string[] {
  return text === undefined ? [] : fold(text).split(' ').filter(Boolean);
}
