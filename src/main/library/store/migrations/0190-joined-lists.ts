import type { Migration } from './migration.ts';

/**
 * Lists that are narrowed by several conditions at once: favourites of a site, what is unread of it. One condition leads by
 * its index, and the others are tested in that index too: only the stories that are shown are read, not all that
 * were passed over. `seq` stands before them, because it is the second key of every order.
 */
export const joinedLists: Migration = {
  version: 190,
  name: 'joined-lists',
  sql: (
    [
      ['Saved', 'savedAt'],
      ['Published', 'publishedSort'],
      ['Title', 'titleSort'],
    ] as const
  )
    .map(
      ([name, column]) => `
    DROP INDEX favouritesBy${name};
    DROP INDEX articlesBySite${name};
    CREATE INDEX favouritesBy${name} ON articles (${column}, seq, state, siteName)
      WHERE favourite = 1 AND trashedAt IS NULL;
    CREATE INDEX articlesBySite${name} ON articles (siteName, ${column}, seq, state) WHERE trashedAt IS NULL;`,
    )
    .join('\n'),
};
