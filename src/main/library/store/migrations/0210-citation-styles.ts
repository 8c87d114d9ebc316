import type { Migration } from './migration.ts';

/**
 * Styles of citation that the user added: `.csl` files as they came, once each by their SHA-256, so that backups hold
 * them and an act need not. A style that was taken away stays, hidden, so that undo brings it back.
 */
export const citationStyles: Migration = {
  version: 210,
  name: 'citation-styles',
  sql: `
    CREATE TABLE citationStyleFiles (
      sha256 TEXT PRIMARY KEY,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE citationStyles (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      styleId TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('note', 'in-text')),
      sha256 TEXT NOT NULL REFERENCES citationStyleFiles (sha256),
      addedAt TEXT NOT NULL,
      removedAt TEXT
    ) STRICT, WITHOUT ROWID;
  `,
};
