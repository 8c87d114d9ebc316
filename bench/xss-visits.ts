/** Every place where the interface shows something of a story, visited; what should not happen there is answered in words. */
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { articleOf, frameOf, wordsOf } from '../e2e/reading-frame.ts';
import { goTo, passageCards, save, stories } from '../e2e/acts.ts';
import { callFrom } from '../e2e/call-from.ts';
import {
  expectAtHome,
  expectNoRun,
  expectNothingRan,
  pokeEverything,
  watchRequests,
} from '../e2e/hostile-pages.ts';
import type { RunningHost } from '../e2e/hosts.ts';
import type { Watch } from '../e2e/watch.ts';
import type { InputOf } from '../src/contract/methods.ts';
import type { LocalSite } from '../test/support/local-site.ts';

export interface Visit {
  host: RunningHost;
  site: LocalSite;
  watch: Watch;
  browser: Browser;
}

interface Story {
  number: string;
  source: InputOf<'articles.save'>['source'];
  passages: readonly ((articleId: string) => InputOf<'passages.add'>)[];
}

/** How many links and pictures of a story are pressed with a real mouse. */
const PRESSED = 2;
/** Whole stories are visited in both; a theme is a style sheet in the frame. */
const THEMES = ['light', 'dark'] as const;
const CARDS_AT_ONCE = 500;

/** What the page complained of since the last time it was asked, and whether a look at it found anything. */
async function collect({ watch, site }: Visit, ...looks: (() => Promise<void>)[]): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) await look().catch((error: unknown) => found.push(String(error).slice(0, 600)));
  found.push(...watch.complaints.splice(0), ...site.paths().map((path) => `asked the site for ${path}`));
  site.resetHits();
  return found;
}

/** Saves a story and looks at it; `standing` is how many of its vectors a reader sees the end of, null if it was refused. */
export async function visitStory(
  visit: Visit,
  { number, source, passages }: Story,
): Promise<{ happened: string[]; standing: number | null }> {
  const { page } = visit.host;
  const saved = await callFrom(page, 'articles.save', { source }).catch(() => {
    // Refused, which is counted: what is not kept is not shown.
    return null;
  });
  if (saved === null) return { happened: await collect(visit), standing: null };
  for (const passage of passages) await callFrom(page, 'passages.add', passage(saved.articleId));
  const odd = watchRequests(page);
  const happened = await collect(visit, () => openByNumber(page, number));
  const standing = await wordsOf(page)
    .getByText(/^Vector \d+ stands\.$/u)
    .count();
  for (const theme of THEMES) {
    await callFrom(page, 'settings.update', { theme });
    happened.push(
      ...(await collect(
        visit,
        () => expectNothingRan(page),
        () => pokeEverything(page),
      )),
    );
  }
  happened.push(
    ...(await collect(
      visit,
      () => handle(page),
      () => printIt(page),
      () => lookAround(page),
    )),
  );
  happened.push(
    ...(await collect(
      visit,
      () => expectNothingRan(page),
      () => expectAtHome(page),
    )),
  );
  return { happened: [...happened, ...odd().map((url) => `asked the host for ${url}`)], standing };
}

/** Finds it among the others, with the pointer over its row, and opens it. */
async function openByNumber(page: Page, number: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search' }).fill(number);
  const row = stories(page).filter({ hasText: number }).first();
  await row.hover();
  await row.click({ button: 'right' });
  await row.click();
  await wordsOf(page).getByText(number).first().waitFor();
}

/** Selects everything, and presses the words, links and pictures with a real mouse, the right button too. */
async function handle(page: Page): Promise<void> {
  const frame = await frameOf(page);
  await frame.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('main.text') ?? document.body),
  );
  const box = await page.locator('.reader-frame').boundingBox();
  if (box === null) throw new Error('the frame is not shown');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
  await closeDialogs(page);
  for (const [kind, buttons] of [
    ['main.text a[href]', ['right', 'middle', 'left']],
    ['main.text img', ['right', 'left']],
  ] as const) {
    const targets = frame.locator(kind);
    const count = Math.min(PRESSED, await targets.count());
    for (let at = 0; at < count; at += 1) {
      for (const button of buttons) {
        // What has no size cannot be pressed by anybody.
        const isShown = await targets.nth(at).isVisible();
        if (isShown) await targets.nth(at).click({ button, force: true });
        await closeDialogs(page);
      }
    }
  }
}

