import type { Migration } from './migration.ts';

/**
 * What was kept, and who said it. `folded` and `nameKey` are texts with case and accents aside, for looking up;
 * `removedAt` hides a passage without losing it.
 */
export const passages: Migration = {
  version: 20,
  name: 'passages',
  sql: `
    CREATE TABLE speakers (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      nameKey TEXT NOT NULL UNIQUE,
      note TEXT NOT NULL,
      createdAt TEXT NOT NULL
    ) STRICT;

    CREATE TABLE speakerAliases (
      speakerId TEXT NOT NULL REFERENCES speakers (id),
      position INTEGER NOT NULL,
      alias TEXT NOT NULL,
      aliasKey TEXT NOT NULL,
      PRIMARY KEY (speakerId, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX speakerAliasesByKey ON speakerAliases (aliasKey);

    CREATE TABLE speakerRoles (
      speakerId TEXT NOT NULL REFERENCES speakers (id),
      position INTEGER NOT NULL,
      role TEXT NOT NULL,
      "from" TEXT,
      until TEXT,
      PRIMARY KEY (speakerId, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE passages (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES articles (id),
      captureId TEXT NOT NULL REFERENCES captures (id),
      quote TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      start INTEGER NOT NULL CHECK (start >= 0),
      "end" INTEGER NOT NULL CHECK ("end" >= start),
      status TEXT NOT NULL CHECK (status IN ('anchored', 'orphaned')),
      colour TEXT NOT NULL,
      note TEXT NOT NULL,
      private INTEGER NOT NULL CHECK (private IN (0, 1)),
      speakerId TEXT REFERENCES speakers (id),
      role TEXT,
      kind TEXT CHECK (kind IN ('direct', 'indirect', 'mixed', 'paraphrase')),
      saidOn TEXT,
      venue TEXT,
      folded TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      updatedAt TEXT NOT NULL,
      removedAt TEXT
    ) STRICT;
    CREATE INDEX passagesByKept ON passages (createdAt, id) WHERE removedAt IS NULL;
    CREATE INDEX passagesByPlace ON passages (articleId, start, id) WHERE removedAt IS NULL;
    CREATE INDEX passagesByArticle ON passages (articleId, createdAt, id) WHERE removedAt IS NULL;
    CREATE INDEX passagesByColour ON passages (colour, createdAt, id) WHERE removedAt IS NULL;
    CREATE INDEX passagesBySpeaker ON passages (speakerId, createdAt, id) WHERE removedAt IS NULL;
    CREATE INDEX passagesByAnySpeaker ON passages (speakerId);
  `,
};
