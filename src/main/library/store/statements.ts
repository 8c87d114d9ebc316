/** Statements that were found in articles. All of it can be found again; what the user does not want is another table. */
import type { Statement, StatementSpeaker } from '../../../contract/statement.ts';
import type { Connection } from './connection.ts';

/** Which text of an article was looked through, and by which engine. */
export interface StatementScan {
  articleId: string;
  captureId: string;
  version: number;
  outcome: 'found' | 'failed';
}

/** A statement as it is stored: the words are the text's. */
export type StoredStatement = Omit<Statement, 'quote'>;

interface StatementRow {
  start: number;
  end: number;
  segments: string | null;
  kind: Statement['kind'];
  name: string | null;
  role: string | null;
  speakerStart: number | null;
  speakerEnd: number | null;
  outerSpeaker: string | null;
  cue: string;
  confidence: number;
  rule: string;
}

const statementColumns = `st.start, st."end", st.segments, st.kind, n.name, st.role, st.speakerStart, st.speakerEnd,
  st.outerSpeaker, st.cue, st.confidence, st.rule`;

/** How the keys of a name are made, by which other spellings of it are found. */
type KeysOfName = (name: string) => readonly string[];

/** Forgets what was found in an article: what is found now follows, in one piece or several, and then the scan. */
export function forgetStatements(db: Connection, articleId: string): void {
  db.run('DELETE FROM statementScans WHERE articleId = ?', [articleId]);
  dropStatements(db, articleId);
}

/** Adds statements to those of an article. */
export function addStatements(
  db: Connection,
  articleId: string,
  { statements, keysOf }: { statements: readonly StoredStatement[]; keysOf: KeysOfName },
): void {
  for (const statement of statements) insertStatement(db, articleId, { statement, keysOf });
}

/** Writes that all that was found in an article is there. */
export function writeScan(db: Connection, scan: StatementScan): void {
  db.run('INSERT INTO statementScans (articleId, captureId, version, outcome) VALUES (?, ?, ?, ?)', [
    scan.articleId,
    scan.captureId,
    scan.version,
    scan.outcome,
  ]);
}

/** A name that no statement has any more goes too. */
function dropStatements(db: Connection, articleId: string): void {
  const names = db.rows<{ nameSeq: number; count: number }>(
    'SELECT nameSeq, count(*) AS count FROM statements WHERE articleId = ? AND nameSeq IS NOT NULL GROUP BY nameSeq',
    [articleId],
  );
  db.run('DELETE FROM statements WHERE articleId = ?', [articleId]);
  for (const { nameSeq, count } of names) {
    db.run('UPDATE statementNames SET count = count - ? WHERE seq = ?', [count, nameSeq]);
    if (db.run('DELETE FROM statementNames WHERE seq = ? AND count <= 0', [nameSeq]) === 0) continue;
    db.run('DELETE FROM statementNameKeys WHERE nameSeq = ?', [nameSeq]);
  }
}

