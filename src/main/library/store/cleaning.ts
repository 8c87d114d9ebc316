/** Captures whose HTML an older sanitiser made, for the chore that has it cleaned again. */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Connection } from './connection.ts';

/** A capture as an older sanitiser left it. */
export interface OldCapture {
  captureId: string;
  html: string;
  textSha256: string;
}

/** Captures that were cleaned under an older version, and have not been tried under this one. */
export function listOldCaptures(db: Connection, version: number, limit: number): OldCapture[] {
  return db
    .rows<{ captureId: string; html: Buffer; textSha256: string }>(
      `SELECT c.id AS captureId, cc.html, c.textSha256
       FROM captures AS c JOIN captureContents AS cc ON cc.captureId = c.id
       WHERE c.sanitiserVersion < :version AND NOT EXISTS (
         SELECT 1 FROM cleaningRefusals AS r WHERE r.captureId = c.id AND r.sanitiserVersion = :version)
       LIMIT :limit`,
      { version, limit },
    )
    .map(({ captureId, html, textSha256 }) => ({
      captureId,
      html: zstdDecompressSync(html).toString('utf8'),
      textSha256,
    }));
}

/** Writes that a capture's HTML is what this version of the sanitiser makes; `html` is null when it was that already. */
export function markCleaned(
  db: Connection,
  cleaned: { captureId: string; html: string | null; version: number },
): void {
  const { captureId, html, version } = cleaned;
  if (html !== null) {
    const compressed = zstdCompressSync(Buffer.from(html));
    db.run('UPDATE captureContents SET html = ? WHERE captureId = ?', [compressed, captureId]);
  }
  db.run('UPDATE captures SET sanitiserVersion = ? WHERE id = ?', [version, captureId]);
}

/** Why a capture stays as an older sanitiser left it. */
export type CleaningRefusal = 'text-differs' | 'failed';

/** Writes down that a capture stays as it is under this version, so that it is not tried again at every start. */
export function refuseCleaning(
  db: Connection,
  refusal: { captureId: string; version: number; reason: CleaningRefusal },
): void {
  db.run('INSERT OR REPLACE INTO cleaningRefusals (captureId, sanitiserVersion, reason) VALUES (?, ?, ?)', [
    refusal.captureId,
    refusal.version,
    refusal.reason,
  ]);
}
