import type { Browser } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { goTo, openSaveDialog, searchField, stories } from './acts.ts';
import { articleOf, frameOf, selectByMouse, waitForArticle } from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

test.beforeEach(async ({ verbatim }) => {
  await verbatim.page.emulateMedia({ reducedMotion: 'reduce' });
  // axe puts its findings together in a blank page of its own.
  verbatim.expectErrors(/opened a window: about:blank/u);
});

test('first run, list, search, dialogs: no rule of axe is broken, by day and by night', async ({
  verbatim,
}) => {
  test.setTimeout(120_000);
  const { page } = verbatim;
  await inBothThemes(verbatim, 'first run');
  await verbatim.call('library.addSamples', {});
  await expect(stories(page)).toHaveCount(6);
  await inBothThemes(verbatim, 'list');

  await searchField(page).fill('signed');
  await expect(stories(page).locator('mark').first()).toBeVisible();
  await inBothThemes(verbatim, 'search');
  await searchField(page).fill('');

  await openSaveDialog(page);
  await inBothThemes(verbatim, 'save dialog');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await inBothThemes(verbatim, 'keys');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await inBothThemes(verbatim, 'settings');
});

test('the reader, its article and the passages: no rule of axe is broken, by day and by night', async ({
  verbatim,
  browser,
}) => {
  test.setTimeout(120_000);
  const { page } = verbatim;
  await verbatim.call('library.addSamples', {});
  await stories(page).first().click();
  await waitForArticle(page, /.+/u);
  await inBothThemes(verbatim, 'reader');
  await articleInBothThemes(verbatim, browser);

  await selectByMouse(page, 'Nobody signed anything today');
  await inBothThemes(verbatim, 'selected words');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: 'Passage', exact: true })).toBeVisible();
  await inBothThemes(verbatim, 'passage sheet');
  await page.keyboard.type('Stefan Vassik');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Passages \(1\)/u }).click();
  await expect(page.getByRole('complementary', { name: 'Passages of this article' })).toBeVisible();
  await inBothThemes(verbatim, 'passage panel');
  await page.getByRole('button', { name: 'Hide passages' }).click();

  await page.keyboard.press('Control+e');
  await expect(page.getByLabel('Preview')).toBeVisible();
  await inBothThemes(verbatim, 'export dialog');
  await page.keyboard.press('Escape');

  const saving = await openSaveDialog(page);
  const chooser = page.waitForEvent('filechooser');
  await saving.getByRole('button', { name: 'Choose files' }).click();
  await (
    await chooser
  ).setFiles([{ name: 'a.epub', mimeType: 'application/epub+zip', buffer: Buffer.from('x') }]);
  await expect(page.getByRole('dialog', { name: 'Save a book' })).toBeVisible();
  await inBothThemes(verbatim, 'book dialog');
  await page.keyboard.press('Escape');

  await goTo(page, 'Passages');
  await expect(page.getByRole('article')).toHaveCount(1);
  await inBothThemes(verbatim, 'passages');
});

test('speakers, statements, tables and the sheets that keys open: no rule of axe is broken, by day and by night', async ({
  verbatim,
}) => {
  test.setTimeout(180_000);
  const { page } = verbatim;
  await verbatim.call('library.addSamples', {});
  await stories(page).first().click();
  await waitForArticle(page, /.+/u);
  await selectByMouse(page, 'Nobody signed anything today');
  await page.keyboard.press('1');
  await page.keyboard.press('w');
  await expect(page.getByRole('complementary', { name: 'Statements' })).toBeVisible();
  await inBothThemes(verbatim, 'statements');
  await page.keyboard.press('w');

  for (const [keys, name] of sheets) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await inBothThemes(verbatim, name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name })).toBeHidden();
  }

  await goTo(page, 'Passages');
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await inBothThemes(verbatim, 'table');
  await page.getByRole('button', { name: 'Show statistics' }).click();
  await inBothThemes(verbatim, 'statistics');
  await goTo(page, 'Speakers');
  await inBothThemes(verbatim, 'speakers');
  await goTo(page, 'Trash');
  await inBothThemes(verbatim, 'trash');
});

/** What opens over everything, by its keys. */
const sheets = [
  [['Control+k'], 'Command palette'],
  [['g', 'l'], 'Tags'],
  [['g', 'h'], 'History'],
  [['g', 'q'], 'Citations'],
  [['Shift+I'], 'Bring in'],
] as const;

/** Looks at the screen as it stands, in the light theme and in the dark one. */
async function inBothThemes(verbatim: Verbatim, screen: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(verbatim, theme);
    expect(await violationsOf(verbatim.page, theme), `${screen}, ${theme}`).toEqual([]);
  }
}

/**
 * The page of the article. axe runs within a page, and this one runs no scripts: its like, with the same tree and the same
 * sheets, is looked at beside it.
 */
async function articleInBothThemes(verbatim: Verbatim, browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 700, height: 800 } });
  const likeness = await context.newPage();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(verbatim, theme);
    await expect(articleOf(verbatim.page).locator('html')).toHaveAttribute('data-theme', theme);
    const html = await (await frameOf(verbatim.page)).content();
    await likeness.setContent(html.replace(/<meta http-equiv[^>]*>/u, ''));
    expect(await violationsOf(likeness, theme), `article, ${theme}`).toEqual([]);
  }
  await context.close();
}

async function setTheme({ page, call }: Verbatim, theme: 'light' | 'dark'): Promise<void> {
  await call('settings.update', { theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}
