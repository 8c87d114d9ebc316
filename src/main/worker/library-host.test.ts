import { expect, test, vi } from 'vitest';
import { VerbatimError } from '../../contract/errors.ts';
import type { ChildExit, ForkPort } from './fork-port.ts';
import type { FromLibrary, ToLibrary } from './protocol.ts';
import { startLibrary } from './start.ts';

/** Library processes whose every word and end is the test's, since real ones do not end in a given order. */
function makeFork() {
  const children: { say: (message: FromLibrary) => void; end: (exit: ChildExit) => void }[] = [];
  const fork: ForkPort = (_entry, { name }) => {
    let say: (message: unknown) => void = () => undefined;
    let end: (exit: ChildExit) => void = () => undefined;
    const number = children.length;
    if (name === 'library') children.push({ say: (message) => say(message), end: (exit) => end(exit) });
    return {
      pid: number,
      post(message) {
        const asked = message as ToLibrary;
        if (asked.type === 'call') say({ type: 'answer', id: asked.id, answer: { ok: true, value: number } });
        if (asked.type === 'drain') end(killed);
      },
      onMessage: (listener) => (say = listener),
      onExit: (listener) => (end = listener),
      kill: () => undefined,
    };
  };
  return { children, fork };
}

const killed: ChildExit = { code: null, signal: 'SIGKILL', isOutOfMemory: false };
const dir = '/nowhere';

test('a process that was refused and ends late does not take the next one along', async () => {
  const { children, fork } = makeFork();
  const starting = startLibrary({ dir, fork, appVersion: '0', limits: { restartDelaysMs: [0, 0, 0] } });
  children[0]?.say({ type: 'ready', dir });
  const library = await starting;
  children[0]?.end(killed);
  await vi.waitFor(() => expect(children).toHaveLength(2));
  const inUse = new VerbatimError('library-in-use', 'The old one is still closing.').toShape();
  children[1]?.say({ type: 'refused', error: inUse });
  await vi.waitFor(() => expect(children).toHaveLength(3));
  children[1]?.end(killed);
  children[2]?.say({ type: 'ready', dir });
  expect(await library.send({ method: 'm', input: {} })).toEqual({ ok: true, value: 2 });
  expect(children).toHaveLength(3);
  await library.close();
});

test('a library that another program has taken in between is looked for there', async () => {
  const { children, fork } = makeFork();
  const onLost = vi.fn();
  const starting = startLibrary({ dir, fork, appVersion: '0', limits: { restartDelaysMs: [0, 0] }, onLost });
  children[0]?.say({ type: 'ready', dir });
  const library = await starting;
  children[0]?.end(killed);
  const inUse = new VerbatimError('library-in-use', 'Another program has it.').toShape();
  for (const attempt of [1, 2]) {
    await vi.waitFor(() => expect(children).toHaveLength(attempt + 1));
    children[attempt]?.say({ type: 'refused', error: inUse });
    children[attempt]?.end(killed);
  }
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledExactlyOnceWith('closed'));
  expect(await library.send({ method: 'm', input: {} })).toMatchObject({
    ok: false,
    error: { code: 'interrupted' },
  });
  await library.close();
});
