import type { Migration } from './migration.ts';

/** When a page said it had been changed last: of the capture, because the next one may say something else. */
export const pageDates: Migration = {
  version: 80,
  name: 'page-dates',
  sql: `
    CREATE TABLE captureDates (
      captureId TEXT PRIMARY KEY REFERENCES captures (id),
      modifiedAt TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
