import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startCapture, type CaptureOptions } from './capture-pool.ts';
import { forkNode } from './fork-node.ts';

// Each test starts processes of its own, and the machine may have better things to do.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const entry = pathToFileURL(
  join(import.meta.dirname, '..', '..', '..', 'test', 'support', 'fake-capture-entry.ts'),
);

function start(limits: Partial<CaptureOptions> = {}) {
  const pool = startCapture({ fork: forkNode, entry, log: () => undefined, ...limits });
  onTestFinished(() => {
    pool.close();
  });
  return pool;
}

const page = (words: string) => ({
  bytes: Buffer.from(words),
  contentType: 'text/html',
  charset: null,
  url: null,
  title: null,
});

test('many pages at once are answered each with its own', async () => {
  const pool = start();
  const words = Array.from({ length: 20 }, (_, at) => `page ${String(at)}`);
  const parsed = await Promise.all(words.map((text) => pool.parse(page(text))));
  expect(parsed.map(({ text }) => text.split(' by ')[0])).toEqual(words);
});

test('a page over the deadline fails, and the next has a fresh process', async () => {
  const pool = start({ deadlineMs: 300 });
  const before = await pool.parse(page('a'));
  const late = pool.parse(page('loop'));
  const next = pool.parse(page('a'));
  await expect(late).rejects.toMatchObject({ code: 'parse-failed' });
  expect((await next).text).not.toBe(before.text);
});

test('a page over the memory limit is too large', async () => {
  const pool = start({ maxHeapMb: 40, deadlineMs: 60_000 });
  await expect(pool.parse(page('memory'))).rejects.toMatchObject({ code: 'too-large' });
  expect((await pool.parse(page('a'))).text).toMatch(/^a by/u);
});

test('cancelling a page that waits leaves the one under way alone', async () => {
  const pool = start({ deadlineMs: 400 });
  const underWay = pool.parse(page('loop'));
  const controller = new AbortController();
  const waiting = pool.parse(page('b'), controller.signal);
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  await expect(underWay).rejects.toMatchObject({ code: 'parse-failed' });
});

test('a page cancelled before it was asked for is not begun', async () => {
  const pool = start();
  await expect(pool.parse(page('a'), AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
});

test('a process that cannot be started fails the page and is tried again for the next', async () => {
  const pool = start({ entry: new URL('file:///nowhere/entry.js') });
  await expect(pool.parse(page('a'))).rejects.toMatchObject({ code: 'parse-failed' });
  await expect(pool.parse(page('b'))).rejects.toMatchObject({ code: 'parse-failed' });
});

test('closing cancels what is under way and what waits', async () => {
  const pool = start();
  const all = [pool.parse(page('loop')), pool.parse(page('b'))];
  pool.warm();
  const outcomes = Promise.allSettled(all);
  pool.close();
  for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { code: 'cancelled' } });
  await expect(pool.sanitise('x')).rejects.toMatchObject({ code: 'cancelled' });
});
