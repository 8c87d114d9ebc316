import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '../../contract/call.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';
import { forkNode } from './fork-node.ts';
import type { LibraryHandle } from './library-handle.ts';
import type { StartLimits } from './start-options.ts';
import { startLibrary } from './start.ts';

// Each test starts processes of its own, and the machine may have better things to do.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const support = join(import.meta.dirname, '..', '..', '..', 'test', 'support');
const entries = {
  library: pathToFileURL(join(support, 'fake-library-entry.ts')),
  capture: pathToFileURL(join(support, 'fake-capture-entry.ts')),
};

async function start(options: { dir?: string; limits?: Partial<StartLimits> } = {}) {
  const dir = options.dir ?? (await makeTemporaryFolder(onTestFinished));
  const lines: string[] = [];
  const library = await startLibrary({
    dir,
    fork: forkNode,
    appVersion: '9.9.9',
    entries,
    log: (line) => lines.push(line),
    limits: options.limits ?? {},
  });
  onTestFinished(() => library.close());
  return { library, lines, dir };
}

const call = (library: LibraryHandle, method: string, input: unknown = {}): Promise<Answer> =>
  library.send({ method, input });

function codeOf(answer: Answer): string {
  return answer.ok ? 'ok' : answer.error.code;
}

async function untilEvent(library: LibraryHandle, type: LibraryEvent['type']): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = library.subscribe((event) => {
      if (event.type !== type) return;
      stop();
      resolve();
    });
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // No such process: that is the answer.
  }
}

test('carries calls, resources and events, and counts them', async () => {
  const { library, dir } = await start();
  const input = { words: 'Überwältigend “so”', bytes: [1, 2, 3] };
  expect(await call(library, 'echo', input)).toEqual({ ok: true, value: input });
  expect(await library.openResource('/there')).toMatchObject({ text: 'there it is' });
  expect(await library.openResource('/nowhere')).toBeNull();
  const heard = untilEvent(library, 'tags.changed');
  await call(library, 'announce');
  await heard;
  expect(await call(library, 'options')).toMatchObject({
    value: { dir, samplesDir: null, appVersion: '9.9.9', allowHosts: [] },
  });
  expect(library.stats().get('echo')).toMatchObject({ count: 1, failed: 0 });
  expect(library.restartCount).toBe(0);
});

test.runIf(process.platform === 'linux')(
  'the children get nothing of the environment that they do not need',
  async () => {
    process.env['VERBATIM_TEST_SECRET'] = 'secret';
    onTestFinished(() => {
      delete process.env['VERBATIM_TEST_SECRET'];
    });
    const { library } = await start();
    const environment = await readFile(`/proc/${String(library.pid)}/environ`, 'utf8');
    expect(environment).not.toContain('secret');
  },
);

test('a refused library is the error of the start, and leaves no process behind', async () => {
  const dir = await makeTemporaryFolder(onTestFinished);
  await writeFile(join(dir, 'damaged'), '');
  await expect(start({ dir })).rejects.toMatchObject({ code: 'library-damaged' });
});

test('a module that cannot be loaded is a coded error of the start', async () => {
  const dir = await makeTemporaryFolder(onTestFinished);
  const library = new URL('file:///nowhere/entry.js');
  const begun = startLibrary({ dir, fork: forkNode, appVersion: '0', entries: { ...entries, library } });
  await expect(begun).rejects.toMatchObject({ code: 'internal' });
});

test('after kill -9 calls under way are interrupted, later ones are answered by a new process', async () => {
  const { library, lines } = await start();
  const restarted = untilEvent(library, 'library.restarted');
  const first = await call(library, 'pid');
  const underWay = call(library, 'hang');
  const resource = library.openResource('/there');
  await resource;
  process.kill(library.pid ?? 0, 'SIGKILL');
  expect(codeOf(await underWay)).toBe('interrupted');
  const second = await call(library, 'pid');
  await restarted;
  expect(second.ok && first.ok && second.value !== first.value).toBe(true);
  expect(library.restartCount).toBe(1);
  expect(lines.join('\n')).toContain('starting it again');
});

test('calls made while it is being started again wait, however many', async () => {
  const { library } = await start({ limits: { restartDelaysMs: [100] } });
  void call(library, 'die');
  await untilDown(library);
  const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => call(library, 'echo', at)));
  expect(answers.map((answer) => answer.ok && answer.value)).toEqual(
    Array.from({ length: 50 }, (_, at) => at),
  );
});

async function untilDown(library: LibraryHandle): Promise<void> {
  while (library.pid !== undefined) await new Promise((resolve) => setTimeout(resolve, 1));
}

test('a process that dies again and again is given up with a coded error', async () => {
  const { library } = await start({ limits: { restartDelaysMs: [1, 1] } });
  for (let deaths = 0; deaths < 3; deaths += 1) await call(library, 'die');
  expect(codeOf(await call(library, 'echo'))).toBe('internal');
  await expect(library.openResource('/there')).rejects.toMatchObject({ code: 'internal' });
  expect(library.restartCount).toBe(2);
});

test('a rejection that nobody catches ends the process, and the next one answers', async () => {
  const { library, lines } = await start();
  expect(codeOf(await call(library, 'reject'))).toBe('interrupted');
  expect(codeOf(await call(library, 'echo'))).toBe('ok');
  expect(lines.join('\n')).toContain('nobody caught this');
});

test('close waits for what is under way, refuses what comes after, and leaves no process', async () => {
  const { library } = await start();
  const pid = library.pid ?? 0;
  const underWay = call(library, 'wait', 200);
  const closed = library.close();
  expect(codeOf(await call(library, 'echo'))).toBe('interrupted');
  expect(await underWay).toEqual({ ok: true, value: 'waited' });
  await closed;
  expect(isAlive(pid)).toBe(false);
  await library.close();
});

test('close ends a process that does not finish', async () => {
  const { library } = await start({ limits: { drainMs: 200 } });
  const pid = library.pid ?? 0;
  const underWay = call(library, 'block');
  await library.close();
  expect(codeOf(await underWay)).toBe('interrupted');
  expect(isAlive(pid)).toBe(false);
});

test('pages are parsed in the capture process, whose death fails one page and nothing else', async () => {
  const { library } = await start();
  const died = await call(library, 'parse', 'die');
  expect(codeOf(died)).toBe('parse-failed');
  expect(codeOf(await call(library, 'parse', 'refuse'))).toBe('empty-page');
  const page = await call(library, 'parse', 'words');
  expect(page).toMatchObject({ ok: true, value: { charset: 'utf-8' } });
  expect(library.restartCount).toBe(0);
});

test('a cancelled page stops even in an endless loop', async () => {
  const { library } = await start();
  expect(codeOf(await call(library, 'parse', 'cancel'))).toBe('cancelled');
  expect(codeOf(await call(library, 'parse', 'words'))).toBe('ok');
});

test('the death of the library process frees the page it waited for', async () => {
  const { library } = await start();
  const underWay = call(library, 'parse', 'loop');
  await call(library, 'wait', 300);
  await call(library, 'die');
  expect(codeOf(await underWay)).toBe('interrupted');
  expect(codeOf(await call(library, 'parse', 'words'))).toBe('ok');
});
