/** By which words captures are found that say the same (`text/near-duplicate.ts`). All of it can be made again. */
import { sha256Of } from './captures.ts';
import type { Connection } from './connection.ts';

/** Beyond so many captures a key is a site's closing line, not a story. */
const MAX_CAPTURES_OF_KEY = 100;
/** What is read of a text: the same as the signature sees of it, and a little more. UTF-16 units or fewer. */
const MAX_TEXT_CHARS = 64_000;

/** Writes down the keys of a capture's text. To be called once a capture, with the capture or after it. */
export function insertSignature(
  db: Connection,
  signature: { captureId: string; version: number; keys: readonly number[] },
): void {
  db.run('INSERT INTO captureSignatures (captureId, version) VALUES (?, ?)', [
    signature.captureId,
    signature.version,
  ]);
  const seq = db.value<number>('SELECT seq FROM captureSignatures WHERE captureId = ?', [
    signature.captureId,
  ]);
  for (const key of signature.keys) {
    db.run('INSERT INTO signatureKeys (key, signatureSeq) VALUES (?, ?)', [key, seq ?? 0]);
  }
}

/** A capture whose text may say what another one says. */
export interface TextCandidate {
  captureId: string;
  articleId: string;
  title: string;
  textSha256: string;
}

/** The hash of no text at all: stories whose pages were not fetched yet have nothing in common by it. */
const NO_TEXT = sha256Of('');

const candidateColumns = 'c.id AS captureId, c.articleId, a.title, c.textSha256';

/** Captures with the very same text, of other articles that are not in the trash. */
export function findSameText(
  db: Connection,
  given: { textSha256: string; articleId: string; limit: number },
): TextCandidate[] {
  return db.rows(
    `SELECT ${candidateColumns} FROM captures AS c JOIN articles AS a ON a.id = c.articleId
     WHERE c.textSha256 = :textSha256 AND :textSha256 <> '${NO_TEXT}' AND a.id <> :articleId AND a.trashedAt IS NULL ORDER BY a.seq LIMIT :limit`,
    given,
  );
}

/** Captures that have keys in common, those with the most first; of other articles that are not in the trash. */
export function findByKeys(
  db: Connection,
  given: { keys: readonly number[]; articleId: string; limit: number },
): TextCandidate[] {
  const counts = new Map<number, number>();
  for (const key of given.keys) {
    const found = db.rows<{ signatureSeq: number }>(
      'SELECT signatureSeq FROM signatureKeys WHERE key = ? LIMIT ?',
      [key, MAX_CAPTURES_OF_KEY + 1],
    );
    if (found.length > MAX_CAPTURES_OF_KEY) continue;
    for (const { signatureSeq } of found) counts.set(signatureSeq, (counts.get(signatureSeq) ?? 0) + 1);
  }
  const best = [...counts].sort(([, a], [, b]) => b - a).slice(0, given.limit * 2);
  return best
    .flatMap(([seq]) =>
      db.rows<TextCandidate>(
        `SELECT ${candidateColumns} FROM captureSignatures AS s JOIN captures AS c ON c.id = s.captureId
         JOIN articles AS a ON a.id = c.articleId
         WHERE s.seq = ? AND a.id <> ? AND a.trashedAt IS NULL`,
        [seq, given.articleId],
      ),
    )
    .slice(0, given.limit);
}

/** The beginning of a capture's canonical text, as far as it is compared. */
export function readComparedText(db: Connection, captureId: string): string {
  return (
    db.value<string>('SELECT substr(text, 1, ?) FROM captureContents WHERE captureId = ?', [
      MAX_TEXT_CHARS,
      captureId,
    ]) ?? ''
  );
}

/** Whether every capture has a signature of this version. */
export function hasAllSignatures(db: Connection, version: number): boolean {
  const captures = db.value<number>('SELECT count(*) FROM captures') ?? 0;
  const signed = db.value<number>('SELECT count(*) FROM captureSignatures WHERE version = ?', [version]);
  return captures === signed;
}

/** Forgets the signatures, all of them, when any is of another version. */
export function dropOldSignatures(db: Connection, version: number): void {
  const old = db.value<number>('SELECT 1 FROM captureSignatures WHERE version <> ? LIMIT 1', [version]);
  if (old === undefined) return;
  db.run('DELETE FROM signatureKeys');
  db.run('DELETE FROM captureSignatures');
}

/** Captures without a signature among the `window` ones after a row; null beyond the last row. */
export function listUnsigned(
  db: Connection,
  { afterRow, window }: { afterRow: number; window: number },
): { captureIds: string[]; lastRow: number } | null {
  const rows = db.rows<{ row: number; id: string; isSigned: 0 | 1 }>(
    `SELECT c.rowid AS row, c.id, EXISTS (SELECT 1 FROM captureSignatures AS s WHERE s.captureId = c.id) AS isSigned
     FROM captures AS c WHERE c.rowid > ? ORDER BY c.rowid LIMIT ?`,
    [afterRow, window],
  );
  const last = rows.at(-1);
  if (last === undefined) return null;
  return { captureIds: rows.filter(({ isSigned }) => isSigned === 0).map(({ id }) => id), lastRow: last.row };
}
