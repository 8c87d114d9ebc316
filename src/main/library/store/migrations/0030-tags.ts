import type { Migration } from './migration.ts';

/** What fills `articleTagLists` for the articles that a condition names. */
const fill = (condition: string): string => `
  INSERT INTO articleTagLists
  SELECT DISTINCT t.ancestorId, a.seq, a.savedAt, a.publishedSort, a.titleSort, a.state, a.favourite
  FROM articleTags AS at
  JOIN tagAncestors AS t ON t.tagId = at.tagId
  JOIN articles AS a ON a.id = at.articleId
  WHERE a.trashedAt IS NULL AND ${condition};`;

const empty = (condition: string): string =>
  `DELETE FROM articleTagLists WHERE articleSeq = (SELECT seq FROM articles WHERE id = ${condition});`;

/**
 * Tags, nested by their names. `tagAncestors` names for each tag itself and all above it. `articleTagLists` is a
 * copy for lists, kept by triggers: for each tag, and each tag above it, the articles out of the trash with all that
 * a list is ordered and filtered by. Without it a list by one big tag sorts tens of thousands of rows for a page.
 * Passages are fewer and shown less; their lists join `passageTags` and `tagAncestors`.
 */
export const tags: Migration = {
  version: 30,
  name: 'tags',
  sql: `
    CREATE TABLE tags (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      nameKey TEXT NOT NULL UNIQUE,
      colour TEXT,
      createdAt TEXT NOT NULL
    ) STRICT;

    CREATE TABLE tagAncestors (
      tagId TEXT NOT NULL REFERENCES tags (id),
      ancestorId TEXT NOT NULL REFERENCES tags (id),
      PRIMARY KEY (tagId, ancestorId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tagAncestorsByAncestor ON tagAncestors (ancestorId);

    CREATE TABLE articleTags (
      articleId TEXT NOT NULL REFERENCES articles (id),
      tagId TEXT NOT NULL REFERENCES tags (id),
      PRIMARY KEY (articleId, tagId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX articleTagsByTag ON articleTags (tagId);

    CREATE TABLE passageTags (
      passageId TEXT NOT NULL REFERENCES passages (id),
      tagId TEXT NOT NULL REFERENCES tags (id),
      PRIMARY KEY (passageId, tagId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX passageTagsByTag ON passageTags (tagId);

    CREATE TABLE articleTagLists (
      tagId TEXT NOT NULL REFERENCES tags (id),
      articleSeq INTEGER NOT NULL REFERENCES articles (seq),
      savedAt TEXT NOT NULL,
      publishedSort TEXT NOT NULL,
      titleSort TEXT NOT NULL,
      state TEXT NOT NULL,
      favourite INTEGER NOT NULL,
      PRIMARY KEY (articleSeq, tagId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX articleTagListsBySaved ON articleTagLists (tagId, savedAt, articleSeq, state, favourite);
    CREATE INDEX articleTagListsByPublished
      ON articleTagLists (tagId, publishedSort, articleSeq, state, favourite);
    CREATE INDEX articleTagListsByTitle ON articleTagLists (tagId, titleSort, articleSeq, state, favourite);

    CREATE TRIGGER articleTagAdded AFTER INSERT ON articleTags BEGIN
      ${empty('NEW.articleId')}
      ${fill('a.id = NEW.articleId')}
    END;
    CREATE TRIGGER articleTagRemoved AFTER DELETE ON articleTags BEGIN
      ${empty('OLD.articleId')}
      ${fill('a.id = OLD.articleId')}
    END;
    CREATE TRIGGER articleMoved
    AFTER UPDATE OF trashedAt, savedAt, publishedSort, titleSort, state, favourite ON articles BEGIN
      ${empty('NEW.id')}
      ${fill('a.id = NEW.id')}
    END;
  `,
};