/** Escape where nothing is open would close the article. */
async function closeDialogs(page: Page): Promise<void> {
  const dialogs = page.getByRole('dialog');
  while ((await dialogs.count()) > 0) await page.keyboard.press('Escape');
}

/** As it would come out on paper. */
async function printIt(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.pdf();
  await page.emulateMedia({ media: null });
}

/** The facts of the capture with the related stories, the passages beside the text, the preview of an export. */
async function lookAround(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'About this capture' }).click();
  await page.getByRole('dialog', { name: 'About this capture' }).waitFor();
  await page.keyboard.press('Escape');
  await articleOf(page).locator('.head').waitFor();
  const beside = page.getByRole('button', { name: /^Passages \(/u });
  // It is there where there are passages.
  if ((await beside.count()) > 0) {
    await beside.click();
    await page.getByRole('complementary', { name: 'Passages of this article' }).waitFor();
    await beside.click();
  }
  await page.getByRole('toolbar', { name: 'Article' }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /Export article/u }).click();
  await page.getByLabel('Preview').waitFor();
  await page.keyboard.press('Escape');
}

/** The places that show many at once: rows, cards, the palette, notices, lines of saves and of a job. */
export async function visitEverywhere(visit: Visit, payloads: readonly string[]): Promise<string[]> {
  const { page } = visit.host;
  const found: string[] = [];
  const step = async (name: string, act: () => Promise<void>): Promise<void> => {
    process.stderr.write(`${name}\n`);
    const happened = await collect(visit, act, () => expectNoRun(page));
    found.push(...happened.map((words) => `${name}: ${words}`));
  };
  await step('snippets', async () => {
    for (const words of [
      'onerror',
      'script',
      'javascript',
      'alert',
      'svg onload',
      'title:img',
      'site:svg',
      'author:iframe',
    ]) {
      await page.getByRole('searchbox', { name: 'Search' }).fill(words);
      await page.waitForFunction(() => document.querySelectorAll('[aria-busy="true"]').length === 0);
      await expectNoRun(page);
    }
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
  });
  await step('rows', async () => {
    await goTo(page, 'All');
    await rollThrough(page, 'Stories', 30);
  });
  await step('cards', async () => {
    await goTo(page, 'Passages');
    // Only the door of pages keeps some.
    if ((await passageCards(page).count()) === 0) return;
    await rollThrough(page, null, 60);
  });
  await step('the palette', async () => {
    await page.keyboard.press('Control+p');
    const words = page.getByPlaceholder('What would you like to do?');
    await words.fill('<img');
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'detached' });
  });
  await step('a job', () => failJob(page, payloads));
  await step('lines of saves', async () => {
    for (const html of payloads.filter((_, at) => at % 12 === 0)) {
      const line = await save(page, `${html.replace(/\s+/gu, ' ').trim()} and words`);
      await line.waitFor();
      await expectNoRun(page);
    }
  });
  return found;
}

/** A job of addresses that are none, and what it says became of each. */
async function failJob(page: Page, payloads: readonly string[]): Promise<void> {
  const items = payloads.map((html) => ({ url: html.toWellFormed().slice(0, 2000).trim() || 'x' }));
  await callFrom(page, 'jobs.start', { kind: 'save', items });
  await page.getByRole('button', { name: 'Outcomes' }).click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await page.getByRole('dialog').getByRole('button', { name: /^All/u }).click();
  await expectNoRun(page);
  await page.keyboard.press('Escape');
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
  if ((await cancel.count()) > 0) await cancel.click();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
}

/** Down through a long list with the pointer over it. */
async function rollThrough(page: Page, region: string | null, steps: number): Promise<void> {
  const list = region === null ? page.getByRole('main').last() : page.getByRole('region', { name: region });
  const box = await list.boundingBox();
  if (box === null) throw new Error('the list is not shown');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, 900);
    await expectNoRun(page);
  }
}

