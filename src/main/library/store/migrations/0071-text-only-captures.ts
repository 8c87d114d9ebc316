import type { Migration } from './migration.ts';

/**
 * Captures that could not be laid out, with the reason, and those that a newer sanitiser would have changed the text
 * of. Both are rare, so they have tables of their own and the rows of captures stay as they are.
 */
export const textOnlyCaptures: Migration = {
  version: 71,
  name: 'text-only-captures',
  sql: `
    CREATE TABLE textOnlyCaptures (
      captureId TEXT PRIMARY KEY REFERENCES captures (id),
      reason TEXT NOT NULL
        CHECK (reason IN ('bytes', 'depth', 'elements', 'attributes', 'time', 'memory', 'failed')),
      isTextCut INTEGER NOT NULL CHECK (isTextCut IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cleaningRefusals (
      captureId TEXT PRIMARY KEY REFERENCES captures (id),
      sanitiserVersion INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN ('text-differs', 'failed'))
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX capturesBySanitiser ON captures (sanitiserVersion);
  `,
};
