import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../contract/errors.ts';
import { jobPageSchema } from '../../contract/job.ts';
import type { Id } from '../../contract/primitives.ts';
import { HOST_GAP_MS, ITEMS_AT_ONCE } from './job-runner.ts';
import { planRetry, MOST_RETRY_AFTER_MS } from './job-retries.ts';
import {
  busy,
  createHandClock,
  createHeldWeb,
  itemsOf,
  letOthersRun,
  unreachable,
  until,
  untilJob,
} from './jobs.test-support.ts';
import { makeTempDir, openTestLibrary } from './library.test-support.ts';
import { openDatabase } from './store/connection.ts';
import type { LibraryPorts } from './ports.ts';

const urls = (count: number, host = (at: number) => `h${String(at)}.example`): string[] =>
  Array.from({ length: count }, (_, at) => `https://${host(at)}/${String(at)}`);
const sameHost = (count: number): string[] => urls(count, () => 'one.example');

async function openWithWeb(own: Partial<LibraryPorts> = {}) {
  const web = createHeldWeb();
  const clock = createHandClock();
  const opened = await openTestLibrary({ ...clock, fetchBytes: web.fetchBytes, ...own });
  const { client } = opened;
  const start = async (addresses: readonly string[], tags: string[] = []) => {
    const items = addresses.map((url) => ({ url }));
    return client.call('jobs.start', { kind: 'save', items, tags });
  };
  /** Lets time pass whenever nothing else is left to wait for. */
  const ended = (id: Id) =>
    untilJob(client, id, ({ state, counts }) => {
      if (state === 'running' && counts.running === 0) clock.advance(HOST_GAP_MS);
      return state === 'done';
    });
  return { ...opened, web, clock, start, ended };
}

