import type { Migration } from './migration.ts';

/** What an article counts for by its own columns. In the trash it counts for nothing else. */
const ofArticle = (row: 'a' | 'OLD' | 'NEW', from = ''): string => `
  SELECT 'trashed' AS kind, '' AS value ${from} WHERE ${row}.trashedAt IS NOT NULL
  UNION ALL SELECT 'state', ${row}.state ${from} WHERE ${row}.trashedAt IS NULL
  UNION ALL SELECT 'favourite', '' ${from} WHERE ${row}.trashedAt IS NULL AND ${row}.favourite = 1
  UNION ALL SELECT 'site', ${row}.siteName ${from} WHERE ${row}.trashedAt IS NULL AND ${row}.siteName IS NOT NULL
  UNION ALL SELECT 'author', ${row}.byline ${from} WHERE ${row}.trashedAt IS NULL AND ${row}.byline IS NOT NULL
  UNION ALL SELECT 'language', ${row}.language ${from} WHERE ${row}.trashedAt IS NULL AND ${row}.language IS NOT NULL`;

/** What is on or in articles: their tags, their passages, who said those, and the tags on them. */
const ofThings = (where: { articles: string; passages: string }): string => `
  SELECT 'tagArticles' AS kind, at.tagId AS value FROM articleTags AS at WHERE ${where.articles}
  UNION ALL SELECT 'passage', '' FROM passages AS p WHERE p.removedAt IS NULL AND ${where.passages}
  UNION ALL SELECT 'speaker', p.speakerId FROM passages AS p
    WHERE p.removedAt IS NULL AND p.speakerId IS NOT NULL AND ${where.passages}
  UNION ALL SELECT 'tagPassages', pt.tagId FROM passages AS p JOIN passageTags AS pt ON pt.passageId = p.id
    WHERE p.removedAt IS NULL AND ${where.passages}`;

const isLive = (articleId: string): string =>
  `EXISTS (SELECT 1 FROM articles AS a WHERE a.id = ${articleId} AND a.trashedAt IS NULL)`;

/** One passage, as its row is before or after a change. */
const ofPassage = (row: 'OLD' | 'NEW'): string => {
  const counts = `${row}.removedAt IS NULL AND ${isLive(`${row}.articleId`)}`;
  return `
  SELECT 'passage' AS kind, '' AS value WHERE ${counts}
  UNION ALL SELECT 'speaker', ${row}.speakerId WHERE ${row}.speakerId IS NOT NULL AND ${counts}
  UNION ALL SELECT 'tagPassages', pt.tagId FROM passageTags AS pt WHERE pt.passageId = ${row}.id AND ${counts}`;
};

const ofTag = (row: 'OLD' | 'NEW'): string =>
  `SELECT 'tagArticles' AS kind, ${row}.tagId AS value WHERE ${isLive(`${row}.articleId`)}`;

const ofPassageTag = (row: 'OLD' | 'NEW'): string =>
  `SELECT 'tagPassages' AS kind, ${row}.tagId AS value WHERE EXISTS (SELECT 1 FROM passages AS p
    WHERE p.id = ${row}.passageId AND p.removedAt IS NULL AND ${isLive('p.articleId')})`;

const add = (counted: string, times = '1'): string => `
  INSERT INTO keptCounts (kind, value, count)
  SELECT kind, value, ${times} * count(*) FROM (${counted}) WHERE true GROUP BY kind, value
  ON CONFLICT (kind, value) DO UPDATE SET count = count + excluded.count;`;
const take = (counted: string): string => add(counted, '-1');

const ownColumns = ['trashedAt', 'state', 'favourite', 'siteName', 'byline', 'language'];
const hasChanged = (columns: readonly string[]): string =>
  columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');

/**
 * How many articles there are of each state, site, author, language and tag, of favourites and in the trash, and how many
 * passages in all, by speaker and by tag: kept by triggers, because counting a hundred thousand rows for each sidebar takes
 * longer than showing the list. Nothing in the trash counts but as trashed. A copy that can be made again from the others;
 * a value that nothing has any more may stay with a count of 0.
 */
export const keptCounts: Migration = {
  version: 100,
  name: 'kept-counts',
  sql: `
    CREATE TABLE keptCounts (
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (kind, value)
    ) STRICT, WITHOUT ROWID;

    ${add(ofArticle('a', 'FROM articles AS a'))}
    ${add(ofThings({ articles: isLive('at.articleId'), passages: isLive('p.articleId') }))}

    CREATE TRIGGER articleCountedIn AFTER INSERT ON articles BEGIN ${add(ofArticle('NEW'))} END;
    CREATE TRIGGER articleCountedOut AFTER DELETE ON articles BEGIN ${take(ofArticle('OLD'))} END;
    CREATE TRIGGER articleCountedAgain AFTER UPDATE OF ${ownColumns.join(', ')} ON articles
    WHEN ${hasChanged(ownColumns)} BEGIN ${take(ofArticle('OLD'))} ${add(ofArticle('NEW'))} END;
    CREATE TRIGGER articleThingsCounted AFTER UPDATE OF trashedAt ON articles
    WHEN (OLD.trashedAt IS NULL) IS NOT (NEW.trashedAt IS NULL)
    BEGIN ${add(ofThings({ articles: 'at.articleId = NEW.id', passages: 'p.articleId = NEW.id' }), 'iif(NEW.trashedAt IS NULL, 1, -1)')} END;

    CREATE TRIGGER articleTagCountedIn AFTER INSERT ON articleTags BEGIN ${add(ofTag('NEW'))} END;
    CREATE TRIGGER articleTagCountedOut AFTER DELETE ON articleTags BEGIN ${take(ofTag('OLD'))} END;
    CREATE TRIGGER passageTagCountedIn AFTER INSERT ON passageTags BEGIN ${add(ofPassageTag('NEW'))} END;
    CREATE TRIGGER passageTagCountedOut AFTER DELETE ON passageTags BEGIN ${take(ofPassageTag('OLD'))} END;

    CREATE TRIGGER passageCountedIn AFTER INSERT ON passages BEGIN ${add(ofPassage('NEW'))} END;
    CREATE TRIGGER passageCountedOut AFTER DELETE ON passages BEGIN ${take(ofPassage('OLD'))} END;
    CREATE TRIGGER passageCountedAgain AFTER UPDATE OF removedAt, speakerId ON passages
    WHEN ${hasChanged(['removedAt', 'speakerId'])}
    BEGIN ${take(ofPassage('OLD'))} ${add(ofPassage('NEW'))} END;
  `,
};
