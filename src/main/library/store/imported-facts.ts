/** What stories were given by other programs, and stories as an import looks for them. */
import type { Connection } from './connection.ts';
import { RECORD_TYPE } from './captures.ts';
import type { Journal } from './journal.ts';

/** What imports gave a story: not to be given again when somebody has taken it away since. */
export interface GivenFacts {
  tags: string[];
  notes: string[];
}

/** What a program said of a story that has no column of ours. */
export interface ImportedFacts {
  format: string;
  importedAt: string;
  facts: Record<string, unknown>;
}

/** What all imports have given a story so far. */
export function readGiven(db: Connection, articleId: string): GivenFacts {
  const stored = db.rows<{ given: string }>('SELECT given FROM importedFacts WHERE articleId = ?', [
    articleId,
  ]);
  const all = stored.map(({ given }) => JSON.parse(given) as GivenFacts);
  return { tags: all.flatMap(({ tags }) => tags), notes: all.flatMap(({ notes }) => notes) };
}

/** What other programs said of a story, the first that brought it first. */
export function listImportedFacts(db: Connection, articleId: string): ImportedFacts[] {
  return db
    .rows<{ format: string; importedAt: string; facts: string }>(
      'SELECT format, importedAt, facts FROM importedFacts WHERE articleId = ? ORDER BY importedAt, format',
      [articleId],
    )
    .map((row) => ({ ...row, facts: JSON.parse(row.facts) as Record<string, unknown> }));
}

/** Adds what a program gives and says; what it said of the same name before is replaced. */
export function noteImported(
  db: Connection,
  journal: Pick<Journal, 'insert' | 'update'>,
  noted: { articleId: string; format: string; at: string; given: GivenFacts; facts: Record<string, unknown> },
): void {
  const { articleId, format, at, given, facts } = noted;
  const stored = db.row<{ given: string; facts: string }>(
    'SELECT given, facts FROM importedFacts WHERE articleId = ? AND format = ?',
    [articleId, format],
  );
  if (stored === undefined) {
    journal.insert('importedFacts', {
      ...{ articleId, format, importedAt: at },
      given: JSON.stringify(given),
      facts: JSON.stringify(facts),
    });
    return;
  }
  const before = JSON.parse(stored.given) as GivenFacts;
  journal.update(
    'importedFacts',
    { articleId, format },
    {
      given: JSON.stringify({
        tags: [...new Set([...before.tags, ...given.tags])],
        notes: [...new Set([...before.notes, ...given.notes])],
      }),
      facts: JSON.stringify({ ...(JSON.parse(stored.facts) as Record<string, unknown>), ...facts }),
    },
  );
}

/** A story as an import finds it. */
export interface FoundStory {
  articleId: string;
  captureId: string;
  isTrashed: 0 | 1;
  hasText: 0 | 1;
  note: string;
}

const foundColumns = `a.id AS articleId, a.currentCaptureId AS captureId, a.trashedAt IS NOT NULL AS isTrashed,
  c.contentType <> '${RECORD_TYPE}' AS hasText, a.note`;

/** The story of the first of these addresses that has one. */
export function findStoryByUrl(db: Connection, spellings: readonly string[]): FoundStory | null {
  return (
    db.row(
      `SELECT ${foundColumns} FROM json_each(?) AS u CROSS JOIN articles AS a ON a.canonicalUrl = u.value
       JOIN captures AS c ON c.id = a.currentCaptureId ORDER BY u.key LIMIT 1`,
      [JSON.stringify(spellings)],
    ) ?? null
  );
}

/** A story without an address whose words came in these very bytes. */
export function findStoryByRaw(db: Connection, rawSha256: string): FoundStory | null {
  return (
    db.row(
      `SELECT ${foundColumns} FROM captures AS r INDEXED BY importedCapturesByRaw
       JOIN articles AS a ON a.id = r.articleId JOIN captures AS c ON c.id = a.currentCaptureId
       WHERE r.rawSha256 = ? AND r.how = 'import' AND a.canonicalUrl IS NULL ORDER BY a.seq LIMIT 1`,
      [rawSha256],
    ) ?? null
  );
}

/** A story without an address and without a text, by what it is called and by whom it is. */
export function findStoryByTitle(
  db: Connection,
  { title, titleSort, byline }: { title: string; titleSort: string; byline: string | null },
): FoundStory | null {
  const find = (trashed: 'IS NULL' | 'IS NOT NULL'): FoundStory | undefined =>
    db.row(
      `SELECT ${foundColumns} FROM articles AS a JOIN captures AS c ON c.id = a.currentCaptureId
       WHERE a.trashedAt ${trashed} AND a.titleSort = ? AND a.title = ? AND a.byline IS ? AND a.canonicalUrl IS NULL
         AND c.contentType = ? ORDER BY a.seq LIMIT 1`,
      [titleSort, title, byline, RECORD_TYPE],
    );
  return find('IS NULL') ?? find('IS NOT NULL') ?? null;
}

/** The names of the tags of a story. */
export function readTagNames(db: Connection, articleId: string): string[] {
  return db
    .rows<{ name: string }>(
      'SELECT t.name FROM articleTags AS at JOIN tags AS t ON t.id = at.tagId WHERE at.articleId = ?',
      [articleId],
    )
    .map(({ name }) => name);
}

/** The words of the passages of a story, those that were taken away too: they are not to come again. */
export function readKnownPassages(
  db: Connection,
  articleId: string,
): { id: string; quote: string; note: string; isRemoved: 0 | 1; tags: string[] }[] {
  return db
    .rows<{ id: string; quote: string; note: string; isRemoved: 0 | 1; tags: string }>(
      `SELECT p.id, p.quote, p.note, p.removedAt IS NOT NULL AS isRemoved,
         (SELECT json_group_array(t.name) FROM passageTags AS pt JOIN tags AS t ON t.id = pt.tagId
          WHERE pt.passageId = p.id) AS tags
       FROM passages AS p WHERE p.articleId = ?`,
      [articleId],
    )
    .map((row) => ({ ...row, tags: JSON.parse(row.tags) as string[] }));
}

/** A story by its id. */
export function findStoryById(db: Connection, articleId: string): FoundStory | null {
  return (
    db.row(
      `SELECT ${foundColumns} FROM articles AS a JOIN captures AS c ON c.id = a.currentCaptureId WHERE a.id = ?`,
      [articleId],
    ) ?? null
  );
}
