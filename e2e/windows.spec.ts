import type { Page } from '@playwright/test';
import { goTo, library, passageCards, searchField, stories, story } from './acts.ts';
import { expectPainted, selectByMouse, waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const QUOTE = 'Nobody signed anything today';

/** One more window on the same library, as the browser has it. */
async function openAnother(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(new URL(page.url()).origin);
  await expect(other.getByRole('main')).toBeVisible();
  return other;
}

test('two windows on one library stay in step, each with its own story and panes', async ({
  verbatim,
}, info) => {
  test.skip(info.project.name === 'electron', 'further windows of the shell: main-window.test.ts');
  verbatim.expectErrors(/opened a window/u);
  const { page } = verbatim;
  const others = new Set<Page>();
  page.context().on('request', (request) => {
    const asker = request.frame().page();
    if (request.url().endsWith('/api/events') && asker !== page) others.add(asker);
  });
  await verbatim.call('library.addSamples', {});
  await stories(page).first().click();
  await waitForArticle(page, /.+/u);
  const other = await openAnother(page);

  await test.step('what is marked in one is seen in the other', async () => {
    await other.bringToFront();
    await stories(other).first().click();
    await waitForArticle(other, /.+/u);
    await page.bringToFront();
    await selectByMouse(page, QUOTE);
    await page.keyboard.press('4');
    await expectPainted(page, 'mark-sky', [QUOTE]);
    await other.bringToFront();
    await expectPainted(other, 'mark-sky', [QUOTE]);
    await goTo(other, 'Passages');
    await expect(passageCards(other)).toHaveCount(1);
  });

  await test.step('panes and places are their own', async () => {
    await page.bringToFront();
    await page.keyboard.press('[');
    await expect(library(page)).toBeHidden();
    await expect(library(other)).toBeVisible();
    await waitForArticle(page, /.+/u);
    await expect(passageCards(other)).toHaveCount(1);
    await page.keyboard.press('[');
    await expect(library(page)).toBeVisible();
  });

  await test.step('seven windows read one stream, and the next goes on when the one that reads it is closed', async () => {
    const more: Page[] = [];
    for (let count = 0; count < 5; count++) more.push(await openAnother(page));
    expect(others.size, 'that ask for a stream of their own').toBe(0);
    await page.close();
    await expect.poll(() => others.size).toBe(1);
    const last = more.at(-1) ?? other;
    await last.bringToFront();
    await goTo(last, 'Inbox');
    await stories(last).first().click();
    await last.keyboard.press('e');
    await expect(stories(last)).toHaveCount(5);
    await goTo(other, 'Inbox');
    await expect(stories(other)).toHaveCount(5);
  });
});

test('a window begins where the last one was closed, and fits where it stands', async ({ verbatim }) => {
  let { page } = verbatim;
  await verbatim.call('library.addSamples', {});
  await expect(stories(page)).toHaveCount(6);
  await goTo(page, 'All');
  await page.getByRole('button', { name: 'Order' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Title' }).click();
  const title = (await stories(page).nth(4).locator('.row-title').textContent()) ?? '';
  await stories(page).nth(4).click();
  await waitForArticle(page, /.+/u);
  await page.keyboard.press('Control+b');
  await expect(library(page)).toBeHidden();

  page = await verbatim.restart();
  await test.step('the view, its order, the row, the story and the panes', async () => {
    await waitForArticle(page, new RegExp(`^${title.slice(0, 20)}`, 'u'));
    await expect(page.getByRole('heading', { name: 'All', exact: true })).toBeVisible();
    await expect(stories(page).nth(4)).toContainText(title);
    await expect(stories(page).nth(4)).toHaveClass(/article-list-cursor/u);
    await expect(library(page)).toBeHidden();
  });

  await test.step('at 900 pixels there are two panes, at 640 one: 1280 pixels at 200 %', async () => {
    await page.setViewportSize({ width: 900, height: 640 });
    await expect(stories(page).first()).toBeVisible();
    await expect(page.locator('.reader-frame')).toBeVisible();
    await page.setViewportSize({ width: 640, height: 400 });
    await expect(page.locator('.reader-frame')).toBeVisible();
    await expect(stories(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Close article' }).click();
    await expect(page.getByRole('listbox', { name: 'All' })).toBeFocused();
    await expect(page.locator('.reader-frame')).toBeHidden();
    await page.keyboard.press('Enter');
    await waitForArticle(page, /.+/u);
    await page.keyboard.press('/');
    await expect(searchField(page)).toBeFocused();
    await page.keyboard.type('signed');
    await page.keyboard.press('Enter');
    await waitForArticle(page, /.+/u);
    await page.setViewportSize({ width: 2560, height: 1440 });
    await expect(library(page)).toBeHidden();
    await expect(story(page, title)).toHaveCount(0);
    await expect(stories(page).first()).toBeVisible();
  });

  await test.step('a story that is gone meanwhile is not looked for', async () => {
    await page.keyboard.press('Control+b');
    await goTo(page, 'Favourites');
    const kept = async () => (await verbatim.call('settings.get', {})).lastWindow;
    await expect.poll(kept).toContain('favourites');
    await verbatim.call('settings.update', {
      lastWindow: '{"place":{"view":{"kind":"archived"},"articleId":"no-such-story"}}',
    });
    page = await verbatim.restart();
    await expect(page.getByRole('heading', { name: 'Archived', exact: true })).toBeVisible();
    await expect(page.getByText('Nothing archived')).toBeVisible();
    await expect(page.locator('.reader-frame')).toBeHidden();
  });
});
