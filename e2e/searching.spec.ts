import type { Locator, Page, Route } from '@playwright/test';
import { library, searchField, stories } from './acts.ts';
import { violationsOf } from './axe.ts';
import { frameOf, waitForArticle } from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

/** Short stories by their titles. */
async function fill({ call }: Verbatim, titles: readonly string[], tags: string[] = []): Promise<void> {
  for (const title of titles) {
    const html = `<article><p>What is told in the story of ${title}.</p></article>`;
    await call('articles.save', { source: { kind: 'html', html, title }, tags });
  }
}

const offers = (page: Page): Locator => page.getByRole('listbox', { name: 'Search suggestions' });
const offerWords = (page: Page): Locator => offers(page).getByRole('option').locator('.query-offer-label');
const titlesOf = (page: Page): Locator => stories(page).locator('.row-title');

test('a query is completed by keys alone, and Enter is never taken from a search', async ({ verbatim }) => {
  // axe puts its findings together in a blank page of its own.
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { page } = verbatim;
  const press = (keys: string) => page.keyboard.press(keys);
  await fill(verbatim, ['Apple', 'Birch'], ['trees/old ones']);
  await fill(verbatim, ['Cedar'], ['trees/new', 'wood']);
  await expect(stories(page)).toHaveCount(3);
  const field = searchField(page);

  await test.step('a field that was begun, with Tab', async () => {
    await press('/');
    await page.keyboard.type('ta');
    await expect(offerWords(page)).toHaveText(['tag:']);
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await press('Tab');
    await expect(field).toHaveValue('tag:');
    await expect(field).toBeFocused();
  });

  await test.step('its values, with the arrows and Enter', async () => {
    await expect(offerWords(page)).toHaveText(['trees/old ones', 'trees/new', 'wood', 'trees']);
    await page.keyboard.type('ne');
    await expect(offerWords(page)).toHaveText(['trees/new', 'trees/old ones']);
    await press('ArrowDown');
    await press('ArrowDown');
    await expect(offers(page).getByRole('option', { selected: true })).toContainText('trees/old ones');
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await offers(page).getByRole('option', { selected: true }).getAttribute('id'),
    );
    expect(await violationsOf(page)).toEqual([]);
    await press('Enter');
    await expect(field).toHaveValue('tag:"trees/old ones" ');
    await expect(offers(page)).toHaveCount(0);
    await expect(titlesOf(page)).toHaveText(['Birch', 'Apple']);
  });

  await test.step('Escape takes the list, then the text, then the focus', async () => {
    await page.keyboard.type('si');
    await expect(offers(page)).toBeVisible();
    await press('Escape');
    await expect(offers(page)).toHaveCount(0);
    await expect(field).toHaveValue('tag:"trees/old ones" si');
    await press('Escape');
    await expect(field).toHaveValue('');
    await press('Escape');
    await expect(page.getByRole('listbox', { name: 'Inbox' })).toBeFocused();
  });

  await test.step('Enter opens the best, whatever is offered', async () => {
    await press('/');
    await page.keyboard.type('tag:trees/ne');
    await expect(offers(page)).toBeVisible();
    await expect(titlesOf(page)).toHaveText(['Cedar']);
    await press('Enter');
    await waitForArticle(page, 'Cedar');
    await expect(offers(page)).toHaveCount(0);
  });
});

