import type { Tag } from '../../../contract/tag.ts';
import type { Connection } from './connection.ts';
import type { Journal } from './journal.ts';
import { tagKeyOf, tagPath } from './tag-names.ts';

/** What a new tag needs. */
export interface NewTags {
  newId: () => string;
  at: string;
}

/**
 * The id of a tag, made when there is none of that name, together with the tags it is nested under. An existing
 * spelling wins, part by part. A tag without use is not shown, so making one is not an act that undo takes back.
 */
export function findOrMakeTag(db: Connection, name: string, { newId, at }: NewTags): string {
  let parent: { id: string; name: string } | null = null;
  const ancestorIds: string[] = [];
  for (const path of tagPath(name)) {
    const found: { id: string; name: string } | null = findTag(db, path);
    if (found === null) {
      const ownPart = path.slice(path.lastIndexOf('/') + 1);
      const made: { id: string; name: string } = {
        id: newId(),
        name: parent === null ? ownPart : `${parent.name}/${ownPart}`,
      };
      ancestorIds.push(made.id);
      insertTag(db, made, { at, ancestorIds });
      parent = made;
    } else {
      ancestorIds.push(found.id);
      parent = found;
    }
  }
  return String(ancestorIds.at(-1));
}

/** A tag by its name, case aside; null when there is none. */
export function findTag(db: Connection, name: string): { id: string; name: string } | null {
  return db.row('SELECT id, name FROM tags WHERE nameKey = ?', [tagKeyOf(name)]) ?? null;
}

/** All tags in use, by themselves or by what is nested under them, by name. Trashed articles do not count. */
export function listTags(db: Connection): Tag[] {
  return db.rows<Tag>(`
    WITH inUse AS (
      SELECT DISTINCT ancestorId AS id FROM tagAncestors WHERE tagId IN (
        SELECT value FROM keptCounts WHERE kind IN ('tagArticles', 'tagPassages') AND count > 0)
    )
    SELECT t.id, t.name, t.colour, ifnull(ka.count, 0) AS articleCount, ifnull(kp.count, 0) AS passageCount
    FROM inUse JOIN tags AS t ON t.id = inUse.id
    LEFT JOIN keptCounts AS ka ON ka.kind = 'tagArticles' AND ka.value = t.id
    LEFT JOIN keptCounts AS kp ON kp.kind = 'tagPassages' AND kp.value = t.id
    ORDER BY t.nameKey`);
}

/** Puts a tag on an article. @returns whether it was not there before */
export function tagArticle(
  db: Connection,
  journal: Journal,
  pair: { articleId: string; tagId: string },
): boolean {
  const known = db.value('SELECT 1 FROM articleTags WHERE articleId = ? AND tagId = ?', [
    pair.articleId,
    pair.tagId,
  ]);
  if (known !== undefined) return false;
  journal.insert('articleTags', { articleId: pair.articleId, tagId: pair.tagId });
  return true;
}

/** Puts a tag on a passage. @returns whether it was not there before */
export function tagPassage(
  db: Connection,
  journal: Journal,
  pair: { passageId: string; tagId: string },
): boolean {
  const { passageId, tagId } = pair;
  const known = db.value('SELECT 1 FROM passageTags WHERE passageId = ? AND tagId = ?', [passageId, tagId]);
  if (known !== undefined) return false;
  journal.insert('passageTags', { passageId, tagId });
  return true;
}

/** Puts tags on a new article; they come and go with it, so they are no change of their own. */
export function insertArticleTags(
  db: Connection,
  journal: Journal,
  { articleId, tagIds }: { articleId: string; tagIds: ReadonlySet<string> },
): void {
  for (const tagId of tagIds) {
    db.run('INSERT INTO articleTags (articleId, tagId) VALUES (?, ?)', [articleId, tagId]);
    const row = { articleId, tagId };
    journal.touched.note({ table: 'articleTags', key: row, before: null, after: row });
  }
}

/** Gives a passage just these tags. @returns whether anything changed */
export function setPassageTags(
  db: Connection,
  journal: Journal,
  wanted: { passageId: string; tagIds: readonly string[] },
): boolean {
  const { passageId } = wanted;
  const before = db
    .rows<{ tagId: string }>('SELECT tagId FROM passageTags WHERE passageId = ?', [passageId])
    .map((row) => row.tagId);
  const after = new Set(wanted.tagIds);
  const gone = before.filter((tagId) => !after.has(tagId));
  const added = [...after].filter((tagId) => !before.includes(tagId));
  for (const tagId of gone) journal.remove('passageTags', { passageId, tagId });
  for (const tagId of added) journal.insert('passageTags', { passageId, tagId });
  return gone.length + added.length > 0;
}

function insertTag(
  db: Connection,
  tag: { id: string; name: string },
  place: { at: string; ancestorIds: readonly string[] },
): void {
  db.run('INSERT INTO tags (id, name, nameKey, colour, createdAt) VALUES (?, ?, ?, NULL, ?)', [
    tag.id,
    tag.name,
    tagKeyOf(tag.name),
    place.at,
  ]);
  for (const ancestorId of place.ancestorIds) {
    db.run('INSERT INTO tagAncestors (tagId, ancestorId) VALUES (?, ?)', [tag.id, ancestorId]);
  }
}
