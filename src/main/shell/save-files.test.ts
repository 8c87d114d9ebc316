import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dialogAnswers, resetStandIn, StandInWindow } from '../../../test/electron/stand-in.ts';
import { saveFiles } from './save-files.ts';

let dir: string;
let sender: WebContents;
beforeEach(() => {
  resetStandIn();
  dir = mkdtempSync(join(tmpdir(), 'verbatim-save-'));
  sender = new StandInWindow().webContents as unknown as WebContents;
});
afterEach(() => rmSync(dir, { recursive: true }));

const library = { openResource: () => Promise.resolve(null) };
const file = (name: string) => ({ name, key: name, mediaType: 'text/markdown', text: `# ${name}\n` });

it('writes one file where the dialog said, with its ending', async () => {
  dialogAnswers.saveFile = { canceled: false, filePath: join(dir, 'mine') };
  const outcome = await saveFiles([file('a.md')], sender, library);
  expect(outcome).toMatchObject({ outcome: 'saved', count: 1, path: join(dir, 'mine.md') });
  expect(readdirSync(dir)).toEqual(['mine.md']);
});

it('never writes over a file that the dialog did not ask about', async () => {
  writeFileSync(join(dir, 'mine.md'), 'before');
  dialogAnswers.saveFile = { canceled: false, filePath: join(dir, 'mine') };
  const outcome = await saveFiles([file('a.md')], sender, library);
  expect(readFileSync(join(dir, 'mine.md'), 'utf8')).toBe('before');
  expect(outcome).toMatchObject({ outcome: 'saved', count: 1, path: join(dir, 'mine 2.md') });
  expect(readFileSync(join(dir, 'mine 2.md'), 'utf8')).toBe('# a.md\n');
});

it('writes over the file that the dialog asked about', async () => {
  writeFileSync(join(dir, 'mine.md'), 'before');
  dialogAnswers.saveFile = { canceled: false, filePath: join(dir, 'mine.md') };
  const outcome = await saveFiles([file('a.md')], sender, library);
  expect(outcome).toMatchObject({ outcome: 'saved', count: 1, path: join(dir, 'mine.md') });
  expect(readFileSync(join(dir, 'mine.md'), 'utf8')).toBe('# a.md\n');
});

it('writes several into the folder that was chosen', async () => {
  dialogAnswers.openFolder = { canceled: false, filePaths: [dir] };
  expect(await saveFiles([file('a.md'), file('b.md')], sender, library)).toMatchObject({
    outcome: 'saved',
    count: 2,
  });
  expect(readFileSync(join(dir, 'b.md'), 'utf8')).toBe('# b.md\n');
});

it('writes nothing when the user cancels', async () => {
  expect(await saveFiles([file('a.md')], sender, library)).toEqual({ outcome: 'cancelled' });
  expect(await saveFiles([file('a.md'), file('b.md')], sender, library)).toEqual({ outcome: 'cancelled' });
});

it('says what could not be written and why', async () => {
  writeFileSync(join(dir, 'file'), '');
  dialogAnswers.openFolder = { canceled: false, filePaths: [join(dir, 'file', 'inside')] };
  const outcome = await saveFiles([file('a.md'), file('b.md')], sender, library);
  expect(outcome).toMatchObject({ outcome: 'failed' });
  expect('message' in outcome && outcome.message).toContain('could not be saved');
});
