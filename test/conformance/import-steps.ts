/** What becomes of the files of other programs, over any transport. */
import { expect } from 'vitest';
import type { Id } from '../../src/contract/primitives.ts';
import type { LocalSite } from '../support/local-site.ts';
import type { Asker } from './asker.ts';
import { storyHtml } from './story-html.ts';

/** Looked at, brought in, its page fetched, and all of it taken back. */
export async function bringInAndTakeBack(ask: Asker, site: LocalSite): Promise<void> {
  site.set('/brought', storyHtml('Brought in', 'The ferry waited for the fog to lift.'));
  const file = Buffer.from(
    [
      'URL,Title,Selection,Folder,Timestamp,Tags',
      `${site.url('/brought')},Brought in,The ferry waited for the fog to lift.,Unread,1700000000,"[""ferry""]"`,
      'https://elsewhere.example/story,Elsewhere,,Unread,1700000001,[]',
      'ftp://elsewhere.example/file,A file,,Unread,1700000002,[]',
    ].join('\n'),
  );
  const { id } = await ask.call('imports.begin', { name: 'list.csv', bytes: file.length });
  await ask.call('imports.give', { id, at: 0, base64: file.toString('base64') });
  const read = await ask.call('imports.read', { id, options: { fetchPages: true } });
  expect(read).toMatchObject({ format: 'instapaper', plan: { total: 3, new: 2, refused: 1, passages: 1 } });
  expect(await ask.call('imports.columns', { id })).toEqual({ table: null });
  await ask.call('imports.choose', { id, isChosen: false, positions: [1] });
  await ask.call('imports.start', { id });
  await expect.poll(async () => (await ask.call('imports.get', { id })).fetchJobIds.length).toBe(1);
  const { fetchJobIds, outcome } = await ask.call('imports.get', { id });
  expect(outcome).toMatchObject({ new: 1, skipped: 1, refused: 1 });
  const isFetched = async () => (await ask.call('jobs.get', { id: fetchJobIds[0] as Id })).job.state;
  await expect.poll(isFetched, { timeout: 30_000 }).toBe('done');
  const { items } = await ask.call('imports.rows', { id, state: 'done' });
  const articleId = items[0]?.articleId as Id;
  const { items: passages } = await ask.call('passages.list', { filter: { articleId } });
  expect(passages).toMatchObject([{ status: 'anchored', quote: 'The ferry waited for the fog to lift.' }]);
  expect((await ask.call('imports.report', { id, format: 'json' })).files).toHaveLength(1);
  await ask.call('imports.retryFailed', { id });
  expect((await ask.call('imports.undo', { id })).state).toBe('undone');
  expect((await ask.call('articles.get', { id: articleId })).trashedAt).not.toBeNull();
  await ask.call('imports.dismiss', { id });
  expect(await ask.call('imports.list', {})).toEqual({ items: [] });
}

/** Stopped in the middle, and gone on with to its end. */
export async function pauseAndGoOn(ask: Asker): Promise<void> {
  const rows = Array.from(
    { length: 600 },
    (_, at) => `https://many.example/${String(at)},N,,Unread,1700000000,[]`,
  );
  const file = Buffer.from(['URL,Title,Selection,Folder,Timestamp,Tags', ...rows].join('\n'));
  const { id } = await ask.call('imports.begin', { name: 'many.csv', bytes: file.length });
  await ask.call('imports.give', { id, at: 0, base64: file.toString('base64') });
  await ask.call('imports.read', { id });
  await ask.call('imports.start', { id });
  expect((await ask.call('imports.pause', { id })).state).toBe('paused');
  await ask.call('imports.resume', { id });
  const state = async () => (await ask.call('imports.get', { id })).state;
  await expect.poll(state, { timeout: 60_000 }).toBe('done');
  expect((await ask.call('imports.get', { id })).outcome.new).toBe(600);
  await ask.call('imports.undo', { id });
}
