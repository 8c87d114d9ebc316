import { execFileSync } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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
  'what is no file of another program is refused, and nothing is waited for',
  { timeout: 60_000 },
  async () => {
    const folder = await makeTemporaryFolder(onTestFinished);
    const library = join(folder, 'library');
    const [pipe, link, other] = [join(folder, 'pipe'), join(folder, 'link'), join(folder, 'other.bin')];
    execFileSync('mkfifo', [pipe]);
    await symlink('/dev/zero', link);
    await writeFile(other, Buffer.from([0, 1, 2, 3]));
    for (const path of [pipe, link, folder, '/dev/null', other]) {
      const { status, json } = await run('import', path, '--library', library);
      expect(status, path).toBe(1);
      expect(json.error?.code, path).toBe('unsupported-type');
    }
    const missing = await run('import', join(folder, 'missing'), '--library', library);
    expect(missing.json.error?.code).toBe('not-found');
  },
);