test('what was searched for is offered in the empty field, until it is not wanted', async ({ verbatim }) => {
  const { page } = verbatim;
  const press = (keys: string) => page.keyboard.press(keys);
  await fill(verbatim, ['Apple', 'Birch']);
  await verbatim.call('searches.save', { name: 'Trees', text: 'apple or birch' });
  await expect(stories(page)).toHaveCount(2);
  const field = searchField(page);

  await test.step('acted on: with Enter, or by opening what was found', async () => {
    await field.fill('birch');
    await expect(titlesOf(page)).toHaveText(['Birch']);
    await press('Enter');
    await waitForArticle(page, 'Birch');
    await field.fill('app');
    await expect(titlesOf(page)).toHaveText(['Apple']);
    await stories(page).first().click();
    await waitForArticle(page, 'Apple');
    await field.fill('typed and left');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear search', exact: true }).first().click();
  });

  await test.step('offered, taken, removed', async () => {
    await page.getByRole('listbox', { name: 'Inbox' }).focus();
    await press('/');
    await expect(offerWords(page)).toHaveText(['app', 'birch', 'Trees']);
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await expect(field).toHaveValue('birch');
    await expect(titlesOf(page)).toHaveText(['Birch']);
    await press('Escape');
    await press('Escape');
    await press('/');
    await expect(offerWords(page)).toHaveText(['app', 'birch', 'Trees']);
    await press('ArrowDown');
    await press('Delete');
    await expect(offerWords(page)).toHaveText(['birch', 'Trees']);
  });

  await test.step('they last, and all of them go at once', async () => {
    // Settings reach the library when the hand has rested.
    await expect
      .poll(async () => (await verbatim.call('settings.get', {})).recentSearches)
      .toEqual(['birch']);
    const again = await verbatim.restart();
    await expect(stories(again)).toHaveCount(2);
    await again.keyboard.press('/');
    await expect(offerWords(again)).toHaveText(['birch', 'Trees']);
    await offers(again).getByRole('option', { name: 'Clear recent searches' }).click();
    await expect(offerWords(again)).toHaveText(['Trees']);
  });

  await test.step('nothing is written down when that is not wanted', async () => {
    const again = verbatim.page;
    await again.keyboard.press('Escape');
    await again.keyboard.press('Escape');
    await again.keyboard.press('Control+,');
    await again.getByLabel('Do not keep recent searches').check();
    await again.keyboard.press('Escape');
    await searchField(again).fill('birch');
    await expect(titlesOf(again)).toHaveText(['Birch']);
    await again.keyboard.press('Enter');
    await waitForArticle(again, 'Birch');
    await expect.poll(async () => (await verbatim.call('settings.get', {})).keepsRecentSearches).toBe(false);
    expect((await verbatim.call('settings.get', {})).recentSearches).toEqual([]);
  });
});

test('as one types: what is superseded is dropped, and neither the list nor the cursor jumps', async ({
  verbatim,
}, info) => {
  test.skip(
    info.project.name === 'electron',
    'the calls of the shell do not pass where a spec could hold them',
  );
  const { page } = verbatim;
  await fill(verbatim, ['Harbour one', 'Harbour two', 'Harvest']);
  await expect(stories(page)).toHaveCount(3);
  const held: { callId: string; go: () => Promise<void> }[] = [];
  const cancelled: string[] = [];
  await page.route('**/api/call', async (route: Route) => {
    const { method, input, callId } = route.request().postDataJSON() as {
      method: string;
      input: { text?: string; callId?: string };
      callId?: string;
    };
    if (method === 'calls.cancel') cancelled.push(input.callId ?? '');
    if (method === 'articles.search' && input.text === 'har')
      held.push({ callId: callId ?? '', go: () => route.continue() });
    else await route.continue();
  });

  await test.step('the list stands until the first answer, a late one is not shown', async () => {
    await searchField(page).fill('har');
    await expect.poll(() => held.length).toBe(1);
    await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
    await expect(stories(page)).toHaveCount(3);
    await page.keyboard.type('b');
    await expect(titlesOf(page)).toHaveText(['Harbour two', 'Harbour one']);
    expect(cancelled).toContain(held[0]?.callId);
    await held[0]?.go();
    await expect(titlesOf(page)).toHaveText(['Harbour two', 'Harbour one']);
  });

  await test.step('the cursor stays on its story while the search is typed on', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const at = await searchField(page).getAttribute('aria-activedescendant');
    await page.keyboard.type('our');
    await expect(searchField(page)).toHaveValue('harbour');
    expect(await searchField(page).getAttribute('aria-activedescendant')).toBe(at);
    await searchField(page).fill('harvest');
    await expect(titlesOf(page)).toHaveText(['Harvest']);
    expect(await searchField(page).getAttribute('aria-activedescendant')).toBeNull();
  });
});

