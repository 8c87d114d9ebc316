import type { Page } from '@playwright/test';
import { addTag, goTo, library, notice, save, searchField, stories, story } from './acts.ts';
import { articleOf, frameOf, waitForArticle, wordsOf } from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

/** Five short stories by their titles, the last one on top of the inbox. */
async function fill({ call }: Verbatim, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    const html = `<article><p>What is told in the story of ${title}.</p></article>`;
    await call('articles.save', { source: { kind: 'html', html, title } });
  }
}

const titlesOf = (page: Page) => stories(page).locator('.row-title');

test('states, favourites, the trash, and undo of each', async ({ verbatim }) => {
  const { page } = verbatim;
  await fill(verbatim, ['Apple', 'Birch', 'Cedar']);
  await expect(titlesOf(page)).toHaveText(['Cedar', 'Birch', 'Apple']);

  await test.step('archive by key; the cursor falls on the next', async () => {
    await page.getByRole('listbox', { name: 'Inbox' }).focus();
    await page.keyboard.press('e');
    await expect(titlesOf(page)).toHaveText(['Birch', 'Apple']);
    await page.keyboard.press('e');
    await expect(titlesOf(page)).toHaveText(['Apple']);
    await goTo(page, 'Archived');
    await expect(titlesOf(page)).toHaveText(['Cedar', 'Birch']);
    await page.keyboard.press('z');
    await expect(titlesOf(page)).toHaveText(['Cedar']);
    await page.keyboard.press('Shift+Control+z');
    await expect(titlesOf(page)).toHaveText(['Cedar', 'Birch']);
  });

  await test.step('favourite in the reader and in the list', async () => {
    await story(page, 'Cedar').click();
    await waitForArticle(page, 'Cedar');
    await page.getByRole('button', { name: 'Add to favourites' }).click();
    await expect(page.getByRole('button', { name: 'Remove from favourites' })).toBeVisible();
    await goTo(page, 'Favourites');
    await expect(titlesOf(page)).toHaveText(['Cedar']);
    await page.keyboard.press('z');
    await expect(stories(page)).toHaveCount(0);
    await page.keyboard.press('Shift+Control+z');
    await expect(titlesOf(page)).toHaveText(['Cedar']);
  });

  await test.step('to the trash and back, by the button, by undo and by restore', async () => {
    await goTo(page, 'All');
    await expect(stories(page)).toHaveCount(3);
    await story(page, 'Apple').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /Move to trash/u }).click();
    await expect(stories(page)).toHaveCount(2);
    await notice(page, 'Moved to the trash.').locator('../..').getByRole('button', { name: 'Undo' }).click();
    await expect(stories(page)).toHaveCount(3);
    await story(page, 'Birch').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /Move to trash/u }).click();
    await expect(stories(page)).toHaveCount(2);
    await searchField(page).fill('birch');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear search' }).first().click();
    await goTo(page, 'Trash');
    await expect(titlesOf(page)).toHaveText(['Birch']);
    await story(page, 'Birch').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Restore' }).click();
    await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
    await goTo(page, 'All');
    await expect(stories(page)).toHaveCount(3);
  });

  await test.step('it is all so after a restart', async () => {
    const again = await verbatim.restart();
    await goTo(again, 'Archived');
    await expect(titlesOf(again)).toHaveText(['Cedar', 'Birch']);
    await goTo(again, 'Favourites');
    await expect(titlesOf(again)).toHaveText(['Cedar']);
  });
});

