import { writeLines, writePdf } from '../src/main/library/capture/pdf/write-pdf.test-support.ts';
import { openSaveDialog, story } from './acts.ts';
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
