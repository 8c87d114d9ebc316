/**
 * THE ONLY PLACE THAT DESTROYS: articles of the trash with everything that refers to them. What refers to them is asked
 * of the schema itself, so that a table that comes later is not forgotten; a row that was forgotten would be refused by
 * the database, and nothing be destroyed.
 */
import type { Connection } from './connection.ts';
import type { Change } from './journal.ts';

interface Reference {
  table: string;
  column: string;
  /** The row stays and forgets what it referred to: the account of a job, say. */
  isOptional: 0 | 1;
}

/** What refers to what. */
export type References = ReadonlyMap<string, readonly Reference[]>;

/** The articles that were in the trash by a moment. */
export function listTrashed(db: Connection, until: string): string[] {
  return db
    .rows<{ id: string }>('SELECT id FROM articles WHERE trashedAt <= ? ORDER BY seq', [until])
    .map(({ id }) => id);
}

/** What goes with one article; of its images those that nothing outside the trash has, by their hash. */
export function weighArticle(
  db: Connection,
  { articleId, until }: { articleId: string; until: string },
): { captures: number; passages: number; bytes: number; images: { sha256: string; bytes: number }[] } {
  const own = { articleId };
  const texts = db.row<{ captures: number; bytes: number | null }>(
    `SELECT count(*) AS captures, sum(length(raw) + length(html) + octet_length(text)) AS bytes
     FROM captures AS c JOIN captureContents AS cc ON cc.captureId = c.id WHERE c.articleId = :articleId`,
    own,
  );
  const passages = db.value<number>(
    'SELECT count(*) FROM passages WHERE articleId = :articleId AND removedAt IS NULL',
    own,
  );
  const images = db.rows<{ sha256: string; bytes: number }>(
    `SELECT DISTINCT s.sha256, s.bytes FROM captures AS c JOIN captureAssets AS ca ON ca.captureId = c.id
     JOIN assets AS s ON s.sha256 = ca.sha256
     WHERE c.articleId = :articleId AND NOT EXISTS (
       SELECT 1 FROM captureAssets AS other JOIN captures AS oc ON oc.id = other.captureId
       JOIN articles AS a ON a.id = oc.articleId
       WHERE other.sha256 = ca.sha256 AND (a.trashedAt IS NULL OR a.trashedAt > :until))`,
    { ...own, until },
  );
  return { captures: texts?.captures ?? 0, passages: passages ?? 0, bytes: texts?.bytes ?? 0, images };
}

/** The captures of an article, and its passages, those that were taken away too. */
export function readHoldings(
  db: Connection,
  articleId: string,
): { captureIds: string[]; passageIds: string[] } {
  const idsOf = (table: 'captures' | 'passages'): string[] =>
    db.rows<{ id: string }>(`SELECT id FROM ${table} WHERE articleId = ?`, [articleId]).map(({ id }) => id);
  return { captureIds: idsOf('captures'), passageIds: idsOf('passages') };
}

/** Destroys an article of the trash. @returns the images that nothing has any more: their files can go after the commit */
export function destroyArticle(
  db: Connection,
  article: { articleId: string; captureIds: readonly string[]; references: References },
): string[] {
  const { articleId, captureIds, references } = article;
  const images = db
    .rows<{ sha256: string }>(
      'SELECT DISTINCT sha256 FROM captureAssets WHERE captureId IN (SELECT value FROM json_each(?))',
      [JSON.stringify(captureIds)],
    )
    .map(({ sha256 }) => sha256);
  db.run('UPDATE jobItems SET changes = NULL WHERE articleId = ?', [articleId]);
  db.run('UPDATE importRows SET changes = NULL, record = NULL, content = NULL WHERE articleId = ?', [
    articleId,
  ]);
  destroyRows(db, references, { table: 'articles', ids: [articleId] });
  return images.filter((sha256) => {
    const isUsed = db.value('SELECT 1 FROM captureAssets WHERE sha256 = ? LIMIT 1', [sha256]) !== undefined;
    return !isUsed && db.run('DELETE FROM assets WHERE sha256 = ?', [sha256]) === 1;
  });
}

