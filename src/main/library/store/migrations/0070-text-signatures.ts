import type { Migration } from './migration.ts';

/**
 * What finds the same words in other articles, and what the user said is one story. `signatureKeys` is a cache that
 * can be made again from the texts: it refers to nothing, because a reference would need a second index of its size.
 */
export const textSignatures: Migration = {
  version: 70,
  name: 'text-signatures',
  sql: `
    CREATE TABLE captureSignatures (
      seq INTEGER PRIMARY KEY,
      captureId TEXT NOT NULL UNIQUE REFERENCES captures (id),
      version INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE signatureKeys (
      key INTEGER NOT NULL,
      signatureSeq INTEGER NOT NULL,
      PRIMARY KEY (key, signatureSeq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE storyLinks (
      articleId TEXT PRIMARY KEY REFERENCES articles (id),
      storyId TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX storyLinksByStory ON storyLinks (storyId);
  `,
};
