import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '../../src/contract/call.ts';
import { VerbatimError } from '../../src/contract/errors.ts';
import { createClient } from '../../src/contract/client.ts';
import type { JobPage } from '../../src/contract/job.ts';
import { forkNode } from '../../src/main/worker/fork-node.ts';
import type { LibraryHandle } from '../../src/main/worker/library-handle.ts';
import { reachLibrary } from '../../src/main/worker/reach.ts';
import { startLibrary } from '../../src/main/worker/start.ts';
import { startLocalSite, type LocalSite } from '../support/local-site.ts';
import { spawnVerbatim } from '../support/run-program.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

// Each test starts processes of its own, and the machine may have better things to do.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Processes that die, and programs that meet: what was acknowledged is there, and there is never a second writer. */

let site: LocalSite;
beforeAll(async () => {
  site = await startLocalSite();
});
afterAll(() => site.close());

const optionsFor = (dir: string) => ({
  dir,
  fork: forkNode,
  appVersion: '0.0.0',
  allowHosts: [site.host],
  resumesJobs: true,
  limits: { restartDelaysMs: Array.from({ length: 40 }, () => 1) },
});

async function start(dir?: string): Promise<{ library: LibraryHandle; dir: string }> {
  const folder = dir ?? (await makeTemporaryFolder(onTestFinished));
  const library = await startLibrary(optionsFor(folder));
  onTestFinished(() => library.close());
  return { library, dir: folder };
}

function page(name: string): string {
  const words = `${name} said that nothing would be lost, and nothing was. `.repeat(20);
  return `<!doctype html><title>${name}</title><article><h1>${name}</h1><p>${words}</p></article>`;
}

const saveCall = (name: string) => ({
  method: 'articles.save',
  input: { source: { kind: 'html', html: page(name), url: `https://site.example/${name}` } },
});

/** Asks once more when the process was already dying as it was asked: `interrupted` says that this is safe. */
async function savedTitles(library: LibraryHandle): Promise<string[]> {
  const ask = () => createClient(library.send).call('articles.list', { limit: 500 });
  const { items } = await ask().catch((error: unknown) => {
    if (error instanceof VerbatimError && error.code === 'interrupted') return ask();
    throw error;
  });
  return items.map(({ title }) => title);
}

test('rows 1 and 5: kill -9 at any moment of a save loses nothing that was acknowledged', async () => {
  const { library, dir } = await start();
  const acknowledged: string[] = [];
  const interrupted: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const names = Array.from({ length: 3 }, (_, at) => `Story ${String(round)} ${String(at)}`);
    const answers = Promise.all(names.map((name) => library.send(saveCall(name))));
    await new Promise((resolve) => setTimeout(resolve, round * 18));
    if (library.pid !== undefined) process.kill(library.pid, 'SIGKILL');
    for (const [at, answer] of (await answers).entries()) noteOutcome(names[at] ?? '', answer);
  }
  expect(interrupted.length).toBeGreaterThan(0);

  const titles = await savedTitles(library);
  expect(titles).toEqual(expect.arrayContaining(acknowledged));
  expect(new Set(titles).size).toBe(titles.length);
  // What was interrupted can be done again, and makes no second article of what was written after all.
  for (const name of interrupted) expect((await library.send(saveCall(name))).ok).toBe(true);
  expect((await savedTitles(library)).sort()).toEqual([...acknowledged, ...interrupted].sort());
  await library.close();

  const { library: again } = await start(dir);
  expect((await savedTitles(again)).sort()).toEqual([...acknowledged, ...interrupted].sort());
  const { call } = createClient(again.send);
  await expect
    .poll(async () => (await call('library.status', {})).search.isComplete, { timeout: 60_000 })
    .toBe(true);
  const found = await call('articles.search', { text: 'nothing lost', limit: 500 });
  expect(found.total).toBe(acknowledged.length + interrupted.length);

  function noteOutcome(name: string, answer: Answer): void {
    if (answer.ok) acknowledged.push(name);
    else {
      expect(answer.error.code).toBe('interrupted');
      interrupted.push(name);
    }
  }
});

test('kill -9 in the middle of fetching a page interrupts that call; the next is answered', async () => {
  const { library } = await start();
  const before = site.hits('/slow');
  const source = { kind: 'url', url: site.url('/slow') };
  const underWay = library.send({ method: 'articles.save', input: { source } });
  while (site.hits('/slow') === before) await new Promise((resolve) => setTimeout(resolve, 5));
  process.kill(library.pid ?? 0, 'SIGKILL');
  expect(await underWay).toMatchObject({ ok: false, error: { code: 'interrupted' } });
  expect(await savedTitles(library)).toEqual([]);
  expect(library.restartCount).toBe(1);
});

