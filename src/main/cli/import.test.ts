import { execFileSync } from 'node:child_process';
import { link, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bookEntries, makeZip } from '../../../test/support/make-epub.ts';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';
import { runCommandLine } from './run.ts';

async function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const status = await runCommandLine([...args, '--json'], {
    write: async (text) => {
      stdout += text;
    },
    say: (line) => {
      stderr += `${line}\n`;
    },
    onStop: () => () => undefined,
  });
  return { status, stderr, json: JSON.parse(stdout) as Answer };
}

interface Answer {
  format?: string;
  items: {
    row: number;
    outcome: string;
    title: string;
    url: string | null;
    passages: number;
    error: unknown;
  }[];
  counts: Record<string, number>;
  error?: { code: string };
}

const LIST = [
  'URL,Title,Selection,Folder,Timestamp,Tags',
  'https://one.example/a,One,Kept words.,Rivers,1700000000,"[""t""]"',
  'https://two.example/b,Two,,Unread,1700000001,[]',
].join('\n');

test('a file is looked at, brought in, and known again', { timeout: 60_000 }, async () => {
  const folder = await makeTemporaryFolder(onTestFinished);
  const [file, library] = [join(folder, 'list.csv'), join(folder, 'library')];
  await writeFile(file, LIST);
  const dry = await run('import', file, '--dry-run', '--library', library);
  expect(dry.status).toBe(0);
  expect(dry.json).toMatchObject({ format: 'instapaper', counts: { total: 2, new: 2, passages: 1 } });
  expect((await run('list', '--library', library)).json).toMatchObject({ total: 0 });

  const done = await run('import', file, '--tag', 'in', '--library', library);
  expect(done.status).toBe(0);
  expect(done.json.items).toMatchObject([
    { row: 1, outcome: 'new', title: 'One', url: 'https://one.example/a', passages: 1, error: null },
    { row: 2, outcome: 'new', title: 'Two', passages: 0 },
  ]);
  const again = await run('import', file, '--tag', 'in', '--library', library);
  expect(again.status).toBe(0);
  expect(again.json.counts).toMatchObject({ total: 2, duplicate: 2, new: 0, updated: 0 });

  await writeFile(file, `${LIST}\nftp://three.example/c,Three,,Unread,1700000002,[]`);
  const refused = await run('import', file, '--no-folders', '--library', library);
  expect(refused.status).toBe(3);
  expect(refused.json.items[2]).toMatchObject({ outcome: 'refused', error: { code: 'bad-input' } });
});

test(
  'row 59: a pipe, a device, a socket, a folder and a link are refused, and nothing is waited for',
  { timeout: 120_000 },
  async () => {
    const folder = await makeTemporaryFolder(onTestFinished);
    const library = join(folder, 'library');
    const at = (name: string) => join(folder, name);
    execFileSync('mkfifo', [at('pipe')]);
    await writeFile(at('list.csv'), LIST);
    await symlink('/dev/zero', at('to-device'));
    await symlink(at('pipe'), at('to-pipe'));
    await symlink(at('list.csv'), at('to-file'));
    await symlink(folder, at('to-folder'));
    await symlink(at('round'), at('round'));
    await writeFile(at('other.bin'), Buffer.from([0, 1, 2, 3]));
    const socket = createServer().listen(at('socket'));
    onTestFinished(() => void socket.close());
    const links = ['to-device', 'to-pipe', 'to-file', 'to-folder', 'round'].map(at);
    for (const path of [
      at('pipe'),
      at('socket'),
      folder,
      '/dev/null',
      '/dev/zero',
      ...links,
      at('other.bin'),
    ]) {
      for (const more of [[], ['--dry-run'], ['--format', 'instapaper']]) {
        if (path === at('other.bin') && more.includes('--format')) continue;
        const { status, json } = await run('import', path, ...more, '--library', library);
        expect([path, status, json.error?.code]).toEqual([path, 1, 'unsupported-type']);
      }
    }
    for (const path of [at('pipe'), at('to-device'), at('to-pipe'), folder, '/dev/zero']) {
      for (const command of ['verify', 'extract', 'sanitise'])
        expect([command, path, (await run(command, path)).status]).toEqual([command, path, 1]);
    }
    const missing = await run('import', at('missing'), '--library', library);
    expect(missing.json.error?.code).toBe('not-found');
    // A second name for the very file is the file.
    await link(at('list.csv'), at('second-name'));
    expect((await run('import', at('second-name'), '--library', library)).status).toBe(0);
  },
);

test(
  'row 50: whatever an archive calls what lies in it, nothing is written beside the library',
  { timeout: 60_000 },
  async () => {
    const folder = await makeTemporaryFolder(onTestFinished);
    const inside = join(folder, 'a', 'b');
    await mkdir(inside, { recursive: true });
    const table = 'title,url,time_added,tags,status\nOut,https://out.example/,1700000000,,unread\n';
    const out = [
      '../out.csv',
      '../../../out.csv',
      '..\\out.csv',
      `${folder}/out.csv`,
      'C:\\out.csv',
      '%2e%2e/out.csv',
      'o\0ut.csv',
      '../book/out.xhtml',
    ];
    const entries = out.map((name) => ({ name, bytes: table }));
    const sound = { name: 'part_000000.csv', bytes: table.replace('Out', 'In').replace('out.', 'in.') };
    await writeFile(
      join(inside, 'pocket.zip'),
      makeZip([...entries, sound, { ...sound, name: 'PART_000000.csv' }]),
    );
    await writeFile(join(inside, 'book.epub'), makeZip([...bookEntries(), ...entries]));
    const library = join(inside, 'library');
    const pocket = await run('import', join(inside, 'pocket.zip'), '--library', library);
    expect([pocket.status, pocket.json.format]).toEqual([0, 'pocket']);
    expect((await run('save', join(inside, 'book.epub'), '--library', library)).status).toBe(0);
    const found = (await readdir(folder, { recursive: true })).filter(
      (name) => !name.startsWith('a/b/library/'),
    );
    expect(found.toSorted()).toEqual(['a', 'a/b', 'a/b/book.epub', 'a/b/library', 'a/b/pocket.zip']);
    const kept = (await readdir(library, { recursive: true })).filter((name) =>
      /out|part|\.csv/iu.test(name),
    );
    expect(kept.filter((name) => !name.startsWith('outgoing'))).toEqual([]);
  },
);