describe('a job', () => {
  it('saves every address with its tags, an outcome for each, and is one act', async () => {
    const { client, start, ended, events } = await openWithWeb();
    await client.call('articles.save', { source: { kind: 'url', url: 'https://h0.example/0' } });
    await client.call('articles.trash', {
      ids: (await client.call('articles.list', {})).items.map(({ id }) => id),
    });
    const job = await start(
      [...urls(4), 'https://h1.example/1?utm_source=x', 'not an address'],
      ['read/later'],
    );
    expect(job).toMatchObject({ title: 'Save 6 pages', state: 'running', counts: { total: 6 } });
    expect(await ended(job.id)).toMatchObject({
      state: 'done',
      counts: { total: 6, waiting: 0, running: 0, saved: 3, duplicate: 2, failed: 1, cancelled: 0 },
      nextTryAt: null,
      problem: null,
    });
    const page = jobPageSchema.parse(await client.call('jobs.get', { id: job.id, limit: 2 }));
    expect(page.items.map(({ state }) => state)).toEqual(['duplicate', 'saved']);
    expect(page.items[1]).toMatchObject({ title: 'https://h1.example/1', error: null, attempts: 1 });
    const failed = await client.call('jobs.get', { id: job.id, state: 'failed' });
    expect(failed.items).toMatchObject([
      { input: 'not an address', error: { code: 'bad-input' }, articleId: null },
    ]);
    expect(failed.next).toBeNull();
    const rest = await client.call('jobs.get', { id: job.id, after: page.next });
    expect(rest.items.map(({ position }) => position)).toEqual([2, 3, 4, 5]);

    const { items } = await client.call('articles.list', {});
    expect(items.map(({ tags }) => tags)).toEqual(Array.from({ length: 4 }, () => ['read/later']));
    expect((await client.call('history.state', {})).undo).toBe('Save 4 stories');
    await client.call('history.undo', {});
    expect((await client.call('articles.list', {})).total).toBe(0);
    const [known] = (await client.call('articles.list', { filter: { trashed: true } })).items.slice(-1);
    expect(known?.tags).toEqual([]);
    await client.call('history.redo', {});
    expect((await client.call('articles.list', {})).total).toBe(4);
    expect(events).toContainEqual({ type: 'jobs.changed', ids: [job.id] });
  });

  it('takes back only what nobody has touched since', async () => {
    const { client, start, ended, web } = await openWithWeb();
    web.hold(true);
    const job = await start(urls(2));
    await until(() => web.waiting().length === 2);
    web.letGo('https://h0.example/0');
    await untilJob(client, job.id, ({ counts }) => counts.saved === 1);
    const [first] = (await client.call('articles.list', {})).items;
    await client.call('articles.trash', { ids: [first?.id ?? ''] });
    web.letGo();
    await ended(job.id);
    expect((await client.call('history.state', {})).undo).toBe('Save a story');
    await client.call('history.undo', {});
    expect((await client.call('articles.list', {})).total).toBe(0);
    await client.call('history.undo', {});
    expect((await client.call('articles.list', {})).items.map(({ id }) => id)).toEqual([first?.id]);
  });

  it('has so many under way at once and no more, and one at each host', async () => {
    const { start, ended, web } = await openWithWeb();
    web.hold(true);
    const job = await start([...sameHost(3), ...urls(9)]);
    await until(() => web.waiting().length === ITEMS_AT_ONCE);
    expect(web.asked).toEqual(['https://one.example/0', ...urls(5)]);
    web.hold(false);
    await ended(job.id);
    expect(web.most()).toEqual({ inAll: ITEMS_AT_ONCE, atOneHost: 1 });
  });

  it('leaves a host alone for a while between two pages, but not for what it knows already', async () => {
    const { client, start, ended, web, clock } = await openWithWeb();
    const job = await start(sameHost(2));
    await untilJob(client, job.id, ({ counts }) => counts.saved === 1 && counts.running === 0);
    clock.advance(HOST_GAP_MS - 1);
    await letOthersRun();
    expect(web.asked).toHaveLength(1);
    clock.advance(1);
    await ended(job.id);
    const again = await start(sameHost(2));
    clock.advance(HOST_GAP_MS);
    expect((await ended(again.id)).counts).toMatchObject({ duplicate: 2 });
    expect(web.asked).toHaveLength(2);
  });

  it('is paused and resumed: what is under way is finished, nothing else is begun', async () => {
    const { client, start, ended, web } = await openWithWeb();
    web.hold(true);
    const job = await start(urls(8));
    await until(() => web.waiting().length === ITEMS_AT_ONCE);
    expect((await client.call('jobs.pause', { id: job.id })).state).toBe('paused');
    web.hold(false);
    await untilJob(client, job.id, ({ counts }) => counts.saved === ITEMS_AT_ONCE);
    await letOthersRun();
    expect(web.asked).toHaveLength(ITEMS_AT_ONCE);
    await expect(client.call('jobs.pause', { id: job.id })).rejects.toMatchObject({ code: 'conflict' });
    await client.call('jobs.resume', { id: job.id });
    expect((await ended(job.id)).counts.saved).toBe(8);
  });

  it('is cancelled: what was saved stays, the rest can be taken up again, and then it is dismissed', async () => {
    const { client, start, ended, web } = await openWithWeb();
    web.hold(true);
    const job = await start(urls(8));
    await until(() => web.waiting().length === ITEMS_AT_ONCE);
    web.letGo('https://h0.example/0');
    await untilJob(client, job.id, ({ counts }) => counts.saved === 1);
    await expect(client.call('jobs.dismiss', { id: job.id })).rejects.toMatchObject({ code: 'conflict' });
    await client.call('jobs.cancel', { id: job.id });
    const cancelled = await untilJob(client, job.id, ({ counts }) => counts.running === 0);
    expect(cancelled).toMatchObject({ state: 'cancelled', counts: { saved: 1, cancelled: 7 } });
    expect((await client.call('history.state', {})).undo).toBe('Save a story');
    web.hold(false);
    await client.call('jobs.retryFailed', { id: job.id });
    expect((await ended(job.id)).counts).toMatchObject({ saved: 8, cancelled: 0 });
    expect((await client.call('history.state', {})).undo).toBe('Save 7 stories');
    await expect(client.call('jobs.cancel', { id: job.id })).rejects.toMatchObject({ code: 'conflict' });
    await expect(client.call('jobs.retryFailed', { id: job.id })).rejects.toMatchObject({ code: 'conflict' });
    await client.call('jobs.dismiss', { id: job.id });
    expect(await client.call('jobs.list', {})).toEqual({ items: [] });
    await expect(client.call('jobs.get', { id: job.id })).rejects.toMatchObject({ code: 'not-found' });
    expect((await client.call('articles.list', {})).total).toBe(8);
  });

  it('fetches stories again, one act for all', async () => {
    const { client, start, ended, web } = await openWithWeb();
    await ended((await start(urls(3))).id);
    const ids = (await client.call('articles.list', {})).items.map(({ id }) => id);
    web.set('https://h1.example/1', 'Other words now.');
    web.set(
      'https://h2.example/2',
      new VerbatimError('fetch-status', 'Gone.', { details: { httpStatus: 410 } }),
    );
    const job = await client.call('jobs.start', { kind: 'refetch', ids: [...ids, ...ids] });
    expect(job.title).toBe('Fetch 3 stories again');
    expect((await ended(job.id)).counts).toMatchObject({ total: 3, saved: 1, duplicate: 1, failed: 1 });
    expect((await client.call('history.state', {})).undo).toBe('Fetch a story again');
    expect((await client.call('articles.search', { text: '"other words"' })).total).toBe(1);
    await client.call('history.undo', {});
    expect((await client.call('articles.search', { text: '"other words"' })).total).toBe(0);
    const nobody = '01890000-0000-7000-8000-000000000000' as Id;
    await expect(client.call('jobs.start', { kind: 'refetch', ids: [nobody] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('stops and says why when the library cannot write, and loses nothing', async () => {
    let isFull = true;
    const web = createHeldWeb();
    const { client, start, ended } = await openWithWeb({
      fetchBytes: (url, options) =>
        isFull
          ? Promise.reject(new VerbatimError('disk-full', 'The disk is full.'))
          : web.fetchBytes(url, options),
    });
    const job = await start(urls(3));
    const paused = await untilJob(
      client,
      job.id,
      ({ state, counts }) => state === 'paused' && counts.running === 0,
    );
    expect(paused).toMatchObject({ problem: { code: 'disk-full' }, counts: { waiting: 3, failed: 0 } });
    isFull = false;
    expect((await client.call('jobs.resume', { id: job.id })).problem).toBeNull();
    expect((await ended(job.id)).counts.saved).toBe(3);
  });
});

describe('row 74 and busy sites', () => {
  it('leaves a site alone for as long as it asks, with all its pages, and then goes on', async () => {
    const { client, start, ended, web, clock } = await openWithWeb();
    web.set('https://one.example/0', busy(90_000));
    const job = await start([...sameHost(2), 'https://two.example/']);
    const waiting = await untilJob(
      client,
      job.id,
      ({ counts }) => counts.waiting === 2 && counts.saved === 1,
    );
    expect(waiting.nextTryAt).toBe('2026-01-01T00:01:30.000Z');
    expect(await itemsOf(client, job.id)).toMatchObject([
      { state: 'waiting', error: { code: 'fetch-status' }, notBefore: waiting.nextTryAt, attempts: 1 },
      { state: 'waiting', error: null, notBefore: waiting.nextTryAt, attempts: 0 },
      { state: 'saved' },
    ]);
    // What the site asked for is not hurried by the user.
    await client.call('jobs.resume', { id: job.id });
    clock.advance(89_999);
    await letOthersRun();
    expect(web.asked).toHaveLength(2);
    web.set('https://one.example/0', 'Words at last.');
    clock.advance(1);
    await until(() => web.asked.length === 3);
    await untilJob(client, job.id, ({ counts }) => counts.saved === 2);
    clock.advance(HOST_GAP_MS);
    expect((await ended(job.id)).counts.saved).toBe(3);
  });

  it('asks three times more and then gives up', async () => {
    const { client, start, ended, web, clock } = await openWithWeb();
    web.set('https://h0.example/0', busy());
    const job = await start(urls(1));
    for (const asked of [1, 2, 3]) {
      await untilJob(client, job.id, ({ nextTryAt }) => nextTryAt !== null);
      expect(web.asked).toHaveLength(asked);
      clock.advance(300_000);
      await until(() => web.asked.length === asked + 1);
    }
    expect((await ended(job.id)).counts.failed).toBe(1);
    expect(await itemsOf(client, job.id)).toMatchObject([{ attempts: 4, error: { code: 'fetch-status' } }]);
  });

  it('waits for the network and goes on by itself, or at once when it is told to', async () => {
    const { client, start, ended, web, clock } = await openWithWeb();
    for (const url of urls(3)) web.set(url, unreachable());
    const job = await start(urls(3));
    const waiting = await untilJob(client, job.id, ({ nextTryAt }) => nextTryAt !== null);
    expect(waiting).toMatchObject({
      nextTryAt: '2026-01-01T00:00:05.000Z',
      counts: { waiting: 3, failed: 0 },
    });
    clock.advance(5_000);
    await until(() => web.asked.length === 6);
    await untilJob(client, job.id, ({ nextTryAt }) => nextTryAt === '2026-01-01T00:00:35.000Z');
    for (const url of urls(3)) web.set(url, 'Words.');
    await client.call('jobs.resume', { id: job.id });
    clock.advance(HOST_GAP_MS);
    expect((await ended(job.id)).counts.saved).toBe(3);
    expect(clock.now()).toBeLessThan(Date.parse('2026-01-01T00:00:35.000Z'));
  });

  it.each([
    ['busy, for a day', busy(86_400_000), 1, { waitMs: MOST_RETRY_AFTER_MS, holdsHost: true }],
    ['busy, for no time', busy(0), 1, { waitMs: 0, holdsHost: true }],
    ['busy a fourth time', busy(1), 4, null],
    ['unreachable', unreachable(), 1, { waitMs: 5_000, holdsHost: false }],
    ['unreachable a sixth time', unreachable(), 6, null],
    ['refused', new VerbatimError('address-refused', 'No.'), 1, null],
    ['not there', new VerbatimError('fetch-status', 'No.', { details: { httpStatus: 404 } }), 1, null],
    [
      'at fault',
      new VerbatimError('fetch-status', 'No.', { details: { httpStatus: 502 } }),
      2,
      { waitMs: 60_000, holdsHost: false },
    ],
    ['unreadable', new VerbatimError('parse-failed', 'No.'), 1, null],
  ])('%s', (_name, error, attempts, plan) => {
    expect(planRetry(error, attempts)).toEqual(plan);
  });
});

describe('a restart', () => {
  it('goes on where it was, in a host that stays', async () => {
    const dir = makeTempDir();
    const first = await openWithWeb({ dir });
    first.web.hold(true);
    const job = await first.start(urls(8), ['t']);
    await until(() => first.web.waiting().length === ITEMS_AT_ONCE);
    first.web.letGo('https://h3.example/3');
    await untilJob(first.client, job.id, ({ counts }) => counts.saved === 1);
    await first.library.close();

    const brief = await openWithWeb({ dir, resumesJobs: false });
    await letOthersRun();
    expect((await brief.client.call('jobs.list', {})).items).toMatchObject([
      { id: job.id, state: 'running', counts: { saved: 1, waiting: 7, running: 0 } },
    ]);
    expect(brief.web.asked).toEqual([]);
    await brief.library.close();

    const again = await openWithWeb({ dir });
    expect((await again.ended(job.id)).counts).toMatchObject({ saved: 8, duplicate: 0 });
    expect(again.web.asked).not.toContain('https://h3.example/3');
    expect((await itemsOf(again.client, job.id)).map(({ attempts }) => attempts)).toEqual(
      Array.from({ length: 8 }, () => 1),
    );
    expect((await again.client.call('history.state', {})).undo).toBe('Save 8 stories');
  });

  it('keeps what a user paused paused', async () => {
    const dir = makeTempDir();
    const first = await openWithWeb({ dir });
    first.web.hold(true);
    const job = await first.start(urls(2));
    await until(() => first.web.waiting().length === 2);
    await first.client.call('jobs.pause', { id: job.id });
    await first.library.close();
    const again = await openWithWeb({ dir });
    expect((await again.client.call('jobs.get', { id: job.id })).job).toMatchObject({
      state: 'paused',
      counts: { waiting: 2 },
    });
    await again.client.call('jobs.resume', { id: job.id });
    expect((await again.ended(job.id)).counts.saved).toBe(2);
  });

  it('does what may have ended the last process alone, and gives it up the third time', async () => {
    const dir = makeTempDir();
    const first = await openWithWeb({ dir });
    first.web.hold(true);
    const job = await first.start(urls(3));
    await until(() => first.web.waiting().length === 3);
    await first.library.close();
    /** As a kill leaves it: the rows say that they are under way. */
    const kill = (condition: string): void => {
      const db = openDatabase(join(dir, 'library.db'));
      db.exec(`UPDATE jobItems SET state = 'running' WHERE ${condition}`);
      db.close();
    };
    kill('true');
    for (const round of [1, 2]) {
      const again = await openWithWeb({ dir });
      again.web.hold(true);
      await until(() => again.web.waiting().length === 1);
      await letOthersRun();
      expect(again.web.asked, `round ${String(round)}`).toEqual(['https://h0.example/0']);
      await again.library.close();
      kill('position = 0');
    }
    const last = await openWithWeb({ dir });
    expect((await last.ended(job.id)).counts).toMatchObject({ saved: 2, failed: 1 });
    expect(await itemsOf(last.client, job.id)).toMatchObject([
      { state: 'failed', error: { code: 'parse-failed' } },
      { state: 'saved' },
      { state: 'saved' },
    ]);
    await last.client.call('jobs.retryFailed', { id: job.id });
    expect((await last.ended(job.id)).counts).toMatchObject({ saved: 3 });
  });
});
