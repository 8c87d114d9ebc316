import { notice, save, stories, story } from './acts.ts';
import { violationsOf } from './axe.ts';
import { articleOf, waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const words =
  'The pilots went home when the gauge at the grain quay stood at four metres and was rising still.';

const paper = (site: string): string =>
  `<!doctype html><html lang="en"><head><title>The gauge at the quay</title>` +
  `<meta property="og:site_name" content="${site}"></head><body><article><h1>The gauge at the quay</h1>` +
  Array.from({ length: 8 }, (_, at) => `<p>${String(at)}. ${words}</p>`).join('') +
  `</article></body></html>`;

test('a story that is saved from a second paper is offered as one story', async ({ verbatim, site }) => {
  const { page } = verbatim;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // axe puts its findings together in a blank page of its own.
  verbatim.expectErrors(/opened a window: about:blank/u);
  site.set('/one', paper('The Quay'));
  site.set('/two', paper('The Mast'));
  await save(page, site.url('/one'));
  await expect(story(page, 'The gauge at the quay')).toHaveCount(1);

  await test.step('the save says so and asks; nothing is joined by itself', async () => {
    const line = await save(page, site.url('/two'));
    await expect(line.getByText('The same text is saved from The Quay.')).toBeVisible();
    await expect(stories(page)).toHaveCount(2);
    expect(await violationsOf(page)).toEqual([]);
    await line.getByRole('button', { name: 'Keep both' }).click();
    await expect(line).toHaveCount(0);
  });

  await test.step('the article says so quietly, and is made one story by a key', async () => {
    await stories(page).filter({ hasText: 'The Mast' }).click();
    await waitForArticle(page, 'The gauge at the quay');
    const head = articleOf(page).locator('.head');
    const act = head.getByRole('button', { name: 'Make it one story' });
    await act.focus();
    await page.keyboard.press('Enter');
    await expect(notice(page, 'They are one story now.')).toBeVisible();
    await expect(head.getByText('Also at')).toBeVisible();
    await expect(act).toHaveCount(0);
  });

  await test.step('the facts of the capture name the other, and it is opened from there', async () => {
    await page.getByRole('button', { name: 'About this capture' }).click();
    const facts = page.getByRole('dialog', { name: 'About this capture' });
    await expect(facts.getByText('the very same text')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await articleOf(page).locator('.head').getByRole('button', { name: 'The Quay' }).click();
    await expect(articleOf(page).locator('.head-source')).toHaveText('The Quay');
  });
});
