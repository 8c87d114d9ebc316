/** What an import wrote, as one act; and an import taken back whole, whatever was done since. */
import { setImmediate } from 'node:timers/promises';
import { changeMany } from './act-in-slices.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { recordLongAct } from './store/acts.ts';
import { listRowChanges } from './store/import-rows.ts';
import type { ImportHead } from './store/imports.ts';
import { setImportState } from './store/imports.ts';
import { isAsLeft, replay } from './store/journal.ts';
import type { Change, Journal } from './store/journal.ts';

const PAGE = 50;

/**
 * Makes one act of what the rows of an import wrote. A row that somebody has changed since is theirs and is left out,
 * because the act could not be undone over it.
 */
export function recordImportAct(
  parts: LibraryParts,
  { id, name }: Pick<ImportHead, 'id' | 'name'>,
): Promise<void> {
  return parts.longWork.run(async () => {
    const { store, ports } = parts;
    const standing: Change[] = [];
    for (let after = -1; ;) {
      const rows = listRowChanges(store.db, id, { after, limit: PAGE });
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.position;
      for (const { changes } of rows) {
        if (changes.every((change) => isAsLeft(store.db, change))) standing.push(...changes);
      }
      await setImmediate();
    }
    if (standing.length === 0) return;
    const act = { label: `Bring in ${shortName(name)}`, at: store.moment(), changes: standing };
    store.write({ act: null, isQuiet: true }, () => recordLongAct(store.db, act));
    ports.announce({ type: 'history.changed' });
  });
}

/** An act of its own: stories that the import saved go to the trash, what it added to others goes, as far as it stands. */
export async function takeImportBack(
  parts: LibraryParts,
  { id, name }: Pick<ImportHead, 'id' | 'name'>,
  context: CallContext,
): Promise<void> {
  const { store } = parts;
  const rows = listRowChanges(store.db, id, { after: -1, limit: Number.MAX_SAFE_INTEGER });
  await changeMany(parts, context, {
    act: `Take back what came from ${shortName(name)}`,
    // What was written last is taken back first.
    items: rows.toReversed(),
    prepare: () => store.moment(),
    each(journal, { outcome, articleId, changes }, at) {
      if (outcome === 'new')
        journal.update('articles', { id: articleId }, { trashedAt: trashMoment(parts, articleId, at) });
      else for (const change of changes.toReversed()) takeOneBack(parts, journal, change);
    },
  });
  store.write({ act: null, isQuiet: true }, () =>
    setImportState(store.db, id, { state: 'undone', finishedAt: store.moment() }),
  );
}

/** What is in the trash already keeps the moment it went. */
function trashMoment({ store }: LibraryParts, articleId: string, at: string): string {
  return store.db.value<string | null>('SELECT trashedAt FROM articles WHERE id = ?', [articleId]) ?? at;
}

/** A row that is not as the import left it was changed by somebody, and stays. */
function takeOneBack({ store }: LibraryParts, journal: Journal, change: Change): void {
  const { table, key } = change;
  if (table === 'passages' && change.before === null) {
    const now = store.db.row<{ updatedAt: string; removedAt: string | null }>(
      'SELECT updatedAt, removedAt FROM passages WHERE id = ?',
      [String(key['id'])],
    );
    // Its place may be another since the page was fetched: that was not the user.
    if (now?.updatedAt === change.after?.['updatedAt'] && now?.removedAt === null)
      removeWithTags(store.db, journal, key);
    return;
  }
  if (!isAsLeft(store.db, change)) return;
  replay(store.db, journal, { ...change, before: change.after, after: change.before });
}

function removeWithTags(db: LibraryParts['store']['db'], journal: Journal, key: Change['key']): void {
  const passageId = String(key['id']);
  const inCollections = db.value('SELECT 1 FROM collectionPassages WHERE passageId = ? LIMIT 1', [passageId]);
  // Somebody put it in a collection: it is wanted.
  if (inCollections !== undefined) return;
  const tags = db.rows<{ tagId: string }>('SELECT tagId FROM passageTags WHERE passageId = ?', [passageId]);
  for (const { tagId } of tags) journal.remove('passageTags', { passageId, tagId });
  journal.remove('passages', { id: passageId });
}

const MAX_NAME = 80;

function shortName(name: string): string {
  return name.length <= MAX_NAME ? name : `${name.slice(0, MAX_NAME - 1).toWellFormed()}…`;
}
