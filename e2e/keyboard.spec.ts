import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { notice, passageCards, passageSheet, searchField, stories } from './acts.ts';
import { expectPainted, frameOf, waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

test('the whole main job without a mouse', async ({ verbatim, site }) => {
  test.setTimeout(120_000);
  const { page } = verbatim;
  const press = (keys: string) => page.keyboard.press(keys);
  await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();

  await test.step('save', async () => {
    await press('n');
    const dialog = page.getByRole('dialog', { name: 'Save a story' });
    await expect(dialog.getByLabel(/^Address/u)).toBeFocused();
    await page.keyboard.type(site.url('/statement-story.html'));
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect(stories(page)).toHaveCount(1);
    await press('n');
    await expect(dialog.getByLabel(/^Address/u)).toBeFocused();
    await page.keyboard.type(site.url('/second-story.html'));
    await press('Enter');
    await expect(stories(page)).toHaveCount(2);
  });

  await test.step('find and open', async () => {
    await press('/');
    await expect(searchField(page)).toBeFocused();
    await page.keyboard.type('witkov');
    await expect(stories(page)).toHaveCount(1);
    await press('Enter');
    await waitForArticle(page, /^Castrel keeps/u);
    await press('Escape');
    await expect(stories(page)).toHaveCount(2);
  });

  await test.step('move in the list, with the focus in sight, and into the story', async () => {
    await press('Escape');
    await expect(page.getByRole('listbox', { name: 'Inbox' })).toBeFocused();
    await press('j');
    await press('k');
    await press('Home');
    await press('End');
    await expectFocusInSight(page);
    await press('Enter');
    await waitForArticle(page, /^Castrel keeps/u);
    await expect(page.locator('.reader-frame')).toBeFocused();
  });

  await test.step('select with a caret, mark, say who, tag, date', async () => {
    const frame = await frameOf(page);
    const heightOf = () => frame.evaluate(() => document.documentElement.scrollHeight);
    const height = await heightOf();
    await press('v');
    await expect(frame.locator('main.text')).toBeFocused();
    expect(await heightOf(), 'not a line has moved').toBe(height);
    // The story begins with a picture; the words begin beneath it.
    await press('Control+Home');
    await press('ArrowDown');
    await press('Home');
    await press('Shift+End');
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    const words = (await frame.evaluate(() => getSelection()?.toString() ?? '')).trim();
    expect(words.length).toBeGreaterThan(10);
    await press('4');
    await expectPainted(page, 'mark-sky', [words]);
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Home');
    await press('Shift+End');
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    await press('s');
    const sheet = passageSheet(page);
    await expect(sheet.getByRole('combobox', { name: 'Speaker' })).toBeFocused();
    await page.keyboard.type('Irena Solv');
    await press('Tab');
    await expect(sheet.getByLabel('Role at the time')).toBeFocused();
    await page.keyboard.type('spokeswoman');
    await press('Tab');
    await press('Tab');
    await expect(sheet.getByLabel('Said on')).toBeFocused();
    await page.keyboard.type('2025-03-14');
    await press('Tab');
    await press('Tab');
    await expect(sheet.getByRole('combobox', { name: 'Tags' })).toBeFocused();
    await page.keyboard.type('grain');
    await press('Enter');
    await press('Enter');
    await expect(sheet).toBeHidden();
    await expect(page.locator('.reader-frame')).toBeFocused();
    const text = await frame.evaluate(() => document.querySelector('main.text')?.textContent);
    await page.keyboard.type('q');
    expect(await frame.evaluate(() => document.querySelector('main.text')?.textContent)).toBe(text);
    await press('Escape');
  });

  await test.step('tag the story, archive it, undo', async () => {
    await press('t');
    const dialog = page.getByRole('dialog', { name: 'Tags' });
    await expect(dialog.getByRole('combobox', { name: 'Tags' })).toBeFocused();
    await page.keyboard.type('castrel');
    await press('Enter');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await press('e');
    await expect(stories(page)).toHaveCount(1);
    await press('z');
    await expect(stories(page)).toHaveCount(2);
  });

  await test.step('the passages page: move, copy, open in its place', async () => {
    await press('g');
    await press('p');
    await expect(passageCards(page)).toHaveCount(2);
    await press('j');
    await press('c');
    await expect(notice(page, 'Copied with its citation.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('The Quay Dispatch');
    await press('Enter');
    await waitForArticle(page, /^Castrel keeps/u);
  });

  await test.step('carry it out', async () => {
    await press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(dialog.getByLabel('Preview')).toContainText('Irena Solv');
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download file' }).focus();
    await press('Enter');
    expect(await readFile(await (await coming).path(), 'utf8')).toContain(
      'Irena Solv, spokeswoman, 14 March 2025',
    );
    await expect(dialog).toBeHidden();
  });
});

test('the cheat sheet, the palette and the focus that comes back', async ({ verbatim, site }) => {
  const { page } = verbatim;
  await verbatim.call('articles.save', { source: { kind: 'url', url: site.url('/second-story.html') } });
  const list = page.getByRole('listbox', { name: 'Inbox' });
  await list.focus();

  await test.step('? shows every key', async () => {
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await expect(sheet).toContainText('Save a story');
    await expect(sheet).toContainText('Go to Passages');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(list).toBeFocused();
  });

  await test.step('the palette runs what is typed', async () => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Command palette' });
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('theme: dark');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(palette).toBeHidden();
    await expect(list).toBeFocused();
  });

  await test.step('each dialog gives the focus back', async () => {
    for (const [keys, name] of [
      ['n', 'Save a story'],
      ['t', 'Tags'],
      ['Control+e', 'Export'],
    ] as const) {
      await page.keyboard.press(keys);
      const dialog = page.getByRole('dialog', { name });
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(list).toBeFocused();
    }
  });

  await test.step('a key is changed: who had it is named, and the sheet, the hints and the list know it', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('change keys');
    await page.keyboard.press('Enter');
    const keys = page.getByRole('dialog', { name: 'Change keys' });
    await expect(keys.getByLabel('Find a command')).toBeFocused();
    await page.keyboard.type('trash, or');
    await expect(keys.getByRole('listitem')).toHaveCount(1);
    await keys.getByRole('button', { name: /^Add a key to “Move to trash/u }).press('Enter');
    await expect(keys.getByLabel(/^New key for “Move to trash/u)).toBeFocused();
    await page.keyboard.press('e');
    await expect(keys.getByRole('status').last()).toContainText('E is the key of “Archive, or move back');
    await page.keyboard.press('x');
    await page.keyboard.press('d');
    await expect(keys.getByRole('status').last()).toContainText('D is free.');
    await page.keyboard.press('Enter');
    await expect(keys.getByRole('button', { name: /^Take D from “Move to trash/u })).toBeVisible();
    await expect(keys.getByRole('button', { name: /^Add a key to “Move to trash/u })).toBeFocused();
    await keys.getByRole('button', { name: 'Done' }).press('Enter');
    await expect(list).toBeFocused();
    await page.keyboard.press('d');
    await expect(stories(page)).toHaveCount(0);
    await page.keyboard.press('z');
    await expect(stories(page)).toHaveCount(1);
    await verbatim.call('settings.update', { keys: { 'app.keys': ['F1'] } });
    await list.focus();
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('F1');
    await page.keyboard.press('Escape');
  });

  await test.step('with Tab alone the focus goes through the window, always in sight', async () => {
    const seen = new Set<string>();
    for (let count = 0; count < 40; count++) {
      await page.keyboard.press('Tab');
      seen.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
      await expectFocusInSight(page);
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['Save a story', 'Search', 'Settings', 'Order', 'Inbox']),
    );
  });
});

/** What has the focus shows it: an outline, a ring or a line of its own. */
async function expectFocusInSight(page: Page): Promise<void> {
  const shown = await page.evaluate(() => {
    const active = document.activeElement;
    // Between the last and the first the focus leaves the page.
    if (active === null || active === document.body) return '';
    const holders = [active, active.parentElement, ...active.querySelectorAll('.article-list-cursor')];
    const isShown = holders.some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    return isShown ? '' : active.outerHTML.slice(0, 200);
  });
  expect(shown, 'the focus is in sight').toBe('');
}
