import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { Import } from '../../contract/importing.ts';
import type { InputOf } from '../../contract/methods.ts';
import type { Id } from '../../contract/primitives.ts';
import { bringIn, giveFile, rowsOf, whenImported } from './importing.test-support.ts';
import { makeTempDir, openTestLibrary, saveStory, servePages } from './library.test-support.ts';
import { readRows } from './rows.test-support.ts';

const HEADER = 'URL,Title,Selection,Folder,Timestamp,Tags';

/** A file as Instapaper exports it. */
function instapaper(...rows: string[]): string {
  return [HEADER, ...rows].join('\n');
}

const ONE = 'https://one.example/story,One,"A river rose overnight.",Unread,1700000000,"[""floods""]"';
const TWO = 'https://two.example/story,Two,,Archive,1700000100,"[]"';
const LOCAL = 'ftp://files.example/x,Three,,Unread,1700000200,"[]"';

describe('an import', () => {
  it('says of each row what would become of it, and writes nothing', async () => {
    const { client, dir } = await openTestLibrary();
    await saveStory(client, { url: 'https://two.example/story', title: 'Two' });
    const before = readRows(dir, { isLive: false });
    const one = await read(client, instapaper(ONE, TWO, LOCAL, ONE));
    expect(one.format).toBe('instapaper');
    expect(one.plan).toMatchObject({
      total: 4,
      new: 1,
      duplicate: 2,
      refused: 1,
      passages: 2,
      withoutText: 1,
    });
    const rows = await rowsOf(client, one.id);
    expect(rows.map(({ plan }) => plan)).toEqual(['new', 'duplicate', 'refused', 'duplicate']);
    expect(rows[0]?.brings).toEqual({ passages: 1, tags: 1, note: false, text: false });
    expect(rows[2]?.reason).toContain('ftp');
    expect(readRows(dir, { isLive: false })).toEqual(before);
  });

  it('writes stories without a text, with their dates, states, tags and highlights, and the same file changes nothing', async () => {
    const { client, dir } = await openTestLibrary();
    const done = await bringIn(client, instapaper(ONE, TWO, LOCAL));
    expect(done.outcome).toMatchObject({ total: 2, new: 2, refused: 1, passages: 1, orphans: 1, failed: 0 });
    const { items } = await client.call('articles.list', { sort: 'title', descending: false });
    expect(items).toMatchObject([
      { title: 'One', state: 'inbox', savedAt: '2023-11-14T22:13:20.000Z', tags: ['floods'], wordCount: 0 },
      { title: 'Two', state: 'archived' },
    ]);
    const article = await client.call('articles.get', { id: items[0]?.id as Id });
    expect(article.captures).toMatchObject([{ how: 'import', layout: 'not-fetched' }]);
    expect((await client.call('articles.related', { id: article.id })).items).toEqual([]);
    const found = await client.call('articles.search', { text: 'river' });
    expect(found.hits.map(({ article: { title } }) => title)).toEqual(['One']);

    const before = readRows(dir, { isLive: false });
    const again = await bringIn(client, instapaper(ONE, TWO, LOCAL));
    expect(again.plan).toMatchObject({ duplicate: 2, refused: 1 });
    expect(again.outcome).toMatchObject({ duplicate: 2, new: 0, updated: 0 });
    expect(readRows(dir, { isLive: false })).toEqual(before);
  });

  it('adds to a story what it lacks, overwrites nothing, and does not bring back what was taken away', async () => {
    const { client } = await openTestLibrary();
    const saved = await saveStory(client, {
      url: 'https://one.example/story',
      title: 'My own title',
      paragraphs: ['Rain fell. A river  rose overnight. It fell again.'],
      tags: ['mine'],
    });
    const done = await bringIn(client, instapaper(ONE));
    expect(done.outcome).toMatchObject({ updated: 1, passages: 1, orphans: 0 });
    const id = saved.articleId as Id;
    expect(await client.call('articles.get', { id })).toMatchObject({
      title: 'My own title',
      state: 'inbox',
      tags: ['floods', 'mine'],
    });
    const passages = await passagesOf(client, id);
    expect(passages).toMatchObject([{ status: 'anchored' }]);

    await client.call('articles.tag', { ids: [id], remove: ['floods'] });
    await client.call('passages.remove', { ids: [passages[0]?.id as Id] });
    const again = await bringIn(client, instapaper(ONE));
    expect(again.outcome).toMatchObject({ duplicate: 1, updated: 0 });
    expect(await client.call('articles.get', { id })).toMatchObject({ tags: ['mine'], passageCount: 0 });
  });

  it('anchors its highlights to the text once the page is fetched, and says what was not found', async () => {
    const fetchBytes = servePages({
      'https://one.example/story': '<p>Rain fell. A  river rose overnight.</p>',
    });
    const { client } = await openTestLibrary({ fetchBytes });
    const other = ONE.replace('A river rose overnight.', 'Words of an older page.').replace('floods', 'x');
    const done = await bringIn(client, instapaper(ONE, other));
    const [row] = await rowsOf(client, done.id);
    const id = row?.articleId as Id;
    expect(await passagesOf(client, id)).toMatchObject([{ status: 'orphaned' }, { status: 'orphaned' }]);
    await client.call('articles.refetch', { id });
    const article = await client.call('articles.get', { id });
    expect(article.captures.map(({ layout }) => layout)).toEqual(['article', 'not-fetched']);
    const passages = await passagesOf(client, id);
    expect(passages.find(({ status }) => status === 'anchored')?.quote).toMatch(/river\s+rose/u);
    expect(passages.find(({ status }) => status === 'orphaned')?.quote).toBe('Words of an older page.');
  });

  it('fetches the pages afterwards when it is wished, and is taken back whole, fetched or not', async () => {
    const fetchBytes = servePages({
      'https://one.example/story': '<p>Rain fell. A river rose overnight.</p>',
      'https://two.example/story': '<p>Second story.</p>',
    });
    const { client } = await openTestLibrary({ fetchBytes });
    await saveStory(client, { url: 'https://kept.example/a', title: 'Kept', paragraphs: ['Kept words.'] });
    const KEPT = 'https://kept.example/a,Kept,Kept words.,Unread,1700000000,"[""added""]"';
    const done = await bringIn(client, instapaper(ONE, KEPT), { fetchPages: true });
    const [jobId] = done.fetchJobIds;
    await expect
      .poll(async () => (await client.call('jobs.get', { id: jobId as Id })).job.state)
      .toBe('done');
    const [row] = await rowsOf(client, done.id);
    expect(await passagesOf(client, row?.articleId as Id)).toMatchObject([{ status: 'anchored' }]);

    const undone = await client.call('imports.undo', { id: done.id });
    expect(undone.state).toBe('undone');
    const { items } = await client.call('articles.list', {});
    expect(items).toMatchObject([{ title: 'Kept', tags: [], passageCount: 0 }]);
    await client.call('history.undo', {});
    expect((await client.call('articles.list', {})).total).toBe(2);
  });

  it('is one act of the history', async () => {
    const { client } = await openTestLibrary();
    await bringIn(client, instapaper(ONE, TWO));
    expect((await client.call('history.state', {})).undo).toBe('Bring in list.csv');
    await client.call('history.undo', {});
    expect((await client.call('articles.list', {})).total).toBe(0);
    expect((await client.call('articles.list', { filter: { trashed: true } })).total).toBe(2);
    const again = await bringIn(client, instapaper(ONE, TWO));
    expect(again.outcome).toMatchObject({ updated: 2, new: 0 });
    expect((await client.call('articles.list', {})).total).toBe(2);
  });

  it('brings in what was chosen, and reports on every row', async () => {
    const { client } = await openTestLibrary();
    const one = await read(client, instapaper(ONE, TWO, LOCAL));
    await client.call('imports.choose', { id: one.id, isChosen: false, positions: [0] });
    await client.call('imports.start', { id: one.id });
    const done = await whenImported(client, one.id);
    expect(done.outcome).toMatchObject({ new: 1, skipped: 1, refused: 1 });
    const { files } = await client.call('imports.report', { id: one.id, format: 'csv' });
    const lines = files
      .map((file) => ('text' in file ? file.text : ''))
      .join('')
      .split('\r\n');
    expect(lines.slice(1, 4).map((line) => line.split(',')[1])).toEqual(['not chosen', 'new', 'refused']);
  });

  it('goes on after a restart with what was not written, and stops when it is paused', async () => {
    const dir = makeTempDir();
    const urls = Array.from(
      { length: 300 },
      (_, at) => `https://many.example/${String(at)},N${String(at)},,Unread,1700000000,[]`,
    );
    const first = await openTestLibrary({ dir, resumesJobs: false });
    const one = await read(first.client, instapaper(...urls));
    await first.client.call('imports.start', { id: one.id });
    const paused = await first.client.call('imports.pause', { id: one.id });
    expect(paused.state).toBe('paused');
    expect(paused.outcome.waiting).toBeGreaterThan(0);
    await first.client.call('imports.resume', { id: one.id });
    await first.library.close();
    const second = await openTestLibrary({ dir });
    const done = await whenImported(second.client, one.id);
    expect(done.outcome).toMatchObject({ new: 300, failed: 0 });
    expect((await second.client.call('articles.list', {})).total).toBe(300);
  });

  it('takes a file in pieces, in their order and no more than was said', async () => {
    const { client } = await openTestLibrary();
    const { id } = await client.call('imports.begin', { name: 'x.csv', bytes: 4 });
    const base64 = Buffer.from('ab').toString('base64');
    await client.call('imports.give', { id, at: 0, base64 });
    await expect(client.call('imports.give', { id, at: 0, base64 })).rejects.toThrow('order');
    await client.call('imports.give', { id, at: 2, base64 });
    await expect(client.call('imports.give', { id, at: 4, base64 })).rejects.toThrow('said');
  });

  it('knows no format of what is none, and reads it as what it is told', async () => {
    const { client } = await openTestLibrary();
    const id = await giveFile(client, { name: 'x.bin', text: '\u0001\u0002 nothing' });
    const one = await client.call('imports.read', { id });
    expect(one).toMatchObject({ format: null, state: 'ready' });
    await expect(client.call('imports.start', { id })).rejects.toThrow('format');
    const told = await client.call('imports.read', { id, format: 'instapaper' });
    expect(told.format).toBe('instapaper');
  });
});

async function read(client: Client, text: string, options: Options = {}): Promise<Import> {
  const id = await giveFile(client, { name: 'list.csv', text });
  return client.call('imports.read', { id, options });
}

type Options = NonNullable<InputOf<'imports.read'>['options']>;

async function passagesOf(
  client: Client,
  articleId: Id,
): Promise<{ id: Id; quote: string; status: string }[]> {
  return (await client.call('passages.list', { filter: { articleId } })).items;
}
