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
  return readSearchables(db, [id]).get(id) ?? null;
}

/** The searchable words of articles; those that are not there or in the trash are left out. */
export function readSearchables(db: Connection, ids: readonly string[]): Map<string, SearchableArticle> {
  const given = JSON.stringify(ids);
  const own = db.rows<Pick<SearchableArticle, 'id' | 'title' | 'text' | 'byline' | 'siteName' | 'note'>>(
    `SELECT a.id, a.title, cc.text, ifnull(a.byline, '') AS byline, ifnull(a.siteName, '') AS siteName, a.note
     FROM json_each(?) AS given CROSS JOIN articles AS a ON a.id = given.value
     JOIN captureContents AS cc ON cc.captureId = a.currentCaptureId WHERE a.trashedAt IS NULL`,
    [given],
  );
  const marks = readMarks(db, given);
  return new Map(
    own.map((article) => [article.id, { ...article, ...joinMarks(article.note, marks.get(article.id)) }]),
  );
}

/** What the user has added to an article. */
interface Marks {
  quotes: string[];
  notes: string[];
  tags: string[];
  /** Names and aliases, of each speaker once. */
  speakers: string[];
}

function readMarks(db: Connection, given: string): Map<string, Marks> {
  const all = new Map<string, Marks>();
  const marksOf = (articleId: string): Marks => {
    const marks = all.get(articleId) ?? { quotes: [], notes: [], tags: [], speakers: [] };
    all.set(articleId, marks);
    return marks;
  };
  const passages = db.rows<{ articleId: string; quote: string; note: string; speakerId: string | null }>(
    `SELECT p.articleId, p.quote, p.note, p.speakerId
     FROM json_each(?) AS given CROSS JOIN passages AS p ON p.articleId = given.value
     WHERE p.removedAt IS NULL ORDER BY p.articleId, p.start, p.id`,
    [given],
  );
  const named = new Set<string>();
  for (const { articleId, quote, note, speakerId } of passages) {
    const marks = marksOf(articleId);
    marks.quotes.push(quote);
    marks.notes.push(note);
    if (speakerId === null || named.has(`${articleId} ${speakerId}`)) continue;
    named.add(`${articleId} ${speakerId}`);
    marks.speakers.push(...readNames(db, speakerId));
  }
  for (const { articleId, name } of readTags(db, given)) marksOf(articleId).tags.push(name);
  return all;
}

function joinMarks(
  note: string,
  marks: Marks | undefined,
): Pick<SearchableArticle, 'note' | 'tags' | 'passages' | 'speakers'> {
  const { quotes, notes, tags, speakers } = marks ?? { quotes: [], notes: [], tags: [], speakers: [] };
  return {
    note: joinLines([note, ...notes]),
    tags: joinLines(tags),
    passages: joinLines(quotes),
    speakers: joinLines(speakers),
  };
}

/** Those of its passages count too: the user remembers a tag, not what it was put on. */
function readTags(db: Connection, given: string): { articleId: string; name: string }[] {
  return db.rows(
    `SELECT tagged.articleId, t.name FROM (
       SELECT at.articleId, at.tagId FROM json_each(:given) AS given
         CROSS JOIN articleTags AS at ON at.articleId = given.value
       UNION SELECT p.articleId, pt.tagId FROM json_each(:given) AS given
         CROSS JOIN passages AS p ON p.articleId = given.value JOIN passageTags AS pt ON pt.passageId = p.id
         WHERE p.removedAt IS NULL
     ) AS tagged JOIN tags AS t ON t.id = tagged.tagId ORDER BY tagged.articleId, t.nameKey`,
    { given },
  );
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
