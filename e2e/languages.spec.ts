import type { Page } from '@playwright/test';
import { stories } from './acts.ts';
import { expect, test } from './verbatim.ts';

/** What hangs over its pane, or over the window. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, .sidebar, .sidebar-scroll, .list-pane, .list-header, main')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => element.className || element.tagName),
  );

test('the interface turns round where lines begin at the right, and speaks Ukrainian with its plurals', async ({
  verbatim,
}) => {
  const { page } = verbatim;
  await verbatim.call('library.addSamples', {});
  await expect(stories(page)).toHaveCount(6);

  await page.evaluate(() => localStorage.setItem('verbatim.direction', 'rtl'));
  await page.reload();
  await expect(stories(page)).toHaveCount(6);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const leftOf = async (selector: string): Promise<number> =>
    (await page.locator(selector).boundingBox())?.x ?? Number.NaN;
  const lefts = [await leftOf('main'), await leftOf('.window-list'), await leftOf('.window-sidebar')];
  expect(lefts, 'reading, list, library: from the left').toEqual(lefts.toSorted((a, b) => a - b));
  expect(lefts[0]).toBe(0);
  expect(await overflowing(page)).toEqual([]);
  const width = page.getByRole('separator', { name: 'Sidebar width' });
  const before = Number(await width.getAttribute('aria-valuenow'));
  await width.press('ArrowLeft');
  await expect(width).toHaveAttribute('aria-valuenow', String(before + 16));

  await page.evaluate(() => localStorage.removeItem('verbatim.direction'));
  await page.reload();
  await expect(stories(page)).toHaveCount(6);
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog', { name: 'Settings' }).getByLabel('Language').selectOption('uk');
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await page.keyboard.press('Escape');
  const count = page.locator('.list-header-count');
  await expect(count).toHaveText('6 матеріалів');
  const rows = page.locator('[role="option"][id^="row-"]');
  await rows.first().click({ modifiers: ['Control'] });
  for (const at of [1, 2, 3]) await rows.nth(at).click({ modifiers: ['Control'] });
  await expect(page.locator('.list-bulk-count')).toHaveText('4 вибрано');
  await page.keyboard.press('#');
  const notices = page.getByRole('region', { name: 'Сповіщення' });
  await expect(notices).toContainText('Переміщено до кошика: 4 матеріали.');
  await expect(count).toHaveText('2 матеріали');
  expect(await overflowing(page)).toEqual([]);

  // It is the language of the first paint from now on, and of what the library says.
  await page.reload();
  await expect(count).toHaveText('2 матеріали');
  await expect(page.locator('.sidebar')).toContainText('Вхідні');
  await page.keyboard.press('Control+z');
  await expect(notices).toContainText('Скасовано: Перемістити до кошика 4 матеріали');
  await expect(count).toHaveText('6 матеріалів');
});
