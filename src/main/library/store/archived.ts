/**
 * Writes rows as an archive has them. What is there already stays as it is: a row is known by its id, or by what may be
 * there only once (the name of a tag or speaker, the address of a story), and is then answered by the id that it has here.
 */
import type { Connection, SqlValue } from './connection.ts';
import { fold, publishedSortOf, titleSortOf } from './fold.ts';
import type { Image, Journal } from './journal.ts';
import { findOrMakeTag, insertArticleTags } from './tags.ts';
import { tagKeyOf } from './tag-names.ts';

/** Where a row is here, and whether it was written now. */
export interface Placed {
  id: string;
  isNew: boolean;
}

/** A tag of an archive, with all it is nested under. */
export function placeTag(
  db: Connection,
  tag: { id: string; name: string; colour: string | null; createdAt: string },
  newId: () => string,
): Placed {
  const nameKey = tagKeyOf(tag.name);
  const known = db.value<string>('SELECT id FROM tags WHERE id = ? OR nameKey = ? ORDER BY id = ? DESC', [
    tag.id,
    nameKey,
    tag.id,
  ]);
  if (known !== undefined) return { id: known, isNew: false };
  const above = tag.name.includes('/') ? tag.name.slice(0, tag.name.lastIndexOf('/')) : null;
  const parentId = above === null ? null : findOrMakeTag(db, above, { newId, at: tag.createdAt });
  insert(db, 'tags', { ...tag, nameKey });
  const ancestors = db.rows<{ ancestorId: string }>('SELECT ancestorId FROM tagAncestors WHERE tagId = ?', [
    parentId,
  ]);
  for (const { ancestorId } of [...ancestors, { ancestorId: tag.id }])
    insert(db, 'tagAncestors', { tagId: tag.id, ancestorId });
  return { id: tag.id, isNew: true };
}

/** A speaker of an archive. */
export interface ArchivedSpeaker {
  id: string;
  name: string;
  note: string;
  createdAt: string;
  aliases: readonly string[];
  roles: readonly { role: string; from: string | null; until: string | null }[];
  facts: { kind: string; link: string; isListed: boolean } | null;
}

/** A speaker of an archive, with all spellings and roles. */
export function placeSpeaker(db: Connection, journal: Journal, speaker: ArchivedSpeaker): Placed {
  const { id, name, note, createdAt, aliases, roles, facts } = speaker;
  const nameKey = fold(name);
  const known = db.value<string>('SELECT id FROM speakers WHERE id = ? OR nameKey = ? ORDER BY id = ? DESC', [
    id,
    nameKey,
    id,
  ]);
  if (known !== undefined) return { id: known, isNew: false };
  journal.insert('speakers', { id, name, nameKey, note, createdAt });
  aliases.forEach((alias, position) => {
    journal.insert('speakerAliases', { speakerId: id, position, alias, aliasKey: fold(alias) });
  });
  roles.forEach(({ role, from, until }, position) => {
    journal.insert('speakerRoles', { speakerId: id, position, role, from, until });
  });
  if (facts !== null)
    journal.insert('speakerFacts', {
      ...{ speakerId: id, kind: facts.kind, link: facts.link, isListed: facts.isListed ? 1 : 0 },
    });
  return { id, isNew: true };
}

/** An article of an archive, without its captures. */
export interface ArchivedArticleRow {
  id: string;
  url: string | null;
  canonicalUrl: string | null;
  title: string;
  byline: string | null;
  siteName: string | null;
  language: string | null;
  dir: string;
  publishedAt: string | null;
  savedAt: string;
  leadImage: string | null;
  excerpt: string | null;
  wordCount: number;
  state: string;
  favourite: boolean;
  progress: number;
  readingOffset: number;
  note: string;
  currentCaptureId: string;
  trashedAt: string | null;
}

/** The article that this one is here: by its id, else by its address. */
export function findPlaced(
  db: Connection,
  { id, canonicalUrl }: Pick<ArchivedArticleRow, 'id' | 'canonicalUrl'>,
): { id: string; currentCaptureId: string } | null {
  return (
    db.row('SELECT id, currentCaptureId FROM articles WHERE id = ?', [id]) ??
    db.row('SELECT id, currentCaptureId FROM articles WHERE canonicalUrl = ?', [canonicalUrl]) ??
    null
  );
}

