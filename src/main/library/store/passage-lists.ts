/** Lists of passages, by keyset. Passages of trashed articles are shown only with their article. */
import type { PassageFilter, PassageList, PassageSort } from '../../../contract/passage.ts';
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
  sort: PassageSort;
  after: string | null;
  limit: number;
}

/** An order: what it goes by, all of it in one direction, and under what each passage stands in it. */
interface Order {
  keys: readonly string[];
  direction: 'ASC' | 'DESC';
  /** What its keys need beside the passages, as joins. */
  joins: readonly ('articles' | 'speakers' | 'tags' | 'collections')[];
  group: string;
}

/** Whole or in part, said or else published or else kept. */
const DAY = 'ifnull(p.saidOn, substr(ifnull(a.publishedAt, p.createdAt), 1, 10))';

const orders: Readonly<Record<PassageSort, Order>> = {
  kept: { keys: ['p.createdAt', 'p.id'], direction: 'DESC', joins: [], group: 'NULL' },
  position: { keys: ['p.articleId', 'p.start', 'p.id'], direction: 'ASC', joins: [], group: 'NULL' },
  // The story saved last comes first; in each, the order of the text.
  story: { keys: ['-a.seq', 'p.start', 'p.id'], direction: 'ASC', joins: ['articles'], group: 'a.title' },
  speaker: {
    keys: ['s.id IS NULL', "ifnull(s.nameKey, '')", 'p.id'],
    ...{ direction: 'ASC', joins: ['speakers'], group: 's.name' },
  },
  tag: {
    keys: ['t.id IS NULL', "ifnull(t.nameKey, '')", 'p.id'],
    ...{ direction: 'ASC', joins: ['tags'], group: 't.name' },
  },
  collection: {
    keys: ['ifnull(cp.position, 0)', 'p.id'],
    ...{ direction: 'ASC', joins: ['collections'], group: 'NULL' },
  },
  said: { keys: [DAY, 'p.id'], direction: 'DESC', joins: ['articles'], group: DAY },
};

const joins = {
  articles: 'JOIN articles AS a ON a.id = p.articleId',
  speakers: 'LEFT JOIN speakers AS s ON s.id = p.speakerId',
  // A passage with two tags stands under both.
  tags: 'LEFT JOIN passageTags AS pt ON pt.passageId = p.id LEFT JOIN tags AS t ON t.id = pt.tagId',
  // In the one collection that is filtered by; without one, in none.
  collections: 'LEFT JOIN collectionPassages AS cp ON cp.passageId = p.id AND cp.collectionId = ?',
} as const;

type StoredRow = StoredPassageCard & Record<`key${number}`, string | number> & { grouped: string | null };

/**
 * A page of passages, without the total.
 * @throws VerbatimError `bad-input` for a cursor that does not belong to this order
 */
export function listPassages(db: Connection, query: PassageListQuery): Omit<PassageList, 'total'> {
  const { sql, values } = passageListSql(query);
  const found = db.rows<StoredRow>(sql, values);
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const keysOf = (row: StoredRow): CursorKeys =>
    orders[query.sort].keys.map((_key, i) => row[`key${i}`] ?? '');
  const next =
    last === undefined || found.length <= query.limit ? null : writeCursor(cursorName(query), keysOf(last));
  const groups = page.map(({ grouped }) => grouped);
  return { items: toPassageCards(db, page), groups, sort: query.sort, next };
}

const cursorName = ({ sort }: PassageListQuery): string => `passages ${sort}`;

/**
 * The statement of a page; one row more than asked for tells whether there is a next page. The page is chosen by ids and
 * keys alone, and only its rows are joined with their sources: an order that has to sort sorts narrow rows.
 */
export function passageListSql(query: PassageListQuery): { sql: string; values: SqlValue[] } {
  const { keys, direction, joins: needed, group } = orders[query.sort];
  const { from, conditions, values } = whereOf(query.filter, needed);
  if (query.after !== null) {
    conditions.push(
      `(${keys.join(', ')}) ${direction === 'DESC' ? '<' : '>'} (${keys.map(() => '?').join(', ')})`,
    );
    values.push(...readCursor(query.after, cursorName(query), keys.length));
  }
  const named = keys.map((key, i) => `${key} AS key${i}`).join(', ');
  const inOrder = keys.map((key) => `${key} ${direction}`).join(', ');
  const page = `SELECT p.id, ${named}, ${group} AS grouped FROM ${from}
    WHERE ${conditions.join(' AND ')} ORDER BY ${inOrder} LIMIT ?`;
  const shownKeys = keys.map((_key, i) => `page.key${i}`);
  const sql = `SELECT ${shownKeys.join(', ')}, page.grouped, ${passageCardColumns}
    FROM (${page}) AS page CROSS JOIN ${passageCardFrom} WHERE p.id = page.id
    ORDER BY ${shownKeys.map((key) => `${key} ${direction}`).join(', ')}`;
  return { sql, values: [...values, query.limit + 1] };
}

/** How many passages a filter shows. */
export function countPassages(db: Connection, filter: PassageFilter): number {
  const { from, conditions, values } = whereOf(filter);
  return Number(db.value<number>(`SELECT count(*) FROM ${from} WHERE ${conditions.join(' AND ')}`, values));
}

/** What of the passages a filter shows, for a statement. Its alias for passages is `p`. */
export function whereOf(
  filter: PassageFilter,
  needed: Order['joins'] = [],
): { from: string; conditions: string[]; values: SqlValue[] } {
  const conditions = ['p.removedAt IS NULL'];
  // The one place in the joins comes before those in the conditions.
  const values: SqlValue[] = needed.includes('collections') ? [filter.collectionId ?? null] : [];
  const need = (condition: string, ...bound: SqlValue[]): void => {
    conditions.push(condition);
    values.push(...bound);
  };
  // The trash is small: it is read once, instead of the article of each passage.
  if (filter.articleId === undefined) {
    need('p.articleId NOT IN (SELECT id FROM articles WHERE trashedAt IS NOT NULL)');
  } else need('p.articleId = ?', filter.articleId);
  if (filter.speakerId !== undefined) need('p.speakerId = ?', filter.speakerId);
  if (filter.collectionId !== undefined) {
    need('p.id IN (SELECT passageId FROM collectionPassages WHERE collectionId = ?)', filter.collectionId);
  }
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
  // Words are looked for in the speaker and the title as well.
  const all = new Set([...needed, ...(filter.text === undefined ? [] : (['articles', 'speakers'] as const))]);
  return { from: ['passages AS p', ...[...all].map((join) => joins[join])].join(' '), conditions, values };
}

/** Every word must be held by the quote, the note, the speaker or the title; each may be held by another. */
function wordsOf(text: string | undefined): string[] {
  return text === undefined ? [] : fold(text).split(' ').filter(Boolean);
}
