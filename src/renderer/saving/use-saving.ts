import { useCallback, useMemo, useReducer, useState } from 'react';
import type { Client } from '../../contract/client.ts';
import { useApi } from '../api/api-context.tsx';
import { VerbatimError } from '../../contract/errors.ts';
import type { HostBridge } from '../../contract/host.ts';
import { sayError } from '../api/error-words.ts';
import { useCommand } from '../api/queries.ts';
import { useLibraryEvents } from '../api/use-library-events.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Messages } from '../language/make-messages.ts';
import { makeLanes, type Lanes } from './lanes.ts';
import { isBook, loadSource, withBook, type BookChoice, type Draft } from './read-source.ts';
import type { ReadTransfer } from './read-transfer.ts';
import { reduceSaves, type Failure, type Save, type SaveAct } from './save-queue.ts';

/** Begins a job that saves addresses; an error is told, with the way to try again. */
function useStartJob(): (urls: readonly string[], tags: readonly string[]) => void {
  const { mutate } = useCommand('jobs.start');
  return useCallback(
    (urls, tags) => mutate({ kind: 'save', items: urls.map((url) => ({ url })), tags: [...tags] }),
    [mutate],
  );
}

export interface Saving {
  saves: readonly Save[];
  /** Books that wait until somebody says what they should become. */
  books: readonly Draft[];
  /** Saves the waiting books, or with null none of them. */
  chooseBook: (book: BookChoice | null) => void;
  start: (drafts: readonly Draft[], tags?: readonly string[]) => void;
  /** Saves what a drop or a choice of files brought, and shows what of it cannot be saved. */
  take: (read: ReadTransfer) => void;
  cancel: (id: string) => void;
  retry: (save: Save) => void;
  /** Draws the page of an address with its scripts and saves that; null where the host cannot. */
  draw: ((save: Save) => void) | null;
  dismiss: (id: string) => void;
}

/** More at once would only wait for each other: pages are read one at a time. */
const SAVES_AT_ONCE = 3;

/**
 * The saves of this window: a few at once, each with its progress, its outcome or its error. Several addresses are
 * a job of the library, which goes on without this window.
 */
export function useSaving(): Saving {
  const { client, bridge } = useApi();
  const messages = useMessages();
  const { renderPage } = bridge;
  const startJob = useStartJob();
  const [saves, act] = useReducer(reduceSaves, []);
  const [books, setBooks] = useState<readonly Draft[]>([]);
  const [lanes] = useState(() => makeLanes(SAVES_AT_ONCE));
  const [drawing] = useState(() => new Set<string>());
  useLibraryEvents(
    useCallback((event) => {
      if (event.type === 'call.progress') act({ type: 'progress', event });
    }, []),
  );
  // The same for good: each line counts its own time until it goes, and must not begin again when another one changes.
  const dismiss = useCallback((id: string) => act({ type: 'drop', id }), []);
  return useMemo(() => {
    const { enter, draw } = makeEntrance({ client, messages, act, lanes, drawing });
    const start: Saving['start'] = (drafts, tags = []) => {
      const urls = drafts.flatMap(({ source }) => (source.kind === 'url' ? source.url : []));
      const isJob = urls.length > 1;
      if (isJob) startJob(urls, tags);
      for (const draft of drafts) if (!isJob || draft.source.kind !== 'url') enter(draft, tags);
    };
    return {
      saves,
      books,
      chooseBook: (book) => {
        setBooks([]);
        if (book !== null) start(books.map((draft) => withBook(draft, book)));
      },
      start,
      take: ({ drafts, refusals }) => {
        start(drafts.filter((draft) => !isBook(draft)));
        setBooks((waiting) => [...waiting, ...drafts.filter(isBook)]);
        for (const { label, why } of refusals) {
          const id = crypto.randomUUID();
          act({ type: 'start', save: { id, label, source: null, tags: [] } });
          act({ type: 'fail', id, what: why, hint: '', retry: false, isEmptyPage: false });
        }
      },
      cancel: (id) => {
        if (lanes.drop(id) || drawing.delete(id)) {
          act({ type: 'drop', id });
          return;
        }
        client.call('calls.cancel', { callId: id }).catch(() => {
          // The save itself ends with its own answer, which is shown; a lost wish to cancel adds nothing to it.
        });
      },
      retry: ({ id, label, source, file, tags }) => {
        act({ type: 'drop', id });
        if (source !== null) enter({ label, source, ...(file !== undefined && { file }) }, tags);
      },
      draw: renderPage === null ? null : (save) => draw(save, renderPage),
      dismiss,
    };
  }, [books, client, dismiss, drawing, lanes, messages, renderPage, saves, startJob]);
}

