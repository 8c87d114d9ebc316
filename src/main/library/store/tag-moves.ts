/** What moving a tag needs: all that is nested under it, what those are on, and their rows through a journal. */
import { VerbatimError } from '../../../contract/errors.ts';
import type { MarkColour } from '../../../contract/passage.ts';
import type { Connection } from './connection.ts';
import type { Journal } from './journal.ts';
import { tagKeyOf } from './tag-names.ts';

/** A tag as it is kept. */
export interface StoredTag {
  id: string;
  name: string;
  colour: MarkColour | null;
}

/** A tag, or another, on one article or one passage. */
export interface TagUse {
  table: 'articleTags' | 'passageTags';
  owner: string;
  tagId: string;
}

/** A tag and all that is nested under it, parents first. @throws VerbatimError `not-found` when there is none */
export function readTagTree(db: Connection, id: string): [StoredTag, ...StoredTag[]] {
  const tree = db.rows<StoredTag>(
    `SELECT t.id, t.name, t.colour FROM tagAncestors AS ta JOIN tags AS t ON t.id = ta.tagId
     WHERE ta.ancestorId = ? ORDER BY length(t.nameKey), t.nameKey`,
    [id],
  );
  const [first, ...nested] = tree;
  if (first === undefined) throw new VerbatimError('not-found', 'There is no such tag in the library.');
  return [first, ...nested];
}

/** Every use of these tags: in the trash too, and on passages that were taken away, for they may come back. */
export function listTagUses(db: Connection, tagIds: readonly string[]): TagUse[] {
  const ids = JSON.stringify(tagIds);
  return db.rows(
    `SELECT 'articleTags' AS "table", articleId AS owner, tagId FROM articleTags
       WHERE tagId IN (SELECT value FROM json_each(:ids))
     UNION ALL SELECT 'passageTags', passageId, tagId FROM passageTags
       WHERE tagId IN (SELECT value FROM json_each(:ids))`,
    { ids },
  );
}

/** How many articles out of the trash, and passages of such articles, have one of these tags. */
export function countTagged(
  db: Connection,
  tagIds: readonly string[],
): { articles: number; passages: number } {
  const ids = JSON.stringify(tagIds);
  const articles = db.value<number>(
    `SELECT count(DISTINCT at.articleId) FROM articleTags AS at JOIN articles AS a ON a.id = at.articleId
     WHERE at.tagId IN (SELECT value FROM json_each(?)) AND a.trashedAt IS NULL`,
    [ids],
  );
  const passages = db.value<number>(
    `SELECT count(DISTINCT pt.passageId) FROM passageTags AS pt JOIN passages AS p ON p.id = pt.passageId
     JOIN articles AS a ON a.id = p.articleId
     WHERE pt.tagId IN (SELECT value FROM json_each(?)) AND p.removedAt IS NULL AND a.trashedAt IS NULL`,
    [ids],
  );
  return { articles: Number(articles), passages: Number(passages) };
}

/** Whether anything has a tag of this name, or one that is nested under it: only such tags are shown. */
export function isTagUsed(db: Connection, name: string): boolean {
  return (
    db.value(
      `SELECT 1 FROM tags AS t JOIN tagAncestors AS ta ON ta.ancestorId = t.id
       JOIN keptCounts AS k ON k.kind IN ('tagArticles', 'tagPassages') AND k.value = ta.tagId AND k.count > 0
       WHERE t.nameKey = ? LIMIT 1`,
      [tagKeyOf(name)],
    ) !== undefined
  );
}

/** Takes a tag off one thing. */
export function removeTagUse(journal: Journal, { table, owner, tagId }: TagUse): void {
  journal.remove(table, keyOf(table, owner, tagId));
}

/** Puts another tag in the place of one, where it is not there yet. */
export function replaceTagUse(
  db: Connection,
  journal: Journal,
  { use, by }: { use: TagUse; by: string },
): void {
  const { table, owner } = use;
  const column = table === 'articleTags' ? 'articleId' : 'passageId';
  const isThere = db.value(`SELECT 1 FROM ${table} WHERE ${column} = ? AND tagId = ?`, [owner, by]);
  removeTagUse(journal, use);
  if (isThere === undefined) journal.insert(table, keyOf(table, owner, by));
}

/** Gives a tag another spelling of its last part, or a colour. */
export function updateTag(
  journal: Journal,
  id: string,
  patch: { name?: string; colour?: MarkColour | null },
): void {
  const { name, colour } = patch;
  journal.update(
    'tags',
    { id },
    {
      ...(name === undefined ? {} : { name, nameKey: tagKeyOf(name) }),
      ...(colour === undefined ? {} : { colour }),
    },
  );
}

function keyOf(table: TagUse['table'], owner: string, tagId: string): Record<string, string> {
  return table === 'articleTags' ? { articleId: owner, tagId } : { passageId: owner, tagId };
}
