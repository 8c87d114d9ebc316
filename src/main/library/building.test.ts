import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestLibrary, saveStory } from './library.test-support.ts';
import { openZip } from './zip/read-zip.ts';

const everything = { scope: { kind: 'library' } } as const;

it('makes a book aside, found by its address until the library is closed', async () => {
  const { client, library, dir } = await openTestLibrary();
  await saveStory(client, { title: 'Alpha', paragraphs: ['one two'] });
  await saveStory(client, { title: 'Beta', paragraphs: ['three'] });
  const { files, counts } = await client.call('exports.build', { format: 'epub', ...everything });
  const [file] = files;
  expect(counts).toEqual({ articles: 2, passages: 0, withheld: 0 });
  expect(file).toMatchObject({ name: 'Verbatim export.epub', key: 'epub:all' });
  const resource = await library.openResource(file?.address ?? '');
  const path = resource !== null && 'file' in resource ? resource.file : '';
  const bytes = readFileSync(path);
  expect(bytes.length).toBe(file?.bytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256);
  expect(Buffer.from(openZip(bytes).read('EPUB/nav.xhtml') ?? []).toString()).toContain('Beta');
  const again = await client.call('exports.build', { format: 'epub', ...everything });
  expect(again.files[0]?.sha256).toBe(file?.sha256);
  await library.close();
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(join(dir, 'outgoing'))).toEqual([]);
});

it('one that is stopped leaves nothing, and an empty one is none', async () => {
  const { client, library, dir, events } = await openTestLibrary();
  const build = (callId: string) =>
    client.call('exports.build', { format: 'epub', ...everything }, { callId });
  await expect(build('none')).rejects.toMatchObject({ code: 'not-found' });
  for (const title of ['A', 'B', 'C']) await saveStory(client, { title, paragraphs: [`${title} words`] });
  const begun = build('stopped');
  await library.call({ method: 'calls.cancel', input: { callId: 'stopped' } });
  await expect(begun).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(join(dir, 'outgoing'))).toEqual([]);
  await build('whole');
  const told = events.flatMap((event) =>
    event.type === 'call.progress' && event.callId === 'whole' ? [[event.done, event.total]] : [],
  );
  expect(told).toEqual([0, 1, 2, 3].map((done) => [done, 3]));
});

it('row 52: a file that is built is named as safely after its story', async () => {
  const { client } = await openTestLibrary();
  const names = [
    ['CON', '_CON'],
    ['../../x', 'x'],
    ['x:stream', 'x stream'],
    ['photo\u202egnp.exe', 'photognp.exe'],
    ['ж'.repeat(260), 'ж'.repeat(97)],
  ] as const;
  for (const [title, stem] of names) {
    const saved = await saveStory(client, { title, paragraphs: [`Words of ${title}.`] });
    await client.call('passages.add', { articleId: saved.articleId, quote: 'Words of' });
    for (const format of ['docx', 'epub'] as const) {
      const scope = { kind: 'articles' as const, ids: [saved.articleId] };
      const { files } = await client.call('exports.build', { format, scope });
      expect(files.map(({ name }) => name)).toEqual([`${stem}.${format}`]);
    }
  }
});
