import type { Migration } from './migration.ts';

/**
 * Long work, an item a row. The tables of 0040 were never written to and make room for these. `host` is what items are
 * kept apart by; `crashes` counts the times that the process ended while the item was under way; `changes` are the
 * row images of what the item wrote, as in `acts`, until the job is over and they become one act together.
 */
export const jobs: Migration = {
  version: 50,
  name: 'jobs',
  sql: `
    DROP TABLE jobItems;
    DROP TABLE jobs;

    CREATE TABLE jobs (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('save', 'refetch')),
      title TEXT NOT NULL,
      tags TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled')),
      createdAt TEXT NOT NULL,
      finishedAt TEXT,
      problem TEXT
    ) STRICT;

    CREATE TABLE jobItems (
      jobId TEXT NOT NULL REFERENCES jobs (id),
      position INTEGER NOT NULL,
      input TEXT NOT NULL,
      host TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'saved', 'duplicate', 'failed', 'cancelled')),
      articleId TEXT REFERENCES articles (id),
      error TEXT,
      attempts INTEGER NOT NULL,
      crashes INTEGER NOT NULL,
      notBefore TEXT,
      changes TEXT,
      PRIMARY KEY (jobId, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX jobItemsByState ON jobItems (jobId, state, position);
    CREATE INDEX jobItemsByArticle ON jobItems (articleId) WHERE articleId IS NOT NULL;
  `,
};
