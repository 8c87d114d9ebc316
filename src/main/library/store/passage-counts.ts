/** How many passages there are of each kind of thing. */
import type { Id } from '../../../contract/primitives.ts';
import type { PassageFilter } from '../../../contract/passage.ts';
import type { Connection } from './connection.ts';
import { whereOf } from './passage-lists.ts';

/** A value, what it is known by, and how many have it. */
export interface PassageCount {
  id: Id;
  value: string;
  count: number;
}

const kinds = {
  // The Monday of the week: the Sunday that is or comes, and six days back.
  week: { id: "''", value: "date(p.createdAt, 'weekday 0', '-6 days')", needed: [] },
  site: { id: "''", value: 'a.siteName', needed: ['articles'] },
  tag: { id: 't.id', value: 't.name', needed: ['tags'] },
  speaker: { id: 's.id', value: 's.name', needed: ['speakers'] },
} as const;

/** The passages of a filter by their weeks, sites, tags or speakers, the most frequent first. */
export function countPassagesBy(
  db: Connection,
  filter: PassageFilter,
  kind: keyof typeof kinds,
): PassageCount[] {
  const { id, value, needed } = kinds[kind];
  const { from, conditions, values } = whereOf(filter, needed);
  return db.rows(
    `SELECT ${id} AS id, ${value} AS value, count(*) AS count FROM ${from}
     WHERE ${[...conditions, `${value} IS NOT NULL`].join(' AND ')} GROUP BY 1, 2 ORDER BY 3 DESC, 2`,
    values,
  );
}
