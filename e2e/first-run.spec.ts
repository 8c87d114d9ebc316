import { library, notice, stories } from './acts.ts';
import { waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

test('an empty library says what it is for and offers three ways to begin; later it does not', async ({
  verbatim,
}) => {
  let { page } = verbatim;
  const reading = page.getByRole('main', { name: 'Reading' });

  await test.step('three steps, three buttons, nothing else', async () => {
    await expect(reading.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(reading.getByRole('listitem')).toHaveCount(3);
    await expect(reading.getByRole('button')).toHaveText([
      /Save a story/u,
      /Add the sample stories/u,
      /Bring in what you have elsewhere/u,
    ]);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();
  });

  await test.step('the first button opens the dialog that saves', async () => {
    await reading.getByRole('button', { name: 'Save a story' }).click();
    await expect(page.getByRole('dialog', { name: 'Save a story' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the second adds the sample stories, tagged, in one act', async () => {
    await reading.getByRole('button', { name: 'Add the sample stories' }).click();
    await expect(stories(page)).toHaveCount(6);
    await expect(library(page).getByRole('button', { name: /^Tags under sarell/u })).toBeVisible();
    await expect(reading.getByRole('button', { name: /sample stories/iu })).toHaveCount(0);
    await stories(page).first().click();
    await waitForArticle(page, /.+/u);
    const frame = page.frameLocator('.reader-frame').locator('main.text');
    await expect(frame).toContainText('Nobody signed anything today');
    await page.getByRole('button', { name: 'Close article' }).click();
  });

  await test.step('a second start has stories and no offer', async () => {
    page = await verbatim.restart();
    await expect(stories(page)).toHaveCount(6);
    await expect(page.getByRole('button', { name: /sample stories/iu })).toHaveCount(0);
    await expect(page.getByRole('list').filter({ hasText: 'Carry out' })).toBeVisible();
  });

  await test.step('the steps go when they are dismissed, and undo takes nothing more than was done', async () => {
    await page.getByRole('button', { name: 'Dismiss these steps' }).click();
    await expect(page.getByRole('list').filter({ hasText: 'Carry out' })).toHaveCount(0);
    await page.reload();
    await expect(stories(page)).toHaveCount(6);
    await expect(page.getByRole('list').filter({ hasText: 'Carry out' })).toHaveCount(0);
    await page.keyboard.press('z');
    await expect(notice(page, /^(Undone|There is nothing to undo)/u)).toBeVisible();
  });
});
