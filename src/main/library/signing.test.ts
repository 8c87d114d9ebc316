import { describe, expect, it } from 'vitest';
import { createIdMaker } from './ids.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';
import type { LibraryParts } from './parts.ts';
import { signingChore } from './signing.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

function reopen(dir: string): { store: Store; chore: ReturnType<typeof signingChore> } {
  const store = openStore({ dir, now: Date.now, newId: createIdMaker(), log: () => undefined });
  return { store, chore: signingChore({ store } as LibraryParts) };
}

const count = (store: Store): number =>
  Number(store.db.value<number>('SELECT count(*) FROM captureSignatures WHERE version = 1'));

async function runToEnd(chore: ReturnType<typeof signingChore>): Promise<void> {
  while (await chore.step(new AbortController().signal));
}

describe('captures of before', () => {
  it('get their signatures piece by piece, whatever was there, and are then found', async () => {
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    const words = Array.from(
      { length: 30 },
      (_, at) => `Word${String(at)} upon word${String(at * 7)} it went on.`,
    );
    const { articleId } = await saveStory(first.client, { url: 'https://a.example/x', paragraphs: words });
    await saveStory(first.client, { url: 'https://b.example/x', paragraphs: ['Something else.'] });
    await first.library.close();
    const { store, chore } = reopen(dir);
    store.db.run('DELETE FROM signatureKeys');
    store.db.run('DELETE FROM captureSignatures');
    await runToEnd(chore);
    expect(count(store)).toBe(2);
    // A signature of another version is no signature.
    store.db.run('UPDATE captureSignatures SET version = 0');
    const again = signingChore({ store } as LibraryParts);
    await runToEnd(again);
    expect(count(store)).toBe(2);
    store.close();
    const second = await openTestLibrary({ dir });
    const near = await second.client.call('articles.save', {
      source: {
        kind: 'html',
        html: [...words.slice(0, 29), 'And then not.'].map((p) => `<p>${p}</p>`).join(''),
        url: 'https://c.example/x',
      },
    });
    expect(near.sameStoryAs).toMatchObject([{ articleId, relation: 'shared' }]);
  });

  it('of a library that has them all cost one look', async () => {
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    await saveStory(first.client, {});
    await first.library.close();
    const { store, chore } = reopen(dir);
    expect(await chore.step(new AbortController().signal)).toBe(false);
    store.close();
  });
});
