import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ExportFile } from '../../contract/exporting.ts';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';
import { NOTE_BEGIN, NOTE_END } from '../../text/note-markers.ts';
import { writeExport } from './write-export.ts';

const file = (key: string, name: string, text: string): ExportFile => ({
  key,
  name,
  text,
  mediaType: 'text/markdown',
});

const makeFolder = () => makeTemporaryFolder(onTestFinished);

async function listing(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).filter((name) => name !== '.verbatim-export.json').sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), 'utf8')])),
  );
}

test('writes files into a folder that it makes, and says their sizes and hashes', async () => {
  const out = join(await makeFolder(), 'new', 'folder');
  const { files, keptAside } = await writeExport({
    out,
    files: [file('a', 'A.md', 'ü'), file('b', 'B.md', 'b')],
  });
  expect(await listing(out)).toEqual({ 'A.md': 'ü', 'B.md': 'b' });
  expect(files[0]).toEqual({
    path: join(out, 'A.md'),
    bytes: 2,
    sha256: createHash('sha256').update('ü').digest('hex'),
  });
  expect(keptAside).toEqual([]);
});

test('a second export replaces its own files, also under a new name, and doubles nothing', async () => {
  const out = await makeFolder();
  await writeExport({ out, files: [file('a', 'Old title.md', '1'), file('b', 'B.md', 'b')] });
  await writeExport({ out, files: [file('a', 'New title.md', '2')] });
  await writeExport({ out, files: [file('a', 'New title.md', '3')] });
  expect(await listing(out)).toEqual({ 'New title.md': '3', 'B.md': 'b' });
});

test('a file that was named is replaced by whatever is exported to it next', async () => {
  const out = join(await makeFolder(), 'mine.md');
  await writeExport({ out, files: [file('all', 'Verbatim export.md', '1')] });
  await writeExport({ out, files: [file('query:1', 'Verbatim export.md', '2')] });
  expect(await listing(dirname(out))).toEqual({ 'mine.md': '2' });
});

test('names may be exchanged between files of ours', async () => {
  const out = await makeFolder();
  await writeExport({ out, files: [file('a', 'One.md', 'a'), file('b', 'Two.md', 'b')] });
  await writeExport({ out, files: [file('a', 'Two.md', 'a'), file('b', 'One.md', 'b')] });
  expect(Object.values(await listing(out)).sort()).toEqual(['a', 'b']);
});

test('row 61: a file that is not ours is never overwritten, in whatever case it is written', async () => {
  const out = await makeFolder();
  await writeFile(join(out, 'note.MD'), 'my own words');
  await mkdir(join(out, 'folder.md'));
  await symlink('/etc/hostname', join(out, 'link.md'));
  const files = [file('a', 'Note.md', '1'), file('b', 'folder.md', '2'), file('c', 'link.md', '3')];
  const { files: written } = await writeExport({ out, files });
  expect(written.map(({ path }) => basename(path))).toEqual(['Note 2.md', 'folder 2.md', 'link 2.md']);
  expect(await readFile(join(out, 'note.MD'), 'utf8')).toBe('my own words');
  await writeExport({ out, files });
  expect((await readdir(out)).filter((name) => name.startsWith('Note'))).toEqual(['Note 2.md']);
});

test('row 61: a file of ours that was edited since is kept aside, and said', async () => {
  const out = await makeFolder();
  await writeExport({ out, files: [file('a', 'A.md', '1')] });
  await writeFile(join(out, 'A.md'), 'edited words');
  const { keptAside } = await writeExport({ out, files: [file('a', 'A.md', '2')] });
  expect(keptAside).toEqual([join(out, 'A (edited).md')]);
  expect(await listing(out)).toEqual({ 'A.md': '2', 'A (edited).md': 'edited words' });
  await writeFile(join(out, 'A.md'), 'edited again');
  await writeExport({ out, files: [file('a', 'B.md', '3')] });
  expect(await listing(out)).toEqual({
    'B.md': '3',
    'A (edited).md': 'edited words',
    'A (edited) 2.md': 'edited again',
  });
});

