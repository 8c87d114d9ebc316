/**
 * Lists of articles, by keyset: a page costs the same wherever it is. Every condition that stands alone has an index
 * in each order (see 0010-articles.ts and 0030-tags.ts), read in the direction asked for, so that nothing is sorted;
 * a test asks SQLite for its plans. The planner has no statistics, on purpose: `ANALYZE` could change its mind.
 */
import type { ArticleFilter, ArticleList, ArticleSort } from '../../../contract/article.ts';
import type { Id } from '../../../contract/primitives.ts';
import { articleRowColumns, toArticleRows } from './article-rows.ts';
import type { StoredArticleRow } from './article-rows.ts';
import type { Connection, SqlValue } from './connection.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { tagKeyOf } from './tag-names.ts';
import { countOne, listCounts } from './value-counts.ts';

/** A page of articles as it is asked for. */
export interface ArticleListQuery {
  filter: ArticleFilter;
  sort: ArticleSort;
  descending: boolean;
  after: string | null;
  limit: number;
}

interface Where {
  from: string;
  conditions: string[];
  values: SqlValue[];
  /** The table alias that has the sort columns, and its column for the tie. */
  order: { alias: string; tie: string };
}

const sortColumns = {
  saved: 'savedAt',
  published: 'publishedSort',
  title: 'titleSort',
} as const satisfies Record<ArticleSort, keyof StoredArticleRow>;

const favouriteIndexes = {
  saved: 'favouritesBySaved',
  published: 'favouritesByPublished',
  title: 'favouritesByTitle',
} as const satisfies Record<ArticleSort, string>;

/**
 * A page of articles, without the total.
 * @throws VerbatimError `bad-input` for a cursor that does not belong to this order
 */
export function listArticles(db: Connection, query: ArticleListQuery): Omit<ArticleList, 'total'> {
  const { sql, values } = articleListSql(query);
  const found = db.rows<StoredArticleRow>(sql, values);
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const next =
    last === undefined || found.length <= query.limit
      ? null
      : writeCursor(orderName(query), [last[sortColumns[query.sort]], last.seq]);
  return { items: toArticleRows(db, page), next };
}

/** The statement of a page; one row more than asked for tells whether there is a next page. */
export function articleListSql(query: ArticleListQuery): { sql: string; values: SqlValue[] } {
  const where = whereOf(query.filter, { sort: query.sort, rowsAreShown: true });
  const { alias, tie } = where.order;
  const column = `${alias}.${sortColumns[query.sort]}`;
  const direction = query.descending ? 'DESC' : 'ASC';
  if (query.after !== null) {
    const keys = readCursor(query.after, orderName(query), 2);
    where.conditions.push(`(${column}, ${alias}.${tie}) ${query.descending ? '<' : '>'} (?, ?)`);
    where.values.push(...keys);
  }
  const sql = `SELECT ${articleRowColumns} FROM ${where.from} WHERE ${where.conditions.join(' AND ')}
    ORDER BY ${column} ${direction}, ${alias}.${tie} ${direction} LIMIT ?`;
  return { sql, values: [...where.values, query.limit + 1] };
}

/** The ids of a list in its order, as many as asked for. */
export function listArticleIds(
  db: Connection,
  { filter, sort, descending }: Pick<ArticleListQuery, 'filter' | 'sort' | 'descending'>,
  limit: number,
): Id[] {
  const { from, conditions, values, order } = whereOf(filter, { sort, rowsAreShown: true });
  const direction = descending ? 'DESC' : 'ASC';
  return db
    .rows<{ id: Id }>(
      `SELECT a.id FROM ${from} WHERE ${conditions.join(' AND ')}
       ORDER BY ${order.alias}.${sortColumns[sort]} ${direction}, ${order.alias}.${order.tie} ${direction} LIMIT ?`,
      [...values, limit],
    )
    .map(({ id }) => id);
}

/** How many articles a filter shows. */
export function countArticles(db: Connection, filter: ArticleFilter): number {
  const kept = keptTotal(db, filter);
  if (kept !== null) return kept;
  const { from, conditions, values } = whereOf(filter, { sort: 'saved', rowsAreShown: false });
  return Number(db.value<number>(`SELECT count(*) FROM ${from} WHERE ${conditions.join(' AND ')}`, values));
}

