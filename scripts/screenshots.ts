/**
 * `npm run screenshots`: the pictures of docs/screenshots, made from the built interface over a library of its own that
 * holds the sample stories and a few passages. The clock of the page stands still, so that nothing changes from run to run
 * but what was changed. Wants `npm run build` first.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { createClient, type Client } from '../src/contract/client.ts';
import type { Answer, Call } from '../src/contract/call.ts';
import type { InputOf } from '../src/contract/methods.ts';
import { ensureChromium } from './chromium.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'docs', 'screenshots');
const MOST_BYTES = 250_000;

/** In the order they are kept: the last one stands on top of the passages page. */
const kept = [
  {
    quote: '“I have been paid for six months to look at the other side,”',
    ...{ colour: 'leaf', tags: ['briefs'] },
    attribution: { speaker: 'Osk Brannick', role: 'ferryman', saidOn: '2025-04-27', kind: 'direct' },
  },
  {
    quote: '“We heard the river before we heard the phone,”',
    ...{ colour: 'sky', tags: ['kelda', 'sarell/flood'] },
    attribution: { speaker: 'Corrin Pellow', role: 'harbour master', kind: 'direct', venue: 'Kelda inquiry' },
  },
  {
    quote: '“We attach no conditions to sitting down at a table,”',
    ...{ colour: 'rose', tags: ['sarell/talks', 'kestria'] },
    attribution: { speaker: 'Marek Dovrin', role: 'spokesman of the president', kind: 'direct' },
  },
  {
    quote: '“Nobody signed anything today,”',
    ...{ colour: 'amber', tags: ['sarell/talks'] },
    attribution: {
      speaker: 'Stefan Vassik',
      role: 'special envoy of the Lake Conference',
      saidOn: '2025-04-25',
    },
  },
] as const satisfies readonly Omit<InputOf<'passages.add'>, 'articleId'>[];

async function main(): Promise<void> {
  const found = await ensureChromium((line) => {
    console.log(line);
  });
  if (found === null)
    throw new Error('No Chromium could be found or installed: name one with VERBATIM_CHROMIUM.');
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-screenshots-'));
  const { address, host } = await startHost(join(dir, 'library'));
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    ...(found.executablePath !== undefined && { executablePath: found.executablePath }),
  });
  try {
    await mkdir(OUT, { recursive: true });
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 1,
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
      colorScheme: 'light',
    });
    await page.goto(address);
    await takeAll(page);
  } finally {
    await browser.close();
    host.kill('SIGTERM');
    if (host.exitCode === null) await once(host, 'close');
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startHost(libraryDir: string): Promise<{ address: string; host: ChildProcess }> {
  const args = ['src/main/cli/main.ts', 'serve', '--no-open', '--port', '0', '--library', libraryDir];
  const host = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: host.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#k=\S+/u.exec(line)?.[0];
    if (address !== undefined) return { address, host };
  }
  throw new Error('the host ended before it told its address');
}

async function takeAll(page: Page): Promise<void> {
  const library = clientOf(page);
  await page.getByRole('heading', { name: 'The inbox is empty' }).waitFor();
  await take(page, 'first-run');

  await library.call('library.addSamples', {});
  const { items } = await library.call('articles.list', {});
  await standStill(page, items[0]?.savedAt ?? '');
  await keepPassages(library);
  const rows = page.getByRole('region', { name: 'Stories' }).getByRole('option');
  await rows.first().waitFor();
  await take(page, 'list-light');

  await rows.first().click();
  await articleShown(page);
  await page.keyboard.press('p');
  await page.getByRole('complementary', { name: 'Passages of this article' }).waitFor();
  await page.keyboard.press('[');
  await take(page, 'reader-light');
  await page.keyboard.press('p');
  await page.keyboard.press('[');
  await setTheme(page, 'dark');
  await take(page, 'reader-dark');

  await page.getByRole('combobox', { name: 'Search', exact: true }).fill('wassik');
  await rows.locator('mark').first().waitFor();
  await take(page, 'search-dark');
  await page.getByRole('combobox', { name: 'Search', exact: true }).fill('');

  await setTheme(page, 'light');
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Passages/u })
    .click();
  await page.getByRole('article').first().waitFor();
  await take(page, 'passages-light');
}

/** Every age in the list is told from this moment. */
async function standStill(page: Page, savedAt: string): Promise<void> {
  await page.clock.setFixedTime(new Date(new Date(savedAt).getTime() + 5_000));
  await page.reload();
}

async function keepPassages(library: Client): Promise<void> {
  for (const { quote, ...facts } of kept) {
    const { hits } = await library.call('articles.search', {
      text: `"${quote.replaceAll(/[“”«»,.]/gu, '')}"`,
    });
    const articleId = hits[0]?.article.id;
    if (articleId === undefined) throw new Error(`no sample story says ${quote}`);
    await library.call('passages.add', { articleId, quote, ...facts, tags: [...facts.tags] });
  }
}

async function articleShown(page: Page): Promise<void> {
  const frame = page.frameLocator('.reader-frame');
  await frame.getByRole('banner').getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('toolbar', { name: 'Article' }).waitFor();
  const marked = frame.getByText('Nobody signed anything today').first();
  await marked.evaluate((element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
}

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await clientOf(page).call('settings.update', { theme });
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
}

/** Asks the library as the interface does. */
function clientOf(page: Page): Client {
  return createClient((call: Call) =>
    page.evaluate(async (asked): Promise<Answer> => {
      const answer = await fetch('/api/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      });
      return (await answer.json()) as Answer;
    }, call),
  );
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(OUT, `${name}.png`);
  await page.mouse.move(640, 4);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(path);
  console.log(`${name}.png ${String(Math.round(size / 1000))} kB`);
  if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${String(MOST_BYTES / 1000)} kB`);
}

await main();