test('an article that was found shows its matches, one after the other', async ({ verbatim }) => {
  const { page } = verbatim;
  const filler = `<p>${'Nothing of note was said that morning. '.repeat(30)}</p>`;
  const hit = '<p>The envoy spoke of the river treaty.</p>';
  const html = `<article>${filler}${hit}${filler}${hit}${filler}${hit}${filler}</article>`;
  await verbatim.call('articles.save', { source: { kind: 'html', html, title: 'Morning' } });
  await expect(stories(page)).toHaveCount(1);
  await page.keyboard.press('/');
  await page.keyboard.type('treaty');
  await page.keyboard.press('Enter');
  await waitForArticle(page, 'Morning');
  const bar = page.getByRole('group', { name: 'Matches of the search' });
  await expect(bar.getByRole('status')).toHaveText('1 of 3');
  await expectInSight(page, 1);
  await page.locator('.reader-frame').focus();
  for (const [key, said, at] of [
    ['n', '2 of 3', 2],
    ['F3', '3 of 3', 3],
    ['F3', '1 of 3', 1],
    ['Shift+F3', '3 of 3', 3],
    ['Shift+N', '2 of 3', 2],
  ] as const) {
    await page.keyboard.press(key);
    await expect(bar.getByRole('status')).toHaveText(said);
    await expectInSight(page, at);
  }
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  const frame = await frameOf(page);
  expect(await frame.evaluate(() => CSS.highlights.has('found'))).toBe(false);
  await expect(page.locator('.reader-frame')).toBeFocused();
});

/** The paragraph of a match stands within the pane. */
async function expectInSight(page: Page, number: number): Promise<void> {
  const words = page
    .frameLocator('.reader-frame')
    .getByText('river treaty')
    .nth(number - 1);
  await expect(words).toBeInViewport();
}

test('a row far down that is pressed with the pointer is the one that opens', async ({ verbatim }) => {
  const { page } = verbatim;
  await fill(
    verbatim,
    Array.from({ length: 30 }, (_, at) => `Story ${String(at)}`),
  );
  await page.reload();
  await expect(stories(page).first()).toBeVisible();
  await page.getByRole('listbox', { name: 'Inbox' }).hover();
  await page.mouse.wheel(0, 100_000);
  const last = stories(page).filter({ hasText: /Story 0\b/u });
  await expect(last).toBeInViewport();
  await last.click();
  await waitForArticle(page, 'Story 0');
});

/** True when the field has the focus by the task that follows the key, as the next key may be that task. */
const isFocusedByTheNextTask = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    return document.activeElement?.getAttribute('aria-label') === 'Search';
  });

test('the field has the focus before the next key, wherever one was', async ({ verbatim }) => {
  const { page } = verbatim;
  await fill(verbatim, ['Tides']);
  await expect(stories(page)).toHaveCount(1);
  expect(await isFocusedByTheNextTask(page), 'from the list').toBe(true);
  await page.keyboard.press('Escape');
  await library(page)
    .getByRole('button', { name: /^Passages/u })
    .click();
  await expect(searchField(page)).toHaveCount(0);
  expect(await isFocusedByTheNextTask(page), 'from the passages').toBe(true);
  await page.keyboard.press('Escape');
  await stories(page).first().click();
  await waitForArticle(page, 'Tides');
  await page.keyboard.press('[');
  await expect(searchField(page)).toBeHidden();
  expect(await isFocusedByTheNextTask(page), 'from focus mode').toBe(true);
});
