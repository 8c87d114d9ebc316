import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { asked, resetStandIn } from '../../../test/electron/stand-in.ts';
import type { ChildExit } from '../worker/fork-port.ts';
import { forkElectron } from './fork-electron.ts';

beforeEach(resetStandIn);

function fork(lines: string[] = []) {
  const port = forkElectron(new URL('file:///out/main/library-entry.js'), {
    name: 'library',
    maxHeapMb: 512,
    log: (line) => lines.push(line),
  });
  const [child] = asked.forks;
  if (child === undefined) throw new Error('nothing was forked');
  return { port, child };
}

it('starts a process of its own with a bounded heap and a bare environment', () => {
  const { child } = fork();
  expect(child.modulePath).toBe('/out/main/library-entry.js');
  expect(child.options.execArgv).toEqual(['--js-flags=--max-old-space-size=512']);
  expect(Object.keys(child.options.env ?? {})).not.toContain('PATH');
});

it('carries messages both ways and tells how it ended, once', () => {
  const { port, child } = fork();
  const heard: unknown[] = [];
  const exits: ChildExit[] = [];
  port.onMessage((message) => heard.push(message));
  port.onExit((exit) => exits.push(exit));
  port.post({ type: 'drain' });
  child.emit('message', { type: 'ready' });
  child.emit('exit', 70);
  child.emit('exit', 70);
  expect(child.posted).toEqual([{ type: 'drain' }]);
  expect(heard).toEqual([{ type: 'ready' }]);
  expect(exits).toEqual([{ code: 70, signal: null, isOutOfMemory: false }]);
});

it('knows a child that ran out of memory, and logs what it wrote', async () => {
  const lines: string[] = [];
  const { port, child } = fork(lines);
  const exits: ChildExit[] = [];
  port.onExit((exit) => exits.push(exit));
  child.stderr.write('something to say\n');
  await setImmediate();
  child.emit('error', 'FatalError', 'Heap', '{"header":{"trigger":"OOMError"}}');
  child.emit('exit', 5);
  expect(exits[0]?.isOutOfMemory).toBe(true);
  expect(lines).toContain('library: something to say');
});

it('ends a child at once, also one that is stuck and deaf to politeness', async () => {
  const stuck = spawn(process.execPath, [
    '-e',
    "process.on('SIGTERM', () => {}); console.log('on'); for (;;);",
  ]);
  await once(stuck.stdout, 'data');
  const { port, child } = fork();
  child.pid = stuck.pid;
  const ended = once(stuck, 'exit');
  port.kill();
  await ended;
  expect(child.isKilled).toBe(false);
  port.kill();
  child.pid = undefined;
  port.kill();
  expect(child.isKilled).toBe(true);
});
