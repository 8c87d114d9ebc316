/** Notes that their reader moves about, as people do in Obsidian: they are known by their id, and stay where they are. */
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';
import type { ExportFile } from '../../contract/exporting.ts';
import { NOTE_BEGIN, NOTE_END } from '../../text/note-markers.ts';
import { writeExport } from './write-export.ts';

const note = (key: string, name: string, body: string): ExportFile => ({
  ...{ key, name, mediaType: 'text/markdown' },
  text: `---\ntitle: "T"\nverbatimId: "${key}"\n---\n\n${NOTE_BEGIN}\n\n${body}\n\n${NOTE_END}\n`,
});
const makeFolder = () => makeTemporaryFolder(onTestFinished);
const files = async (dir: string): Promise<string[]> =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== '.verbatim-export.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .toSorted();
const textOf = (...path: string[]) => readFile(join(...path), 'utf8');

async function moved(from = 'A.md', to = 'Ports/Winter/A.md'): Promise<string> {
  const out = await makeFolder();
  await writeExport({ out, files: [note('a', 'A.md', '> one'), note('b', 'B.md', '> two')], set: 'all' });
  await mkdir(join(out, to, '..'), { recursive: true });
  await rename(join(out, from), join(out, to));
  return out;
}

test('a note that was moved into a folder is written there, with what was written into it, and nowhere else', async () => {
  const out = await moved();
  const place = join(out, 'Ports', 'Winter', 'A.md');
  await writeFile(place, `${(await textOf(place)).replace('title: "T"', 'title: "T"\nmood: calm')}Mine.`);
  const again = { out, files: [note('a', 'A.md', '> new'), note('b', 'B.md', '> two')], set: 'all' };
  const { files: written, keptAside, unchanged, gone } = await writeExport(again);
  expect(written[0]?.path).toBe(place);
  expect([keptAside, unchanged, gone]).toEqual([[], 1, []]);
  expect(await files(out)).toEqual(['B.md', 'Ports/Winter/A.md']);
  const text = await textOf(place);
  expect(text).toContain('mood: calm');
  expect(text).toContain('> new');
  expect(text.endsWith(`${NOTE_END}\nMine.`)).toBe(true);
  // Remembered there: nothing has to be looked for, and nothing is written twice.
  expect((await writeExport(again)).unchanged).toBe(2);
});

test('it stays where it is called as it is when the title changes, and is found again when it is moved again', async () => {
  const out = await moved('A.md', 'Ports/My name for it.md');
  await writeExport({ out, files: [note('a', 'Another title.md', '> new')] });
  expect(await files(out)).toEqual(['B.md', 'Ports/My name for it.md']);
  await rename(join(out, 'Ports'), join(out, 'Harbours'));
  await writeExport({ out, files: [note('a', 'A third title.md', '> newer')] });
  expect(await files(out)).toEqual(['B.md', 'Harbours/My name for it.md']);
  expect(await textOf(out, 'Harbours', 'My name for it.md')).toContain('> newer');
  await rename(join(out, 'Harbours', 'My name for it.md'), join(out, 'Back.md'));
  await writeExport({ out, files: [note('a', 'A.md', '> newest')] });
  expect(await files(out)).toEqual(['B.md', 'Back.md']);
});

test('its old name is free for another story, and a file of the reader’s under it is not touched', async () => {
  const out = await moved();
  await writeExport({ out, files: [note('a', 'A.md', '> one'), note('c', 'A.md', '> of another')] });
  expect(await textOf(out, 'A.md')).toContain('> of another');
  await rm(join(out, 'A.md'));
  await writeFile(join(out, 'A.md'), 'my own words');
  const { keptAside } = await writeExport({ out, files: [note('a', 'A.md', '> new')] });
  expect(keptAside).toEqual([]);
  expect(await textOf(out, 'A.md')).toBe('my own words');
  expect(await textOf(out, 'Ports', 'Winter', 'A.md')).toContain('> new');
});

test('notes that were given each other’s names are each themselves', async () => {
  const out = await makeFolder();
  const both = [note('a', 'A.md', '> one'), note('b', 'B.md', '> two')];
  await writeExport({ out, files: both });
  await rename(join(out, 'A.md'), join(out, 'x'));
  await rename(join(out, 'B.md'), join(out, 'A.md'));
  await rename(join(out, 'x'), join(out, 'B.md'));
  const { keptAside } = await writeExport({
    out,
    files: [note('a', 'A.md', '> 1'), note('b', 'B.md', '> 2')],
  });
  expect(keptAside).toEqual([]);
  expect(await files(out)).toEqual(['A.md', 'B.md']);
  expect(await textOf(out, 'B.md')).toContain('> 1');
  expect(await textOf(out, 'A.md')).toContain('> 2');
});

