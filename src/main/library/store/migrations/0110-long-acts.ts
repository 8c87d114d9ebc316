import type { Migration } from './migration.ts';

/**
 * An act on thousands of rows is written and taken back in many short transactions (docs/decisions/0021-long-acts.md).
 * Its changes stand in parts of their own, after those in `acts.changes`, in the order of `part`. While it is under way
 * it is named in `unfinishedActs`, with how many of its changes stand: the first `applied` of them.
 */
export const longActs: Migration = {
  version: 110,
  name: 'long-acts',
  sql: `
    CREATE TABLE actChanges (
      seq INTEGER NOT NULL REFERENCES acts (seq),
      part INTEGER NOT NULL,
      count INTEGER NOT NULL,
      changes TEXT NOT NULL,
      PRIMARY KEY (seq, part)
    ) STRICT;

    CREATE TABLE unfinishedActs (
      seq INTEGER PRIMARY KEY REFERENCES acts (seq),
      applied INTEGER NOT NULL CHECK (applied >= 0),
      isNew INTEGER NOT NULL CHECK (isNew IN (0, 1))
    ) STRICT;

    CREATE TRIGGER actForgotten BEFORE DELETE ON acts BEGIN
      DELETE FROM actChanges WHERE seq = OLD.seq;
      DELETE FROM unfinishedActs WHERE seq = OLD.seq;
    END;
  `,
};
