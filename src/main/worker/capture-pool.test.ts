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

test('two processes share what comes at once, and the second ends when there is nothing to do', async () => {
  const pool = start({ processes: 2, idleMs: 0 });
  const parsed = await Promise.all(Array.from({ length: 8 }, () => pool.parse(page('a'))));
  const pids = parsed.map(({ text }) => Number(text.split(' by ')[1]));
  expect(new Set(pids).size).toBe(2);
  const isAlive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      // ESRCH: there is no such process any more, which is what is asked.
      return false;
    }
  };
  await expect.poll(() => [...new Set(pids)].map(isAlive), { timeout: 60_000 }).toEqual([true, false]);
  expect((await pool.parse(page('b'))).text).toBe(`b by ${String(pids[0])}`);
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

test.each([
  ['row 27: one that fills the memory', 'memory once', 'memory', { maxHeapMb: 40, deadlineMs: 60_000 }],
  ['one that takes too long', 'loop once', 'time', { deadlineMs: 300 }],
  ['one that ends the process', 'die once', 'failed', {}],
] as const)(
  '%s is read again for its words, by a fresh process, before any other',
  async (_row, words, reason, limits) => {
    const pool = start(limits);
    const before = await pool.parse(page('a'));
    const [first, next] = await Promise.all([pool.parse(page(words)), pool.parse(page('b'))]);
    expect(first.text).toMatch(new RegExp(`^kept for ${reason} by`, 'u'));
    expect(first.text.split(' by ')[1]).toBe(next.text.split(' by ')[1]);
    expect(first.text.split(' by ')[1]).not.toBe(before.text.split(' by ')[1]);
  },
);

test('what is extracted is read again for its words like what is saved', async () => {
  const pool = start({ deadlineMs: 300 });
  const { text } = await pool.extract({ ...page('loop once'), name: 'a.html' });
  expect(text).toMatch(/^kept for time by/u);
});

test('a page that is cancelled is not read again', async () => {
  const pool = start({ deadlineMs: 60_000 });
  const controller = new AbortController();
  const underWay = pool.parse(page('loop once'), controller.signal);
  const next = pool.parse(page('b'));
  controller.abort();
  await expect(underWay).rejects.toMatchObject({ code: 'cancelled' });
  expect((await next).text).toMatch(/^b by/u);
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
