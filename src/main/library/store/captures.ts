/**
 * Captures are written once and never changed. What came is kept raw, and what was made of it beside it: both
 * compressed with Zstandard (any `zstd` program reads them), the canonical text plain.
 */
import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { CaptureInfo } from '../../../contract/capture.ts';
import type { Connection } from './connection.ts';

/** A capture as it is written: its facts, and its contents uncompressed. */
export interface NewCapture extends Omit<CaptureInfo, 'id' | 'articleId'> {
  id: string;
  articleId: string;
  raw: Uint8Array;
  html: string;
  text: string;
  /** Hashes of the images it shows, each in the table of assets already. */
  assets: readonly string[];
}

interface StoredCapture extends Omit<CaptureInfo, 'redirects' | 'headers' | 'pages' | 'isTextCut'> {
  isTextCut: 0 | 1;
  redirects: string;
  headers: string;
}

const infoColumns = `id, articleId, capturedAt, how, url, finalUrl, redirects, headers, contentType, charset,
  rawSha256, rawBytes, textSha256, textVersion, extractorVersion, sanitiserVersion, missingImages`;

/** What a capture holds that is no page: what another program said of a story whose page was not fetched yet. */
export const RECORD_TYPE = 'application/vnd.verbatim.import+json';

/** How much of a page's form a capture has, for `SELECT` with captures as `c` and `textOnlyCaptures` joined as `t`. */
export const layoutColumn = `CASE WHEN t.reason IS NOT NULL THEN 'text-only'
  WHEN c.contentType = '${RECORD_TYPE}' THEN 'not-fetched'
  WHEN c.isWholePage = 1 THEN 'whole-page' ELSE 'article' END AS layout`;

/** The hash that names a text or bytes: SHA-256 in lower-case hexadecimal; text is hashed as UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const EMPTY = zstdCompressSync(Buffer.alloc(0));

/** Compresses before the transaction: it takes a few milliseconds for a long page. */
export function prepareCapture(capture: NewCapture): (db: Connection) => void {
  const raw = zstdCompressSync(capture.raw);
  const html = capture.html === '' ? EMPTY : zstdCompressSync(Buffer.from(capture.html));
  return (db) => {
    insertFacts(db, capture);
    db.run('INSERT INTO captureContents (captureId, raw, html, text) VALUES (?, ?, ?, ?)', [
      capture.id,
      raw,
      html,
      capture.text,
    ]);
    for (const { start, label } of capture.pages) {
      const page = [capture.id, start, label];
      db.run('INSERT INTO capturePages (captureId, start, label) VALUES (?, ?, ?)', page);
    }
    for (const sha256 of new Set(capture.assets)) {
      db.run('INSERT INTO captureAssets (captureId, sha256) VALUES (?, ?)', [capture.id, sha256]);
    }
  };
}

/** The captures of an article, newest first. */
export function listCaptures(db: Connection, articleId: string): CaptureInfo[] {
  return db
    .rows<StoredCapture>(
      `SELECT ${infoColumns}, ${layoutColumn}, t.reason AS textOnlyReason, ifnull(t.isTextCut, 0) AS isTextCut,
         d.modifiedAt
       FROM captures AS c LEFT JOIN textOnlyCaptures AS t ON t.captureId = c.id
         LEFT JOIN captureDates AS d ON d.captureId = c.id
       WHERE articleId = ? ORDER BY capturedAt DESC, id DESC`,
      [articleId],
    )
    .map((stored) => ({
      ...stored,
      redirects: JSON.parse(stored.redirects) as string[],
      headers: JSON.parse(stored.headers) as Record<string, string>,
      pages: pagesOfCapture(db, stored.id),
      isTextCut: stored.isTextCut === 1,
    }));
}

/** Where the pages of a capture begin, in the order of its text; none for what has no pages. */
function pagesOfCapture(db: Connection, captureId: string): CaptureInfo['pages'] {
  return db.rows('SELECT start, label FROM capturePages WHERE captureId = ? ORDER BY start', [captureId]);
}

/** Whose capture it is; null when there is no such capture. */
export function articleOfCapture(db: Connection, captureId: string): string | null {
  return db.value<string>('SELECT articleId FROM captures WHERE id = ?', [captureId]) ?? null;
}

/** The canonical text of a capture and its hash; null when there is no such capture. */
export function readCaptureText(
  db: Connection,
  captureId: string,
): { text: string; textSha256: string } | null {
  return (
    db.row(
      `SELECT cc.text, c.textSha256 FROM captureContents AS cc JOIN captures AS c ON c.id = cc.captureId
       WHERE cc.captureId = ?`,
      [captureId],
    ) ?? null
  );
}

/** The cleaned HTML of a capture; null when there is no such capture. */
export function readCaptureHtml(db: Connection, captureId: string): string | null {
  const html = db.value<Buffer>('SELECT html FROM captureContents WHERE captureId = ?', [captureId]);
  return html === undefined ? null : zstdDecompressSync(html).toString('utf8');
}

/** The bytes of a capture as they came; null when there is no such capture. */
export function readCaptureRaw(db: Connection, captureId: string): Buffer | null {
  const raw = db.value<Buffer>('SELECT raw FROM captureContents WHERE captureId = ?', [captureId]);
  return raw === undefined ? null : zstdDecompressSync(raw);
}

function insertFacts(db: Connection, capture: NewCapture): void {
  const names = `${infoColumns}, isWholePage`;
  const marks = names
    .split(',')
    .map((name) => `:${name.trim()}`)
    .join(', ');
  const { raw: _raw, html: _html, text: _text, assets: _assets, pages: _pages, ...others } = capture;
  const { layout, textOnlyReason, isTextCut, modifiedAt, ...facts } = others;
  db.run(`INSERT INTO captures (${names}) VALUES (${marks})`, {
    ...facts,
    redirects: JSON.stringify(capture.redirects),
    headers: JSON.stringify(capture.headers),
    isWholePage: layout === 'whole-page' ? 1 : 0,
  });
  if (modifiedAt !== null)
    db.run('INSERT INTO captureDates (captureId, modifiedAt) VALUES (?, ?)', [capture.id, modifiedAt]);
  if (textOnlyReason === null) return;
  db.run('INSERT INTO textOnlyCaptures (captureId, reason, isTextCut) VALUES (?, ?, ?)', [
    capture.id,
    textOnlyReason,
    isTextCut ? 1 : 0,
  ]);
}