interface EntranceParts {
  client: Client;
  messages: Messages;
  act: (act: SaveAct) => void;
  lanes: Lanes;
  /** The saves whose pages are being drawn; one that is no longer here was cancelled. */
  drawing: Set<string>;
}

interface Entrance {
  enter: (draft: Draft, tags: readonly string[]) => void;
  draw: (save: Save, renderPage: NonNullable<HostBridge['renderPage']>) => void;
}

/** The way in of what is saved by this window itself: it is shown at once, and saved when its turn comes. */
function makeEntrance({ client, messages, act, lanes, drawing }: EntranceParts): Entrance {
  const save = async (id: string, draft: Draft, tags: readonly string[]): Promise<void> => {
    try {
      const source = await loadSource(draft);
      const outcome = await client.call('articles.save', { source, tags: [...tags] }, { callId: id });
      act({ type: 'done', id, outcome });
    } catch (error) {
      act({ type: 'fail', id, ...sayFailure(error, draft, messages) });
    }
  };
  return {
    enter(draft, tags) {
      const id = crypto.randomUUID();
      act({ type: 'start', save: { id, ...draft, tags } });
      lanes.add(id, () => save(id, draft, tags));
    },
    draw({ id: failedId, label, source, tags }, renderPage) {
      if (source?.kind !== 'url') return;
      const id = crypto.randomUUID();
      act({ type: 'drop', id: failedId });
      act({ type: 'start', save: { id, label, source, tags } });
      lanes.add(id, async () => {
        drawing.add(id);
        act({
          type: 'progress',
          event: { type: 'call.progress', callId: id, step: 'fetch', done: 0, total: 1 },
        });
        const drawn = await drawDraft({ label, source }, () => renderPage(source.url), messages);
        // Cancelled meanwhile: its line has gone, and nothing is saved.
        if (!drawing.delete(id)) return;
        if ('failure' in drawn) act({ type: 'fail', id, ...drawn.failure });
        else await save(id, drawn.draft, tags);
      });
    },
  };
}

/** The page as its scripts drew it, or what went wrong. It comes from a stranger's window, as from a clipper. */
async function drawDraft(
  draft: Draft,
  render: () => ReturnType<NonNullable<HostBridge['renderPage']>>,
  messages: Messages,
): Promise<{ draft: Draft } | { failure: Failure }> {
  try {
    const drawn = await render();
    if (drawn.outcome === 'failed') throw VerbatimError.fromShape(drawn.error);
    const { html, url } = drawn;
    return { draft: { label: draft.label, source: { kind: 'html', html, url, how: 'clipper' } } };
  } catch (error) {
    return { failure: sayFailure(error, draft, messages) };
  }
}

/** A file that the browser can no longer read is no fault of ours. */
function sayFailure(error: unknown, { file, source }: Draft, messages: Messages): Failure {
  const isEmptyPage = source.kind === 'url' && error instanceof VerbatimError && error.code === 'empty-page';
  if (file === undefined || !(error instanceof DOMException))
    return { ...sayError(error, messages), isEmptyPage };
  const what = messages.t('saving.refused.gone');
  return { what, hint: '', retry: true, isEmptyPage };
}