test('row 2 for jobs: kill -9 in the middle of one; it goes on by itself, and each item is done once', async () => {
  const { library, dir } = await start();
  const paths = ['/job-0', '/job-1', '/job-2'];
  for (const path of paths) site.set(path, page(path));
  const release = site.hold('/job-1');
  const client = createClient(library.send);
  const items = paths.map((path) => ({ url: site.url(path) }));
  const { id } = await client.call('jobs.start', { kind: 'save', items });
  while (site.hits('/job-1') === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  process.kill(library.pid ?? 0, 'SIGKILL');
  release();
  const counts = async () => {
    const answer = await library.send({ method: 'jobs.get', input: { id } });
    return answer.ok ? (answer.value as JobPage).job.counts : null;
  };
  while ((await counts())?.saved !== 3) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await counts()).toMatchObject({
    total: 3,
    saved: 3,
    duplicate: 0,
    failed: 0,
    waiting: 0,
    running: 0,
  });
  expect((await savedTitles(library)).sort()).toEqual([...paths]);
  expect(site.hits('/job-0')).toBe(1);
  expect(library.restartCount).toBe(1);
  await library.close();
  const { library: again } = await start(dir);
  const { items: jobs } = await createClient(again.send).call('jobs.list', {});
  expect(jobs).toMatchObject([{ id, state: 'done' }]);
  expect((await createClient(again.send).call('history.state', {})).undo).toBe('Save 3 stories');
});

test('row 23: a second library process is refused, and the doorway leads to the first', async () => {
  const { library, dir } = await start();
  await expect(startLibrary(optionsFor(dir))).rejects.toMatchObject({ code: 'library-in-use' });
  const second = await reachLibrary(optionsFor(dir));
  onTestFinished(() => second.close());
  expect(second.isAttached).toBe(true);
  const heard = new Promise((resolve) => library.subscribe(resolve));
  expect((await second.send(saveCall('By the second'))).ok).toBe(true);
  expect(await heard).toMatchObject({ type: 'articles.changed' });
  expect(await savedTitles(library)).toEqual(['By the second']);
});

test('when the program that holds the library closes it, the second one opens it and goes on', async () => {
  const { library, dir } = await start();
  const second = await reachLibrary(optionsFor(dir));
  onTestFinished(() => second.close());
  expect((await second.send(saveCall('Before'))).ok).toBe(true);
  const restarted = new Promise<void>((resolve) => {
    second.subscribe((event) => {
      if (event.type === 'library.restarted') resolve();
    });
  });
  await library.close();
  await restarted;
  expect(second.isAttached).toBe(false);
  expect((await second.send(saveCall('After'))).ok).toBe(true);
  expect((await savedTitles(second)).sort()).toEqual(['After', 'Before']);
});

test('after kill -9 of the library process its owner starts it again, and the second program comes back to it', async () => {
  const { library, dir } = await start();
  const second = await reachLibrary(optionsFor(dir));
  onTestFinished(() => second.close());
  expect((await second.send(saveCall('Before'))).ok).toBe(true);
  process.kill(library.pid ?? 0, 'SIGKILL');
  const answer = await second.send(saveCall('After'));
  expect(answer.ok || answer.error.code === 'interrupted').toBe(true);
  expect(await savedTitles(second)).toContain('Before');
  expect(second.isAttached).toBe(true);
  expect(library.restartCount).toBe(1);
});

test('when a program is killed, its library process lets go and another may open the library', async () => {
  const dir = await makeTemporaryFolder(onTestFinished);
  const before = site.hits('/slow');
  const first = spawnVerbatim(['save', site.url('/slow'), '--library', join(dir, 'library')], {
    env: { VERBATIM_ALLOW_HOSTS: site.host },
  });
  while (site.hits('/slow') === before) await new Promise((resolve) => setTimeout(resolve, 10));
  first.kill('SIGKILL');
  await new Promise((resolve) => first.on('close', resolve));
  const second = await reachLibrary(optionsFor(join(dir, 'library')));
  onTestFinished(() => second.close());
  // Either it has opened the library, or it came in while the old process was still closing.
  const answer = await second.send({ method: 'library.status', input: {} });
  expect(answer.ok || answer.error.code === 'interrupted').toBe(true);
});
