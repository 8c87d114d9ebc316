import type { Migration } from './migration.ts';

/**
 * Files of other programs on their way in, a row each of what they hold (docs/decisions/0024-imports.md). `record` is the
 * row as it was read, `content` the words of the story where it has them, compressed: both are gone when the row was
 * written. `changes` are row images as in `acts`. `importedFacts` is what a story was given by which program: what has no
 * column of ours, and what is not to be given again when somebody has taken it away since.
 * The trigger on tags is another: filling the lists of an article anew for each of its tags was a third of writing it.
 */
export const imports: Migration = {
  version: 200,
  name: 'imports',
  sql: `
    CREATE TABLE imports (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('receiving', 'reading', 'ready', 'running', 'paused', 'done', 'undone')),
      format TEXT,
      formats TEXT NOT NULL,
      options TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      finishedAt TEXT,
      fetchJobIds TEXT NOT NULL,
      problem TEXT
    ) STRICT;

    CREATE TABLE importRows (
      importId TEXT NOT NULL REFERENCES imports (id),
      position INTEGER NOT NULL,
      "row" INTEGER NOT NULL,
      title TEXT NOT NULL,
      url TEXT,
      plan TEXT NOT NULL CHECK (plan IN ('new', 'updated', 'duplicate', 'refused')),
      brings TEXT NOT NULL,
      passages INTEGER NOT NULL,
      brought INTEGER NOT NULL,
      orphans INTEGER NOT NULL,
      reason TEXT,
      remarks TEXT NOT NULL,
      isChosen INTEGER NOT NULL CHECK (isChosen IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed', 'skipped')),
      outcome TEXT CHECK (outcome IN ('new', 'updated', 'duplicate', 'refused')),
      articleId TEXT REFERENCES articles (id),
      error TEXT,
      hasContent INTEGER NOT NULL CHECK (hasContent IN (0, 1)),
      record BLOB,
      content BLOB,
      changes TEXT,
      PRIMARY KEY (importId, position)
    ) STRICT;
    CREATE INDEX importRowsByState ON importRows (importId, state, position);
    CREATE INDEX importRowsByPlan ON importRows (importId, plan, position);
    CREATE INDEX importRowsByArticle ON importRows (articleId) WHERE articleId IS NOT NULL;

    CREATE TABLE importedFacts (
      articleId TEXT NOT NULL REFERENCES articles (id),
      format TEXT NOT NULL,
      importedAt TEXT NOT NULL,
      given TEXT NOT NULL,
      facts TEXT NOT NULL,
      PRIMARY KEY (articleId, format)
    ) STRICT;

    CREATE INDEX importedCapturesByRaw ON captures (rawSha256) WHERE how = 'import';

    -- A tag that comes takes nothing out of the lists that the article is in.
    DROP TRIGGER articleTagAdded;
    CREATE TRIGGER articleTagAdded AFTER INSERT ON articleTags BEGIN
      INSERT OR IGNORE INTO articleTagLists
      SELECT t.ancestorId, a.seq, a.savedAt, a.publishedSort, a.titleSort, a.state, a.favourite
      FROM tagAncestors AS t JOIN articles AS a ON a.id = NEW.articleId
      WHERE t.tagId = NEW.tagId AND a.trashedAt IS NULL;
    END;
  `,
};
