import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeLines, writePdf } from '../src/main/library/capture/pdf/write-pdf.test-support.ts';
import { openSaveDialog, story } from './acts.ts';
import { RUN } from './hostile-pages.ts';
import { waitForArticle, wordsOf } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const PDF = writePdf({
  labels: '<< /Nums [0 << /S /D /St 12 >>] >>',
  info: { Title: 'A harbour is closed' },
  pages: [
    writeLines(
      [
        'The harbour was closed on Friday night after the water had come over',
        'the quay for the third time since the spring, and the people of the',
      ],
      { x: 72, y: 700 },
    ),
    writeLines(['town said that nobody had told them. Nobody had.'], { x: 72, y: 720 }),
  ],
});

test('a PDF is read as a story, its pages named in the margin and nowhere in its words', async ({
  verbatim,
}) => {
  const { page } = verbatim;
  const dialog = await openSaveDialog(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: /file/iu }).click(),
  ]);
  await chooser.setFiles({ name: 'harbour.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });
  await story(page, 'A harbour is closed').click();
  await waitForArticle(page, 'A harbour is closed');
  await expect(wordsOf(page).locator('p')).toHaveText([/over the quay .* people of the town said/u]);
  const names = await wordsOf(page)
    .locator('span')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark, '::before').content));
  expect(names).toEqual(['"p. 12"', '"p. 13"']);
  expect(await wordsOf(page).innerText()).not.toContain('p. 1');
});

test('row 55: the page that is carried out asks for nothing and runs nothing, and a browser makes a PDF of it', async ({
  verbatim,
  site,
  browser,
}) => {
  const hostile = `"><img src="${site.url('/canary/img')}" onerror="${RUN}"><script>${RUN}</script><a href="javascript:${RUN}">x</a>](javascript:${RUN})`;
  const { articleId } = await verbatim.call('articles.save', {
    source: { kind: 'text', text: `A title ${hostile}\n\nThe words ${hostile} stand.` },
  });
  await verbatim.call('passages.add', {
    articleId,
    quote: `words ${hostile}`,
    note: hostile,
    tags: [`<img src=x onerror=${RUN}>`],
  });
  for (const shape of ['stories', 'dossier', 'timeline'] as const) {
    const input = { format: 'html', scope: { kind: 'library' }, layout: 'one', shape } as const;
    const { files } = await verbatim.call('exports.make', input);
    const file = join(verbatim.libraryDir, '..', `${shape}.html`);
    await writeFile(file, files[0]?.text ?? '');
    // As somebody opens it who was sent it: from the disk, with nothing of ours around it.
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await expect(page.locator('blockquote')).toHaveText(`words ${hostile}`);
    expect(await page.locator('script, img, iframe, form, [onerror], a[href^="javascript" i]').count()).toBe(
      0,
    );
    expect(await page.evaluate(() => '__ran' in window)).toBe(false);
    expect(asked).toEqual([pathToFileURL(file).href]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await context.close();
  }
  expect(site.asked()).toEqual([]);
});
