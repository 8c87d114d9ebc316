import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { MarkColour } from '../../contract/passage.ts';
import { LONGEST_RECENT_SEARCH } from '../../contract/settings.ts';
import type { Tag, TagMoved, TagUses } from '../../contract/tag.ts';
import { findTagInQuery, renameTagInQuery } from '../../text/rename-tag.ts';
import { changeMany } from './act-in-slices.ts';
import { change } from './acting.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { getSettings, updateSettings } from './settings.ts';
import type { Connection } from './store/connection.ts';
import type { Journal } from './store/journal.ts';
import { listSearches, updateSearch } from './store/searches.ts';
import {
  countTagged,
  isTagUsed,
  listTagUses,
  readTagTree,
  removeTagUse,
  replaceTagUse,
  updateTag,
} from './store/tag-moves.ts';
import type { StoredTag, TagUse } from './store/tag-moves.ts';
import { tagKeyOf, tagPath } from './store/tag-names.ts';
import { findOrMakeTag, findTag, listTags } from './store/tags.ts';

type Tree = [StoredTag, ...StoredTag[]];

/** Renamed in its place, a tag on more things than this has them written one by one, in slices. */
const MOST_IN_PLACE = 1000;

export function listAllTags({ store }: LibraryParts): { items: Tag[] } {
  return { items: store.remember('tags', () => listTags(store.db)) };
}

export function countTagUses({ store }: LibraryParts, { id }: ParsedInputOf<'tags.uses'>): TagUses {
  const tree = readTagTree(store.db, id);
  const ids = tree.map((tag) => tag.id);
  const [{ name }, ...below] = tree;
  return {
    ...countTagged(store.db, ids),
    nested: below.filter((tag) => isTagUsed(store.db, tag.name)).length,
    searches: listSearches(store.db)
      .filter(({ text }) => findTagInQuery(text, name).length > 0)
      .map((search) => search.name),
  };
}

/**
 * A new name, or another place in the tree, with all that is nested under it. What nobody else has the name of keeps its
 * row; else the uses go over one by one, as in a merge.
 */
export async function renameTag(
  parts: LibraryParts,
  { id, name }: ParsedInputOf<'tags.rename'>,
  context: CallContext,
): Promise<TagMoved> {
  const { db } = parts.store;
  const tree = readTagTree(db, id);
  const wanted = spellLikeParents(db, name);
  expectElsewhere(tree, wanted);
  if (wanted === tree[0].name) return { name: wanted, searches: [] };
  expectFree(parts, tree, wanted);
  const act = parentOf(wanted) === parentOf(tree[0].name) ? 'Rename a tag' : 'Move a tag';
  const isInPlace = canStay(parts, tree, wanted);
  const moved = isInPlace
    ? renameInPlace(parts, { tree, name: wanted, act })
    : await moveTree(parts, { tree, name: wanted, act }, context);
  renameInRecent(parts, tree[0].name, wanted);
  return moved;
}

/** The other tag's name and colour hold; a tag that is nested under both is one. */
export async function mergeTags(
  parts: LibraryParts,
  { id, intoId }: ParsedInputOf<'tags.merge'>,
  context: CallContext,
): Promise<TagMoved> {
  const tree = readTagTree(parts.store.db, id);
  const [{ name }] = readTagTree(parts.store.db, intoId);
  if (id === intoId) throw new VerbatimError('bad-input', 'A tag cannot be merged with itself.');
  expectElsewhere(tree, name);
  const moved = await moveTree(parts, { tree, name, act: 'Merge two tags' }, context);
  renameInRecent(parts, tree[0].name, name);
  return moved;
}

export function recolourTag(
  parts: LibraryParts,
  { id, colour }: ParsedInputOf<'tags.recolour'>,
): Record<string, never> {
  change(parts, { act: 'Colour a tag' }, (journal) => {
    readTagTree(parts.store.db, id);
    updateTag(journal, id, { colour });
  });
  return {};
}

/** The names stay where queries and smart lists have them: nothing is found by them until they are used again. */
export async function removeTag(
  parts: LibraryParts,
  { id }: ParsedInputOf<'tags.remove'>,
  context: CallContext,
): Promise<Record<string, never>> {
  const { db } = parts.store;
  const tree = readTagTree(db, id);
  await changeMany(parts, context, {
    act: tree.length === 1 ? 'Remove a tag' : 'Remove a tag and those under it',
    items: usesOf(parts, tree),
    prepare: (journal) => tree.forEach((tag) => updateTag(journal, tag.id, { colour: null })),
    each: (journal, use) => removeTagUse(journal, use),
  });
  return {};
}

interface Move {
  tree: Tree;
  name: string;
  act: string;
}

function renameInPlace(parts: LibraryParts, { tree, name, act }: Move): TagMoved {
  return change(parts, { act }, (journal) => {
    for (const tag of tree) updateTag(journal, tag.id, { name: nameWithin(tree, tag, name) });
    return { name, searches: renameInSearches(parts, journal, { tree, name }) };
  });
}

