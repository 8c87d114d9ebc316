import type { Connection } from './connection.ts';

/** The columns that articles may be ordered by, newest first; undated stories count by the day they were saved. */
const columns = { saved: 'savedAt', published: 'publishedSort' } as const;

/** The first of some articles by a date, newest first. */
export function orderArticles(
  db: Connection,
  ids: readonly string[],
  { by, limit }: { by: keyof typeof columns; limit: number },
): string[] {
  const rows = db.rows<{ id: string }>(
    `SELECT a.id FROM json_each(?) AS given CROSS JOIN articles AS a ON a.id = given.value
     ORDER BY a.${columns[by]} DESC, a.seq DESC LIMIT ?`,
    [JSON.stringify(ids), limit],
  );
  return rows.map(({ id }) => id);
}
