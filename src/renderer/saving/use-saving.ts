import { useCallback, useMemo, useReducer, useState } from 'react';
import type { Client } from '../../contract/client.ts';
import { useClient } from '../api/api-context.tsx';
import { sayError } from '../api/error-words.ts';
import { useCommand } from '../api/queries.ts';
import { useLibraryEvents } from '../api/use-library-events.ts';
import { makeLanes, type Lanes } from './lanes.ts';
import { isBook, loadSource, withBook, type BookChoice, type Draft } from './read-source.ts';
import type { ReadTransfer } from './read-transfer.ts';
import { reduceSaves, type Save, type SaveAct } from './save-queue.ts';

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
  dismiss: (id: string) => void;
}

/** More at once would only wait for each other: pages are read one at a time. */
const SAVES_AT_ONCE = 3;

/**
 * The saves of this window: a few at once, each with its progress, its outcome or its error. Several addresses are
 * a job of the library, which goes on without this window.
 */
export function useSaving(): Saving {
  const client = useClient();
  const startJob = useStartJob();
  const [saves, act] = useReducer(reduceSaves, []);
  const [books, setBooks] = useState<readonly Draft[]>([]);
  const [lanes] = useState(() => makeLanes(SAVES_AT_ONCE));
  useLibraryEvents(
    useCallback((event) => {
      if (event.type === 'call.progress') act({ type: 'progress', event });
    }, []),
  );
  return useMemo(() => {
    const enter = makeEntrance({ client, act, lanes });
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
          act({ type: 'fail', id, what: why, hint: '', retry: false });
        }
      },
      cancel: (id) => {
        if (lanes.drop(id)) {
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
      dismiss: (id) => act({ type: 'drop', id }),
    };
  }, [books, client, lanes, saves, startJob]);
}

interface EntranceParts {
  client: Client;
  act: (act: SaveAct) => void;
  lanes: Lanes;
}

/** The way in of what is saved by this window itself: it is shown at once, and saved when its turn comes. */
function makeEntrance({
  client,
  act,
  lanes,
}: EntranceParts): (draft: Draft, tags: readonly string[]) => void {
  const save = async (id: string, draft: Draft, tags: readonly string[]): Promise<void> => {
    try {
      const source = await loadSource(draft);
      const outcome = await client.call('articles.save', { source, tags: [...tags] }, { callId: id });
      act({ type: 'done', id, outcome });
    } catch (error) {
      act({ type: 'fail', id, ...sayFailure(error, draft) });
    }
  };
  return (draft, tags) => {
    const id = crypto.randomUUID();
    act({ type: 'start', save: { id, ...draft, tags } });
    lanes.add(id, () => save(id, draft, tags));
  };
}

/** A file that the browser can no longer read is no fault of ours. */
function sayFailure(error: unknown, { file }: Draft): ReturnType<typeof sayError> {
  if (file === undefined || !(error instanceof DOMException)) return sayError(error);
  return { what: 'It could not be read: it is a folder, or it has gone.', hint: '', retry: true };
}
