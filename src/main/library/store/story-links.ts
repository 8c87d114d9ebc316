/** Which articles the user said are one story: those with the same `storyId`. */
import type { Connection } from './connection.ts';
import type { Journal } from './journal.ts';

/** The other articles of an article's story; in the trash or not. */
export function linkedArticleIds(db: Connection, articleId: string): string[] {
  return db
    .rows<{ articleId: string }>(
      `SELECT other.articleId FROM storyLinks AS own JOIN storyLinks AS other ON other.storyId = own.storyId
       WHERE own.articleId = ? AND other.articleId <> own.articleId`,
      [articleId],
    )
    .map((row) => row.articleId);
}

/** Makes articles, and all that are one story with any of them, one story. */
export function linkStories(
  db: Connection,
  journal: Journal,
  { articleIds, newId }: { articleIds: readonly string[]; newId: () => string },
): void {
  const stories = db
    .rows<{ storyId: string }>(
      'SELECT DISTINCT storyId FROM storyLinks WHERE articleId IN (SELECT value FROM json_each(?)) ORDER BY storyId',
      [JSON.stringify(articleIds)],
    )
    .map(({ storyId }) => storyId);
  const storyId = stories[0] ?? newId();
  const all = new Set(articleIds);
  for (const other of stories) for (const id of articlesOf(db, other)) all.add(id);
  for (const articleId of all) {
    const isNew = db.value('SELECT 1 FROM storyLinks WHERE articleId = ?', [articleId]) === undefined;
    if (isNew) journal.insert('storyLinks', { articleId, storyId });
    else journal.update('storyLinks', { articleId }, { storyId });
  }
}

/** Takes an article out of its story; a story of one is none. @returns whether it was in one */
export function unlinkStory(db: Connection, journal: Journal, articleId: string): boolean {
  const others = linkedArticleIds(db, articleId);
  if (!journal.remove('storyLinks', { articleId })) return false;
  const [last] = others;
  if (others.length === 1 && last !== undefined) journal.remove('storyLinks', { articleId: last });
  return true;
}

function articlesOf(db: Connection, storyId: string): string[] {
  return db
    .rows<{ articleId: string }>('SELECT articleId FROM storyLinks WHERE storyId = ?', [storyId])
    .map((row) => row.articleId);
}