function insertStatement(
  db: Connection,
  articleId: string,
  { statement, keysOf }: { statement: StoredStatement; keysOf: KeysOfName },
): void {
  const { start, end, segments, kind, speaker, outer, cue, confidence, rule } = statement;
  db.run(
    `INSERT OR IGNORE INTO statements (articleId, start, "end", segments, kind, nameSeq, role, speakerStart, speakerEnd,
       outerSpeaker, cue, confidence, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[articleId, start, end, segments === undefined ? null : JSON.stringify(segments), kind],
      speaker === null ? null : countName(db, speaker.name, keysOf),
      ...[speaker?.role ?? null, speaker?.start ?? null, speaker?.end ?? null],
      outer === undefined ? null : JSON.stringify(outer),
      ...[cue, confidence, rule],
    ],
  );
}

/** One more of this name. */
function countName(db: Connection, name: string, keysOf: KeysOfName): number {
  const known = db.value<number>('UPDATE statementNames SET count = count + 1 WHERE name = ? RETURNING seq', [
    name,
  ]);
  if (known !== undefined) return known;
  const seq =
    db.value<number>('INSERT INTO statementNames (name, count) VALUES (?, 1) RETURNING seq', [name]) ?? 0;
  for (const key of new Set(keysOf(name)))
    db.run('INSERT INTO statementNameKeys (key, nameSeq) VALUES (?, ?)', [key, seq]);
  return seq;
}

/** What was looked through of an article; null when nothing was. */
export function readScan(db: Connection, articleId: string): StatementScan | null {
  return (
    db.row<StatementScan>(
      'SELECT articleId, captureId, version, outcome FROM statementScans WHERE articleId = ?',
      [articleId],
    ) ?? null
  );
}

/** The statements of an article, in the order of its text. */
export function listStatements(db: Connection, articleId: string): StoredStatement[] {
  return db
    .rows<StatementRow>(
      `SELECT ${statementColumns} FROM statements AS st LEFT JOIN statementNames AS n ON n.seq = st.nameSeq
       WHERE st.articleId = ? ORDER BY st.start, st."end"`,
      [articleId],
    )
    .map(toStatement);
}

function toStatement(row: StatementRow): StoredStatement {
  const { start, end, kind, cue, confidence, rule, name, role, speakerStart, speakerEnd } = row;
  return {
    ...{ start, end, kind, cue, confidence, rule },
    ...(row.segments === null ? {} : { segments: JSON.parse(row.segments) as [number, number][] }),
    speaker: name === null ? null : { name, role, start: speakerStart ?? start, end: speakerEnd ?? start },
    ...(row.outerSpeaker === null ? {} : { outer: JSON.parse(row.outerSpeaker) as StatementSpeaker }),
  };
}

/** Whether every article was looked through by this version. */
export function hasAllScans(db: Connection, version: number): boolean {
  const articles = db.value<number>('SELECT count(*) FROM articles') ?? 0;
  return articles === db.value<number>('SELECT count(*) FROM statementScans WHERE version = ?', [version]);
}

/** Of the articles before a place in the order of saving, newest first, those whose shown text is not looked through by this version; null when there are none before it. */
export function listUnscanned(
  db: Connection,
  { beforeSeq, window, version }: { beforeSeq: number; window: number; version: number },
): { articleIds: string[]; lastSeq: number } | null {
  const rows = db.rows<{ id: string; seq: number; isScanned: 0 | 1 }>(
    `SELECT a.id, a.seq, EXISTS (SELECT 1 FROM statementScans AS sc
       WHERE sc.articleId = a.id AND sc.captureId = a.currentCaptureId AND sc.version = ?) AS isScanned
     FROM articles AS a WHERE a.seq < ? ORDER BY a.seq DESC LIMIT ?`,
    [version, beforeSeq, window],
  );
  const last = rows.at(-1);
  if (last === undefined) return null;
  return {
    articleIds: rows.filter(({ isScanned }) => isScanned === 0).map(({ id }) => id),
    lastSeq: last.seq,
  };
}

/** What is needed to look an article through; null when there is no such article. */
export interface StatementText {
  captureId: string;
  text: string;
  language: string | null;
  publishedAt: string | null;
}

/** The text that an article shows, with what helps to read it. */
export function readStatementText(db: Connection, articleId: string): StatementText | null {
  return (
    db.row<StatementText>(
      `SELECT a.currentCaptureId AS captureId, cc.text, a.language, a.publishedAt
       FROM articles AS a JOIN captureContents AS cc ON cc.captureId = a.currentCaptureId WHERE a.id = ?`,
      [articleId],
    ) ?? null
  );
}

/** A name that statements have, and how many. */
export interface StatementName {
  seq: number;
  name: string;
  count: number;
}

/** The names that share one of these keys. */
export function findStatementNames(db: Connection, keys: readonly string[]): StatementName[] {
  return db.rows(
    `SELECT seq, name, count FROM statementNames WHERE count > 0 AND seq IN (
       SELECT nameSeq FROM statementNameKeys WHERE key IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify(keys)],
  );
}

/** The names that most statements have. */
export function listFrequentNames(db: Connection, limit: number): StatementName[] {
  return db.rows(
    'SELECT seq, name, count FROM statementNames WHERE count > 0 ORDER BY count DESC, seq LIMIT ?',
    [limit],
  );
}