/** Outer tags first: one may take the place that another of the tree has had. */
function usesOf({ store }: LibraryParts, tree: Tree): TagUse[] {
  return tree.flatMap(({ id }) => listTagUses(store.db, [id]));
}

/** Everything that has a tag of the tree gets the one of the new name instead; the old ones are used by nothing. */
async function moveTree(
  parts: LibraryParts,
  { tree, name, act }: Move,
  context: CallContext,
): Promise<TagMoved> {
  const { db } = parts.store;
  const { searches } = await changeMany(parts, context, {
    act,
    items: usesOf(parts, tree),
    prepare(journal) {
      const made = { newId: parts.ports.newId, at: parts.store.moment() };
      const targets = new Map<string, string>();
      for (const tag of tree) {
        const targetId = findOrMakeTag(db, nameWithin(tree, tag, name), made);
        targets.set(tag.id, targetId);
        handColourOn(parts, journal, { tag, targetId });
      }
      return { targets, searches: renameInSearches(parts, journal, { tree, name }) };
    },
    each(journal, use, { targets }) {
      const by = targets.get(use.tagId);
      if (by !== undefined && by !== use.tagId) replaceTagUse(db, journal, { use, by });
    },
  });
  return { name, searches };
}

function handColourOn(
  { store }: LibraryParts,
  journal: Journal,
  { tag, targetId }: { tag: StoredTag; targetId: string },
): void {
  if (tag.colour === null || targetId === tag.id) return;
  const colour =
    store.db.value<MarkColour | null>('SELECT colour FROM tags WHERE id = ?', [targetId]) ?? null;
  if (colour === null) updateTag(journal, targetId, { colour: tag.colour });
  updateTag(journal, tag.id, { colour: null });
}

/** Smart lists that name the tag go on finding what they found. @returns their names */
function renameInSearches(
  { store }: LibraryParts,
  journal: Journal,
  { tree, name }: { tree: Tree; name: string },
): string[] {
  const renamed: string[] = [];
  for (const search of listSearches(store.db)) {
    const text = renameTagInQuery(search.text, tree[0].name, name);
    if (text !== search.text && updateSearch(journal, search.id, { text })) renamed.push(search.name);
  }
  return renamed;
}

/** What was searched for lately goes by the new name too; it is no act, and stays so when the tag is called as before. */
function renameInRecent(parts: LibraryParts, from: string, to: string): void {
  const { recentSearches: before } = getSettings(parts);
  const renamed = before.map((text) => renameTagInQuery(text, from, to));
  if (renamed.every((text, at) => text === before[at])) return;
  const fit = renamed.filter((text) => text.length <= LONGEST_RECENT_SEARCH);
  updateSettings(parts, { recentSearches: [...new Set(fit)] });
}

function nameWithin([root]: Tree, tag: StoredTag, name: string): string {
  return `${name}${tag.name.slice(root.name.length)}`;
}

/** In its place: the same parent, no row that has one of the new names, and not so many things that show it. */
function canStay({ store }: LibraryParts, tree: Tree, name: string): boolean {
  const { db } = store;
  if (tagKeyOf(name) === tagKeyOf(tree[0].name)) return true;
  const ids = new Set(tree.map((tag) => tag.id));
  if (tagKeyOf(parentOf(name)) !== tagKeyOf(parentOf(tree[0].name))) return false;
  const isTaken = tree.some((tag) => {
    const holder = findTag(db, nameWithin(tree, tag, name));
    return holder !== null && !ids.has(holder.id);
  });
  return !isTaken && listTagUses(db, [...ids]).length <= MOST_IN_PLACE;
}

/** A tag that is in use is never merged unasked. */
function expectFree({ store }: LibraryParts, tree: Tree, name: string): void {
  const own = new Set(tree.map((tag) => tagKeyOf(tag.name)));
  for (const tag of tree) {
    const wanted = nameWithin(tree, tag, name);
    if (own.has(tagKeyOf(wanted)) || !isTagUsed(store.db, wanted)) continue;
    throw new VerbatimError('conflict', `There is a tag named ${wanted} already.`, {
      hint: 'Give another name, or merge the two.',
    });
  }
}

function expectElsewhere([root]: Tree, name: string): void {
  if (!tagKeyOf(name).startsWith(`${tagKeyOf(root.name)}/`)) return;
  throw new VerbatimError('bad-input', 'A tag cannot be put under itself.');
}

/** The spelling that the tags above it have already. */
function spellLikeParents(db: Connection, name: string): string {
  const parent = tagPath(name).at(-2);
  if (parent === undefined) return name;
  const known = findTag(db, parent)?.name ?? spellLikeParents(db, parent);
  return `${known}/${name.slice(parent.length + 1)}`;
}

function parentOf(name: string): string {
  return tagPath(name).at(-2) ?? '';
}
