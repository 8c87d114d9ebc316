import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makeZip } from '../test/support/make-epub.ts';
import { goTo, passageCards, searchField, stories, story } from './acts.ts';
import { violationsOf } from './axe.ts';
import { expectPainted, waitForArticle } from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

const RIVER = 'The river rose by a metre in the night.';
const BRIDGE = 'Nobody crossed the old bridge after the second bell.';
const HARBOUR = 'The harbour master counted eleven boats.';
const LANTERN = 'A lantern was lit in every window of the square.';

const center = (page: Page) => page.getByRole('dialog', { name: 'Bring in' });

const lines = (page: Page) =>
  center(page).getByRole('listbox', { name: 'What the file holds' }).getByRole('option');

const pageOf = (title: string, ...sentences: string[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>` +
  `${sentences.map((words) => `<p>${words} ${'It was said again, and more slowly. '.repeat(6)}</p>`).join('')}` +
  `</article></body></html>`;

/** What people have elsewhere, by four programs: two of them about one story. */
function exportsOf(url: (path: string) => string): { name: string; bytes: Buffer }[] {
  const hypothesis = {
    export_date: '2025-04-01T10:00:00.000Z',
    export_userid: 'somebody',
    annotations: [
      {
        id: 'one',
        created: '2025-03-01T10:00:00.000000+00:00',
        updated: '2025-03-01T10:00:00.000000+00:00',
        uri: url('/river'),
        text: 'Who rang it?',
        tags: ['bells'],
        document: { title: ['The night of the river'] },
        target: [
          {
            source: url('/river'),
            selector: [{ type: 'TextQuoteSelector', exact: BRIDGE, prefix: '', suffix: '' }],
          },
        ],
      },
    ],
  };
  const omnivore = [
    {
      ...{ id: 'o', slug: 'square', title: 'Light in the square', author: 'Ines Dahl', description: null },
      ...{ url: 'https://square.example/light', state: 'Archived', readingProgress: 40, thumbnail: null },
      ...{ labels: ['winter'], savedAt: '2024-12-01T08:00:00.000Z', updatedAt: '2024-12-01T08:00:00.000Z' },
      publishedAt: null,
    },
  ];
  const instapaper = `URL,Title,Selection,Folder,Timestamp,Tags\n${url('/river')},The night of the river,${RIVER},Floods,1700000000,"[""water""]"\nftp://old.example/list,An old list,,Unread,1700000001,[]`;
  const readwise = `Highlight,Title,Author,URL,Note,Location,Date\n${HARBOUR},Eleven boats,Olga Brandt,${url('/harbour')},Count them again.,1,2025-02-03 08:00:00`;
  return [
    { name: 'instapaper.csv', bytes: Buffer.from(instapaper) },
    { name: 'hypothesis.json', bytes: Buffer.from(JSON.stringify(hypothesis)) },
    { name: 'readwise.csv', bytes: Buffer.from(readwise) },
    {
      name: 'omnivore.zip',
      bytes: Buffer.from(
        makeZip([
          { name: 'metadata_0_to_20.json', bytes: JSON.stringify(omnivore) },
          {
            name: 'content/square.html',
            bytes: `<p>${LANTERN}</p><p>${'The square was quiet. '.repeat(20)}</p>`,
          },
          { name: 'highlights/square.md', bytes: `> ${LANTERN}\n\n#light\n\nAsk who lit it.` },
        ]),
      ),
    },
  ];
}

test('what four programs exported comes in with its highlights, is found, quoted and taken back', async ({
  verbatim,
  site,
}) => {
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { page } = verbatim;
  site.set('/river', pageOf('The night of the river', RIVER, BRIDGE));
  site.set('/harbour', pageOf('Eleven boats', HARBOUR));
  const files = exportsOf((path) => site.url(path));
  const [instapaper, ...others] = files;

  await test.step('one is dropped on the window: nothing is written before it is looked at', async () => {
    await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();
    const transfer = await page.evaluateHandle(
      ([name, base64]) => {
        const made = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        made.items.add(new File([bytes], name, { type: 'text/csv' }));
        return made;
      },
      [instapaper?.name ?? '', instapaper?.bytes.toString('base64') ?? ''] as const,
    );
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: transfer });
    const rows = lines(page);
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('1 passage · 2 tags');
    await expect(rows.last()).toContainText('begins with “ftp:”');
    await expect(center(page).getByLabel('Read as')).toHaveValue('instapaper');
    expect(await violationsOf(page)).toEqual([]);
    expect((await verbatim.call('articles.list', {})).total).toBe(0);
  });

  await test.step('rows are chosen by keys, and the page is fetched', async () => {
    await center(page)
      .getByRole('radio', { name: /^Not understood/u })
      .press(' ');
    await expect(lines(page)).toHaveCount(1);
    await center(page).getByRole('radio', { name: /^All/u }).press(' ');
    const list = center(page).getByRole('listbox', { name: 'What the file holds' });
    await list.press(' ');
    await expect(center(page).getByRole('button', { name: 'Bring in 0 stories' })).toBeDisabled();
    await list.press(' ');
    await center(page)
      .getByLabel(/^Fetch 1 page/u)
      .check();
    await center(page).getByRole('button', { name: 'Bring in 1 story' }).click();
    await expect(center(page)).toContainText('1 story brought in');
    await expect(center(page)).toContainText('Fetching pages: 1 of 1', { timeout: 30_000 });
  });

  await test.step('the others are chosen as files, and come in one by one', async () => {
    await center(page).getByRole('button', { name: 'All imports' }).press('Enter');
    for (const { name, bytes } of others) {
      const buffer = bytes;
      await center(page)
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await center(page).getByRole('button', { name: 'Bring in 1 story' }).click();
      await expect(center(page)).toContainText('1 story brought in');
      await center(page).getByRole('button', { name: 'All imports' }).press('Enter');
    }
    await expect(center(page).getByRole('listitem')).toHaveCount(4);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(center(page)).toBeHidden();
  });

  await test.step('a highlight stands in its text, found by search, and is carried out word for word', async () => {
    await goTo(page, 'All');
    await expect(stories(page)).toHaveCount(3);
    await searchField(page).fill('bridge bell');
    await story(page, 'The night of the river').click();
    await waitForArticle(page, 'The night of the river');
    await expectPainted(page, 'mark-amber', [RIVER, BRIDGE]);
    const { items } = await verbatim.call('passages.list', {});
    const kept = items.map(({ quote, status, note }) => ({ quote, status, note }));
    expect(kept).toHaveLength(4);
    expect(kept).toContainEqual({ quote: BRIDGE, status: 'anchored', note: 'Who rang it?' });
    expect(kept).toContainEqual({ quote: LANTERN, status: 'anchored', note: 'Ask who lit it.' });
    expect(kept).toContainEqual({ quote: HARBOUR, status: 'orphaned', note: 'Count them again.' });
    const bridge = items.find(({ quote }) => quote === BRIDGE);
    const { text } = await verbatim.call('passages.cite', {
      ids: bridge ? [bridge.id] : [],
      format: 'plain',
    });
    expect(text).toContain(BRIDGE);
    expect(text).toContain('The night of the river');
  });

  await test.step('a story without its text says so, and one key fetches it', async () => {
    await searchField(page).fill('');
    await goTo(page, 'All');
    await story(page, 'Eleven boats').click();
    await expect(page.getByText('came from another program without its text')).toBeVisible();
    await page.keyboard.press('Shift+R');
    await waitForArticle(page, 'Eleven boats');
    await expectPainted(page, 'mark-amber', [HARBOUR]);
    await page.keyboard.press('p');
    await expect(passageCards(page)).toHaveCount(1);
  });

  await test.step('a whole import is taken back', async () => {
    await page.keyboard.press('Shift+I');
    await center(page)
      .getByRole('button', { name: /^omnivore/u })
      .click();
    await center(page).getByRole('button', { name: 'Take it all back' }).press('Enter');
    await expect(center(page)).toContainText('Taken back');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await goTo(page, 'All');
    await expect(stories(page)).toHaveCount(2);
  });
});

