import type { Locator, Page } from '@playwright/test';
import { goTo, passageCards } from './acts.ts';
import { violationsOf } from './axe.ts';
import { waitForArticle } from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

/** Two stories with five passages, two speakers, two tags, and days in two months. */
async function fill({ call }: Verbatim): Promise<void> {
  const save = async (title: string, text: string): Promise<string> =>
    (await call('articles.save', { source: { kind: 'text', text, title } })).articleId;
  const tides = await save(
    'Tides',
    'The quay was dry at noon. Ships waited for water. Nobody spoke of rain.',
  );
  const wells = await save('Wells', 'Every well is a promise. Some promises run dry.');
  const keep = (
    articleId: string,
    quote: string,
    facts: { speaker?: string; saidOn?: string; tags?: string[] },
  ) =>
    call('passages.add', {
      articleId,
      quote,
      tags: facts.tags ?? [],
      attribution: { speaker: facts.speaker ?? null, saidOn: facts.saidOn ?? null },
    });
  await keep(tides, 'The quay was dry at noon.', {
    speaker: 'Ada Lind',
    saidOn: '2025-04-25',
    tags: ['sea'],
  });
  await keep(tides, 'Ships waited for water.', {
    speaker: 'Bo Marsh',
    saidOn: '2025-04-02',
    tags: ['sea', 'trade'],
  });
  await keep(tides, 'Nobody spoke of rain.', { saidOn: '2025-03' });
  await keep(wells, 'Every well is a promise.', { speaker: 'Ada Lind', saidOn: '2025-04-26' });
  await keep(wells, 'Some promises run dry.', { speaker: 'Bo Marsh', saidOn: '2025-04-24', tags: ['sea'] });
}

const headings = (page: Page): Locator =>
  page.getByRole('region', { name: 'Passages' }).getByRole('heading', { level: 2 });

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitemcheckbox', { name: item }).click();
}

test('passages are put together by story, speaker, tag and day, and it is remembered', async ({
  verbatim,
}) => {
  let { page } = verbatim;
  await fill(verbatim);
  await goTo(page, 'Passages');
  await expect(passageCards(page)).toHaveCount(5);
  await expect(headings(page)).toHaveCount(0);
  await choose(page, 'Order and groups', 'By speaker');
  await expect(headings(page)).toHaveText(['Ada Lind', 'Bo Marsh', 'No speaker']);
  await choose(page, 'Order and groups', 'By story');
  await expect(headings(page)).toHaveText(['Wells', 'Tides']);
  await expect(passageCards(page).locator('.passage-card-words')).toHaveText([
    'Every well is a promise.',
    'Some promises run dry.',
    'The quay was dry at noon.',
    'Ships waited for water.',
    'Nobody spoke of rain.',
  ]);
  await choose(page, 'Order and groups', 'By the day it was said');
  await expect(headings(page)).toHaveText(['April 2025', 'March 2025']);
  await choose(page, 'Order and groups', 'By tag');
  await expect(headings(page)).toHaveText(['sea', 'trade', 'No tag']);
  await expect(passageCards(page), 'one stands under both of its tags').toHaveCount(6);
  page = await verbatim.restart();
  await goTo(page, 'Passages');
  await expect(headings(page)).toHaveText(['sea', 'trade', 'No tag']);
});

test('passages as a table: columns that one chooses, ordered by their heads, by keys alone', async ({
  verbatim,
}) => {
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { page } = verbatim;
  await fill(verbatim);
  await goTo(page, 'Passages');
  await page.getByRole('button', { name: 'Show as a table' }).press('Enter');
  const table = page.getByRole('grid', { name: 'Passages' });
  await expect(table.getByRole('columnheader')).toHaveText(['Words', 'Speaker', 'Said on', 'Story', 'Tags']);
  await choose(page, 'Columns', 'Note');
  await choose(page, 'Columns', 'Tags');
  await expect(table.getByRole('columnheader')).toHaveText(['Words', 'Speaker', 'Said on', 'Story', 'Note']);
  await table.getByRole('button', { name: 'Story' }).press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Story' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByRole('row').nth(2)).toContainText('Every well is a promise.');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('toolbar', { name: 'Selected passages' })).toContainText('2 selected');
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await waitForArticle(page, 'Wells');
});

test('statistics of what is shown, which narrow it when they are pressed', async ({ verbatim }) => {
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { page } = verbatim;
  await fill(verbatim);
  await goTo(page, 'Passages');
  await page.getByRole('button', { name: 'Show statistics' }).click();
  const charts = page.getByRole('group', { name: 'Statistics' });
  const rowsOf = (name: string): Locator => charts.getByRole('figure', { name }).getByRole('listitem');
  await expect(rowsOf('Speakers')).toHaveText(['Ada Lind2', 'Bo Marsh2']);
  await expect(rowsOf('Tags')).toHaveText(['sea3', 'trade1']);
  await expect(rowsOf('Kept by week').last()).toContainText(': 5');
  expect(await violationsOf(page)).toEqual([]);
  await charts.getByRole('button', { name: 'Bo Marsh' }).press('Enter');
  await expect(passageCards(page)).toHaveCount(2);
  await expect(rowsOf('Speakers')).toHaveText(['Bo Marsh2']);
  await page.getByRole('button', { name: 'Hide statistics' }).click();
  await expect(charts).toHaveCount(0);
});
