import type { Locator, Page } from '@playwright/test';
import { searchField, stories } from './acts.ts';
import { violationsOf } from './axe.ts';
import { waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const passageLines = (page: Page): Locator =>
  page.getByRole('region', { name: 'Stories' }).locator('.passage-line');
const titles = (page: Page): Locator => stories(page).locator('.row-title');

/** What the focus says the keys are on, wherever the focus is. */
const activeWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    const line = document.getElementById(id);
    return (line?.querySelector('.row-title, .passage-line-words') ?? line)?.textContent.trim() ?? '';
  });

test('the passages that answer stand beneath their story, and open in their place, by keys', async ({
  verbatim,
}) => {
  // axe puts its findings together in a blank page of its own.
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { page, call } = verbatim;
  const press = (keys: string) => page.keyboard.press(keys);
  const filler = `<p>${'Nothing of note was said that morning. '.repeat(60)}</p>`;
  const quotes = [
    'The first lantern was lit.',
    'قال إن lantern أطفئ.',
    'A lantern is &lt;b&gt;bold&lt;/b&gt;.',
    'The last lantern went out.',
  ];
  const html = `<article>${quotes.map((quote) => `${filler}<p>${quote}</p>`).join('')}</article>`;
  const { articleId } = await call('articles.save', { source: { kind: 'html', html, title: 'Lights' } });
  const other = '<article><p>No lantern was kept here.</p></article>';
  await call('articles.save', { source: { kind: 'html', html: other, title: 'Lantern' } });
  const kept = quotes.map((quote) => quote.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
  for (const [at, quote] of kept.entries()) {
    const attribution = at === 0 ? { speaker: 'Anna Petrova', saidOn: '2025-04-25' } : {};
    const note = at === 2 ? `${'x '.repeat(50_000)} by the lantern` : '';
    const colour = at === 1 ? 'leaf' : 'amber';
    await call('passages.add', { articleId, quote, colour, note, attribution });
  }
  await press('/');
  await page.keyboard.type('lantern');
  await expect(titles(page)).toHaveText(['Lights', 'Lantern']);

  await test.step('they are shown, the best first, and named', async () => {
    await expect(passageLines(page)).toHaveCount(3);
    await expect(passageLines(page).locator('mark')).toHaveText(['lantern', 'lantern', 'lantern', 'lantern']);
    await expect(page.getByText('1 more passage')).toBeVisible();
    await expect(passageLines(page).first()).toContainText('Anna Petrova');
    await expect(passageLines(page).nth(2)).toContainText('A lantern is <b>bold</b>.');
    await expect(page.getByRole('option', { name: /^Passage, leaf:/u })).toHaveCount(1);
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('from the search field: down to the story, right into its passages', async () => {
    await press('ArrowDown');
    expect(await activeWords(page)).toBe('Lights');
    await press('ArrowRight');
    expect(await activeWords(page)).toContain('The first lantern');
    await press('ArrowLeft');
    expect(await activeWords(page)).toBe('Lights');
    await press('ArrowRight');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(await activeWords(page)).toContain('A lantern is');
    await press('ArrowUp');
    await press('ArrowUp');
    await press('Enter');
    await waitForArticle(page, 'Lights');
    await expect(page.frameLocator('.reader-frame').getByText('The first lantern was lit.')).toBeInViewport();
  });

  await test.step('in the list the same, and with the pointer', async () => {
    await page.getByRole('listbox', { name: 'Found' }).focus();
    expect(await activeWords(page)).toContain('The first lantern');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await expect(page.frameLocator('.reader-frame').getByText('A lantern is')).toBeInViewport();
    await passageLines(page).nth(1).click();
    await expect(page.frameLocator('.reader-frame').getByText('قال')).toBeInViewport();
    await expect(searchField(page)).toHaveValue('lantern');
  });
});

test('a smart list goes on to its end', async ({ verbatim }) => {
  const { page, call } = verbatim;
  const count = 70;
  for (let at = 0; at < count; at++) {
    const html = `<article><p>What the ferry carried on day ${String(at)}.</p></article>`;
    await call('articles.save', { source: { kind: 'html', html, title: `Ferry ${String(at)}` } });
  }
  await call('searches.save', { name: 'Ferries', text: 'ferry is:inbox' });
  await page.getByRole('button', { name: /^Ferries/u }).click();
  const list = page.getByRole('listbox', { name: 'Ferries' });
  await expect(stories(page).first()).toHaveAttribute('aria-setsize', String(count));
  await list.focus();
  // From nowhere a key goes to the first.
  await page.keyboard.press('Home');
  await expect(list).toHaveAttribute('aria-activedescendant', /^row-/u);
  const at = (place: number): Locator =>
    stories(page).and(page.locator(`[aria-posinset="${String(place)}"]`));
  await page.keyboard.press('End');
  // The row after those of the first page is there as soon as the next one has come.
  await expect(at(21)).toBeAttached();
  await page.keyboard.press('End');
  await expect(at(count)).toBeInViewport();
});

test('what was found is narrowed by keys alone', async ({ verbatim }) => {
  // axe puts its findings together in a blank page of its own.
  verbatim.expectErrors(/opened a window: about:blank/u);
  const { page, call } = verbatim;
  const press = (keys: string) => page.keyboard.press(keys);
  const save = (title: string, tags: string[]) => {
    const html = `<article><p>What the ferry carried to ${title}.</p></article>`;
    return call('articles.save', { source: { kind: 'html', html, title }, tags });
  };
  await save('Ashford', ['trade/grain', 'north']);
  await save('Brenholm', ['trade/timber']);
  const { articleId } = await save('Calder', ['north']);
  await call('passages.add', { articleId, quote: 'the ferry', attribution: { speaker: 'Anna Petrova' } });
  const panel = page.getByRole('dialog', { name: 'Narrow' });
  const value = (name: string): Locator => panel.getByRole('button', { name, exact: true });
  const field = searchField(page);
  await press('/');
  await page.keyboard.type('ferr');
  await expect(titles(page)).toHaveCount(3);

  await test.step('the panel counts, from the search field too', async () => {
    await press('Shift+Control+f');
    await expect(value('north 2')).toBeFocused();
    await expect(value('trade 2')).toBeVisible();
    await expect(value('Anna Petrova 1')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('several are chosen, and the focus stays', async () => {
    await press('Enter');
    await expect(field).toHaveValue('ferr* tag:north ');
    await expect(value('north 2')).toHaveAttribute('aria-pressed', 'true');
    await expect(value('north 2')).toBeFocused();
    await expect(value('trade 1')).toBeVisible();
    await press('ArrowDown');
    await expect(value('trade 1')).toBeFocused();
    await press('-');
    await expect(field).toHaveValue('ferr* tag:north -tag:trade ');
    await expect(titles(page)).toHaveText(['Calder']);
    await expect(value('Left out: trade 0')).toBeFocused();
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('and taken back', async () => {
    await press('-');
    await expect(field).toHaveValue('ferr* tag:north ');
    await press('ArrowRight');
    await press('Enter');
    await expect(field).toHaveValue('ferr* tag:north speaker:"Anna Petrova"');
    await value('north 1').click();
    await expect(field).toHaveValue('ferr* speaker:"Anna Petrova"');
    await press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(titles(page)).toHaveText(['Calder']);
  });
});
