import type { LibraryStatus } from '../../../contract/library.ts';
import type { Connection } from './connection.ts';

/** How much there is of everything. Trashed articles, and their passages, count only as trashed. */
export function countAll(db: Connection): LibraryStatus['counts'] {
  const count = (sql: string): number => Number(db.value<number>(`SELECT count(*) FROM ${sql}`));
  const byState = (state: string): number => count(`articles WHERE state = '${state}' AND trashedAt IS NULL`);
  const inbox = byState('inbox');
  const reading = byState('reading');
  const archived = byState('archived');
  return {
    articles: inbox + reading + archived,
    inbox,
    reading,
    archived,
    favourites: count('articles WHERE favourite = 1 AND trashedAt IS NULL'),
    trashed: count('articles WHERE trashedAt IS NOT NULL'),
    // All, less those in the trash: so nothing is looked up for each passage.
    passages:
      count('passages WHERE removedAt IS NULL') -
      count(
        `articles AS a CROSS JOIN passages AS p ON p.articleId = a.id
         WHERE a.trashedAt IS NOT NULL AND p.removedAt IS NULL`,
      ),
    speakers: count(
      'speakers AS s WHERE EXISTS (SELECT 1 FROM passages AS p WHERE p.speakerId = s.id AND p.removedAt IS NULL)',
    ),
  };
}

/** The sites that articles come from, those with the most first. */
export function countSites(db: Connection): LibraryStatus['sites'] {
  return db.rows(
    `SELECT siteName, count(*) AS articles FROM articles WHERE trashedAt IS NULL AND siteName IS NOT NULL
     GROUP BY siteName ORDER BY articles DESC, siteName`,
  );
}
