import type { Migration } from './migration.ts';

/**
 * Articles, their captures and their images. The big columns of a capture have a table of their own, so that lists
 * never touch them. `seq` is a small number used for joins and as the last word of every order; `titleSort` and
 * `publishedSort` are what lists are ordered by; `changedIn` is the generation in which what can be searched changed.
 */
export const articles: Migration = {
  version: 10,
  name: 'articles',
  sql: `
    CREATE TABLE library (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      libraryId TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      generation INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE articles (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      url TEXT,
      canonicalUrl TEXT,
      title TEXT NOT NULL,
      titleSort TEXT NOT NULL,
      byline TEXT,
      siteName TEXT,
      language TEXT,
      dir TEXT NOT NULL CHECK (dir IN ('ltr', 'rtl')),
      publishedAt TEXT,
      publishedSort TEXT NOT NULL,
      savedAt TEXT NOT NULL,
      leadImage TEXT,
      excerpt TEXT,
      wordCount INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('inbox', 'reading', 'archived')),
      favourite INTEGER NOT NULL CHECK (favourite IN (0, 1)),
      progress REAL NOT NULL CHECK (progress BETWEEN 0 AND 1),
      readingOffset INTEGER NOT NULL CHECK (readingOffset >= 0),
      note TEXT NOT NULL,
      currentCaptureId TEXT NOT NULL,
      trashedAt TEXT,
      changedIn INTEGER NOT NULL
    ) STRICT;

    CREATE UNIQUE INDEX articlesByCanonicalUrl ON articles (canonicalUrl) WHERE canonicalUrl IS NOT NULL;
    CREATE INDEX articlesByChange ON articles (changedIn);
    CREATE INDEX articlesBySaved ON articles (savedAt) WHERE trashedAt IS NULL;
    CREATE INDEX articlesByPublished ON articles (publishedSort) WHERE trashedAt IS NULL;
    CREATE INDEX articlesByTitle ON articles (titleSort) WHERE trashedAt IS NULL;
    CREATE INDEX articlesByStateSaved ON articles (state, savedAt) WHERE trashedAt IS NULL;
    CREATE INDEX articlesByStatePublished ON articles (state, publishedSort) WHERE trashedAt IS NULL;
    CREATE INDEX articlesByStateTitle ON articles (state, titleSort) WHERE trashedAt IS NULL;
    CREATE INDEX articlesBySiteSaved ON articles (siteName, savedAt) WHERE trashedAt IS NULL;
    CREATE INDEX articlesBySitePublished ON articles (siteName, publishedSort) WHERE trashedAt IS NULL;
    CREATE INDEX articlesBySiteTitle ON articles (siteName, titleSort) WHERE trashedAt IS NULL;
    CREATE INDEX favouritesBySaved ON articles (savedAt) WHERE favourite = 1 AND trashedAt IS NULL;
    CREATE INDEX favouritesByPublished ON articles (publishedSort) WHERE favourite = 1 AND trashedAt IS NULL;
    CREATE INDEX favouritesByTitle ON articles (titleSort) WHERE favourite = 1 AND trashedAt IS NULL;
    CREATE INDEX trashBySaved ON articles (savedAt) WHERE trashedAt IS NOT NULL;
    CREATE INDEX trashByPublished ON articles (publishedSort) WHERE trashedAt IS NOT NULL;
    CREATE INDEX trashByTitle ON articles (titleSort) WHERE trashedAt IS NOT NULL;

    CREATE TABLE captures (
      id TEXT PRIMARY KEY,
      articleId TEXT NOT NULL REFERENCES articles (id),
      capturedAt TEXT NOT NULL,
      how TEXT NOT NULL CHECK (how IN ('url', 'clipper', 'file', 'paste', 'import')),
      url TEXT,
      finalUrl TEXT,
      redirects TEXT NOT NULL,
      headers TEXT NOT NULL,
      contentType TEXT NOT NULL,
      charset TEXT,
      rawSha256 TEXT NOT NULL,
      rawBytes INTEGER NOT NULL,
      textSha256 TEXT NOT NULL,
      textVersion INTEGER NOT NULL,
      extractorVersion INTEGER NOT NULL,
      sanitiserVersion INTEGER NOT NULL,
      missingImages INTEGER NOT NULL,
      isWholePage INTEGER NOT NULL CHECK (isWholePage IN (0, 1))
    ) STRICT;
    CREATE INDEX capturesByArticle ON captures (articleId, capturedAt);
    CREATE INDEX capturesByText ON captures (textSha256);

    CREATE TABLE captureContents (
      captureId TEXT PRIMARY KEY REFERENCES captures (id),
      raw BLOB NOT NULL,
      html BLOB NOT NULL,
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE assets (
      sha256 TEXT PRIMARY KEY,
      mediaType TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      addedAt TEXT NOT NULL
    ) STRICT;

    CREATE TABLE captureAssets (
      captureId TEXT NOT NULL REFERENCES captures (id),
      sha256 TEXT NOT NULL REFERENCES assets (sha256),
      PRIMARY KEY (captureId, sha256)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX captureAssetsByHash ON captureAssets (sha256);
  `,
};
