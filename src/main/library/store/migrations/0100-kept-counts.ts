import type { Migration } from './migration.ts';

/** What an article counts for, by the row's name in a statement. In the trash it counts for nothing else. */
const countersOf = (row: 'a' | 'OLD' | 'NEW', from = ''): string => `
  SELECT 'trashed' AS kind, '' AS value ${from} WHERE ${row}.trashedAt IS NOT NULL
  UNION ALL SELECT 'state', ${row}.state ${from} WHERE ${row}.trashedAt IS NULL
  UNION ALL SELECT 'favourite', '' ${from} WHERE ${row}.trashedAt IS NULL AND ${row}.favourite = 1
  UNION ALL SELECT 'site', ${row}.siteName ${from} WHERE ${row}.trashedAt IS NULL AND ${row}.siteName IS NOT NULL
  UNION ALL SELECT 'author', ${row}.byline ${from} WHERE ${row}.trashedAt IS NULL AND ${row}.byline IS NOT NULL
  UNION ALL SELECT 'language', ${row}.language ${from} WHERE ${row}.trashedAt IS NULL AND ${row}.language IS NOT NULL`;

const countIn = `
  INSERT INTO articleCounts (kind, value, articles) SELECT kind, value, 1 FROM (${countersOf('NEW')}) WHERE true
  ON CONFLICT (kind, value) DO UPDATE SET articles = articles + 1;`;
const countOut = `
  UPDATE articleCounts SET articles = articles - 1 WHERE (kind, value) IN (${countersOf('OLD')});
  DELETE FROM articleCounts WHERE articles = 0 AND (kind, value) IN (${countersOf('OLD')});`;

/**
 * How many articles there are of each state, site, author and language, of favourites and in the trash: kept by triggers,
 * because counting a hundred thousand rows for every sidebar takes longer than showing the list. A copy that can be made
 * again from `articles`.
 */
export const keptCounts: Migration = {
  version: 100,
  name: 'kept-counts',
  sql: `
    CREATE TABLE articleCounts (
      kind TEXT NOT NULL CHECK (kind IN ('trashed', 'state', 'favourite', 'site', 'author', 'language')),
      value TEXT NOT NULL,
      articles INTEGER NOT NULL,
      PRIMARY KEY (kind, value)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO articleCounts SELECT kind, value, count(*) FROM (${countersOf('a', 'FROM articles AS a')})
    GROUP BY kind, value;

    CREATE TRIGGER articleCountedIn AFTER INSERT ON articles BEGIN ${countIn} END;
    CREATE TRIGGER articleCountedOut AFTER DELETE ON articles BEGIN ${countOut} END;
    CREATE TRIGGER articleCountedAgain
    AFTER UPDATE OF trashedAt, state, favourite, siteName, byline, language ON articles
    WHEN OLD.trashedAt IS NOT NEW.trashedAt OR OLD.state IS NOT NEW.state OR OLD.favourite IS NOT NEW.favourite
      OR OLD.siteName IS NOT NEW.siteName OR OLD.byline IS NOT NEW.byline OR OLD.language IS NOT NEW.language
    BEGIN ${countOut} ${countIn} END;
  `,
};
