import { createClient } from '../../contract/client.ts';
import type { InputOf } from '../../contract/methods.ts';
import type { SearchAnswer } from '../../contract/search.ts';
import type { Session } from './session.ts';

/** As many hits as one call answers. */
const MOST_HITS = 500;
/** An index is built anew after a change of version, and that of a big library takes a while. */
const CATCH_UP_MS = 120_000;

/**
 * Asks a question of the whole library: a script asks once, so it waits for an index that is still catching up,
 * where a person would see the rest come in.
 */
export async function searchWhole(
  session: Pick<Session, 'library' | 'say' | 'stopped'>,
  { text, limit }: InputOf<'articles.search'> & { limit: number },
): Promise<SearchAnswer> {
  const library = await session.library();
  const client = createClient(library.send);
  const input = { text, limit: Math.min(limit, MOST_HITS) };
  const { promise: caughtUp, resolve } = Promise.withResolvers<void>();
  // Listening comes first: the index may have caught up before the answer is here.
  const unsubscribe = library.subscribe(({ type }) => {
    if (type === 'search.changed') resolve();
  });
  const timer = setTimeout(resolve, CATCH_UP_MS);
  const stop = (): void => {
    resolve();
  };
  session.stopped.addEventListener('abort', stop);
  try {
    const found = await client.call('articles.search', input);
    if (found.isComplete) return found;
    session.say('The search index is catching up …');
    await caughtUp;
    const again = await client.call('articles.search', input);
    if (!again.isComplete) session.say('The search index is still catching up: there may be more.');
    return again;
  } finally {
    unsubscribe();
    clearTimeout(timer);
    session.stopped.removeEventListener('abort', stop);
  }
}
