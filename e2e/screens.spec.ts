/**
 * What the program looks like, against pictures that somebody has looked at: each main screen in four themes and two sizes,
 * and the page of all components. `npm run screens` makes the pictures anew.
 *
 * Another Chromium rounds and smooths otherwise, and another system has other faces for what ours do not hold: pictures made
 * elsewhere would differ everywhere and say nothing. So they are compared only where they were made (`made-with.json`: the
 * system, the major version, the width of letters that the system draws); elsewhere the spec says so and is skipped.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { setDates } from '../src/main/library/set-dates.test-support.ts';
import { serveComponents } from './components-server.ts';
import { goTo, openSaveDialog, passageCards, searchField, stories, story } from './acts.ts';
import { articleOf, waitForArticle } from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

const themes = ['light', 'sepia', 'dark', 'black'] as const;
type Theme = (typeof themes)[number];
/** A theme is colours, a size is where things stand: the small one is looked at by day and by night. */
const looks = [
  { size: { width: 1280, height: 800 }, themes },
  { size: { width: 960, height: 700 }, themes: ['light', 'dark'] },
] as const;

const MADE_WITH = join(import.meta.dirname, 'screens', 'made-with.json');
/** The moment at which every page of this spec is looked at. */
const NOW = '2026-04-20T09:00:00.000Z';
/** Letters are smoothed by the processor at hand: a few pixels may differ, a moved line may not. */
const TOLERANCE = { maxDiffPixelRatio: 0.002, animations: 'disabled', caret: 'hide' } as const;

test('every component in every state, in four themes', async ({ browser }, info) => {
  const server = await serveComponents();
  const page = await browser.newPage({ viewport: { width: 1280, height: 2000 }, reducedMotion: 'reduce' });
  await page.goto(`${server.origin}/components.html`);
  await page.getByRole('heading', { name: 'Components' }).waitFor();
  await skipElsewhere(page, info);
  await forceStates(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Tooltip' }).hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  for (const theme of themes) {
    await page.evaluate((name) => (location.hash = name), theme);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await expect(page).toHaveScreenshot(`components-${theme}.png`, TOLERANCE);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open the dialog' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove the tag?' })).toBeVisible();
  await page.setViewportSize({ width: 640, height: 400 });
  await compare(page, 'components-dialog');
  await page.close();
  await server.close();
});

test('the main screens, in four themes and two sizes', async ({ verbatim }, info) => {
  test.setTimeout(120_000);
  await skipElsewhere(verbatim.page, info);
  const page = await makeLibrary(verbatim);

  await story(page, 'Kestria says it will').click();
  await waitForArticle(page, /.+/u);
  // Past the photograph, which would take ten times the room of a page of words.
  const marked = articleOf(page).getByText('Nobody signed anything today').first();
  await marked.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  // A place is known from the scroll's own event, which comes with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.keyboard.press('p');
  await inAllLooks(verbatim, 'reading');
  await page.keyboard.press('p');

  await searchField(page).fill('river');
  await expect(stories(page).locator('mark').first()).toBeVisible();
  await inAllLooks(verbatim, 'found');
  await searchField(page).fill('');

  await goTo(page, 'Passages');
  await expect(passageCards(page)).toHaveCount(3);
  await inAllLooks(verbatim, 'passages');

  await openSaveDialog(page);
  await inAllLooks(verbatim, 'saving');
});

/** The sample stories and three passages, as if all had been saved in one week long ago. */
async function makeLibrary(verbatim: Verbatim): Promise<Page> {
  await verbatim.call('library.addSamples', {});
  for (const [quote, colour, speaker] of [
    ['Nobody signed anything today', 'amber', 'Stefan Vassik'],
    ['We heard the river before we heard the phone', 'sky', 'Corrin Pellow'],
    ['I have been paid for six months to look at the other side', 'leaf', 'Osk Brannick'],
  ] as const) {
    const { hits } = await verbatim.call('articles.search', { text: `"${quote}"` });
    const articleId = hits[0]?.article.id;
    if (articleId === undefined) throw new Error(`no sample story says ${quote}`);
    const attribution = { speaker, saidOn: '2026-04-13' };
    await verbatim.call('passages.add', { articleId, quote, colour, attribution });
  }
  const page = await verbatim.restart(() => setDates(verbatim.libraryDir, '2026-04-14T08:00:00.000Z'));
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.clock.setFixedTime(NOW);
  await page.reload();
  await expect(stories(page)).toHaveCount(6);
  return page;
}

async function inAllLooks(verbatim: Verbatim, screen: string): Promise<void> {
  const { page } = verbatim;
  for (const { size, themes: shown } of looks) {
    await page.setViewportSize(size);
    for (const theme of shown) {
      await showTheme(verbatim, theme);
      await compare(page, `${screen}-${theme}-${String(size.width)}`);
    }
  }
  await page.setViewportSize(looks[0].size);
}

async function showTheme({ page, call }: Verbatim, theme: Theme): Promise<void> {
  await call('settings.update', { theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  const frame = page.locator('.reader-frame');
  if ((await frame.count()) > 0)
    await expect(articleOf(page).locator('html')).toHaveAttribute('data-theme', theme);
}

async function compare(page: Page, name: string): Promise<void> {
  await page.mouse.move(300, 2);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect(page).toHaveScreenshot(`${name}.png`, TOLERANCE);
}

/** Puts what the page marks into the state that it names, as the pointer and the keyboard would. */
async function forceStates(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-force]',
  });
  for (const nodeId of nodeIds) {
    const { attributes } = await session.send('DOM.getAttributes', { nodeId });
    const state = attributes[attributes.indexOf('data-force') + 1] ?? '';
    await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [state] });
  }
}

interface Maker {
  platform: string;
  chromium: string;
  /** Widths of words that only the system's faces can draw. */
  systemFaces: number[];
}

async function readMaker(page: Page): Promise<Maker> {
  const systemFaces = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) return [];
    return ['sans-serif', 'serif', 'monospace'].map((family) => {
      canvas.font = `100px ${family}`;
      return Math.round(canvas.measureText('أعلنت Rm').width);
    });
  });
  const version = page.context().browser()?.version() ?? '';
  return { platform: process.platform, chromium: version.split('.')[0] ?? '', systemFaces };
}

async function skipElsewhere(page: Page, info: TestInfo): Promise<void> {
  const here = await readMaker(page);
  if (info.config.updateSnapshots === 'all') {
    writeFileSync(MADE_WITH, `${JSON.stringify(here)}\n`);
    return;
  }
  const there: unknown = JSON.parse(readFileSync(MADE_WITH, 'utf8'));
  const [said, told] = [JSON.stringify(here), JSON.stringify(there)];
  test.skip(said !== told, `the pictures were made with ${told}, this is ${said}: nothing to compare`);
}
