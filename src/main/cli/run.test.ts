import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';
import { commands } from './commands.ts';
import { readAll } from './read-input.ts';
import { runCommandLine } from './run.ts';

async function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const status = await runCommandLine(args, {
    write: async (text) => {
      stdout += text;
    },
    say: (line) => {
      stderr += `${line}\n`;
    },
    onStop: () => () => undefined,
  });
  return { status, stdout, stderr };
}

test('help names every command, and each has its own', async () => {
  const { status, stdout } = await run('--help');
  expect(status).toBe(0);
  for (const [name, { usage }] of commands) {
    expect(stdout).toContain(`verbatim ${usage}`);
    const own = await run(...name.split(' '), '--help');
    expect(own.status).toBe(0);
    expect(own.stdout).toContain(`verbatim ${usage}`);
    expect(own.stdout).toContain('--library DIR');
  }
});

test('wrong usage has exit status 2, says the right one, and opens no library', async () => {
  const folder = await makeTemporaryFolder(onTestFinished);
  const wrong = [
    ['save'],
    ['save', 'a', 'b', '--url', 'https://x.example'],
    ['search'],
    ['search', 'x', '--limit', 'many'],
    ['search', 'x', '--limit', '0'],
    ['list', '--bogus'],
    ['show'],
    ['show', 'not-an-id'],
    ['show', '01890000-0000-7000-8000-000000000000', '--text', '--html'],
    ['passage', 'add', '01890000-0000-7000-8000-000000000000'],
    ['passage', 'rm', 'x'],
    ['import'],
    ['import', 'a.csv', '--column', 'url'],
    ['export'],
    ['export', '--format', 'parchment'],
    ['export', '--format', 'csv', '--shape', 'spiral'],
    ['export', '--format', 'json', '--query', 'x', '--collection', 'y'],
    ['anchor'],
    ['statements'],
    ['speaker', 'a.txt'],
    ['speaker', 'a.txt', '--start', '5', '--end', '2'],
    ['serve', '--port', '-1'],
    ['extract'],
    ['sanitise', 'a', 'b'],
  ];
  for (const args of wrong) {
    const { status, stdout, stderr } = await run(...args, '--library', join(folder, 'library'));
    expect(status, args.join(' ')).toBe(2);
    expect(stdout, args.join(' ')).toBe('');
    expect(stderr, args.join(' ')).toContain('Usage: verbatim');
  }
  expect(await readdir(folder)).toEqual([]);
});

test('a list of pages that is not there is told as such', async () => {
  const { status, stdout } = await run('extract', '--batch', '/nowhere/pages.jsonl', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'not-found' } });
});

test('a pipe without an end is not read for ever', async () => {
  async function* endless() {
    for (;;) yield Buffer.alloc(1_000_000);
  }
  await expect(readAll(endless(), 'stdin')).rejects.toMatchObject({ code: 'too-large' });
});

test('what is no command says so, whatever it is called', async () => {
  for (const name of ['bogus', 'constructor', '__proto__', 'passage', '-']) {
    const { status, stderr } = await run(name);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no command');
  }
  expect((await run()).status).toBe(2);
});

test('what does not exist yet says so with exit status 2, as a document with --json', async () => {
  for (const name of ['backup', 'restore', 'doctor']) {
    const { status, stdout } = await run('--json', '--library', '/nowhere', name, 'x');
    expect(status, name).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      error: {
        code: 'bad-input',
        message: expect.stringContaining('does not exist yet'),
        hint: expect.any(String),
      },
    });
  }
});
