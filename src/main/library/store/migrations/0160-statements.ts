import type { Migration } from './migration.ts';

/**
 * Statements that the program found in the text that an article shows, and which of them the user does not want. All but
 * `statementDismissals` is a cache, found again by a newer engine; offsets are UTF-16. A name stands once, with the keys
 * by which other spellings of it are found, and how many statements have it.
 */
export const statements: Migration = {
  version: 160,
  name: 'statements',
  sql: `
    CREATE TABLE statementScans (
      articleId TEXT PRIMARY KEY REFERENCES articles (id),
      captureId TEXT NOT NULL REFERENCES captures (id),
      version INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('found', 'failed'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statementScansByCapture ON statementScans (captureId);

    CREATE TABLE statementNames (
      seq INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      count INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX statementNamesByCount ON statementNames (count);

    CREATE TABLE statementNameKeys (
      key TEXT NOT NULL,
      nameSeq INTEGER NOT NULL,
      PRIMARY KEY (key, nameSeq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statementNameKeysByName ON statementNameKeys (nameSeq);

    CREATE TABLE statements (
      articleId TEXT NOT NULL REFERENCES articles (id),
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      segments TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
      nameSeq INTEGER REFERENCES statementNames (seq),
      role TEXT,
      speakerStart INTEGER,
      speakerEnd INTEGER,
      outerSpeaker TEXT,
      cue TEXT NOT NULL,
      confidence REAL NOT NULL,
      rule TEXT NOT NULL,
      PRIMARY KEY (articleId, start, "end")
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statementsByName ON statements (nameSeq);

    CREATE TABLE statementDismissals (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES articles (id),
      captureId TEXT NOT NULL REFERENCES captures (id),
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      quoteKey TEXT NOT NULL
    ) STRICT;
    CREATE INDEX statementDismissalsByArticle ON statementDismissals (articleId);
    CREATE INDEX statementDismissalsByCapture ON statementDismissals (captureId);
  `,
};
