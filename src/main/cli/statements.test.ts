import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';
import { runCommandLine } from './run.ts';

const TEXT =
  'Ann Lee, the mayor of Linden, met the press. “The dam is safe,” she said. Snow fell on the valley.\n';

async function run(...args: string[]): Promise<{ status: number; answer: unknown; said: string }> {
  let stdout = '';
  let said = '';
  const status = await runCommandLine(args, {
    write: async (text) => void (stdout += text),
    say: (line) => void (said += line),
    onStop: () => () => undefined,
  });
  const answer: unknown = args.includes('--json') ? JSON.parse(stdout) : stdout;
  return { status, answer, said };
}

async function writeStory(): Promise<{ file: string; library: string }> {
  const folder = await makeTemporaryFolder(onTestFinished);
  const file = join(folder, 'story.txt');
  await writeFile(file, TEXT);
  return { file, library: join(folder, 'library') };
}

test('statements tells what was found, in the promised shape', async () => {
  const { file, library } = await writeStory();
  const { status, answer } = await run('statements', file, '--json', '--library', library);
  expect(status).toBe(0);
  const start = TEXT.indexOf('“');
  expect(answer).toEqual({
    statements: [
      {
        start,
        end: start + '“The dam is safe,”'.length,
        quote: '“The dam is safe,”',
        kind: 'direct',
        speaker: {
          name: 'Ann Lee',
          role: 'mayor of Linden',
          start: TEXT.indexOf('she'),
          end: TEXT.indexOf('she') + 3,
        },
        cue: 'said',
        confidence: expect.any(Number),
        rule: 'left',
      },
    ],
  });
  const { answer: lines } = await run('statements', file, '--library', library);
  expect(lines).toMatch(/^Ann Lee, mayor of Linden \(direct, 0\.\d\d, left\): “The dam is safe,”\n$/u);
});

test('speaker proposes for a span', async () => {
  const { file, library } = await writeStory();
  const start = TEXT.indexOf('The dam');
  const span = ['--start', String(start), '--end', String(start + 10), '--library', library];
  const { status, answer } = await run('speaker', file, ...span, '--json');
  expect(status).toBe(0);
  expect(answer).toMatchObject({ candidates: [{ name: 'Ann Lee', role: 'mayor of Linden' }] });
});

test('a file that is not there is said plainly', async () => {
  const { file, library } = await writeStory();
  const { status, said } = await run('statements', `${file}.gone`, '--library', library);
  expect(status).toBe(1);
  expect(said).toContain('There is no file');
});