test('one that was changed between its markers is kept beside itself, in its folder', async () => {
  const out = await moved();
  const place = join(out, 'Ports', 'Winter', 'A.md');
  await writeFile(place, (await textOf(place)).replace('> one', '> one, I think'));
  await writeFile(join(out, 'Ports', 'Winter', 'A (edited).md'), 'mine');
  const { keptAside } = await writeExport({ out, files: [note('a', 'A.md', '> new')] });
  expect(keptAside).toEqual([join(out, 'Ports', 'Winter', 'A (edited) 2.md')]);
  expect(await textOf(keptAside[0] ?? '')).toContain('> one, I think');
  expect(await textOf(out, 'Ports', 'Winter', 'A (edited).md')).toBe('mine');
});

test('one whose story is gone is named where it is now, and taken away only when asked and nobody wrote in it', async () => {
  const out = await moved();
  const rest = { out, files: [note('b', 'B.md', '> two')], set: 'all' };
  const place = join(out, 'Ports', 'Winter', 'A.md');
  expect((await writeExport(rest)).gone).toEqual([place]);
  expect((await writeExport({ ...rest, removesGone: true })).gone).toEqual([]);
  expect(await files(out)).toEqual(['B.md']);
});

test('one that was taken away, or lies in a trash or out of the folder, is written again as new', async () => {
  for (const to of ['.trash/A.md', '../elsewhere.md']) {
    const out = join(await makeFolder(), 'vault');
    await writeExport({ out, files: [note('a', 'A.md', '> one')] });
    await mkdir(join(out, '.trash'));
    await rename(join(out, 'A.md'), join(out, to));
    await writeExport({ out, files: [note('a', 'A.md', '> new')] });
    expect(await textOf(out, 'A.md')).toContain('> new');
    expect(await textOf(out, to)).toContain('> one');
  }
});

test('links are not followed, to look for a note or to write one', async () => {
  const out = await moved('A.md', 'Ports/A.md');
  await writeExport({ out, files: [note('a', 'A.md', '> new')], set: 'all' });
  const elsewhere = await makeFolder();
  await rename(join(out, 'Ports'), join(elsewhere, 'Ports'));
  await symlink(join(elsewhere, 'Ports'), join(out, 'Ports'));
  const before = await textOf(elsewhere, 'Ports', 'A.md');
  await writeExport({ out, files: [note('a', 'A.md', '> newer')], set: 'all' });
  expect(await textOf(elsewhere, 'Ports', 'A.md')).toBe(before);
  expect(await textOf(out, 'A.md')).toContain('> newer');
  // A manifest that was tampered with leads nowhere either, nor does it take anything away.
  const manifest = JSON.parse(await textOf(out, '.verbatim-export.json')) as {
    files: { a: { name: string } };
  };
  manifest.files.a.name = 'Ports/A.md';
  await writeFile(join(out, '.verbatim-export.json'), JSON.stringify(manifest));
  await writeExport({ out, files: [note('z', 'Z.md', 'z')], set: 'all', removesGone: true });
  expect(await textOf(elsewhere, 'Ports', 'A.md')).toBe(before);
});

test('of two copies that which is called as it was is the note; the other one is the reader’s', async () => {
  const out = await moved('A.md', 'z/A.md');
  await mkdir(join(out, 'a'));
  await writeFile(join(out, 'a', 'Copy.md'), await textOf(out, 'z', 'A.md'));
  await writeExport({ out, files: [note('a', 'A.md', '> new')] });
  expect(await textOf(out, 'z', 'A.md')).toContain('> new');
  expect(await textOf(out, 'a', 'Copy.md')).toContain('> one');
});

test('front matter as Obsidian rewrites it is known as well, and only the head of a note is read', async () => {
  for (const line of ['verbatimId: a', "verbatimId: 'a'", 'verbatimId:   "a"  ', 'verbatimId: a\r']) {
    const out = await moved('A.md', 'Ports/A.md');
    const place = join(out, 'Ports', 'A.md');
    await writeFile(place, (await textOf(place)).replace('verbatimId: "a"', line));
    await writeExport({ out, files: [note('a', 'A.md', '> new')] });
    expect(await files(out)).toEqual(['B.md', 'Ports/A.md']);
  }
  // What a note says in its words is not what it is.
  const out = await makeFolder();
  await writeExport({ out, files: [note('a', 'A.md', '> one')] });
  await rm(join(out, 'A.md'));
  await writeFile(join(out, 'Diary.md'), '---\ntitle: x\n---\nverbatimId: a\n');
  await writeFile(join(out, 'Long.md'), `${'x'.repeat(100_000)}\n---\nverbatimId: a\n---\n`);
  await writeExport({ out, files: [note('a', 'A.md', '> new')] });
  expect(await files(out)).toEqual(['A.md', 'Diary.md', 'Long.md']);
  expect(await textOf(out, 'Diary.md')).toBe('---\ntitle: x\n---\nverbatimId: a\n');
});
