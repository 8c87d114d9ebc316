/** All that an archive holds, read from a library as it stood at a moment, row after row. */
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { openDatabase, connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { layoutColumn } from './captures.ts';

/** The library at a moment: what is written meanwhile is not seen. */
export interface Snapshot {
  readonly db: Connection;
  close(): void;
}

/** Opens a second way into the database that sees it as it is now, until it is closed. */
export function openSnapshot(dir: string): Snapshot {
  const raw = openDatabase(join(dir, 'library.db'), { readonly: true, fileMustExist: true });
  try {
    const db = connect(raw);
    raw.exec('BEGIN');
    // The moment is that of the first read.
    db.value('SELECT generation FROM library');
    return { db, close: () => raw.close() };
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** What SQLite answers as text or number and is something else. */
interface Shape {
  json?: readonly string[];
  flags?: readonly string[];
}

const strings = (sql: string): string => `(SELECT json_group_array(value) FROM (${sql}))`;

const articlesSql = `
  SELECT a.id, a.url, a.canonicalUrl, a.title, a.byline, a.siteName, a.language, a.dir, a.publishedAt, a.savedAt,
    a.leadImage, a.excerpt, a.wordCount, a.state, a.favourite, a.progress, a.readingOffset, a.note,
    a.currentCaptureId, a.trashedAt, ac.checkedAt, sl.storyId,
    ${strings('SELECT tagId AS value FROM articleTags WHERE articleId = a.id ORDER BY tagId')} AS tags
  FROM articles AS a LEFT JOIN articleChecks AS ac ON ac.articleId = a.id
    LEFT JOIN storyLinks AS sl ON sl.articleId = a.id ORDER BY a.seq`;
const capturesSql = `
  SELECT c.id, c.capturedAt, c.how, c.url, c.finalUrl, c.redirects, c.headers, c.contentType, c.charset, c.rawSha256,
    c.rawBytes, c.textSha256, c.textVersion, c.extractorVersion, c.sanitiserVersion, c.missingImages, d.modifiedAt,
    (SELECT json_group_array(json_object('start', start, 'label', label)) FROM (
      SELECT start, label FROM capturePages WHERE captureId = c.id ORDER BY start)) AS pages,
    ${layoutColumn}, t.reason AS textOnlyReason, ifnull(t.isTextCut, 0) AS isTextCut,
    ${strings('SELECT sha256 AS value FROM captureAssets WHERE captureId = c.id ORDER BY sha256')} AS assets
  FROM captures AS c LEFT JOIN textOnlyCaptures AS t ON t.captureId = c.id
    LEFT JOIN captureDates AS d ON d.captureId = c.id WHERE c.articleId = ? ORDER BY c.rowid`;

const queries = {
  assets: { sql: 'SELECT sha256, mediaType, bytes, addedAt FROM assets ORDER BY sha256' },
  tags: { sql: 'SELECT id, name, colour, createdAt FROM tags ORDER BY nameKey' },
  speakers: {
    sql: `SELECT s.id, s.name, s.note, s.createdAt,
      ${strings('SELECT alias AS value FROM speakerAliases WHERE speakerId = s.id ORDER BY position')} AS aliases,
      (SELECT json_group_array(json_object('role', role, 'from', "from", 'until', until)) FROM (
        SELECT role, "from", until FROM speakerRoles WHERE speakerId = s.id ORDER BY position)) AS roles,
      (SELECT json_object('kind', kind, 'link', link, 'isListed', json(iif(isListed = 1, 'true', 'false')))
        FROM speakerFacts WHERE speakerId = s.id) AS facts
      FROM speakers AS s ORDER BY s.rowid`,
    json: ['aliases', 'roles', 'facts'],
  },
  importedFacts: {
    sql: 'SELECT articleId, format, importedAt, given, facts FROM importedFacts ORDER BY articleId, format',
    json: ['given', 'facts'],
  },
  distinctSpeakers: { sql: 'SELECT oneId, otherId FROM distinctSpeakers ORDER BY oneId, otherId' },
  passages: {
    sql: `SELECT id, articleId, captureId, quote, prefix, suffix, start, "end", status, colour, note, private,
      speakerId, role, kind, saidOn, venue, createdAt, updatedAt, removedAt,
      ${strings('SELECT tagId AS value FROM passageTags WHERE passageId = p.id ORDER BY tagId')} AS tags
      FROM passages AS p ORDER BY p.rowid`,
    json: ['tags'],
    flags: ['private'],
  },
  searches: { sql: 'SELECT id, name, text, position, createdAt, removedAt FROM searches ORDER BY rowid' },
  dismissals: {
    sql: 'SELECT id, articleId, captureId, start, "end", quoteKey FROM statementDismissals ORDER BY rowid',
  },
  citationStyles: {
    sql: `SELECT s.id, s.title, s.styleId, s.kind, s.sha256, f.text, s.addedAt, s.removedAt
      FROM citationStyles AS s JOIN citationStyleFiles AS f ON f.sha256 = s.sha256 ORDER BY s.addedAt, s.id`,
  },
  settings: { sql: 'SELECT key, value FROM settings WHERE json_valid(value) ORDER BY key', json: ['value'] },
  acts: {
    sql: `SELECT a.seq, 0 AS part, a.label, a.at, a.isUndone, a.changes FROM acts AS a
      WHERE a.seq NOT IN (SELECT seq FROM unfinishedActs)
      UNION ALL SELECT a.seq, c.part, a.label, a.at, a.isUndone, c.changes FROM actChanges AS c
      JOIN acts AS a ON a.seq = c.seq WHERE a.seq NOT IN (SELECT seq FROM unfinishedActs) ORDER BY 1, 2`,
    json: ['changes'],
    flags: ['isUndone'],
  },
} as const satisfies Record<string, Shape & { sql: string }>;

type Row = Record<string, unknown>;

/** The rows of a noun, as an archive has them. */
export function* readArchiveRows(db: Connection, noun: keyof typeof queries): Generator<Row> {
  const query: Shape & { sql: string } = queries[noun];
  for (const row of iterate(db, query.sql)) yield shape(row, query);
}

/** The articles with their captures, in the order in which they were saved. */
export function* readArchivedArticles(db: Connection): Generator<Row> {
  for (const row of iterate(db, articlesSql)) {
    const captures = db
      .rows<Row>(capturesSql, [String(row['id'])])
      .map((one) => shape(one, { json: ['redirects', 'headers', 'pages', 'assets'], flags: ['isTextCut'] }));
    yield { ...shape(row, { json: ['tags'], flags: ['favourite'] }), captures };
  }
}

/** Collections with their passages in order. Places are read as numbers: as JSON they would be rounded. */
export function* readArchivedCollections(db: Connection): Generator<Row> {
  const sql = 'SELECT id, name, note, createdAt, removedAt FROM collections ORDER BY rowid';
  for (const row of iterate(db, sql)) {
    const passages = db.rows<Row>(
      'SELECT passageId, position FROM collectionPassages WHERE collectionId = ? ORDER BY position, passageId',
      [String(row['id'])],
    );
    yield { ...row, passages };
  }
}

/** What belongs to a capture and is big. */
export function readArchivedContents(
  db: Connection,
  captureId: string,
): { raw: Buffer; html: string; text: string } | null {
  const found = db.row<{ raw: Buffer; html: Buffer; text: string }>(
    'SELECT raw, html, text FROM captureContents WHERE captureId = ?',
    [captureId],
  );
  if (found === undefined) return null;
  const { raw, html, text } = found;
  return { raw: zstdDecompressSync(raw), html: zstdDecompressSync(html).toString('utf8'), text };
}

/** How much there is: what is told while it is written, and afterwards. */
export function countArchived(db: Connection): { articles: number; captures: number; passages: number } {
  const count = (table: 'articles' | 'captures' | 'passages'): number =>
    db.value<number>(`SELECT count(*) FROM ${table}`) ?? 0;
  return { articles: count('articles'), captures: count('captures'), passages: count('passages') };
}

function iterate(db: Connection, sql: string): IterableIterator<Row> {
  // A statement of its own: one that is being stepped through must not be begun anew by somebody else.
  return db.raw.prepare(sql).iterate() as IterableIterator<Row>;
}

function shape(row: Row, { json = [], flags = [] }: Shape): Row {
  const shaped = { ...row };
  for (const name of json) shaped[name] = row[name] === null ? null : JSON.parse(row[name] as string);
  for (const name of flags) shaped[name] = row[name] === 1;
  return shaped;
}