test('a file of ours that was removed is written again', async () => {
  const out = await makeFolder();
  await writeExport({ out, files: [file('a', 'A.md', '1')] });
  await rm(join(out, 'A.md'));
  await writeExport({ out, files: [file('a', 'A.md', '2')] });
  expect(await listing(out)).toEqual({ 'A.md': '2' });
});

test('two files that want one name both get one', async () => {
  const out = await makeFolder();
  await writeExport({ out, files: [file('a', 'Same.md', '1'), file('b', 'same.md', '2')] });
  expect(await listing(out)).toEqual({ 'Same.md': '1', 'same 2.md': '2' });
});

test('a hostile manifest leads nowhere outside the folder', async () => {
  const parent = await makeFolder();
  const out = join(parent, 'out');
  await mkdir(out);
  await writeFile(join(parent, 'victim.md'), 'victim');
  const sha256 = createHash('sha256').update('victim').digest('hex');
  const files = { a: { name: '../victim.md', sha256 }, __proto__: { name: 'x', sha256 } };
  await writeFile(
    join(out, '.verbatim-export.json'),
    JSON.stringify({ format: 'verbatim-export', version: 1, files }),
  );
  await writeExport({ out, files: [file('a', 'A.md', '1')] });
  expect(await readFile(join(parent, 'victim.md'), 'utf8')).toBe('victim');
  expect(await listing(out)).toEqual({ 'A.md': '1' });
  await writeFile(join(out, '.verbatim-export.json'), '{ broken');
  await writeExport({ out, files: [file('a', 'A.md', '2')] });
  expect(await listing(out)).toEqual({ 'A.md': '1', 'A 2.md': '2' });
});

test('a name that is a path is a fault, not a file', async () => {
  const out = await makeFolder();
  for (const name of ['../x.md', 'a/b.md', 'a\\b.md', '.hidden', '']) {
    await expect(writeExport({ out, files: [file('a', name, '1')] })).rejects.toMatchObject({
      code: 'internal',
    });
  }
});

test('a single file goes to the path that was given, and its next export replaces it', async () => {
  const out = join(await makeFolder(), 'mine.md');
  await writeExport({ out, files: [file('a', 'A.md', '1')] });
  const { files } = await writeExport({ out, files: [file('a', 'Renamed.md', '2')] });
  expect(files[0]?.path).toBe(out);
  expect(await readFile(out, 'utf8')).toBe('2');
});

test('row 61: a single file does not overwrite a stranger unless the user agreed', async () => {
  const out = join(await makeFolder(), 'mine.md');
  await writeFile(out, 'stranger');
  const { files } = await writeExport({ out, files: [file('a', 'A.md', '1')] });
  expect(basename(files[0]?.path ?? '')).toBe('mine 2.md');
  expect(await readFile(out, 'utf8')).toBe('stranger');
  await writeExport({ out, files: [file('a', 'A.md', '1')], isReplaceAgreed: true });
  expect(await readFile(out, 'utf8')).toBe('1');
});

test('row 61: what was written before a failure is known as ours, and no half file is left', async () => {
  const out = await makeFolder();
  const files = [file('a', 'A.md', '1'), file('b', 'x/y.md', '2')];
  await expect(writeExport({ out, files })).rejects.toMatchObject({ code: 'internal' });
  await writeExport({ out, files: [file('a', 'A.md', '2')] });
  expect(await listing(out)).toEqual({ 'A.md': '2' });
});

test.runIf(process.getuid?.() !== 0)(
  'row 61: a folder that may not be written in is a coded error',
  async () => {
    const out = await makeFolder();
    await chmod(out, 0o500);
    await expect(writeExport({ out, files: [file('a', 'A.md', '1')] })).rejects.toMatchObject({
      code: 'bad-input',
    });
  },
);

