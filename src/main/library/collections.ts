import type { Collection } from '../../contract/collection.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import { changeMany } from './act-in-slices.ts';
import { change, countOf } from './acting.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import {
  collectionsOfPassage,
  insertCollection,
  listCollections,
  passagesOfCollection,
  placePassage,
  planPlaces,
  readCollection,
  updateCollection,
} from './store/collections.ts';
import type { Journal } from './store/journal.ts';
import { knownPassageIds } from './store/passages.ts';

export function listAllCollections({ store }: LibraryParts): { items: Collection[] } {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return {
    items: store.remember('collections', () =>
      listCollections(store.db).sort((a, b) => compare(a.name, b.name)),
    ),
  };
}

export async function createCollection(
  parts: LibraryParts,
  { name, note, passageIds }: ParsedInputOf<'collections.create'>,
  context: CallContext,
): Promise<Collection> {
  const { store, ports } = parts;
  const id = ports.newId();
  await changeMany(parts, context, {
    act: 'Make a collection',
    items: planPlaces(store.db, { id, passageIds, before: null }),
    prepare(journal) {
      expectFreeName(parts, id, name);
      expectPassages(parts, passageIds);
      insertCollection(journal, { id, name, note, at: store.moment() });
    },
    each: (journal, place) => placePassage(journal, id, place),
  });
  return read(parts, id);
}

export function changeCollection(
  parts: LibraryParts,
  { id, patch: { name, note } }: ParsedInputOf<'collections.update'>,
): Collection {
  const act = name === undefined ? 'Write a note on a collection' : 'Rename a collection';
  change(parts, { act }, (journal) => {
    read(parts, id);
    if (name !== undefined) expectFreeName(parts, id, name);
    updateCollection(journal, id, {
      ...(name !== undefined && { name }),
      ...(note !== undefined && { note }),
    });
  });
  return read(parts, id);
}

export function removeCollection(
  parts: LibraryParts,
  { id }: ParsedInputOf<'collections.remove'>,
): Record<string, never> {
  change(parts, { act: 'Remove a collection' }, (journal) => {
    read(parts, id);
    updateCollection(journal, id, { removedAt: parts.store.moment() });
  });
  return {};
}

export async function addToCollection(
  parts: LibraryParts,
  { id, passageIds }: ParsedInputOf<'collections.add'>,
  context: CallContext,
): Promise<Collection> {
  const { db } = parts.store;
  const there = new Set(passagesOfCollection(db, id));
  await changeMany(parts, context, {
    act: `Put ${countOf(passageIds.length, 'a passage', 'passages')} in a collection`,
    items: planPlaces(db, { id, passageIds: passageIds.filter((one) => !there.has(one)), before: null }),
    prepare() {
      read(parts, id);
      expectPassages(parts, passageIds);
    },
    each: (journal, place) => placePassage(journal, id, place),
  });
  return read(parts, id);
}

export async function takeFromCollection(
  parts: LibraryParts,
  { id, passageIds }: ParsedInputOf<'collections.take'>,
  context: CallContext,
): Promise<Collection> {
  await changeMany(parts, context, {
    act: `Take ${countOf(passageIds.length, 'a passage', 'passages')} out of a collection`,
    items: passageIds,
    prepare: () => read(parts, id),
    each: (journal, passageId) => journal.remove('collectionPassages', { collectionId: id, passageId }),
  });
  return read(parts, id);
}

/** The passages keep the order that the collection has, whatever order they are named in. */
export async function moveInCollection(
  parts: LibraryParts,
  { id, passageIds, before }: ParsedInputOf<'collections.move'>,
  context: CallContext,
): Promise<Record<string, never>> {
  const { db } = parts.store;
  read(parts, id);
  const order = passagesOfCollection(db, id);
  const wanted = new Set<string>(passageIds);
  const inOrder = order.filter((passageId) => wanted.has(passageId));
  if (inOrder.length < wanted.size || (before !== null && !order.includes(before))) throw notInIt();
  if (before !== null && wanted.has(before)) {
    throw new VerbatimError('bad-input', 'A passage cannot be put before itself.');
  }
  await changeMany(parts, context, {
    act: 'Reorder a collection',
    items: planPlaces(db, { id, passageIds: inOrder, before }),
    prepare: () => undefined,
    each: (journal, place) => placePassage(journal, id, place),
  });
  return {};
}

/** Where a passage became one with others, it stands in every collection that had one of them. */
export function followMerge(
  { store }: LibraryParts,
  journal: Journal,
  { kept, others }: { kept: string; others: readonly string[] },
): void {
  const { db } = store;
  const having = new Set(others.flatMap((passageId) => collectionsOfPassage(db, passageId)));
  for (const id of having) {
    const order = passagesOfCollection(db, id);
    if (order.includes(kept)) continue;
    const before = order.find((passageId) => others.includes(passageId)) ?? null;
    for (const place of planPlaces(db, { id, passageIds: [kept], before })) placePassage(journal, id, place);
  }
}

/** Where a passage was parted, its second half stands after the first in every collection that has it. */
export function followSplit(
  { store }: LibraryParts,
  journal: Journal,
  { first, second }: { first: string; second: string },
): void {
  const { db } = store;
  for (const id of collectionsOfPassage(db, first)) {
    const order = passagesOfCollection(db, id);
    const before = order[order.indexOf(first) + 1] ?? null;
    for (const place of planPlaces(db, { id, passageIds: [second], before }))
      placePassage(journal, id, place);
  }
}

function read({ store }: LibraryParts, id: string): Collection {
  const collection = readCollection(store.db, id);
  if (collection === null)
    throw new VerbatimError('not-found', 'There is no such collection in the library.');
  return collection;
}

function expectPassages({ store }: LibraryParts, ids: readonly string[]): void {
  if (knownPassageIds(store.db, ids).size === new Set(ids).size) return;
  throw new VerbatimError('not-found', 'There is no such passage in the library.');
}

/** Two collections of one name could not be told apart. */
function expectFreeName({ store }: LibraryParts, id: string, name: string): void {
  if (!listCollections(store.db).some((other) => other.id !== id && other.name === name)) return;
  throw new VerbatimError('conflict', `There is another collection named ${name}.`, {
    hint: 'Give it another name, or put the passages into the one that has it.',
  });
}

function notInIt(): VerbatimError {
  return new VerbatimError('not-found', 'The collection does not hold this passage any more.');
}
