/** Ranges of dates and numbers as conditions; each has an index (0090-query-indexes.ts) whose expressions these repeat. */
import { dayBounds, momentBounds } from '../../../text/query-dates.ts';
import type { DayBounds, QueryClock } from '../../../text/query-dates.ts';
import type { RangeBound, RangeNode } from '../../../text/query-tree.ts';
import type { Condition } from './conditions.ts';
import type { SqlValue } from './connection.ts';

const STORY_DAY = 'substr(ifnull(a.publishedAt, a.savedAt), 1, 10)';

/** The condition that a range means when it is asked. */
export function rangeCondition(node: RangeNode, clock: QueryClock): Condition {
  switch (node.field) {
    case 'saved':
      return savedCondition(node, clock);
    case 'published': {
      const { sql, values } = between(STORY_DAY, dayBounds(node, clock));
      return { sql: `(${sql} AND (a.publishedAt IS NULL) = 0)`, values, index: 'articlesByDay' };
    }
    case 'before':
    case 'after':
      return { ...between(STORY_DAY, dayBounds(node, clock)), index: 'articlesByDay' };
    case 'said': {
      const { sql, values } = between('p.saidOn', dayBounds(node, clock));
      return {
        sql: `a.id IN (SELECT p.articleId FROM passages AS p
          WHERE p.saidOn IS NOT NULL AND p.removedAt IS NULL AND ${sql})`,
        values,
        index: 'articlesById',
      };
    }
    case 'words':
      return { ...wordsCondition(node), index: 'articlesByWords' };
    default:
      // No other field has a range; the parser gives none.
      return { sql: 'false', values: [] };
  }
}

function savedCondition(node: RangeNode, clock: QueryClock): Condition {
  const { from, until } = momentBounds(node, clock);
  const parts = [
    ...(from === null ? [] : [{ sql: 'a.savedAt >= ?', value: from }]),
    ...(until === null ? [] : [{ sql: 'a.savedAt < ?', value: until }]),
  ];
  return allOf(parts);
}

function wordsCondition({ from, until }: RangeNode): Condition {
  const [first, last] = isReversed(from, until) ? [until, from] : [from, until];
  const parts = [
    ...(first ? [{ sql: `a.wordCount ${first.isIncluded ? '>=' : '>'} ?`, value: Number(first.value) }] : []),
    ...(last ? [{ sql: `a.wordCount ${last.isIncluded ? '<=' : '<'} ?`, value: Number(last.value) }] : []),
  ];
  return allOf(parts);
}

/** Written the wrong way round, a range means the same. */
function isReversed(from: RangeBound | null, until: RangeBound | null): boolean {
  return from !== null && until !== null && Number(from.value) > Number(until.value);
}

function between(column: string, { from, until }: DayBounds): Condition {
  const parts = [
    ...(from ? [{ sql: `${column} ${from.isIncluded ? '>=' : '>'} ?`, value: from.day }] : []),
    ...(until ? [{ sql: `${column} ${until.isIncluded ? '<=' : '<'} ?`, value: until.day }] : []),
  ];
  return allOf(parts);
}

function allOf(parts: readonly { sql: string; value: SqlValue }[]): Condition {
  return { sql: `(${parts.map(({ sql }) => sql).join(' AND ')})`, values: parts.map(({ value }) => value) };
}