test('row 61: a place that cannot be a folder is a coded error that says where', async () => {
  const taken = join(await makeFolder(), 'file');
  await writeFile(taken, '');
  const begun = writeExport({ out: join(taken, 'sub'), files: [file('a', 'A.md', '1')] });
  await expect(begun).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(taken) });
  expect((await stat(taken)).size).toBe(0);
});

test('what was made aside is written from there, and what stands in its place is kept if it was edited', async () => {
  const dir = await makeFolder();
  const made = join(dir, 'made');
  await writeFile(made, 'packed');
  const sha256 = createHash('sha256').update('packed').digest('hex');
  const built = { key: 'a', name: 'A.epub', mediaType: 'application/epub+zip', bytes: 6, sha256 };
  const openResource = (address: string) =>
    Promise.resolve(address === '/x' ? { contentType: '', etag: '', file: made } : null);
  const out = join(dir, 'out');
  const write = (address: string) => writeExport({ out, files: [{ ...built, address }], openResource });
  expect((await write('/x')).files).toEqual([{ path: join(out, 'A.epub'), bytes: 6, sha256 }]);
  await rm(made);
  expect(await listing(out)).toEqual({ 'A.epub': 'packed' });
  await expect(write('/gone')).rejects.toMatchObject({ code: 'not-found' });
  await writeFile(made, 'packed');
  await rm(join(out, 'A.epub'));
  await writeFile(join(out, 'A.epub'), 'edited');
  expect((await write('/x')).keptAside).toEqual([join(out, 'A (edited).epub')]);
  expect(await listing(out)).toEqual({ 'A.epub': 'packed', 'A (edited).epub': 'edited' });
});

const asNote = (key: string, name: string, body: string): ExportFile =>
  file(key, name, `---\ntitle: "T"\n---\n\n${NOTE_BEGIN}\n\n${body}\n\n${NOTE_END}\n`);

test('what was written into a note beside its markers stays, under a new name too', async () => {
  const out = await makeFolder();
  await writeExport({ out, files: [asNote('a', 'A.md', '> one')] });
  const written = await readFile(join(out, 'A.md'), 'utf8');
  await writeFile(
    join(out, 'A.md'),
    `${written.replace('title: "T"', 'title: "T"\nrating: 5')}My thoughts.\r\n`,
  );
  const { keptAside } = await writeExport({ out, files: [asNote('a', 'B.md', '> two')] });
  expect(keptAside).toEqual([]);
  expect(await listing(out)).toEqual({
    'B.md': `---\ntitle: "T"\nrating: 5\n---\n\n${NOTE_BEGIN}\n\n> two\n\n${NOTE_END}\nMy thoughts.\r\n`,
  });
});

test('a note that was changed between its markers is kept whole beside the new one', async () => {
  const out = await makeFolder();
  await writeExport({ out, files: [asNote('a', 'A.md', '> one')] });
  const edited = (await readFile(join(out, 'A.md'), 'utf8')).replace('> one', '> one, I think');
  await writeFile(join(out, 'A.md'), `${edited}Below.`);
  const { keptAside } = await writeExport({ out, files: [asNote('a', 'A.md', '> two')] });
  expect(keptAside).toEqual([join(out, 'A (edited).md')]);
  expect((await listing(out))['A (edited).md']).toBe(`${edited}Below.`);
  expect((await listing(out))['A.md']).toContain(`> two\n\n${NOTE_END}\nBelow.`);
});

test('only what has changed is written', async () => {
  const out = await makeFolder();
  const files = [asNote('a', 'A.md', '> one'), asNote('b', 'B.md', '> two')];
  await writeExport({ out, files });
  const before = await stat(join(out, 'A.md'));
  const { unchanged, files: told } = await writeExport({
    out,
    files: [files[0] as ExportFile, asNote('b', 'B.md', '> 3')],
  });
  expect(unchanged).toBe(1);
  expect(told).toHaveLength(2);
  expect((await stat(join(out, 'A.md'))).ino).toBe(before.ino);
});

