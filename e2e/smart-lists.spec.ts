import type { Locator, Page } from '@playwright/test';
import { goTo, library, notice, searchField, stories } from './acts.ts';
import { violationsOf } from './axe.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

/** Short stories by their titles. */
async function fill({ call }: Verbatim, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    const html = `<article><p>What is told in the story of ${title}.</p></article>`;
    await call('articles.save', { source: { kind: 'html', html, title } });
  }
}

const smartLists = (page: Page): Locator => library(page).getByRole('region', { name: 'Smart lists' });
const lineNames = (page: Page): Locator => smartLists(page).locator('.sidebar-words');
const line = (page: Page, name: string): Locator =>
  smartLists(page).getByRole('button', { name: new RegExp(`^${name}\\b`, 'u') });

test('a search becomes a smart list, by keys alone', async ({ verbatim }) => {
  // axe puts its findings together in a blank page of its own.
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { page } = verbatim;
  const press = (keys: string) => page.keyboard.press(keys);
  await fill(verbatim, ['Apple harvest', 'Birch harvest', 'Cedar']);
  await expect(stories(page)).toHaveCount(3);

  await test.step('save what was found, under a name', async () => {
    await press('/');
    await page.keyboard.type('harvest');
    await expect(stories(page)).toHaveCount(2);
    await press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Save this search' });
    await expect(dialog.getByLabel('Name')).toBeFocused();
    await expect(dialog.getByLabel('Name')).toHaveValue('harvest');
    await expect(dialog.getByLabel('Query')).toHaveValue('harvest');
    await expect(dialog.getByText('2 stories now')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.type('Harvests');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect(notice(page, 'Saved as “Harvests”.')).toBeVisible();
    await expect(searchField(page)).toBeFocused();
    await expect(line(page, 'Harvests')).toHaveText('Harvests2');
  });

  await test.step('open it from the palette: a list like any other', async () => {
    await press('Control+p');
    await page.keyboard.type('go to harvests');
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'Harvests' })).toBeVisible();
    await expect(searchField(page)).toHaveValue('');
    await expect(page.locator('.list-pane-query')).toHaveText('harvest');
    await expect(page.getByRole('listbox', { name: 'Harvests' }).getByRole('option')).toHaveCount(2);
    await expect(line(page, 'Harvests')).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveTitle(/^Harvests/u);
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('it follows the library', async () => {
    await fill(verbatim, ['Damson harvest']);
    await expect(stories(page)).toHaveCount(3);
    await expect(line(page, 'Harvests')).toHaveText('Harvests3');
  });

  await test.step('rename it, change its query to one with a problem, and take both back', async () => {
    await line(page, 'Harvests').focus();
    await press('F2');
    const dialog = page.getByRole('dialog', { name: 'Edit smart list' });
    await page.keyboard.type('Trees');
    await press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('harvest is:old ');
    await expect(dialog.getByText(/can be inbox/u)).toBeVisible();
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect(smartLists(page).getByRole('img', { name: /^Problem/u })).toBeVisible();
    await expect(line(page, 'Trees')).toBeFocused();
    await press('z');
    await expect(lineNames(page)).toHaveText(['Harvests']);
    await expect(page.getByRole('heading', { name: 'Harvests' })).toBeVisible();
  });

  await test.step('remove it and bring it back', async () => {
    await line(page, 'Harvests').focus();
    await press('Delete');
    await expect(smartLists(page)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Nothing here now' })).toBeVisible();
    await press('z');
    await expect(lineNames(page)).toHaveText(['Harvests']);
    await expect(stories(page)).toHaveCount(3);
  });
});

test('smart lists are put in order by keys and by hand', async ({ verbatim }) => {
  const { page } = verbatim;
  for (const name of ['One', 'Two', 'Three'])
    await verbatim.call('searches.save', { name, text: name.toLowerCase() });
  await expect(lineNames(page)).toHaveText(['One', 'Two', 'Three']);

  await line(page, 'One').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(lineNames(page)).toHaveText(['Two', 'One', 'Three']);
  await expect(line(page, 'One')).toBeFocused();
  await expect(smartLists(page).getByRole('status')).toHaveText('One: 2 of 3');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(lineNames(page)).toHaveText(['Two', 'Three', 'One']);

  await line(page, 'One').dragTo(line(page, 'Two'));
  await expect(lineNames(page)).toHaveText(['One', 'Two', 'Three']);
  await page.keyboard.press('z');
  await expect(lineNames(page)).toHaveText(['Two', 'Three', 'One']);

  await line(page, 'Three').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Move up/u }).click();
  await expect(lineNames(page)).toHaveText(['Three', 'Two', 'One']);
  await line(page, 'Two').hover();
  await page.getByRole('button', { name: 'More for Two' }).click();
  await page.getByRole('menuitem', { name: /^Remove/u }).click();
  await expect(lineNames(page)).toHaveText(['Three', 'One']);

  const again = await verbatim.restart();
  await expect(lineNames(again)).toHaveText(['Three', 'One']);
  await goTo(again, 'Inbox');
});
