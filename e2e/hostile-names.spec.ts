/** What is not the body of an article is text: hostile titles, bylines, sites, tags, notes, speakers, wherever they are shown. */
import type { Page } from '@playwright/test';
import { hostileClasses, hostileVectors } from '../src/main/library/capture/hostile-vectors.test-support.ts';
import { escapeHtml } from '../src/main/library/capture/plain-text.ts';
import type { LocalSite } from '../test/support/local-site.ts';
import { goTo, notice, passageCards, save, saveLines, searchField, stories, story } from './acts.ts';
import { arm, expectNoRun, RUN, sendable, watchRequests } from './hostile-pages.ts';
import { articleOf, waitForArticle } from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

/** What the contract takes of each. */
const MOST = { name: 290, tag: 190 };
const STORY = 'A story with many passages';

test('rows 87 to 98: what pages and people call things stays text in every place that shows it', async ({
  verbatim,
  site,
  browser,
}) => {
  test.setTimeout(300_000);
  const { page } = verbatim;
  const asked = watchRequests(page);
  const names = sendable(hostileVectors).map(([, vector]) => arm(vector, site));

  await test.step('they are kept', async () => {
    await saveStories(verbatim, site);
    await keepPassages(verbatim, names);
    expect(names.length).toBeGreaterThanOrEqual(120);
    expect(site.hits(), 'no name is an address').toBe(0);
  });

  await test.step('in the list, under the pointer, and in print', async () => {
    await page.reload();
    await goTo(page, 'All');
    await expect(stories(page).first()).toBeVisible();
    await scrollThrough(page, page.getByRole('region', { name: 'Stories' }));
    await page.emulateMedia({ media: 'print' });
    await expectNoRun(page);
    await page.emulateMedia({ media: null });
  });

  await test.step('over an open article, row by row', async () => {
    for (const { row } of hostileClasses) {
      await searchField(page).fill(`speaker${String(row)}`);
      // The list before stands until the answer is there; only what was found has its words marked.
      await expect(stories(page).first().locator('mark').first()).toHaveText(`speaker${String(row)}`);
      await stories(page).first().click();
      await expect(articleOf(page).locator('main.text')).toContainText(`speaker${String(row)} speaks`);
      await expectNoRun(page);
    }
    await page.keyboard.press('Control+f');
    await page.keyboard.type('speaks');
    await expectNoRun(page);
    await page.keyboard.press('Escape');
  });

  await test.step('among what a search finds, in the palette, and in notices', async () => {
    for (const words of ['onerror', 'script', 'javascript:x', 'title:img', 'site:svg', 'author:iframe']) {
      await searchField(page).fill(words);
      await expect(page.getByRole('region', { name: 'Stories' })).toBeVisible();
      await page.waitForFunction(() => document.querySelectorAll('[aria-busy="true"]').length === 0);
      await expectNoRun(page);
    }
    await searchField(page).fill('');
    await page.keyboard.press('Control+p');
    await page.keyboard.type('<img');
    await page.keyboard.press('Escape');
    const line = await save(page, `<img src=x onerror=${RUN}> just words`);
    await expect(line).toContainText('<img src=x');
    const failed = await save(page, 'http://127.0.0.1:1/<img/src=x/onerror=alert(1)>');
    await expect(failed).toContainText('<img');
    await expect(saveLines(page).locator('img')).toHaveCount(0);
    await story(page, STORY).click();
    await waitForArticle(page, STORY);
    await expectNoRun(page);
  });

  await test.step('on the cards of passages, and in what is carried out', async () => {
    await goTo(page, 'Passages');
    await expect(passageCards(page).first()).toBeVisible();
    await scrollThrough(page, page.getByRole('main').last());
    const tooWide = await passageCards(page).evaluateAll(
      (cards) => cards.filter((card) => card.scrollWidth > card.clientWidth + 1).length,
    );
    expect(tooWide, 'cards whose words leave them').toBe(0);
    const card = passageCards(page).first();
    await card.hover();
    await card.focus();
    await page.keyboard.press('c');
    await expectNoRun(page);
    await expect(notice(page, 'img src')).toHaveCount(0);
  });

  await test.step('in citations as HTML, shown by a browser without any other wall', async () => {
    const { items } = await verbatim.call('passages.list', { limit: 500 });
    const ids = items.map(({ id }) => id);
    const { text } = await verbatim.call('passages.cite', { ids, format: 'html' });
    const context = await browser.newContext();
    const bare = await context.newPage();
    site.set('/cited', `<!doctype html><meta charset=utf-8><link rel=icon href="data:,"><body>${text}`);
    await bare.goto(site.url('/cited'));
    await expectNoRun(bare);
    expect(await bare.locator('script,iframe,svg,form,object,embed,img').count()).toBe(0);
    expect(context.pages()).toHaveLength(1);
    await context.close();
  });

  expect(asked()).toEqual([]);
  expect(site.paths()).toEqual(['/cited']);
});