test('notes whose story is gone are told, and taken away only when asked and nobody wrote in them', async () => {
  const out = await makeFolder();
  const files = [asNote('a', 'A.md', '1'), asNote('b', 'B.md', '2'), asNote('c', 'C.md', '3')];
  await writeExport({ out, files, set: 'all' });
  await writeExport({ out, files: [asNote('z', 'Z.md', 'of another export')], set: 'other' });
  await writeFile(join(out, 'B.md'), `${await readFile(join(out, 'B.md'), 'utf8')}Mine.`);
  const rest = { out, files: files.slice(0, 1), set: 'all' };
  expect((await writeExport(rest)).gone).toEqual([join(out, 'B.md'), join(out, 'C.md')]);
  expect((await writeExport({ ...rest, removesGone: true })).gone).toEqual([join(out, 'B.md')]);
  expect(Object.keys(await listing(out))).toEqual(['A.md', 'B.md', 'Z.md']);
});

test('row 61: a place that vanishes in the middle is a coded error, and leaves no half file', async () => {
  const out = join(await makeFolder(), 'out');
  const files = [file('a', 'A.md', '1'), file('b', 'B.md', '2')];
  const vanishing: ExportFile[] = [];
  // The second file is looked at once the first is written.
  Object.defineProperty(vanishing, 'length', { value: 2, writable: true });
  vanishing[0] = files[0] as ExportFile;
  Object.defineProperty(vanishing, 1, {
    get() {
      rmSync(out, { recursive: true, force: true });
      return files[1];
    },
  });
  await expect(writeExport({ out, files: vanishing })).rejects.toMatchObject({ code: 'bad-input' });
});

const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

test.skipIf(!canMount)(
  'row 61: a folder that is kept in step on a full disk loses no word, and goes on when there is room',
  async () => {
    const dir = await makeFolder();
    const script = `
    import { appendFileSync, readdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
    import { writeNotes } from ${JSON.stringify(join(import.meta.dirname, 'write-notes.ts'))};
    const out = process.argv[1];
    const note = (key, body) => ({ key, name: key + '.md', mediaType: 'text/markdown',
      text: '---\\ntitle: "T"\\n---\\n\\n${NOTE_BEGIN}\\n\\n' + body + '\\n\\n${NOTE_END}\\n' });
    const write = (...files) => writeNotes({ out, files, set: 'all' }).then(({ keptAside }) => keptAside, ({ code }) => code);
    const told = [await write(note('A', 'one'), note('B', 'two'))];
    appendFileSync(out + '/A.md', 'Mine.');
    writeFileSync(out + '/fill', Buffer.alloc(20_000));
    const before = readFileSync(out + '/A.md', 'utf8');
    told.push(await write(note('A', 'x'.repeat(9_000)), note('B', 'y'.repeat(9_000)), note('C', 'z'.repeat(9_000))));
    told.push(readFileSync(out + '/A.md', 'utf8') === before, readdirSync(out).toSorted());
    rmSync(out + '/fill');
    told.push(await write(note('A', 'new'), note('B', 'two'), note('C', 'three')), readFileSync(out + '/A.md', 'utf8'), readdirSync(out).toSorted());
    console.log(JSON.stringify(told));`;
    const command = 'mount -t tmpfs -o size=40k tmpfs "$0" && exec "$1" --input-type=module -e "$2" "$0"';
    const { stdout, stderr } = spawnSync(
      'unshare',
      ['-rm', 'sh', '-c', command, dir, process.execPath, script],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    const names = ['.verbatim-export.json', 'A.md', 'B.md'];
    expect(JSON.parse(stdout)).toEqual([
      ...[[], 'disk-full', true, [...names, 'fill'], []],
      `---\ntitle: "T"\n---\n\n${NOTE_BEGIN}\n\nnew\n\n${NOTE_END}\nMine.`,
      [...names, 'C.md'],
    ]);
  },
);
