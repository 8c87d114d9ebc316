import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goTo, library, openSaveDialog, stories, story } from './acts.ts';
import { selectByMouse, waitForArticle } from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

test('no main screen breaks a rule of axe, by day and by night', async ({ verbatim }) => {
  test.setTimeout(180_000);
  const { page } = verbatim;
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await inBothThemes(verbatim, 'first run');
  await verbatim.call('library.addSamples', {});
  await expect(stories(page)).toHaveCount(6);
  await inBothThemes(verbatim, 'list');

  await stories(page).first().click();
  await waitForArticle(page, /.+/u);
  await inBothThemes(verbatim, 'reader');

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

  await page.getByRole('searchbox', { name: 'Search' }).fill('signed');
  await expect(stories(page).locator('mark').first()).toBeVisible();
  await inBothThemes(verbatim, 'search');
  await page.getByRole('searchbox', { name: 'Search' }).fill('');

  await goTo(page, 'Passages');
  await expect(page.getByRole('article')).toHaveCount(1);
  await inBothThemes(verbatim, 'passages');
  await goTo(page, 'Inbox');

  await openSaveDialog(page);
  await inBothThemes(verbatim, 'save dialog');
  await page.keyboard.press('Escape');

  await story(page, /.+/u).first().click();
  await page.keyboard.press('Control+e');
  await expect(page.getByLabel('Preview')).toBeVisible();
  await inBothThemes(verbatim, 'export dialog');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await inBothThemes(verbatim, 'keys');
  await page.keyboard.press('Escape');

  await library(page).getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await inBothThemes(verbatim, 'settings');
});

/** Looks at the screen as it stands, in the light theme and in the dark one. */
async function inBothThemes({ page, call }: Verbatim, screen: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await call('settings.update', { theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await violationsOf(page), `${screen}, ${theme}`).toEqual([]);
  }
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
