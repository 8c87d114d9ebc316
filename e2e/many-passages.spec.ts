import { numberedWords, seedPassages } from '../src/main/library/seed-passages.test-support.ts';
import { goTo, passageCards, story } from './acts.ts';
import { frameOf, selectByMouse, waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

test('row 34: an article with ten thousand passages opens, is marked once more, and is carried out', async ({
  verbatim,
}) => {
  test.setTimeout(180_000);
  const title = 'Marked all over';
  const words = numberedWords(10_000);
  const { articleId } = await verbatim.call('articles.save', {
    source: { kind: 'text', text: `${words.join(' ')}\n\nThe last line is free.`, title },
  });
  await verbatim.call('passages.add', { articleId, quote: 'w00000', start: 0, end: 6 });
  const page = await verbatim.restart(() => seedPassages(verbatim.libraryDir, words));

  await story(page, title).click();
  await waitForArticle(page, title);
  const painted = async (): Promise<number> =>
    (await frameOf(page)).evaluate(() =>
      [...CSS.highlights].reduce((sum, [name, marks]) => sum + (name === 'mark-amber' ? marks.size : 0), 0),
    );
  await expect.poll(painted, { timeout: 60_000 }).toBe(words.length);

  await selectByMouse(page, 'The last line is free.');
  await page.keyboard.press('1');
  await expect.poll(painted, { timeout: 60_000 }).toBe(words.length + 1);

  const { files, counts } = await verbatim.call('exports.make', {
    format: 'markdown',
    scope: { kind: 'articles', ids: [articleId] },
  });
  expect(counts).toEqual({ articles: 1, passages: words.length + 1, withheld: 0 });
  expect(files[0]?.text.match(/^> w\d{5}$/gmu)).toEqual(words.map((word) => `> ${word}`));

  await goTo(page, 'Passages');
  await expect(passageCards(page).first()).toBeVisible();
  await expect(page.getByText('10,001').first()).toBeVisible();
});
