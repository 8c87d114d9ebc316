import type { LibraryStatus } from '../../../contract/library.ts';
import type { Connection } from './connection.ts';
import { countOne, countSpeakers, listCounts } from './value-counts.ts';

/** How much there is of everything. Trashed articles, and their passages, count only as trashed. */
export function countAll(db: Connection): LibraryStatus['counts'] {
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
    passages: countOne(db, 'passage'),
    speakers: countSpeakers(db),
  };
}

/** The sites that articles come from, those with the most first. */
export function countSites(db: Connection): LibraryStatus['sites'] {
  return listCounts(db, 'site').map(({ value, count }) => ({ siteName: value, articles: count }));
}