test('the columns of any table are guessed, and said by keys where the guess is wrong', async ({
  verbatim,
}) => {
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { page, call } = verbatim;
  const table = 'where,what,why\nhttps://quay.example/crane,The crane on the quay,Ask who owns it\n';
  await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring in what you have elsewhere' }).press('Enter');
  await center(page)
    .locator('input[type="file"]')
    .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(lines(page)).toHaveCount(1);
  await center(page).getByText('Which column is what').click();
  const note = center(page).getByRole('combobox', { name: 'Note', exact: true });
  await expect(center(page).getByRole('combobox', { name: 'Title', exact: true })).toHaveValue('what');
  await expect(note).toHaveValue('');
  expect(await violationsOf(page)).toEqual([]);
  await note.selectOption('why');
  await expect(lines(page)).toContainText('a note');
  await expect(center(page).getByRole('combobox', { name: 'Title', exact: true })).toHaveValue('what');
  await center(page).getByRole('button', { name: 'Bring in 1 story' }).press('Enter');
  await expect(center(page)).toContainText('1 story brought in');
  const [saved] = (await call('articles.list', {})).items;
  expect(saved?.title).toBe('The crane on the quay');
  const { note: kept } = await call('articles.get', { id: saved?.id ?? '' });
  expect(kept).toBe('Ask who owns it');
});

