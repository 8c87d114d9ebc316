import { zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SANITISER_VERSION } from '../../contract/clean-html.ts';
import { VerbatimError } from '../../contract/errors.ts';
import { cleanMarkup } from './capture/clean-markup.ts';
import type { CleanMarkup } from './capture/types.ts';
import { createIdMaker } from './ids.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';
import type { LibraryParts } from './parts.ts';
import { recleaningChore } from './recleaning.ts';
import { readCaptureHtml } from './store/captures.ts';
import { openStore } from './store/open.ts';

const clean: CleanMarkup = (request) => Promise.resolve(cleanMarkup(request));

/** A library whose captures an older sanitiser left as `htmls` say; all have the text “Some words.”. */
async function oldLibrary(htmls: readonly string[], clean_: CleanMarkup = clean) {
  const dir = makeTempDir();
  const first = await openTestLibrary({ dir });
  const ids: string[] = [];
  for (const at of htmls.keys())
    ids.push((await saveStory(first.client, { url: `https://a.example/${String(at)}` })).captureId);
  await first.library.close();
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const store = openStore({ dir, now: Date.now, newId: createIdMaker(), log });
  for (const [at, id] of ids.entries()) {
    const html = zstdCompressSync(Buffer.from(htmls[at] ?? ''));
    store.db.run('UPDATE captureContents SET html = ? WHERE captureId = ?', [html, id]);
    store.db.run('UPDATE captures SET sanitiserVersion = 0 WHERE id = ?', [id]);
  }
  const parts = { store, ports: { cleanMarkup: clean_, log } } as unknown as LibraryParts;
  const run = async (version?: number): Promise<void> => {
    const chore = recleaningChore(parts, version);
    while (await chore.step(new AbortController().signal));
  };
  const states = () =>
    ids.map((id) => ({
      html: readCaptureHtml(store.db, id),
      version: store.db.value<number>('SELECT sanitiserVersion FROM captures WHERE id = ?', [id]),
      refusal:
        store.db.value<string>('SELECT reason FROM cleaningRefusals WHERE captureId = ?', [id]) ?? null,
    }));
  return { store, run, states, lines };
}

const SAME = '<p>Some words.</p>';

describe('captures of an older sanitiser', () => {
  it('are cleaned again, and their text stays what it is', async () => {
    const { store, run, states, lines } = await oldLibrary([
      '<p onclick="x()" style="color:red">Some words.</p>',
      SAME,
      '<p>Some <script>x()</script>words.</p>',
    ]);
    await run();
    expect(states()).toEqual(
      Array.from({ length: 3 }, () => ({ html: SAME, version: SANITISER_VERSION, refusal: null })),
    );
    expect(lines).toContain(
      'library: 3 captures cleaned again, 0 left because their text would have changed, 0 because it failed',
    );
    store.close();
  });

  it('keep their HTML where the text would change, and are not tried again under the same version', async () => {
    const asked: string[] = [];
    const { store, run, states, lines } = await oldLibrary(['<p>Other words.</p>', SAME], (request) => {
      if (request.kind === 'html') asked.push(request.html);
      return clean(request);
    });
    await run();
    await run();
    expect(states()).toEqual([
      { html: '<p>Other words.</p>', version: 0, refusal: 'text-differs' },
      { html: SAME, version: SANITISER_VERSION, refusal: null },
    ]);
    expect(asked).toHaveLength(2);
    expect(lines.at(-1)).toContain('1 left because their text would have changed');
    await run(SANITISER_VERSION + 1);
    expect(asked).toHaveLength(4);
    store.close();
  });

  it('go on where they were stopped, batch by batch', async () => {
    const stop = new VerbatimError('cancelled', 'Reading the page was stopped.');
    let left = 7;
    const { store, run, states } = await oldLibrary(
      Array.from({ length: 12 }, () => SAME),
      (request) => (left-- > 0 ? clean(request) : Promise.reject(stop)),
    );
    await expect(run()).rejects.toBe(stop);
    expect(states().filter(({ version }) => version === SANITISER_VERSION)).toHaveLength(5);
    left = 100;
    await run();
    expect(states().every(({ version }) => version === SANITISER_VERSION)).toBe(true);
    store.close();
  });

  it('that end the process that cleans them stay as they are', async () => {
    const { store, run, states } = await oldLibrary(
      [SAME, SAME],
      (() => {
        let count = 0;
        return (request) =>
          count++ === 0 ? Promise.reject(new VerbatimError('parse-failed', 'It died.')) : clean(request);
      })(),
    );
    await run();
    expect(states().map(({ refusal }) => refusal)).toEqual(['failed', null]);
    store.close();
  });

  it('are cleaned in the background of an open library, which is read meanwhile', async () => {
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    const { captureId } = await saveStory(first.client);
    await first.library.close();
    const store = openStore({ dir, now: Date.now, newId: createIdMaker(), log: () => undefined });
    store.db.run('UPDATE captures SET sanitiserVersion = 0');
    store.close();
    const second = await openTestLibrary({ dir, cleanMarkup: clean });
    const version = async () => {
      const { items } = await second.client.call('articles.list', {});
      const article = await second.client.call('articles.get', { id: items[0]?.id ?? '' });
      return article.captures[0]?.sanitiserVersion;
    };
    await expect.poll(version, { timeout: 60_000 }).toBe(SANITISER_VERSION);
    expect(await second.library.openResource(`/resources/captures/${captureId}/html`)).toMatchObject({
      text: SAME,
    });
  });
});
