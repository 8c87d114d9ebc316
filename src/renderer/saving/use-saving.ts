import { useCallback, useMemo, useReducer, useState } from 'react';
import { useClient } from '../api/api-context.tsx';
import { sayError } from '../api/error-words.ts';
import { useLibraryEvents } from '../api/use-library-events.ts';
import { isBook, withBook, type BookChoice, type Draft } from './read-source.ts';
import type { ReadTransfer } from './read-transfer.ts';
import { reduceSaves, type Save } from './save-queue.ts';

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

/** The saves of this window: several at once, each with its progress, its outcome or its error. */
export function useSaving(): Saving {
  const client = useClient();
  const [saves, act] = useReducer(reduceSaves, []);
  const [books, setBooks] = useState<readonly Draft[]>([]);
  useLibraryEvents(
    useCallback((event) => {
      if (event.type === 'call.progress') act({ type: 'progress', event });
    }, []),
  );
  return useMemo(() => {
    const run = async (draft: Draft, tags: readonly string[]): Promise<void> => {
      const id = crypto.randomUUID();
      act({ type: 'start', save: { id, ...draft, tags } });
      try {
        const input = { source: draft.source, tags: [...tags] };
        const outcome = await client.call('articles.save', input, { callId: id });
        act({ type: 'done', id, outcome });
      } catch (error) {
        act({ type: 'fail', id, ...sayError(error) });
      }
    };
    const start: Saving['start'] = (drafts, tags = []) => drafts.forEach((draft) => void run(draft, tags));
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
          act({
            type: 'start',
            save: { id, label, source: null, tags: [] },
          });
          act({ type: 'fail', id, what: why, hint: '', retry: false });
        }
      },
      cancel: (id) => {
        client.call('calls.cancel', { callId: id }).catch(() => {
          // The save itself ends with its own answer, which is shown; a lost wish to cancel adds nothing to it.
        });
      },
      retry: ({ id, label, source, tags }) => {
        act({ type: 'drop', id });
        if (source !== null) void run({ label, source }, tags);
      },
      dismiss: (id) => act({ type: 'drop', id }),
    };
  }, [client, saves, books]);
}