test('an archive of ours is looked at, brought in once, and refused when it is damaged', async ({
  verbatim,
}) => {
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { call } = verbatim;
  await call('library.addSamples', {});
  const { hits } = await call('articles.search', { text: `"Nobody signed anything today"` });
  const articleId = hits[0]?.article.id;
  if (articleId === undefined) throw new Error('the sample is not there');
  await call('passages.add', { articleId, quote: 'Nobody signed anything today' });
  const archive = await archiveOf(verbatim);
  // Another library, on another machine as it were.
  const page = await verbatim.restart(() => rmSync(verbatim.libraryDir, { recursive: true }));
  await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();
  const choose = (buffer: Buffer) =>
    center(page)
      .locator('input[type="file"]')
      .setInputFiles({ name: 'mine.zip', mimeType: 'application/zip', buffer });

  await test.step('one that was cut off is refused, and says what now', async () => {
    await page.keyboard.press('Shift+I');
    await choose(archive.subarray(0, archive.length - 1000));
    await expect(center(page).getByRole('alert')).toContainText('cut off');
  });

  await test.step('one that was changed names what is wrong', async () => {
    const changed = Buffer.from(archive);
    const at = changed.length >> 1;
    changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
    await choose(changed);
    await expect(center(page).getByRole('alert')).toContainText('nothing of it can be brought in');
    await expect(center(page).getByRole('button', { name: 'Bring it in', exact: true })).toBeDisabled();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  await test.step('what it holds is said, and then it is in', async () => {
    await choose(archive);
    await expect(center(page)).toContainText('Stories6');
    await expect(center(page)).toContainText('Passages1');
    expect((await call('articles.list', {})).total).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(center(page)).toContainText('What was not here yet is in.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(center(page)).toBeHidden();
    await expect(stories(page)).toHaveCount(6);
    await goTo(page, 'Passages');
    await expect(passageCards(page)).toHaveCount(1);
  });

  await test.step('a second time it changes nothing', async () => {
    await page.keyboard.press('Shift+I');
    await choose(archive);
    await center(page).getByRole('button', { name: 'Bring it in', exact: true }).press('Enter');
    await expect(center(page)).toContainText('All that is in it was here already.');
  });
});

/** The whole library as an archive, taken as the browser takes it. */
async function archiveOf({ page, call }: Verbatim): Promise<Buffer> {
  const { files } = await call('exports.build', { format: 'archive', scope: { kind: 'library' } });
  const bytes = await page.evaluate(async (address) => {
    const buffer = await (await fetch(address)).arrayBuffer();
    return [...new Uint8Array(buffer)];
  }, files[0]?.address ?? '');
  return Buffer.from(bytes);
}