/** What leaves the interface, shown without any wall: citations pasted and as they are, exports as files, routes. */
export async function visitBare(visit: Visit): Promise<string[]> {
  const { page } = visit.host;
  const found: string[] = [];
  const { items: cards } = await callFrom(page, 'passages.list', { limit: CARDS_AT_ONCE });
  const ids = cards.map(({ id }) => id);
  if (ids.length > 0) {
    const cited = await callFrom(page, 'passages.cite', { ids, format: 'html' });
    found.push(...(await showBare(visit, 'citations', cited.text)));
    found.push(...(await pasteCitations(visit, cited.text)));
  }
  for (const layout of ['one', 'each'] as const) {
    const input = { format: 'markdown', scope: { kind: 'library' }, layout } as const;
    const { files } = await callFrom(page, 'exports.make', input);
    const tree = fromMarkdown(files.map(({ text }) => text).join('\n\n'), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    const html = toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
    found.push(...(await showBare(visit, `Markdown (${layout})`, html)));
  }
  found.push(...(await visitRoutes(visit)));
  return found;
}

/** In a window of its own, from a file, with nothing between it and a script. */
async function showBare({ browser, site }: Visit, what: string, body: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-xss-'));
  const file = join(folder, 'bare.html');
  await writeFile(file, `<!doctype html><meta charset=utf-8><body>${body}`);
  const context = await browser.newContext();
  const found: string[] = [];
  context.on('page', (opened) => context.pages().length > 1 && found.push(`${what}: opened ${opened.url()}`));
  context.on('dialog', (dialog) => {
    found.push(`${what}: said ${dialog.message()}`);
    void dialog.dismiss();
  });
  const bare = await context.newPage();
  bare.on('request', (request) => {
    if (/^(?:https?|ftp|file):/u.test(request.url()) && request.url() !== pathToFileURL(file).href)
      found.push(`${what}: asked for ${request.url()}`);
  });
  await bare.goto(pathToFileURL(file).href);
  await bare.evaluate(() => {
    for (const element of document.querySelectorAll('body *'))
      for (const type of ['mouseover', 'focus', 'error', 'load', 'toggle'])
        element.dispatchEvent(new Event(type, { bubbles: true }));
  });
  const odd = await bare
    .locator(
      'script,iframe,svg,form,object,embed,img,style,link,meta:not([charset]),[style],a[href^="javascript:" i]',
    )
    .count();
  if (odd > 0) found.push(`${what}: ${String(odd)} elements that should not stand there`);
  if (bare.url() !== pathToFileURL(file).href) found.push(`${what}: led to ${bare.url()}`);
  found.push(...site.paths().map((path) => `${what}: asked the site for ${path}`));
  site.resetHits();
  await context.close();
  await rm(folder, { recursive: true, force: true });
  return found;
}

/** The rich clipboard, put there by the interface's own key and pasted as somebody would into a document. */
async function pasteCitations(visit: Visit, cited: string): Promise<string[]> {
  const { page, context } = visit.host;
  await goTo(page, 'Passages');
  await page.bringToFront();
  await passageCards(page).first().hover();
  await passageCards(page).first().getByRole('button', { name: 'Copy with citation' }).click();
  await page.getByRole('region', { name: 'Notices' }).getByText('Copied').waitFor();
  const rich = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });
  const found = rich === '' ? ['the clipboard holds no rich text'] : await showBare(visit, 'clipboard', rich);
  visit.watch.expected.push(/opened a window|asked somebody else: .*\/paste$/u);
  visit.site.set('/paste', '<!doctype html><link rel=icon href="data:,"><body contenteditable>');
  const document = await context.newPage();
  await document.goto(visit.site.url('/paste'));
  await document.evaluate(
    (html) =>
      navigator.clipboard.write([
        new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) }),
      ]),
    cited,
  );
  await document.locator('body').focus();
  await document.keyboard.press('Control+v');
  await expectNoRun(document).catch((error: unknown) => found.push(`pasted: ${String(error)}`));
  found.push(
    ...visit.site
      .paths()
      .filter((path) => path !== '/paste')
      .map((path) => `pasted: asked for ${path}`),
  );
  visit.site.resetHits();
  await document.close();
  return found;
}

/** Every capture by its own address: what it is kept as, and its text. */
async function visitRoutes(visit: Visit): Promise<string[]> {
  const { page } = visit.host;
  const { items } = await callFrom(page, 'articles.list', { limit: 500 });
  const home = page.url();
  visit.watch.expected.push(
    /opened a window: about:blank|Content Security Policy|asked somebody else: asset:|Blocked script execution|Failed to load/u,
  );
  const found: string[] = [];
  for (const { id } of items) {
    const { currentCaptureId } = await callFrom(page, 'articles.get', { id });
    for (const kind of ['html', 'text']) {
      const bare = await visit.host.context.newPage();
      await bare.goto(new URL(`/resources/captures/${currentCaptureId}/${kind}`, home).href);
      await expectNoRun(bare).catch((error: unknown) => found.push(`route of ${id}: ${String(error)}`));
      await bare.close();
    }
  }
  found.push(...(await collect(visit)));
  return found;
}
