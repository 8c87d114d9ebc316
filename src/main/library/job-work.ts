/** What an item of a job is: one save or one fetch again, whose outcome is written together with what it writes. */
import type { Id } from '../../contract/primitives.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { refetchArticle } from './refetching.ts';
import { recordSaved, saveSource } from './saving.ts';
import { finishItem, noteItem } from './store/job-items.ts';
import type { NextItem } from './store/job-items.ts';
import type { Journal } from './store/journal.ts';

/**
 * Does one item and writes its outcome, in the transaction of what it saves where it saves anything: after a kill it
 * is either not saved and not counted, or both.
 * @returns whether its site was asked for a page
 * @throws whatever saving or fetching throws
 */
export async function doItem(
  parts: LibraryParts,
  item: NextItem,
  signal: AbortSignal,
): Promise<{ hasAsked: boolean }> {
  const watched = watchNetwork(parts);
  const context: CallContext = { signal, report: () => undefined };
  if (item.kind === 'save') await saveItem(watched.parts, item, context);
  else await refetchItem(watched.parts, item, context);
  return { hasAsked: watched.hasAsked() };
}

async function saveItem(parts: LibraryParts, item: NextItem, context: CallContext): Promise<void> {
  const { db } = parts.store;
  let isWritten = false;
  const { articleId, outcome, failures } = await saveSource(
    parts,
    { source: { kind: 'url', url: item.input }, tags: [...item.tags] },
    {
      context,
      act: null,
      within: (journal, written) => {
        if (written.outcome === 'saved') recordSaved(journal, written.articleId, parts.store.moment());
        finishItem(db, item, { ...toOutcome(written.outcome, written.articleId), changes: journal.changes });
        isWritten = true;
      },
    },
  );
  if (!isWritten) finishQuietly(parts, item, toOutcome(outcome, articleId));
  const [missing] = failures;
  if (missing === undefined) return;
  const { code, hint, title, message } = missing;
  const error = { code, hint, message: title === '' ? message : `${title}: ${message}` };
  parts.store.write({ act: null, isQuiet: true }, () => noteItem(db, item, error));
}

async function refetchItem(parts: LibraryParts, item: NextItem, context: CallContext): Promise<void> {
  const id = item.input as Id;
  let isWritten = false;
  const within = (journal: Journal): void => {
    finishItem(parts.store.db, item, { ...toOutcome('saved', id), changes: journal.changes });
    isWritten = true;
  };
  await refetchArticle(parts, { id, source: null }, { context, act: null, within });
  if (!isWritten) finishQuietly(parts, item, toOutcome('duplicate', id));
}

/** Nothing was written for it (it was there, or it says what it said), or it made an act of its own. */
function finishQuietly(
  { store }: LibraryParts,
  item: NextItem,
  outcome: { state: 'saved' | 'duplicate'; articleId: string },
): void {
  store.write({ act: null, isQuiet: true }, () => finishItem(store.db, item, { ...outcome, changes: [] }));
}

function toOutcome<S extends 'saved' | 'duplicate'>(
  state: S,
  articleId: string,
): { state: S; articleId: string } {
  return { state, articleId };
}

/** The same parts, with a network that remembers whether a page was asked for. */
function watchNetwork(parts: LibraryParts): { parts: LibraryParts; hasAsked: () => boolean } {
  let hasAsked = false;
  const fetchBytes: LibraryParts['ports']['fetchBytes'] = (url, options) => {
    if (options.purpose === 'page') hasAsked = true;
    return parts.ports.fetchBytes(url, options);
  };
  return { parts: { ...parts, ports: { ...parts.ports, fetchBytes } }, hasAsked: () => hasAsked };
}
