import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readFixture } from '../test/support/local-site.ts';
import { bookEntries, makeZip } from '../test/support/make-epub.ts';
import { openSaveDialog, save, saveLines, stories, story } from './acts.ts';
import { expectNothingRan, expectNoRun, RUN, watchRequests } from './hostile-pages.ts';
import { waitForArticle, wordsOf } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const PAGES = join(import.meta.dirname, '..', 'test', 'fixtures', 'pages');

test('words and HTML are pasted, typed and chosen as files', async ({ verbatim }) => {
  const { page } = verbatim;

  await test.step('words given to the dialog are kept as text, with a title of their own', async () => {
    const dialog = await openSaveDialog(page);
    await dialog
      .getByLabel(/^Address/u)
      .fill('First line of a note.\n\nAnd a second paragraph of it, longer.');
    await expect(dialog.getByText('Kept as plain text, as it stands.')).toBeVisible();
    await dialog.getByLabel('Title').fill('A note from the quay');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(story(page, 'A note from the quay')).toBeVisible();
    await story(page, 'A note from the quay').click();
    await waitForArticle(page, 'A note from the quay');
    await expect(wordsOf(page).locator('p')).toHaveText([
      'First line of a note.',
      'And a second paragraph of it, longer.',
    ]);
  });

  await test.step('HTML pasted anywhere on the window is shown before it is kept', async () => {
    const html = await readFixture('second-story.html');
    await paste(page, { 'text/html': html, 'text/plain': 'Reservoir repair will cost less' });
    const dialog = page.getByRole('dialog', { name: 'Save a story' });
    await expect(dialog.getByText('Kept as a page, with its formatting.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await story(page, 'Reservoir repair').click();
    await waitForArticle(page, /^Reservoir repair/u);
    await expect(wordsOf(page).getByRole('table')).toContainText('61,000');
    await expect(wordsOf(page).getByRole('listitem')).toHaveCount(4);
  });

  await test.step('an address that is pasted stands in the field, and is not fetched by itself', async () => {
    await paste(page, { 'text/plain': 'https://quay-dispatch.example/one' });
    const dialog = page.getByRole('dialog', { name: 'Save a story' });
    await expect(dialog.getByLabel(/^Address/u)).toHaveValue('https://quay-dispatch.example/one');
    await expect(saveLines(page).filter({ hasText: 'quay-dispatch' })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('an empty field is said, and nothing is saved', async () => {
    const dialog = await openSaveDialog(page);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog.getByText('Give an address, or paste the words of the story.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(stories(page)).toHaveCount(2);
  });

  await test.step('a file is chosen', async () => {
    const dialog = await openSaveDialog(page);
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles(join(PAGES, 'windows-1251.html'));
    await expect(story(page, 'Маяк на мысе Журавлином')).toBeVisible();
  });
});

/** More than a reader of folders gives at a time, and than are saved at once. */
const FOLDER_FILES = 130;

test('files are dropped on the window', async ({ verbatim }) => {
  const { page } = verbatim;
  await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();
  const files = await Promise.all(
    ['statement-story.html', 'plain.txt'].map(async (name) => ({
      name,
      type: name.endsWith('html') ? 'text/html' : 'text/plain',
      base64: (await readFile(join(PAGES, name))).toString('base64'),
    })),
  );
  const transfer = await page.evaluateHandle((given) => {
    const made = new DataTransfer();
    for (const { name, type, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      made.items.add(new File([bytes], name, { type }));
    }
    return made;
  }, files);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop to save')).toBeVisible();
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop to save')).toBeHidden();
  await expect(stories(page)).toHaveCount(2);
  await expect(story(page, 'Castrel keeps its grain port open')).toBeVisible();
  await story(page, 'The bell at Orrin Point').click();
  await waitForArticle(page, 'The bell at Orrin Point');
  await expect(wordsOf(page)).toContainText('A machine rings when it is told to');
});

test('a folder is dropped: what lies in its folders is saved, and the rest left alone', async ({
  verbatim,
}) => {
  test.setTimeout(240_000);
  const { page } = verbatim;
  await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();
  const folder = join(verbatim.libraryDir, '..', 'dropped');
  for (let at = 0; at < FOLDER_FILES; at += 1) {
    const dir = join(folder, 'stories', `year ${String(at % 5)}`, `month ${String(at % 12)}`);
    await mkdir(dir, { recursive: true });
    await writeFile(
      join(dir, `${String(at)}.txt`),
      `Story ${String(at)}\n\nThe words of number ${String(at)}.`,
    );
    await writeFile(join(dir, `${String(at)}.jpg`), 'no page');
  }
  const input = await page.context().newCDPSession(page);
  const drop = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    input.send('Input.dispatchDragEvent', {
      ...{ type, x: 600, y: 400 },
      data: { items: [], files: [join(folder, 'stories')], dragOperationsMask: 1 },
    });
  await drop('dragEnter');
  await expect(page.getByText('Drop to save')).toBeVisible();
  await drop('dragOver');
  await drop('drop');
  await expect(page.getByText('Drop to save')).toBeHidden();
  await expect
    .poll(async () => (await verbatim.call('articles.list', { limit: 1 })).total, { timeout: 200_000 })
    .toBe(FOLDER_FILES);
  await expect(saveLines(page)).toHaveCount(0, { timeout: 60_000 });
  await expect(stories(page).first()).toBeVisible();

  const dialog = await openSaveDialog(page);
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a folder' }).click();
  await writeFile(join(folder, 'stories', 'late.md'), '# A late story\n\nIts words.');
  await (await chooser).setFiles(join(folder, 'stories'));
  await expect
    .poll(async () => (await verbatim.call('articles.list', { limit: 1 })).total, { timeout: 200_000 })
    .toBe(FOLDER_FILES + 1);
});

test('a book is asked about once, and becomes what was chosen', async ({ verbatim }) => {
  const { page } = verbatim;
  const chapters = {
    'a.xhtml': '<h1>The quay</h1><p>Words of the quay.</p>',
    'b.xhtml': '<h1>The ships</h1><p>Words of the ships.</p>',
  };
  const buffer = Buffer.from(makeZip(bookEntries({ chapters })));
  const choose = async (): Promise<Locator> => {
    const dialog = await openSaveDialog(page);
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles([{ name: 'harbour.epub', mimeType: 'application/epub+zip', buffer }]);
    return page.getByRole('dialog', { name: 'Save a book' });
  };

  await test.step('closed, nothing is saved', async () => {
    const asked = await choose();
    await expect(asked.getByRole('button', { name: 'One article' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(asked).toBeHidden();
    await expect(saveLines(page)).toHaveCount(0);
  });

  await test.step('by chapters, the first is on top', async () => {
    await (await choose()).getByRole('button', { name: 'A chapter each' }).click();
    await expect(saveLines(page).last()).toContainText('2 articles');
    await expect(stories(page)).toHaveCount(2);
    await expect(stories(page).first()).toContainText('The quay');
  });

  await test.step('as one, all of it can be read', async () => {
    await (await choose()).getByRole('button', { name: 'One article' }).click();
    await story(page, 'Quay Press').click();
    await waitForArticle(page, 'The Harbour');
    await expect(wordsOf(page)).toContainText('Words of the ships.');
  });
});

test('what cannot be saved says what, why and what now', async ({ verbatim, site }) => {
  const { page } = verbatim;

  await test.step('a page that is not there', async () => {
    const line = await save(page, site.url('/status/404'));
    await expect(line).toContainText('404');
    await expect(line.getByRole('button', { name: 'Try again' })).toBeVisible();
    await line.getByRole('button', { name: 'Dismiss' }).click();
    await expect(saveLines(page)).toHaveCount(0);
  });

  await test.step('a private address', async () => {
    const line = await save(page, 'http://192.168.1.1/router');
    await expect(line).toContainText('Only public http and https addresses are fetched.');
    await expect(line.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    await line.getByRole('button', { name: 'Dismiss' }).click();
  });

  await test.step('a private address behind a redirect', async () => {
    const line = await save(page, site.url('/to?u=http%3A%2F%2F169.254.169.254%2Flatest'));
    await expect(line).toContainText('Only public http and https addresses are fetched.');
    await line.getByRole('button', { name: 'Dismiss' }).click();
  });

  await test.step('a page that never answers, cancelled', async () => {
    const line = await save(page, site.url('/slow'));
    await expect(line.getByRole('status')).toHaveText(/Fetching the page/u);
    await expect.poll(() => site.hits('/slow')).toBe(1);
    await line.getByRole('button', { name: 'Cancel' }).click();
    await expect(line).toContainText(/stopped/iu);
    await expect(line.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
    await line.getByRole('button', { name: 'Dismiss' }).click();
  });

  await test.step('a type that is no page', async () => {
    const line = await save(page, site.url('/images/harbour.jpg'));
    await expect(line).toContainText('Save a page (HTML), a web archive (MHTML)');
    await line.getByRole('button', { name: 'Dismiss' }).click();
  });

  await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();
});

test('odd pages are kept as well as they can be, and what is known already is said', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;

  await test.step('a page without an article is kept whole, and says so', async () => {
    const line = await save(page, site.url('/no-article.html'));
    await expect(line.getByRole('status')).toHaveText(/the whole page was kept/u);
    await expect(story(page, /Sign in/u)).toBeVisible();
  });

  await test.step('windows-1251', async () => {
    await save(page, site.url('/windows-1251.html'));
    await story(page, 'Маяк на мысе Журавлином зажгли после ремонта').click();
    await waitForArticle(page, 'Маяк на мысе Журавлином зажгли после ремонта');
    await expect(wordsOf(page)).toContainText(
      '«Мы не чинили маяк, мы его слушали, а потом исправляли то, что скрипит»',
    );
  });

  await test.step('the same address twice is one story, and the first is offered', async () => {
    await save(page, site.url('/statement-story.html'));
    await expect(stories(page)).toHaveCount(3);
    await save(page, site.url('/statement-story.html?utm_source=letter'));
    const again = saveLines(page).filter({ hasText: 'In the library already' });
    await expect(again).toContainText('Castrel keeps');
    await expect(stories(page)).toHaveCount(3);
    await again.getByRole('button', { name: 'Open' }).click();
    await waitForArticle(page, /^Castrel keeps/u);
  });

  await test.step('several addresses are a story each', async () => {
    const dialog = await openSaveDialog(page);
    await dialog
      .getByLabel(/^Address/u)
      .fill(`${site.url('/second-story.html')}\n${site.url('/long-story.html')}`);
    await expect(dialog.getByText('2 addresses, a story each.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Save 2' }).click();
    await expect(stories(page)).toHaveCount(5);
  });
});

test('row 60: what is dropped or pasted never takes the window away, runs nothing, and asks nobody by itself', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;
  const asked = watchRequests(page);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.url()));
  const input = await page.context().newCDPSession(page);
  /** A drag as a hand makes it, from outside the browser. */
  const drag = async (data: {
    items?: { mimeType: string; data: string }[];
    files?: string[];
  }): Promise<void> => {
    const at = { x: 900, y: 400, data: { items: [], files: [], ...data, dragOperationsMask: 1 } };
    await input.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
    await expect(page.getByText('Drop to save')).toBeVisible();
    await input.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
    await input.send('Input.dispatchDragEvent', { type: 'drop', ...at });
    await expect(page.getByText('Drop to save')).toBeHidden();
  };
  const canary = (name: string): string => site.url(`/canary/${name}`);
  const hostile = (words: string): string =>
    `<meta http-equiv="refresh" content="0;url=${canary('refresh')}"><base href="${canary('base/')}"><h1>${words}</h1><p>${`${words}, and they stand. `.repeat(20)}</p><script>${RUN}</script><script src="${canary('x.js')}"></script><p onclick="${RUN}" style="background:url(${canary('style')})">More.</p><svg onload="${RUN}"><script>${RUN}</script></svg><iframe src="${canary('frame')}"></iframe><form action="${canary('form')}"><button>Go</button></form><a href="javascript:${RUN}">a link</a><link rel="stylesheet" href="${canary('css')}"><video autoplay src="${canary('video')}"></video>`;
  const expectStillHere = async (): Promise<void> => {
    expect(new URL(page.url()).pathname).toBe('/');
    expect(page.context().pages()).toHaveLength(1);
    await expectNoRun(page);
    expect(downloads).toEqual([]);
    expect(site.asked()).toEqual([]);
  };
  await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();

  await test.step('rich text', async () => {
    await drag({
      items: [
        { mimeType: 'text/html', data: hostile('Dropped words') },
        { mimeType: 'text/plain', data: 'Dropped words' },
      ],
    });
    await story(page, 'Dropped words').click();
    await waitForArticle(page, 'Dropped words');
    await expectNothingRan(page);
    await expectStillHere();
  });

  await test.step('a file and a folder, on the words of a story', async () => {
    const folder = join(verbatim.libraryDir, '..', 'hostile');
    await mkdir(join(folder, 'inside'), { recursive: true });
    await writeFile(join(folder, 'a.html'), `<!doctype html><title>A file</title>${hostile('A file')}`);
    await writeFile(
      join(folder, 'inside', 'b.html'),
      `<!doctype html><title>In a folder</title>${hostile('In a folder')}`,
    );
    await drag({ files: [join(folder, 'a.html')] });
    await story(page, 'A file').click();
    await waitForArticle(page, 'A file');
    await expectNothingRan(page);
    await drag({ files: [join(folder, 'inside')] });
    await expect(story(page, 'In a folder')).toBeVisible();
    await expectStillHere();
  });

  await test.step('links that lead elsewhere than to the web are words', async () => {
    for (const link of [
      'file:///etc/passwd',
      `javascript:${RUN}`,
      'data:text/html,<script>top.__ran=1</script>',
      'verbatim://x',
    ]) {
      await drag({
        items: [
          { mimeType: 'text/uri-list', data: link },
          { mimeType: 'text/plain', data: link },
        ],
      });
      await expectStillHere();
    }
    const { items } = await verbatim.call('articles.list', { limit: 100 });
    expect(items.map(({ url }) => url)).toEqual(items.map(() => null));
  });

  await test.step('a download that a page put into the drag is nobody’s', async () => {
    const drop = (types: Record<string, string>) =>
      page.evaluate((given) => {
        const transfer = new DataTransfer();
        for (const [type, words] of Object.entries(given)) transfer.setData(type, words);
        const event = (type: string) =>
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event('dragenter'));
        const isShown = document.querySelector('.drop-zone') !== null;
        const dropped = event('drop');
        document.body.dispatchEvent(dropped);
        return { isShown, isTakenFromTheBrowser: dropped.defaultPrevented };
      }, types);
    const download = `application/octet-stream:evil.html:${canary('download')}`;
    expect(await drop({ DownloadURL: download })).toEqual({ isShown: false, isTakenFromTheBrowser: true });
    await expectStillHere();
  });

  await test.step('what is pasted is shown first, then cleaned', async () => {
    await paste(page, {
      'text/html': hostile('Pasted words'),
      'text/plain': 'Pasted words',
      DownloadURL: `text/html:evil.html:${canary('download')}`,
    });
    const dialog = page.getByRole('dialog', { name: 'Save a story' });
    await expect(dialog.getByText('Kept as a page, with its formatting.')).toBeVisible();
    await expectStillHere();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await story(page, 'Pasted words').click();
    await waitForArticle(page, 'Pasted words');
    await expectNothingRan(page);
    await expectStillHere();
  });
  expect(asked()).toEqual([]);
});

/** A paste as the browser gives it, outside any field. */
async function paste(page: Page, types: Record<string, string>): Promise<void> {
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const [type, words] of Object.entries(given)) transfer.setData(type, words);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, types);
}
