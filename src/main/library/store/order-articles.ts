import type { Connection } from './connection.ts';

/**
 * What articles may be ordered by, newest first: undated stories count by the day they were saved. Of articles out of the
 * trash there is an index in each order.
 */
const orders = {
  saved: { column: 'savedAt', index: 'articlesBySaved' },
  published: { column: 'publishedSort', index: 'articlesByPublished' },
} as const;

/** More than these are looked for among all articles, in their order; fewer are put in order by themselves. */
const MANY = 1000;
/** So many are looked at between two rests: each is a row to be fetched. */
const PAGE = 250;

/** The first of some articles by a date, newest first; of very many without those in the trash. In steps. */
export function* orderArticles(
  db: Connection,
  ids: Pick<ReadonlyMap<string, unknown>, 'has' | 'size' | 'keys'>,
  { by, limit }: { by: keyof typeof orders; limit: number },
): Generator<void, string[]> {
  if (ids.size > MANY) return yield* pickInOrder(db, ids, { by, limit });
  const { column } = orders[by];
  const rows = db.rows<{ id: string }>(
    `SELECT a.id FROM json_each(?) AS given CROSS JOIN articles AS a ON a.id = given.value
     ORDER BY a.${column} DESC, a.seq DESC LIMIT ?`,
    [JSON.stringify([...ids.keys()]), limit],
  );
  return rows.map(({ id }) => id);
}

function* pickInOrder(
  db: Connection,
  ids: Pick<ReadonlyMap<string, unknown>, 'has' | 'size'>,
  { by, limit }: { by: keyof typeof orders; limit: number },
): Generator<void, string[]> {
  const { column, index } = orders[by];
  const picked: string[] = [];
  let last: { sort: string; seq: number } | null = null;
  for (;;) {
    const rows: { id: string; sort: string; seq: number }[] = db.rows(
      `SELECT id, ${column} AS sort, seq FROM articles INDEXED BY ${index}
       WHERE trashedAt IS NULL ${last === null ? '' : `AND (${column}, seq) < (:sort, :seq)`}
       ORDER BY ${column} DESC, seq DESC LIMIT :page`,
      { page: PAGE, ...last },
    );
    for (const { id } of rows) if (ids.has(id) && picked.push(id) === limit) return picked;
    const end = rows.at(-1);
    if (end === undefined || picked.length === ids.size) return picked;
    last = { sort: end.sort, seq: end.seq };
    yield;
  }
}