/** Writes an article that is not here. Its captures come in the same transaction. */
export function insertArchivedArticle(
  db: Connection,
  journal: Journal,
  given: {
    article: ArchivedArticleRow;
    tagIds: ReadonlySet<string>;
    storyId: string | null;
    checkedAt: string | null;
  },
): void {
  const { article, tagIds, storyId, checkedAt } = given;
  insert(db, 'articles', {
    ...article,
    favourite: article.favourite ? 1 : 0,
    titleSort: titleSortOf(article.title),
    publishedSort: publishedSortOf(article.publishedAt, article.savedAt),
    changedIn: 0,
  });
  journal.touched.noteArticle(article.id);
  insertArticleTags(db, journal, { articleId: article.id, tagIds });
  if (storyId !== null) journal.insert('storyLinks', { articleId: article.id, storyId });
  if (checkedAt !== null) insert(db, 'articleChecks', { articleId: article.id, checkedAt });
}

/** A table whose rows have an id. */
type KeyedTable =
  | 'articles'
  | 'captures'
  | 'passages'
  | 'collections'
  | 'searches'
  | 'statementDismissals'
  | 'tags'
  | 'speakers'
  | 'citationStyles';

/** Whether an import of this format has given a story anything. */
export function hasImportedFacts(
  db: Connection,
  { articleId, format }: { articleId: string; format: string },
): boolean {
  const sql = 'SELECT 1 FROM importedFacts WHERE articleId = ? AND format = ?';
  return db.value(sql, [articleId, format]) !== undefined;
}

/** Whether there is a smart list with these very words under this name. */
export function hasSameSearch(
  db: Connection,
  { name, text, removedAt }: { name: string; text: string; removedAt: string | null },
): boolean {
  const same = 'SELECT 1 FROM searches WHERE name = ? AND text = ? AND removedAt IS ?';
  return db.value(same, [name, text, removedAt]) !== undefined;
}

/** Behind which place new smart lists come. */
export function lastSearchPosition(db: Connection): number {
  return Number(db.value<number | null>('SELECT max(position) FROM searches') ?? 0);
}

/** Whether the library has no story at all, in the trash neither. */
export function hasNoArticles(db: Connection): boolean {
  return db.value('SELECT 1 FROM articles LIMIT 1') === undefined;
}

/** Whether there is a row of this id. */
export function hasRow(db: Connection, table: KeyedTable, id: string): boolean {
  return db.value(`SELECT 1 FROM ${table} WHERE id = ?`, [id]) !== undefined;
}

/** Those of these images that the library has. */
export function keptOf(db: Connection, hashes: readonly string[]): string[] {
  return db
    .rows<{ value: string }>(
      'SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM assets WHERE sha256 = value)',
      [JSON.stringify(hashes)],
    )
    .map(({ value }) => value);
}

/** Writes down an image whose file is there. @returns whether it was not known */
export function insertArchivedAsset(
  db: Connection,
  asset: { sha256: string; mediaType: string; bytes: number; addedAt: string },
): boolean {
  const { sha256, mediaType, bytes, addedAt } = asset;
  return (
    db.run('INSERT OR IGNORE INTO assets (sha256, mediaType, bytes, addedAt) VALUES (?, ?, ?, ?)', [
      ...[sha256, mediaType, bytes, addedAt],
    ]) === 1
  );
}

/** Writes a passage that is not here, with its tags. */
export function insertArchivedPassage(
  journal: Journal,
  passage: Image & { id: string; quote: string; note: string },
  tagIds: ReadonlySet<string>,
): void {
  journal.insert('passages', { ...passage, folded: fold(`${passage.quote}\n${passage.note}`) });
  for (const tagId of tagIds) journal.insert('passageTags', { passageId: passage.id, tagId });
}

/** Writes a part of an act as it was remembered. */
export function insertArchivedAct(
  db: Connection,
  act: {
    seq: number;
    part: number;
    label: string;
    at: string;
    isUndone: boolean;
    changes: readonly unknown[];
  },
): void {
  const { seq, part, label, at, changes } = act;
  const json = JSON.stringify(changes);
  if (part === 0) insert(db, 'acts', { seq, label, at, isUndone: act.isUndone ? 1 : 0, changes: json });
  else insert(db, 'actChanges', { seq, part, count: changes.length, changes: json });
}

/** The acts that the library remembers, each by what tells it from another. */
export function listActMarks(db: Connection): Map<number, string> {
  const acts = db.rows<{ seq: number; mark: string }>("SELECT seq, label || ' ' || at AS mark FROM acts");
  return new Map(acts.map(({ seq, mark }) => [seq, mark]));
}

function insert(db: Connection, table: string, row: Readonly<Record<string, SqlValue>>): void {
  const columns = Object.keys(row);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const marks = columns.map((name) => `:${name}`).join(', ');
  db.run(`INSERT INTO ${table} (${names}) VALUES (${marks})`, row);
}
