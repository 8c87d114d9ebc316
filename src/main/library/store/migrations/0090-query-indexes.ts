import type { Migration } from './migration.ts';

/**
 * What the query language asks about dates, lengths and what was not read. A story's day is the one that its page
 * gives, in the page's own zone; without one, the day it was saved, in UTC. What is found by a range is shown newest
 * first, so `savedAt` stands in these indexes too, and what a range is often asked with: they are all that is read to
 * count the stories and to order them.
 */
export const queryIndexes: Migration = {
  version: 90,
  name: 'query-indexes',
  sql: `
    CREATE INDEX articlesByDay ON articles (substr(ifnull(publishedAt, savedAt), 1, 10), (publishedAt IS NULL), savedAt,
      state, progress) WHERE trashedAt IS NULL;
    CREATE INDEX articlesByWords ON articles (wordCount, savedAt, state, progress) WHERE trashedAt IS NULL;
    CREATE INDEX articlesById ON articles (id, savedAt) WHERE trashedAt IS NULL;
    CREATE INDEX unreadBySaved ON articles (savedAt)
      WHERE progress = 0 AND state <> 'archived' AND trashedAt IS NULL;
    CREATE INDEX passagesBySaid ON passages (saidOn, articleId) WHERE saidOn IS NOT NULL AND removedAt IS NULL;
  `,
};
