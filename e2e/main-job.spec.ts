import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import {
  addTag,
  goTo,
  library,
  notice,
  passageCards,
  passageSheet,
  save,
  saveLines,
  searchField,
  selectionBar,
  stories,
  story,
} from './acts.ts';
import {
  articleOf,
  expectPainted,
  frameOf,
  paintedWords,
  pressPhrase,
  selectByMouse,
  waitForArticle,
  wordsOf,
} from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const TITLE = 'Castrel keeps its grain port open as envoy sees “a door, not a deal”';
const ENVOY = '“I have seen ports closed by a storm and ports closed by a rumour,”';
const GROWER = '“We are not asking for a corridor,”';
const PORT = '“The port will stay open,”';

test('save, read, find, mark, attribute, tag, carry out; then offline; then after a restart', async ({
  verbatim,
  site,
}) => {
  test.setTimeout(180_000);
  let { page } = verbatim;

  await test.step('save a story by its address, with progress', async () => {
    const release = site.hold('/images/tall.png');
    const line = await save(page, site.url('/statement-story.html'));
    await expect(line.getByRole('status')).toHaveText(/Keeping its images/u);
    release();
    await expect(line).toContainText(TITLE);
    await expect(line.getByRole('status')).toHaveText(/^Saved/u);
    await expect(story(page, TITLE)).toBeVisible();
    await save(page, site.url('/second-story.html'));
    await expect(stories(page)).toHaveCount(2);
    await save(page, site.url('/long-story.html'));
    await expect(stories(page)).toHaveCount(3);
  });

  await test.step('read it: its words, its images, nothing of the page around it', async () => {
    await story(page, TITLE).click();
    await waitForArticle(page, TITLE);
    await expect(wordsOf(page)).toContainText(ENVOY);
    await expect(wordsOf(page)).not.toContainText('Morning Manifest');
    await expectImages(page, 2);
    expect(site.hits('/track/pixel.gif')).toBe(0);
  });

  await test.step('find it as one types, in another spelling', async () => {
    await page.keyboard.press('/');
    const field = searchField(page);
    await field.pressSequentially('witkov');
    await expect(stories(page)).toHaveCount(1);
    await expect(stories(page).locator('mark').first()).toHaveText(/[VW]itkov/u);
    await field.fill('');
    await field.pressSequentially('vitkow');
    await expect(stories(page).locator('mark').first()).toHaveText(/[VW]itkov/u);
    await field.fill('the');
    await expect(stories(page)).toHaveCount(3);
    const before = await field.getAttribute('aria-activedescendant');
    await field.press('ArrowDown');
    await field.press('ArrowDown');
    await field.press('ArrowUp');
    const at = await field.getAttribute('aria-activedescendant');
    expect(at).not.toBeNull();
    expect(at).not.toBe(before);
    await field.fill('harbor authority');
    await field.fill('grain');
    await field.press('Enter');
    await waitForArticle(page, TITLE);
    await expect.poll(() => paintedWords(page, 'found')).toContain('grain');
    await field.press('Escape');
    await expect(stories(page)).toHaveCount(3);
  });

  await test.step('mark words by key and say everything about them', async () => {
    await selectByMouse(page, ENVOY);
    await page.keyboard.press('1');
    await expectPainted(page, 'mark-amber', [ENVOY]);
    await pressPhrase(page, ENVOY);
    const sheet = passageSheet(page);
    await sheet.getByRole('combobox', { name: 'Speaker' }).fill('Tomas Vitkov');
    await sheet.getByLabel('Role at the time').fill('envoy of the Straits Council');
    await sheet.getByLabel('Said on').fill('2025-03-14');
    await addTag(sheet.getByRole('combobox', { name: 'Tags' }), 'grain/port');
    await sheet.getByLabel('Note').fill('The *rumour* again.');
    await page.keyboard.press('Control+Enter');
    await expect(sheet).toBeHidden();
  });

  await test.step('mark other words by the button, the speaker completed from those known', async () => {
    await selectByMouse(page, GROWER);
    await selectionBar(page).getByRole('button', { name: 'Mark in sky' }).click();
    await expectPainted(page, 'mark-sky', [GROWER]);
    await selectByMouse(page, PORT, 1);
    await selectionBar(page).getByRole('button', { name: 'Speaker' }).click();
    const field = passageSheet(page).getByRole('combobox', { name: 'Speaker' });
    await expect(field).toBeFocused();
    await field.pressSequentially('vit');
    await expect(page.getByRole('option', { name: 'Tomas Vitkov' })).toBeVisible();
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(field).toHaveValue('Tomas Vitkov');
    await field.fill('Bruno Hale');
    await field.press('Enter');
    await page.keyboard.press('Escape');
    await expect(passageSheet(page)).toBeHidden();
    await expectPainted(page, 'mark-amber', [ENVOY, PORT]);
  });

  await test.step('tag the story', async () => {
    await page.getByRole('toolbar', { name: 'Article' }).getByRole('button', { name: 'Tags' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tags' });
    await addTag(dialog.getByRole('combobox', { name: 'Tags' }), 'castrel');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(articleOf(page).getByText('castrel', { exact: true })).toBeVisible();
    await expect(library(page).getByRole('button', { name: /^castrel/u })).toBeVisible();
  });

  await test.step('the passages page shows them, by speaker, tag, colour and words', async () => {
    await goTo(page, 'Passages');
    await expect(passageCards(page)).toHaveCount(3);
    const filter = page.getByRole('search', { name: 'Filter passages' });
    await filter.getByRole('combobox', { name: 'Speaker' }).selectOption('Tomas Vitkov');
    await expect(passageCards(page)).toHaveCount(1);
    await expect(passageCards(page)).toContainText('envoy of the Straits Council');
    await expect(passageCards(page)).toContainText('14 Mar 2025');
    await filter.getByRole('combobox', { name: 'Speaker' }).selectOption('');
    await filter.getByRole('combobox', { name: 'Tag' }).selectOption('grain/port');
    await expect(passageCards(page)).toHaveCount(1);
    await filter.getByRole('combobox', { name: 'Tag' }).selectOption('');
    await filter.getByRole('combobox', { name: 'Colour' }).selectOption('Sky');
    await expect(passageCards(page)).toHaveCount(1);
    await expect(passageCards(page)).toContainText(GROWER);
    await filter.getByRole('button', { name: 'Clear' }).click();
    await filter.getByRole('searchbox', { name: 'Words in passages' }).fill('rumour');
    await expect(passageCards(page)).toHaveCount(1);
  });

  await test.step('copy with citation', async () => {
    await passageCards(page).first().hover();
    await passageCards(page).first().getByRole('button', { name: 'Copy with citation' }).click();
    await expect(notice(page, 'Copied with its citation.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('I have seen ports closed by a storm and ports closed by a rumour,');
    expect(copied).toContain('Tomas Vitkov, envoy of the Straits Council, 14 March 2025');
    expect(copied).toContain(TITLE);
    expect(copied).toContain('The Quay Dispatch, 15 March 2025');
    expect(copied).toMatch(/, para\. \d+\. http.+#:~:text=.+text SHA-256 [0-9a-f]{12}\)/u);
    await page
      .getByRole('search', { name: 'Filter passages' })
      .getByRole('button', { name: 'Clear' })
      .click();
    await expect(passageCards(page)).toHaveCount(3);
  });

  await test.step('choose a citation style, refuse a bad one, copy in it', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    const dialog = page.getByRole('dialog', { name: 'Citations' });
    const add = (text: string): Promise<void> =>
      dialog
        .getByLabel('A style file')
        .setInputFiles({ name: 'a.csl', mimeType: 'application/xml', buffer: Buffer.from(text) });
    await add('<!DOCTYPE a [<!ENTITY b "c">]><style/>');
    await expect(dialog.getByRole('alert')).toContainText('declares a document type or entities');
    await add(
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>House</title></info>' +
        '<citation><layout><text variable="title" font-style="italic"/></layout></citation></style>',
    );
    await expect(dialog.getByRole('radio', { name: 'House' })).toBeChecked();
    await expect(dialog.getByRole('figure').locator('i')).toHaveText(TITLE);
    await dialog.getByRole('radio', { name: 'APA, 7th edition' }).check();
    await expect(dialog.getByRole('figure')).toContainText('(2025, March 15).');
    await page.keyboard.press('Escape');
    await passageCards(page).first().hover();
    await passageCards(page).first().getByRole('button', { name: 'Copy with citation' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/2025, para\. \d+\)\.\n.*\(2025, March 15\)\. .*The Quay Dispatch\. http.+#:~:text=/u);
  });

  await test.step('open a passage in its place', async () => {
    await passageCards(page).filter({ hasText: GROWER }).getByRole('button', { name: GROWER }).click();
    await waitForArticle(page, TITLE);
    await expectPainted(page, 'mark-sky', [GROWER]);
    await expect.poll(() => paintedWords(page, 'mark-now')).toEqual([GROWER]);
  });

  await test.step('carry it out as Markdown and as JSON', async () => {
    await page.getByRole('toolbar', { name: 'Article' }).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /Export article/u }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(dialog.getByLabel('Preview')).toContainText('Tomas Vitkov');
    const markdown = await download(page);
    expect(markdown.name).toMatch(/\.md$/u);
    expect(markdown.text).toContain('title: ');
    expect(markdown.text).toContain('> “I have seen ports closed by a storm and ports closed by a rumour,”');
    expect(markdown.text).toContain('Tomas Vitkov, envoy of the Straits Council, 14 March 2025');
    expect(markdown.text).toContain('#grain/port');
    await page.getByRole('toolbar', { name: 'Article' }).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /Export article/u }).click();
    await dialog.getByLabel('Format').selectOption('json');
    await expect(dialog.getByLabel('Preview')).toContainText('"format": "verbatim"');
    const json = await download(page);
    // What was taken last is offered first, and one key takes it again.
    const again = page.waitForEvent('download');
    await page.keyboard.press('Shift+E');
    expect(await readFile(await (await again).path(), 'utf8')).toBe(json.text);
    await page.keyboard.press('Control+e');
    await expect(dialog.getByLabel('Format')).toHaveValue('json');
    await dialog.getByLabel('Format').selectOption('html');
    await dialog.getByRole('radio', { name: 'In the order of time' }).check();
    await expect(dialog.getByLabel('Preview')).toContainText('<time datetime="2025-03-14">');
    // A browser tab cannot print by itself: it says who does, and gives the page.
    await dialog.getByLabel('Format').selectOption('pdf');
    await expect(dialog.getByText('Your browser makes the PDF')).toBeVisible();
    await expect(dialog.getByLabel('Preview')).toContainText('@media print');
    // A template is changed while one looks at what it makes; what is wrong is said with its place.
    await dialog.getByLabel('Format').selectOption('markdown');
    await dialog.getByRole('combobox', { name: /^Template/u }).selectOption('plain');
    await expect(dialog.getByLabel('Preview')).toContainText('> “I have seen ports closed by a storm');
    await dialog.getByLabel('Text of the template').fill('Said by {{ speakers | join: " and " }}');
    await expect(dialog.getByLabel('Preview')).toContainText('Said by Tomas Vitkov and');
    await page.screenshot({ path: '/tmp/formats-dialog.png' });
    await dialog.getByLabel('Text of the template').fill('Said by {{ speaker }}');
    await expect(dialog).toContainText('line 1, column 12: there is nothing named “speaker” here');
    await page.keyboard.press('Escape');
    const [article] = (JSON.parse(json.text) as ExportedDocument).articles;
    expect(article?.title).toBe(TITLE);
    expect(article?.tags).toEqual(['castrel']);
    expect(article?.passages.map(({ quote }) => quote)).toEqual([ENVOY, PORT, GROWER]);
    expect(article?.passages[0]?.attribution).toMatchObject({
      speaker: 'Tomas Vitkov',
      saidOn: '2025-03-14',
    });
    expect(article?.passages[1]?.attribution.speaker).toBe('Bruno Hale');
  });

  await test.step('undo and redo', async () => {
    await selectByMouse(page, 'Farmers were not reassured.');
    await page.keyboard.press('3');
    await expectPainted(page, 'mark-leaf', ['Farmers were not reassured.']);
    await page.keyboard.press('Control+z');
    await expectPainted(page, 'mark-leaf', []);
    await page.keyboard.press('Shift+Control+z');
    await expectPainted(page, 'mark-leaf', ['Farmers were not reassured.']);
    await page.keyboard.press('z');
    await expectPainted(page, 'mark-leaf', []);
  });

  let line = '';
  await test.step('read on in a long story', async () => {
    await goTo(page, 'Inbox');
    await story(page, 'The ledger of Marrow Lock').click();
    await waitForArticle(page, 'The ledger of Marrow Lock');
    await articleOf(page)
      .locator('#v-p40')
      .evaluate((element) => {
        element.scrollIntoView({ block: 'start', behavior: 'instant' });
      });
    line = await firstLine(page);
    expect(line).toMatch(/^v-p(?:39|40), line/u);
    await expect
      .poll(async () => {
        const { items } = await verbatim.call('articles.list', {});
        const id = items.find(({ title }) => title === 'The ledger of Marrow Lock')?.id;
        return id === undefined ? 0 : (await verbatim.call('articles.get', { id })).readingOffset;
      })
      .toBeGreaterThan(1000);
  });

  await test.step('with the site gone, everything is there and nobody is asked', async () => {
    await site.close();
    site.resetHits();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await expectOfflineReading(page);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
    expect(site.hits()).toBe(0);
  });

  await test.step('after a restart of everything, it is as it was', async () => {
    page = await verbatim.restart();
    await expect(stories(page)).toHaveCount(3);
    await expectOfflineReading(page);
    await story(page, 'The ledger of Marrow Lock').click();
    await waitForArticle(page, 'The ledger of Marrow Lock');
    await expect.poll(() => firstLine(page)).toBe(line);
    await goTo(page, 'Passages');
    await expect(passageCards(page)).toHaveCount(3);
    await expect(saveLines(page)).toHaveCount(0);
  });
});

interface ExportedDocument {
  articles: {
    title: string;
    tags: string[];
    passages: { quote: string; attribution: { speaker: string | null; saidOn: string | null } }[];
  }[];
}

async function expectOfflineReading(page: Page): Promise<void> {
  await goTo(page, 'Inbox');
  await story(page, TITLE).click();
  await waitForArticle(page, TITLE);
  await expectPainted(page, 'mark-amber', [ENVOY, PORT]);
  await expectPainted(page, 'mark-sky', [GROWER]);
  await expectImages(page, 2);
  const field = searchField(page);
  await field.fill('witkov');
  await expect(stories(page)).toHaveCount(1);
  await field.fill('');
}

/** All images of the article are shown: they are kept, not only named. */
async function expectImages(page: Page, count: number): Promise<void> {
  const images = wordsOf(page).locator('img');
  await expect(images).toHaveCount(count);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
      .toBeGreaterThan(0);
  }
}

/** The first line in sight: its paragraph, and which of its lines it is. */
async function firstLine(page: Page): Promise<string> {
  const frame = await frameOf(page);
  return frame.evaluate(() => {
    const SHOWN_PX = 12;
    for (const paragraph of document.querySelectorAll('main.text p')) {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const at = [...range.getClientRects()].findIndex(({ bottom }) => bottom > SHOWN_PX);
      if (at >= 0) return `${paragraph.id}, line ${String(at)}`;
    }
    return '';
  });
}

async function download(page: Page): Promise<{ name: string; text: string }> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download file' }).click();
  const file: Download = await coming;
  await expect(dialog).toBeHidden();
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
