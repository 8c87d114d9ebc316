import type { Migration } from './migration.ts';

/** When the page of a story was last looked at and found to say what its capture says: no capture is written then. */
export const articleChecks: Migration = {
  version: 60,
  name: 'article-checks',
  sql: `
    CREATE TABLE articleChecks (
      articleId TEXT PRIMARY KEY REFERENCES articles (id),
      checkedAt TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
