import { chmod, mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { StandInLibrary } from '../../../test/support/stand-in-library.ts';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';
import { attachLibrary } from './attach.ts';
import { findDoorwayAddress } from './doorway-address.ts';
import { openDoorway } from './doorway.ts';
import { MAX_CALL_BYTES } from './json-lines.ts';

const isPosix = process.platform !== 'win32';

async function open(options: { dir?: string } = {}) {
  const dir = options.dir ?? (await makeTemporaryFolder(onTestFinished));
  const library = new StandInLibrary();
  const doorway = await openDoorway({
    dir,
    call: library.send,
    openResource: (path) => library.openResource(path),
    log: () => undefined,
  });
  onTestFinished(() => doorway.close());
  return { dir, library, doorway };
}

async function attach(dir: string) {
  const attached = await attachLibrary(dir);
  onTestFinished(() => attached.close());
  return attached;
}

test('calls, resources and events come through the doorway', async () => {
  const { dir, library, doorway } = await open();
  library.resources.set('/r', { contentType: 'text/plain', etag: 'e', text: 'zwölf\nZeilen' });
  const attached = await attach(dir);
  expect(attached.isAttached).toBe(true);
  expect(attached.dir).toBe(dir);
  const heard = new Promise((resolve) => attached.subscribe(resolve));
  const input = { text: 'line\nbreak “ü”', big: 'x'.repeat(3_000_000) };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      attached.send({ method: 'm', input: { ...input, at }, callId: 'c' }),
    ),
  );
  expect(answers.map((answer) => answer.ok && answer.value)).toEqual(
    Array.from({ length: 20 }, (_, at) => ({ ...input, at })),
  );
  expect(library.calls[0]).toMatchObject({ callId: 'c' });
  expect(await attached.openResource('/r')).toMatchObject({ text: 'zwölf\nZeilen' });
  expect(await attached.openResource('/none')).toBeNull();
  doorway.announce({ type: 'articles.changed', ids: ['1'] });
  expect(await heard).toEqual({ type: 'articles.changed', ids: ['1'] });
});

test('an answer may be longer than any call: the export of a whole library', async () => {
  const { dir, library } = await open();
  const length = MAX_CALL_BYTES + 1;
  library.answer = async () => ({ ok: true, value: 'x'.repeat(length) });
  const answer = await (await attach(dir)).send({ method: 'm', input: {} });
  expect(answer.ok && String(answer.value).length).toBe(length);
});

test('a folder has one address by whatever name', async () => {
  const { dir } = await open();
  const link = `${dir}-link`;
  await symlink(dir, link);
  expect(await findDoorwayAddress(link)).toBe(await findDoorwayAddress(join(dir, '.')));
  expect((await attach(link)).dir).toBe(dir);
});

test('when the owner goes, what is under way is interrupted and later calls say so', async () => {
  const { dir, library, doorway } = await open();
  library.answer = () => new Promise(() => undefined);
  const attached = await attach(dir);
  const underWay = attached.send({ method: 'm', input: {} });
  while (library.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await doorway.close();
  expect(await underWay).toMatchObject({ ok: false, error: { code: 'interrupted' } });
  expect(await attached.send({ method: 'm', input: {} })).toMatchObject({ error: { code: 'interrupted' } });
  await expect(attached.openResource('/r')).rejects.toMatchObject({ code: 'interrupted' });
});

test.runIf(isPosix)('what it leaves behind when it closes is not the next holder’s door', async () => {
  const first = await open();
  const early = await attach(first.dir);
  first.doorway.stopListening();
  await expect(attachLibrary(first.dir)).rejects.toMatchObject({ code: 'library-in-use' });
  expect(await early.send({ method: 'm', input: 1 })).toEqual({ ok: true, value: 1 });
  await open({ dir: first.dir });
  await first.doorway.close();
  expect((await attach(first.dir)).dir).toBe(first.dir);
});

test('a program that listens and never reads is let go, and what it has not read with it', async () => {
  const { dir, doorway } = await open();
  const asleep = connect(await findDoorwayAddress(dir));
  asleep.on('error', () => undefined);
  onTestFinished(() => {
    asleep.destroy();
  });
  asleep.pause();
  asleep.write('{"type":"subscribe"}\n');
  const isOver = new Promise((resolve) => asleep.once('close', resolve));
  // What the system's own buffers take goes first.
  for (let round = 0; round < 200; round += 1) {
    doorway.announce({ type: 'articles.changed', ids: ['x'.repeat(100_000)] });
    await new Promise((resolve) => setImmediate(resolve));
  }
  asleep.resume();
  await isOver;
});

test('where nobody listens, or not one of ours, the library is in use', async () => {
  const dir = await makeTemporaryFolder(onTestFinished);
  await expect(attachLibrary(dir)).rejects.toMatchObject({ code: 'library-in-use' });
  await expect(attachLibrary(join(dir, 'none'))).rejects.toMatchObject({ code: 'library-in-use' });
});

test('a socket left behind by a process that died does not keep the next one from listening', async () => {
  const dir = await makeTemporaryFolder(onTestFinished);
  if (isPosix) await writeFile(await findDoorwayAddress(dir), 'left behind');
  await open({ dir });
  expect((await attach(dir)).dir).toBe(dir);
});

test('a stranger who talks nonsense is shown out and others are served', async () => {
  const { dir } = await open();
  const address = await findDoorwayAddress(dir);
  for (const words of ['GET / HTTP/1.1\r\n\r\n', '{"type":"drain"}\n', '{"type":"call"}\n', 'null\n']) {
    await new Promise<void>((resolve) => {
      const socket = connect(address, () => socket.write(words));
      socket.on('error', () => undefined);
      socket.on('data', () => undefined);
      socket.on('close', () => {
        resolve();
      });
    });
  }
  expect(await (await attach(dir)).send({ method: 'm', input: 1 })).toEqual({ ok: true, value: 1 });
});

test.runIf(isPosix)('the folder of sockets is private, or no socket is used', async () => {
  const { dir } = await open();
  const folder = dirname(await findDoorwayAddress(dir));
  expect(folder.startsWith(tmpdir())).toBe(true);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);

  const strange = await makeTemporaryFolder(onTestFinished);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = strange;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  const made = join(strange, `verbatim-${String(process.getuid?.())}`);
  await mkdir(made);
  await chmod(made, 0o755);
  await expect(findDoorwayAddress(dir)).rejects.toThrow('not a private folder');
});