/** Forgets the keys that the text of a capture was found by. To be called before its signature goes. */
export function forgetSignatureKeys(
  db: Connection,
  { captureId, keys }: { captureId: string; keys: readonly number[] },
): void {
  const seq = db.value<number>('SELECT seq FROM captureSignatures WHERE captureId = ?', [captureId]);
  if (seq === undefined) return;
  for (const key of keys) db.run('DELETE FROM signatureKeys WHERE key = ? AND signatureSeq = ?', [key, seq]);
}

function destroyRows(
  db: Connection,
  references: References,
  { table, ids }: { table: string; ids: readonly string[] },
): void {
  if (ids.length === 0) return;
  const given = JSON.stringify(ids);
  for (const { table: child, column, isOptional } of references.get(table) ?? []) {
    const where = `"${column}" IN (SELECT value FROM json_each(?))`;
    if (isOptional === 1) db.run(`UPDATE "${child}" SET "${column}" = NULL WHERE ${where}`, [given]);
    else if (!references.has(child)) db.run(`DELETE FROM "${child}" WHERE ${where}`, [given]);
    else {
      const rows = db.rows<{ id: string }>(`SELECT id FROM "${child}" WHERE ${where}`, [given]);
      destroyRows(db, references, { table: child, ids: rows.map(({ id }) => id) });
    }
  }
  db.run(`DELETE FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`, [given]);
}

/** For each table the columns of others that refer to its ids. */
export function readReferences(db: Connection): References {
  const all = db.rows<Reference & { parent: string }>(
    `SELECT f."table" AS parent, m.name AS "table", f."from" AS "column",
       (SELECT c."notnull" = 0 AND c.pk = 0 FROM pragma_table_info(m.name) AS c WHERE c.name = f."from") AS isOptional
     FROM sqlite_schema AS m JOIN pragma_foreign_key_list(m.name) AS f
     WHERE m.type = 'table' AND f."to" = 'id'`,
  );
  return Map.groupBy(all, ({ parent }) => parent);
}

/** The acts, and the parts of long ones, that are remembered: where row images lie. */
export function listActParts(db: Connection): { seq: number; part: number }[] {
  return db.rows(
    'SELECT seq, 0 AS part FROM acts UNION ALL SELECT seq, part FROM actChanges ORDER BY seq, part',
  );
}

/** Takes what an act changed of these rows out of it: they cannot come back, and their words are not to stay. */
export function forgetInAct(
  db: Connection,
  { seq, part }: { seq: number; part: number },
  ids: ReadonlySet<string>,
): void {
  const where = part === 0 ? 'acts WHERE seq = :seq' : 'actChanges WHERE seq = :seq AND part = :part';
  const values = part === 0 ? { seq } : { seq, part };
  const stored = db.value<string>(`SELECT changes FROM ${where}`, values);
  if (stored === undefined) return;
  const changes = JSON.parse(stored) as Change[];
  const left = changes.filter(({ key }) => !Object.values(key).some((value) => ids.has(String(value))));
  if (left.length === changes.length) return;
  const written = { ...values, changes: JSON.stringify(left) };
  if (part === 0) db.run('UPDATE acts SET changes = :changes WHERE seq = :seq', written);
  else
    db.run('UPDATE actChanges SET changes = :changes, count = :count WHERE seq = :seq AND part = :part', {
      ...written,
      count: left.length,
    });
}

/** Forgets acts of which nothing is left. */
export function forgetEmptyActs(db: Connection): void {
  db.run(
    `DELETE FROM acts WHERE changes = '[]' AND NOT EXISTS (
       SELECT 1 FROM actChanges AS c WHERE c.seq = acts.seq AND c.count > 0)`,
  );
}
