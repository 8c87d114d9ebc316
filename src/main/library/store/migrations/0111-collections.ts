import type { Migration } from './migration.ts';

/**
 * Collections: passages that the user put together by hand, in an order of their own. `position` is a number between
 * those of the neighbours, so that moving one passage writes one row; a passage may be in several collections. What is
 * taken away stays here, hidden, as long as its passage is hidden.
 */
export const collections: Migration = {
  version: 111,
  name: 'collections',
  sql: `
    CREATE TABLE collections (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      note TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      removedAt TEXT
    ) STRICT;

    CREATE TABLE collectionPassages (
      collectionId TEXT NOT NULL REFERENCES collections (id),
      passageId TEXT NOT NULL REFERENCES passages (id),
      position REAL NOT NULL,
      PRIMARY KEY (collectionId, passageId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX collectionPassagesInOrder ON collectionPassages (collectionId, position, passageId);
    CREATE INDEX collectionPassagesByPassage ON collectionPassages (passageId);
  `,
};
