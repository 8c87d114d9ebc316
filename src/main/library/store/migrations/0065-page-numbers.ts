import type { Migration } from './migration.ts';

/** Where the pages of a printed document begin: from `start` in the capture's canonical text on, words stand on `label`. */
export const pageNumbers: Migration = {
  version: 65,
  name: 'page-numbers',
  sql: `
    CREATE TABLE capturePages (
      captureId TEXT NOT NULL REFERENCES captures (id),
      start INTEGER NOT NULL CHECK (start >= 0),
      label TEXT NOT NULL,
      PRIMARY KEY (captureId, start)
    ) STRICT, WITHOUT ROWID;
  `,
};