test('nested tags, many at once, and orders', async ({ verbatim }) => {
  const { page } = verbatim;
  await fill(verbatim, ['Birch', 'Apple', 'Dahlia', 'Cedar']);
  await expect(titlesOf(page)).toHaveText(['Cedar', 'Dahlia', 'Apple', 'Birch']);

  await test.step('several are picked and tagged together', async () => {
    await story(page, 'Cedar').click();
    await story(page, 'Apple').click({ modifiers: ['Shift'] });
    const bar = page.getByRole('toolbar', { name: 'Selected stories' });
    await expect(bar).toContainText('3 selected');
    await bar.getByRole('button', { name: 'Tag' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tags of 3 stories' });
    await addTag(dialog.getByRole('combobox', { name: 'Tags' }), 'trees/tall');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await bar.getByRole('button', { name: 'Clear selection' }).click();
    await expect(stories(page).filter({ hasText: 'trees/tall' })).toHaveCount(3);
  });

  await test.step('a tag shows what is nested under it', async () => {
    await goTo(page, 'trees');
    await expect(stories(page)).toHaveCount(3);
    await goTo(page, 'tall');
    await expect(stories(page)).toHaveCount(3);
    await library(page).getByRole('button', { name: 'Tags under trees' }).click();
    await expect(library(page).getByRole('button', { name: /^tall/u })).toHaveCount(0);
    await goTo(page, 'Inbox');
  });

  await test.step('a tag is completed, also in the middle of its name', async () => {
    await story(page, 'Birch').click();
    await page.keyboard.press('t');
    const field = page.getByRole('dialog', { name: 'Tags' }).getByRole('combobox', { name: 'Tags' });
    await field.pressSequentially('tal');
    await expect(page.getByRole('option', { name: /^trees\/tall/u })).toBeVisible();
    await field.press('ArrowDown');
    await field.press('Enter');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(story(page, 'Birch')).toContainText('trees/tall');
  });

  await test.step('orders', async () => {
    await page.getByRole('button', { name: 'Order' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'By title' }).click();
    await expect(titlesOf(page)).toHaveText(['Apple', 'Birch', 'Cedar', 'Dahlia']);
    await page.getByRole('button', { name: 'Order' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Oldest saved first' }).click();
    await expect(titlesOf(page)).toHaveText(['Birch', 'Apple', 'Dahlia', 'Cedar']);
  });

  await test.step('all are picked by key and archived in one act, which one undo takes back', async () => {
    await page.getByRole('listbox', { name: 'Inbox' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('e');
    await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();
    await page.keyboard.press('z');
    await expect(stories(page)).toHaveCount(4);
  });
});

test('a headline of 300 characters and a story in Arabic', async ({ verbatim }) => {
  const { page } = verbatim;
  const long = `${'A headline that goes on and on, '.repeat(10).trim()} to its end`.slice(0, 300);
  await fill(verbatim, [long]);
  await expect(story(page, long.slice(0, 60))).toBeVisible();
  const row = await stories(page).first().boundingBox();
  const list = await page.getByRole('region', { name: 'Stories' }).boundingBox();
  expect(row?.height).toBeLessThan(200);
  expect((row?.x ?? 0) + (row?.width ?? 0)).toBeLessThanOrEqual((list?.x ?? 0) + (list?.width ?? 0) + 1);
  await stories(page).first().click();
  await waitForArticle(page, long);
  expect(await isWiderThanItself(page)).toBe(false);

  await verbatim.call('library.addSamples', {});
  const arabic = page.getByRole('option').filter({ has: page.locator('[dir="rtl"]') });
  await expect(arabic).toHaveCount(1);
  await arabic.click();
  await expect(articleOf(page).locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(articleOf(page).locator('html')).toHaveAttribute('lang', 'ar');
  const align = await wordsOf(page)
    .locator('p')
    .first()
    .evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const last = [...range.getClientRects()].at(-1);
      const box = element.getBoundingClientRect();
      return last === undefined ? null : Math.round(box.right - last.right);
    });
  expect(align, 'the last line ends at the left, so it begins at the right edge').toBeLessThan(4);
  expect(await isWiderThanItself(page)).toBe(false);
});

test('themes and type in the window and in the frame; they last', async ({ verbatim, site }) => {
  let { page } = verbatim;
  await save(page, site.url('/second-story.html'));
  await story(page, 'Reservoir repair').click();
  await waitForArticle(page, /^Reservoir repair/u);
  const settings = page.getByRole('dialog', { name: 'Settings' });

  await library(page).getByRole('button', { name: 'Settings' }).click();
  const seen = new Set<string>();
  for (const theme of ['Light', 'Sepia', 'Dark', 'Black'] as const) {
    await settings.getByText(theme, { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
    await expect(articleOf(page).locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
    seen.add(await paperOf(page));
  }
  expect(seen.size, 'four papers').toBe(4);
  expect([...seen]).not.toContain('rgba(0, 0, 0, 0)');

  await settings.getByRole('group', { name: 'Theme' }).getByText('System', { exact: true }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(articleOf(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(articleOf(page).locator('html')).toHaveAttribute('data-theme', 'light');

  const size = (): Promise<string> =>
    wordsOf(page)
      .locator('p')
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize);
  await expect.poll(size).toBe('19px');
  await settings.getByRole('slider', { name: 'Size' }).press('ArrowRight');
  await expect.poll(size).toBe('20px');
  await settings.getByText('Sepia', { exact: true }).click();
  await settings.getByText('Atkinson Hyperlegible', { exact: true }).click();
  await expect
    .poll(() => wordsOf(page).evaluate((element) => getComputedStyle(element).fontFamily))
    .toContain('Atkinson');
  await expect.poll(async () => (await verbatim.call('settings.get', {})).font).toBe('atkinson');

  page = await verbatim.restart();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await story(page, 'Reservoir repair').click();
  await waitForArticle(page, /^Reservoir repair/u);
  await expect(articleOf(page).locator('html')).toHaveAttribute('data-theme', 'sepia');
  await expect.poll(size).toBe('20px');
});

const paperOf = (page: Page): Promise<string> =>
  articleOf(page)
    .locator('body')
    .evaluate((body) => {
      const own = getComputedStyle(body).backgroundColor;
      return own === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.documentElement).backgroundColor : own;
    });

async function isWiderThanItself(page: Page): Promise<boolean> {
  const frame = await frameOf(page);
  return frame.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
}