test('row 96: a captured page that is opened by its own address does nothing there', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;
  // Enough of a story to be found among so many vectors.
  const words = 'The words stand, as they were said, and whoever opens them reads them, one after the other.';
  const html = `<article><h1>Opened</h1>${`<p>${words}</p>`.repeat(6)}${sendable(hostileVectors)
    .map(([, vector]) => arm(vector, site))
    .join('\n')}</article>`;
  const saved = await verbatim.call('articles.save', {
    source: { kind: 'html', html, url: null, title: 'Opened' },
  });
  site.resetHits();
  // Pictures there have the library's own addresses, which lead nowhere; the blocked scripts are Playwright's looks.
  verbatim.expectErrors(
    /Content Security Policy|^asked somebody else: asset:|^console: Blocked script execution/u,
  );
  const home = page.url();
  for (const kind of ['html', 'text']) {
    const answer = await page.goto(new URL(`/resources/captures/${saved.captureId}/${kind}`, home).href);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-security-policy']).toContain('sandbox');
    expect(answer?.headers()['x-content-type-options']).toBe('nosniff');
    await expect(page.locator('body')).toContainText('The words stand');
    await expectNoRun(page);
  }
  expect(site.hits()).toBe(0);
});

/** Stories whose titles, bylines and sites are vectors: a few of a class at a time. */
async function saveStories(verbatim: Verbatim, site: LocalSite): Promise<void> {
  for (const { row, vectors } of hostileClasses) {
    const names = sendable(vectors).map(([, vector]) => arm(vector, site));
    for (let at = 0; at < names.length; at += NAMES_A_STORY) {
      const some = names.slice(at, at + NAMES_A_STORY).map((name) => name.slice(0, MOST.name));
      const name = escapeHtml(some.join(' '));
      const head = `<meta name=author content="${name}"><meta property=og:site_name content="${name}"><meta name=description content="${name}">`;
      const words = `Here speaker${String(row)} speaks for number ${String(at)}, and the rest of the line is quite plain.`;
      const html = `<html><head>${head}</head><body><article><p>${words}</p><p>${name}</p></article></body></html>`;
      const url = `https://a.example/${String(row)}/${String(at)}`;
      await verbatim.call('articles.save', { source: { kind: 'html', html, url, title: some.join(' ') } });
    }
  }
}

/** Titles hold 2,000 characters. */
const NAMES_A_STORY = 6;

/** One passage for each vector, which is its note, its tag, its speaker, their role and the venue. */
async function keepPassages({ call }: Verbatim, names: readonly string[]): Promise<void> {
  const lines = names.map((_, at) => `The passage of number ${String(at)} is kept here.`);
  const html = lines.map((line) => `<p>${line}</p>`).join('');
  const { articleId } = await call('articles.save', {
    source: { kind: 'html', html: `<article>${html}</article>`, url: null, title: STORY },
  });
  for (const [at, name] of names.entries()) {
    const short = name.slice(0, MOST.name);
    await call('passages.add', {
      articleId,
      quote: lines[at] ?? '',
      note: name,
      tags: [`t ${name.slice(0, MOST.tag)}`],
      attribution: { speaker: short, role: short, venue: short, kind: 'indirect' },
    });
  }
}

/** Brings every row of a long list into sight, with the pointer over it. */
async function scrollThrough(page: Page, region: ReturnType<Page['locator']>): Promise<void> {
  const box = await region.boundingBox();
  if (box === null) throw new Error('the list is not shown');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let step = 0; step < 12; step++) {
    await page.mouse.wheel(0, 700);
    await expectNoRun(page);
  }
}

test('row 45: a storm of marks and turned words stay within their own row', async ({ verbatim }) => {
  const { page } = verbatim;
  const keep = (title: string, text: string): Promise<unknown> =>
    verbatim.call('articles.save', { source: { kind: 'text', text, title } });
  await keep('A usual title', 'The usual words of a story.');
  await keep(`Storm ${'o\u0301\u0302\u0303'.repeat(450)}`, 'The words of a storm.');
  await keep('Turned \u202egnp.exe', 'The words that are turned.');
  await page.reload();
  const usual = await story(page, 'A usual title').boundingBox();
  for (const title of ['Storm', 'Turned']) {
    const row = story(page, title);
    const box = await row.boundingBox();
    // A title has two lines at most, and what is drawn beyond them is cut off.
    expect(box?.height ?? Infinity).toBeLessThanOrEqual((usual?.height ?? 0) + 40);
    expect(await row.locator('.row-title').evaluate((title) => getComputedStyle(title).overflowY)).toBe(
      'hidden',
    );
    await row.click();
    await waitForArticle(page, new RegExp(`^${title}`, 'u'));
  }
});
