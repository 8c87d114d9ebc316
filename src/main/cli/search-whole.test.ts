import { expect, test } from 'vitest';
import { StandInLibrary } from '../../../test/support/stand-in-library.ts';
import { searchWhole } from './search-whole.ts';

function searchIn(library: StandInLibrary, limit = 50) {
  const said: string[] = [];
  const session = {
    library: () => Promise.resolve(library),
    say: (line: string) => said.push(line),
    stopped: new AbortController().signal,
  };
  return { said, found: searchWhole(session, { text: 'x', limit }) };
}

test('waits for an index that is catching up, and asks again', async () => {
  const library = new StandInLibrary();
  library.answer = async () => {
    const isComplete = library.calls.length > 1;
    // Heard before the answer has come, as it may be.
    if (!isComplete) library.announce({ type: 'search.changed' });
    return { ok: true, value: { total: isComplete ? 2 : 1, isComplete } };
  };
  const { said, found } = searchIn(library);
  expect(await found).toMatchObject({ total: 2, isComplete: true });
  expect(said).toEqual(['The search index is catching up …']);
  expect(library.listeners.size).toBe(0);
});

test('asks once when all is indexed, and never for more than one call answers', async () => {
  const library = new StandInLibrary();
  library.answer = async () => ({ ok: true, value: { total: 1, isComplete: true } });
  const { said, found } = searchIn(library, 10_000);
  await found;
  expect(library.calls).toEqual([{ method: 'articles.search', input: { text: 'x', limit: 500 } }]);
  expect(said).toEqual([]);
});
