import type { Migration } from './migration.ts';

/**
 * What else is known of speakers, and who was said not to be whom. A speaker without a row is a person; `isListed` is 1
 * for one that was made on purpose, who is shown without a passage too. Of a pair the smaller id stands first.
 */
export const speakerFacts: Migration = {
  version: 150,
  name: 'speaker-facts',
  sql: `
    CREATE TABLE speakerFacts (
      speakerId TEXT PRIMARY KEY REFERENCES speakers (id),
      kind TEXT NOT NULL CHECK (kind IN ('person', 'group', 'institution')),
      link TEXT NOT NULL,
      isListed INTEGER NOT NULL CHECK (isListed IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE distinctSpeakers (
      oneId TEXT NOT NULL REFERENCES speakers (id),
      otherId TEXT NOT NULL REFERENCES speakers (id),
      PRIMARY KEY (oneId, otherId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX distinctSpeakersByOther ON distinctSpeakers (otherId);
  `,
};
