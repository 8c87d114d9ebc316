import type { Migration } from './migration.ts';

/** The user's own things: saved searches, settings, long work with an outcome per item, and what can be undone. */
export const ownThings: Migration = {
  version: 40,
  name: 'own-things',
  sql: `
    CREATE TABLE searches (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      position INTEGER NOT NULL,
      createdAt TEXT NOT NULL,
      removedAt TEXT
    ) STRICT;

    CREATE TABLE settings (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE feeds (
      id TEXT PRIMARY KEY,
      url TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      addedAt TEXT NOT NULL,
      removedAt TEXT
    ) STRICT;

    CREATE TABLE jobs (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      input TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
      createdAt TEXT NOT NULL,
      finishedAt TEXT
    ) STRICT;
    CREATE INDEX jobsByState ON jobs (state, createdAt);

    CREATE TABLE jobItems (
      jobId TEXT NOT NULL REFERENCES jobs (id),
      position INTEGER NOT NULL,
      input TEXT NOT NULL,
      outcome TEXT,
      articleId TEXT REFERENCES articles (id),
      error TEXT,
      PRIMARY KEY (jobId, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX jobItemsByArticle ON jobItems (articleId) WHERE articleId IS NOT NULL;

    CREATE TABLE acts (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      label TEXT NOT NULL,
      at TEXT NOT NULL,
      isUndone INTEGER NOT NULL CHECK (isUndone IN (0, 1)),
      changes TEXT NOT NULL
    ) STRICT;
    CREATE INDEX actsUndone ON acts (isUndone, seq);
  `,
};
