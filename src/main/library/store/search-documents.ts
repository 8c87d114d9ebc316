/** What search reads of the library: documents for its index, and the rows behind its hits. */
import type { Connection } from './connection.ts';

/** The searchable words of an article. Lists are joined by line ends. */
export interface SearchableArticle {
  id: string;
  title: string;
  text: string;
  byline: string;
  siteName: string;
  tags: string;
  note: string;
  passages: string;
  speakers: string;
}

/** An article whose searchable words changed in a generation; a trashed one is to be taken out of the index. */
export interface ChangedArticle {
  id: string;
  changedIn: number;
  isTrashed: boolean;
}

/** The articles that changed after a generation, oldest change first: what an index of that generation lacks. */
export function listChangedArticles(
  db: Connection,
  after: { generation: number; seq: number },
  limit: number,
): (ChangedArticle & { seq: number })[] {
  return db
    .rows<{ id: string; seq: number; changedIn: number; trashedAt: string | null }>(
      `SELECT id, seq, changedIn, trashedAt FROM articles WHERE (changedIn, seq) > (?, ?)
       ORDER BY changedIn, seq LIMIT ?`,
      [after.generation, after.seq, limit],
    )
    .map(({ id, seq, changedIn, trashedAt }) => ({ id, seq, changedIn, isTrashed: trashedAt !== null }));
}

/** The searchable words of one article; null when it is not there or in the trash. */
export function readSearchable(db: Connection, id: string): SearchableArticle | null {
  const own = db.row<Pick<SearchableArticle, 'title' | 'text' | 'byline' | 'siteName' | 'note'>>(
    `SELECT a.title, cc.text, ifnull(a.byline, '') AS byline, ifnull(a.siteName, '') AS siteName, a.note
     FROM articles AS a JOIN captureContents AS cc ON cc.captureId = a.currentCaptureId
     WHERE a.id = ? AND a.trashedAt IS NULL`,
    [id],
  );
  if (own === undefined) return null;
  const passages = db.rows<{ quote: string; note: string; speakerId: string | null }>(
    'SELECT quote, note, speakerId FROM passages WHERE articleId = ? AND removedAt IS NULL ORDER BY start, id',
    [id],
  );
  const speakerIds = new Set(passages.flatMap(({ speakerId }) => speakerId ?? []));
  return {
    id,
    ...own,
    note: joinLines([own.note, ...passages.map(({ note }) => note)]),
    tags: joinLines(readTags(db, id)),
    passages: joinLines(passages.map(({ quote }) => quote)),
    speakers: joinLines([...speakerIds].flatMap((speakerId) => readNames(db, speakerId))),
  };
}

/** Those of its passages count too: the user remembers a tag, not what it was put on. */
function readTags(db: Connection, articleId: string): string[] {
  return db
    .rows<{ name: string }>(
      `SELECT name FROM tags WHERE id IN (
         SELECT tagId FROM articleTags WHERE articleId = :id
         UNION SELECT pt.tagId FROM passageTags AS pt JOIN passages AS p ON p.id = pt.passageId
         WHERE p.articleId = :id AND p.removedAt IS NULL
       ) ORDER BY nameKey`,
      { id: articleId },
    )
    .map(({ name }) => name);
}

function readNames(db: Connection, speakerId: string): string[] {
  return db
    .rows<{ name: string }>(
      `SELECT name FROM speakers WHERE id = :id
       UNION ALL SELECT alias FROM speakerAliases WHERE speakerId = :id`,
      { id: speakerId },
    )
    .map(({ name }) => name);
}

function joinLines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
