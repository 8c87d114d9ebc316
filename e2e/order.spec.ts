import type { Page } from '@playwright/test';
import { goTo, library, notice, passageCards, stories } from './acts.ts';
import { violationsOf } from './axe.ts';
import { selectByMouse, waitForArticle } from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

const tagLines = (page: Page) =>
  library(page).getByRole('region', { name: 'Tags' }).locator('.sidebar-line .sidebar-words');

const tagLine = (page: Page, name: string) =>
  library(page)
    .getByRole('region', { name: 'Tags' })
    .getByRole('button', { name: new RegExp(`^${name}\\b`, 'u') });

async function save(
  { call }: Verbatim,
  { title, text, tags = [] }: { title: string; text: string; tags?: string[] },
): Promise<string> {
  return (await call('articles.save', { source: { kind: 'text', text, title }, tags })).articleId;
}

test('tags are renamed, merged, moved and removed by keys and by hand, and the history leads back', async ({
  verbatim,
}) => {
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { page } = verbatim;
  await save(verbatim, { title: 'Tides', text: 'The quay was dry at noon.', tags: ['sea/tides', 'work'] });
  await save(verbatim, { title: 'Wells', text: 'Every well is a promise.', tags: ['water', 'sea'] });
  await expect(tagLines(page)).toHaveText(['sea', 'tides', 'water', 'work']);

  await test.step('renamed with all that is under it, and the list follows', async () => {
    await tagLine(page, 'tides').press('Enter');
    await tagLine(page, 'sea').press('F2');
    const dialog = page.getByRole('dialog', { name: 'Edit tag' });
    await expect(dialog).toContainText('On 2 stories and 0 passages, with 1 tag nested under it.');
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByLabel('Name').fill('ocean');
    await dialog.getByRole('radio', { name: 'Leaf' }).press(' ');
    await page.keyboard.press('Enter');
    await expect(tagLines(page)).toHaveText(['ocean', 'tides', 'water', 'work']);
    await expect(page.getByRole('heading', { name: 'ocean/tides' })).toBeVisible();
    await expect(stories(page)).toHaveCount(1);
  });

  await test.step('merged: a name that another tag has is the offer', async () => {
    await tagLine(page, 'water').click({ button: 'right' });
    await expect(page.getByRole('menu', { name: 'Tag water' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tagLine(page, 'water')).toBeFocused();
    const more = page.getByRole('button', { name: 'More for water' });
    await more.press('Enter');
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
    await more.press('Enter');
    await page.getByRole('menuitem', { name: 'Rename' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Edit tag' });
    await dialog.getByLabel('Name').fill('Ocean');
    await dialog.getByRole('button', { name: 'Merge with ocean' }).press('Enter');
    await expect(tagLines(page)).toHaveText(['ocean', 'tides', 'work']);
    await expect(notice(page, 'Merged with ocean.')).toBeVisible();
  });

  await test.step('dragged: a tag under another, a story onto a tag', async () => {
    await tagLine(page, 'work').dragTo(tagLine(page, 'ocean'));
    await expect(tagLines(page)).toHaveText(['ocean', 'tides', 'work']);
    await expect(notice(page, 'The tag is ocean/work now.')).toBeVisible();
    await goTo(page, 'All');
    await stories(page).filter({ hasText: 'Wells' }).dragTo(tagLine(page, 'work'));
    await expect(notice(page, 'Tagged.')).toBeVisible();
    await tagLine(page, 'work').press('Enter');
    await expect(stories(page)).toHaveCount(2);
  });

  await test.step('all of them in one dialog, by keys', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'Tags' });
    await dialog.getByRole('searchbox', { name: 'Find a tag' }).fill('tid');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await expect(dialog).toContainText('No tag has these letters.');
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(tagLines(page)).toHaveText(['ocean', 'work']);
  });

  await test.step('the history: back to before the merge, and forward to the end', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog', { name: 'History' });
    const acts = dialog.getByRole('listitem');
    await expect(acts.first()).toContainText('Remove a tag');
    expect(await violationsOf(page)).toEqual([]);
    await acts.filter({ hasText: 'Rename a tag' }).getByRole('button').press('Enter');
    await expect(dialog.locator('[aria-current="step"]')).toContainText('Rename a tag');
    await expect(acts.first()).toContainText('undone');
    await acts.first().getByRole('button').press('Enter');
    await expect(dialog.locator('[aria-current="step"]')).toContainText('Remove a tag');
    await acts.filter({ hasText: 'Rename a tag' }).getByRole('button').press('Enter');
    await page.keyboard.press('Escape');
    await expect(tagLines(page)).toHaveText(['ocean', 'tides', 'water', 'work']);
  });

  await test.step('the trash is emptied when one has read what goes', async () => {
    await goTo(page, 'All');
    await stories(page).first().click();
    await page.keyboard.press('#');
    await expect(stories(page)).toHaveCount(1);
    await goTo(page, 'Trash');
    await page.getByRole('button', { name: 'Empty the trash' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Empty the trash' });
    await expect(dialog.getByRole('status')).toContainText('1 story');
    await expect(dialog.getByRole('button', { name: 'Keep everything' })).toBeFocused();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Destroy for good' }).press('Enter');
    await expect(notice(page, 'Destroyed 1 story.')).toBeVisible();
    await expect(stories(page)).toHaveCount(0);
  });
});

test('a collection is put together, put in order, edited and carried out, by keys alone', async ({
  verbatim,
}) => {
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { page, call } = verbatim;
  const tides = await save(verbatim, {
    title: 'Tides',
    text: 'The quay was dry. Ships waited. Nobody spoke.',
  });
  for (const quote of ['The quay was dry.', 'Ships waited.', 'Nobody spoke.'])
    await call('passages.add', { articleId: tides, quote });
  const words = page.locator('.passage-card-words');
  await goTo(page, 'Passages');
  await expect(passageCards(page)).toHaveCount(3);

  await test.step('two passages into a new collection, the third by itself', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog', { name: 'Put into a collection' });
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('On water');
    await expect(dialog.getByRole('button', { name: 'Make and put in' })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('b');
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('on water');
    await page.keyboard.press('Enter');
    await expect(notice(page, 'Put into On water.')).toBeVisible();
    await library(page)
      .getByRole('button', { name: /^On water/u })
      .press('Enter');
    await expect(page.getByRole('heading', { name: 'On water' })).toBeVisible();
    await expect(words).toHaveText(['Nobody spoke.', 'Ships waited.', 'The quay was dry.']);
  });

  await test.step('in another order, which undo knows', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(words).toHaveText(['Ships waited.', 'Nobody spoke.', 'The quay was dry.']);
    await page.keyboard.press('Alt+ArrowDown');
    await expect(words).toHaveText(['Ships waited.', 'The quay was dry.', 'Nobody spoke.']);
    await page.keyboard.press('Control+z');
    await expect(words).toHaveText(['Ships waited.', 'Nobody spoke.', 'The quay was dry.']);
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('carried out in that order', async () => {
    await page.getByRole('button', { name: 'Export…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: 'All in one' }).check();
    await expect(dialog).toContainText(
      /# On water[^]*Ships waited\.[^]*Nobody spoke\.[^]*The quay was dry\./u,
    );
    await page.keyboard.press('Escape');
  });

  await test.step('edited in the table as in a spreadsheet', async () => {
    await page.getByRole('button', { name: 'Show as a table' }).press('Enter');
    const grid = page.getByRole('grid', { name: 'Passages' });
    const cell = (row: number, column: number) =>
      grid.getByRole('row').nth(row).getByRole('gridcell').nth(column);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ada Lind');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2025-13');
    await page.keyboard.press('Enter');
    await expect(grid).toContainText('Write it as 2025, 2025-04 or 2025-04-25.');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2025-04');
    await page.keyboard.press('Tab');
    await page.keyboard.type('sea');
    await page.keyboard.press('Tab');
    await expect(cell(2, 1)).toHaveText('Ada Lind');
    await expect(cell(2, 2)).toHaveText('April 2025');
    await expect(cell(2, 4)).toHaveText('sea');
    await page.keyboard.type('Nobody');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(cell(3, 1)).toHaveText('');
    await page.keyboard.press('3');
    await expect(grid.getByRole('row').nth(3)).toHaveAttribute('data-colour', 'leaf');
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('a column elsewhere and wider, remembered', async () => {
    const grid = page.getByRole('grid', { name: 'Passages' });
    await grid.getByRole('columnheader', { name: 'Tags' }).getByRole('button').press('Alt+ArrowLeft');
    await expect(grid.getByRole('columnheader')).toHaveText(['Words', 'Speaker', 'Said on', 'Tags', 'Story']);
    const resizer = grid.getByRole('separator', { name: 'Width of Tags' });
    await resizer.press('ArrowRight');
    await expect(resizer).toHaveAttribute('aria-valuenow', /\d{3}/u);
    const width = await resizer.getAttribute('aria-valuenow');
    await expect
      .poll(async () => (await call('settings.get', {})).passageColumnWidths)
      .toEqual({
        tags: Number(width),
      });
  });

  await test.step('from a story: selected words are kept and put in', async () => {
    await goTo(page, 'All');
    await stories(page).first().click();
    await waitForArticle(page, 'Tides');
    await selectByMouse(page, 'waited. Nobody');
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog', { name: 'Put into a collection' });
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('On water');
    await page.keyboard.press('Enter');
    await expect(library(page).getByRole('button', { name: 'On water 4' })).toBeVisible();
  });
});
