import type { LibraryStatus } from '../../../contract/library.ts';
import type { Connection } from './connection.ts';
import { countOne, listCounts } from './value-counts.ts';

/** How much there is of everything. Trashed articles, and their passages, count only as trashed. */
export function countAll(db: Connection): LibraryStatus['counts'] {
  const count = (sql: string): number => Number(db.value<number>(`SELECT count(*) FROM ${sql}`));
  const inbox = countOne(db, 'state', 'inbox');
  const reading = countOne(db, 'state', 'reading');
  const archived = countOne(db, 'state', 'archived');
  return {
    articles: inbox + reading + archived,
    inbox,
    reading,
    archived,
    favourites: countOne(db, 'favourite'),
    trashed: countOne(db, 'trashed'),
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
  return listCounts(db, 'site').map(({ value, count }) => ({ siteName: value, articles: count }));
}