/** The total of a filter that is one condition alone, or none: triggers keep it. Null for what has to be counted. */
function keptTotal(db: Connection, { trashed, ...others }: ArticleFilter): number | null {
  const given = Object.entries(others).filter(([, value]) => value !== undefined);
  if (trashed) return given.length === 0 ? countOne(db, 'trashed') : null;
  if (given.length > 1) return null;
  if (others.state !== undefined) return countOne(db, 'state', others.state);
  if (others.siteName !== undefined) return countOne(db, 'site', others.siteName);
  if (others.favourite === true) return countOne(db, 'favourite');
  if (given.length > 0) return null;
  return listCounts(db, 'state').reduce((sum, { count }) => sum + count, 0);
}

/**
 * One condition leads, by its index; the others are tested on the rows that it gives. The smallest is chosen to lead:
 * favourites, then a site, then a tag, then a state. A plus before a column keeps SQLite from letting it lead.
 * Favourite is written into the text, not bound: only then does SQLite see that the index of favourites fits. It is named,
 * because by itself SQLite prefers the narrower index of all articles, and reads most of them (0190-joined-lists.ts).
 */
function whereOf(
  filter: ArticleFilter,
  { sort, rowsAreShown }: { sort: ArticleSort; rowsAreShown: boolean },
): Where {
  const { state, favourite, tag, siteName, trashed } = filter;
  if (tag !== undefined && !trashed && (favourite !== true || !rowsAreShown) && siteName === undefined) {
    return whereInTagList({ ...filter, tag }, rowsAreShown);
  }
  const conditions = [trashed ? 'a.trashedAt IS NOT NULL' : 'a.trashedAt IS NULL'];
  const values: SqlValue[] = [];
  const need = (condition: string, value: SqlValue): void => {
    conditions.push(condition);
    values.push(value);
  };
  if (favourite !== undefined) conditions.push(`a.favourite = ${favourite ? '1' : '0'}`);
  if (siteName !== undefined) need(`${favourite === true ? '+' : ''}a.siteName = ?`, siteName);
  if (state !== undefined)
    need(`${favourite === true || siteName !== undefined ? '+' : ''}a.state = ?`, state);
  if (tag !== undefined) need(hasTag, tagKeyOf(tag));
  const index = favourite === true && !trashed ? ` INDEXED BY ${favouriteIndexes[sort]}` : '';
  return { from: `articles AS a${index}`, conditions, values, order: { alias: 'a', tie: 'seq' } };
}

/** Walks the tag's own list and fetches the article for each row that is shown; a count needs no article. */
function whereInTagList(filter: ArticleFilter & { tag: string }, rowsAreShown: boolean): Where {
  const conditions = ['l.tagId = (SELECT id FROM tags WHERE nameKey = ?)'];
  const values: SqlValue[] = [tagKeyOf(filter.tag)];
  if (filter.state !== undefined) {
    conditions.push('l.state = ?');
    values.push(filter.state);
  }
  if (filter.favourite !== undefined) conditions.push(`l.favourite = ${filter.favourite ? '1' : '0'}`);
  // CROSS JOIN fixes the order of the loops: the list leads, already sorted.
  const articles = rowsAreShown ? ' CROSS JOIN articles AS a ON a.seq = l.articleSeq' : '';
  const order = { alias: 'l', tie: 'articleSeq' };
  return { from: `articleTagLists AS l${articles}`, conditions, values, order };
}

/** The trash has no lists by tag, so this asks the tags themselves. */
const hasTag = `EXISTS (SELECT 1 FROM articleTags AS at JOIN tagAncestors AS t ON t.tagId = at.tagId
  WHERE at.articleId = a.id AND t.ancestorId = (SELECT id FROM tags WHERE nameKey = ?))`;

function orderName(query: ArticleListQuery): string {
  return `articles ${query.sort} ${query.descending ? 'down' : 'up'}`;
}
