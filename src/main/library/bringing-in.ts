/**
 * Brings an archive in. It is verified whole before anything is written. Then rows are written in slices, each by its own
 * id; what is there already stays as it is. So an archive that was stopped in the middle is gone on with by bringing it in
 * again, and one that is in the library changes nothing. Into a library that had stories of its own it is one act
 * (docs/decisions/0023-archive.md).
 */
import { setImmediate } from 'node:timers/promises';
import type { ArchiveOutcome } from '../../contract/archive.ts';
import { VerbatimError } from '../../contract/errors.ts';
import { announceTouched } from './acting.ts';
import { changeMany } from './act-in-slices.ts';
import { openArchive } from './archive/open-archive.ts';
import { archiveNouns } from './archive/rows.ts';
import { verifyOpen } from './archive/verify-archive.ts';
import { bringRows } from './bringing-in-rows.ts';
import { bringStories } from './bringing-in-stories.ts';
import { Bringing } from './bringing.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { recordSaved } from './saving.ts';
import { readArticleRows } from './store/article-rows.ts';
import { hasNoArticles } from './store/archived.ts';
import { joinTouched } from './store/touched.ts';

const BRING_ACT = 'Bring in an archive';

/** Answers `archives.bringIn`. */
export async function bringInArchive(
  parts: LibraryParts,
  { file }: { file: string },
  context: CallContext,
): Promise<ArchiveOutcome> {
  const isEmpty = hasNoArticles(parts.store.db);
  const bringing = await parts.longWork.run(() => bringIn(parts, file, context));
  if (!isEmpty) await recordBrought(bringing, context);
  return bringing.outcome();
}

async function bringIn(parts: LibraryParts, file: string, context: CallContext): Promise<Bringing> {
  const archive = await openArchive(file);
  const bringing = new Bringing(parts, archive, context);
  try {
    await expectIntact(bringing, context);
    for (const noun of archiveNouns) {
      await setImmediate();
      context.signal.throwIfAborted();
      if (noun === 'articles') await bringStories(bringing);
      else await bringRows(bringing, noun);
    }
  } finally {
    await archive.close();
    tellAll(bringing);
  }
  return bringing;
}

/** Nothing of an archive that is damaged anywhere is written. */
async function expectIntact({ archive }: Bringing, { signal, report }: CallContext): Promise<void> {
  const { isIntact, problems } = await verifyOpen(archive, {
    signal,
    onProgress: (done, total) => report('read', done, total),
  });
  if (isIntact) return;
  throw new VerbatimError('parse-failed', `The archive is damaged: ${problems[0] ?? ''}.`, {
    hint: 'Nothing was changed. Use another copy of the archive.',
  });
}

/** Told once, also after a failure in the middle: what was written is there. */
function tellAll({ parts, touched, hasSettings }: Bringing): void {
  const all = joinTouched(touched);
  parts.searching.reindex(all.searchableIds);
  announceTouched(parts, all);
  if (hasSettings) parts.ports.announce({ type: 'settings.changed' });
  parts.ports.announce({ type: 'history.changed' });
}

/** Undone, new stories are in the trash and new passages of others are taken away. Captures are never deleted. */
async function recordBrought(
  { parts, newArticles, newPassages }: Bringing,
  context: CallContext,
): Promise<void> {
  const { db } = parts.store;
  const at = parts.store.moment();
  const shown = readArticleRows(db, newArticles).filter(({ trashedAt }) => trashedAt === null);
  const items = [
    ...shown.map(({ id }) => ({ id, isArticle: true })),
    ...newPassages.map((id) => ({ id, isArticle: false })),
  ];
  if (items.length === 0) return;
  await changeMany(parts, context, {
    act: BRING_ACT,
    items,
    prepare: () => null,
    each: (journal, { id, isArticle }) => {
      if (isArticle) recordSaved(journal, id, at);
      else
        journal.record({
          ...{ table: 'passages', key: { id }, before: { removedAt: at }, after: { removedAt: null } },
        });
    },
  });
}
