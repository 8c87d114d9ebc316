/** Pages that need scripts: the switch, and what the line of a save offers, in a browser and where a host can draw them. */
import type { Page } from '@playwright/test';
import type { HostBridge } from '../src/contract/host.ts';
import { save, saveLines, stories } from './acts.ts';
import { waitForArticle, wordsOf } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const EMPTY = '<!doctype html><title>Drawn</title><div id="root"></div><script src="/app.js"></script>';
const DRAWN =
  '<!doctype html><html lang="en"><title>Drawn by scripts</title><article><h1>Drawn by scripts</h1><p>' +
  `${'The words that the scripts of the page wrote, and nobody else. '.repeat(8)}</p></article></html>`;
const SWITCH = 'Draw pages that need scripts in a hidden window';
const DRAW = 'Draw it with scripts and save';
const OFFER = 'let Verbatim draw pages that need scripts';

async function openSettings(page: Page) {
  await page.getByRole('button', { name: /^Settings/u }).click();
  return page.getByRole('dialog', { name: /^Settings/u });
}

test.beforeEach(({ site }) => site.set('/drawn', EMPTY));

test('a browser draws no pages, and neither has the switch nor offers it', async ({ verbatim, site }) => {
  test.skip(test.info().project.name === 'electron', 'the desktop app does draw pages');
  const { page } = verbatim;
  const line = await save(page, site.url('/drawn'));
  await expect(line).toContainText('no readable text');
  await expect(line).not.toContainText(OFFER);
  await expect(line.getByRole('button', { name: DRAW })).toHaveCount(0);
  const settings = await openSettings(page);
  await expect(settings.getByLabel('Justify lines')).toBeVisible();
  await expect(settings.getByLabel(SWITCH)).toHaveCount(0);
});

test('where the host can draw pages, it is offered when it is switched on, and only then', async ({
  verbatim,
  site,
}) => {
  test.skip(test.info().project.name === 'electron', 'it needs a host that says what the hidden window saw');
  const { page, call } = verbatim;
  await becomeDesktop(page, DRAWN);

  await test.step('it is off; the line of a page without words says where it is', async () => {
    expect((await call('settings.get', {})).renderPages).toBe(false);
    const line = await save(page, site.url('/drawn'));
    await expect(line).toContainText(OFFER);
    await expect(line.getByRole('button', { name: DRAW })).toHaveCount(0);
  });

  await test.step('switched on by the keyboard, the same line offers it', async () => {
    const settings = await openSettings(page);
    const box = settings.getByLabel(SWITCH);
    await expect(box).not.toBeChecked();
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(saveLines(page)).not.toContainText(OFFER);
    await expect.poll(async () => (await call('settings.get', {})).renderPages).toBe(true);
  });

  await test.step('what the window saw is saved like any page, and nothing was drawn before', async () => {
    expect(await drawnAddresses(page)).toEqual([]);
    await saveLines(page).getByRole('button', { name: DRAW }).click();
    await expect(stories(page)).toHaveCount(1);
    expect(await drawnAddresses(page)).toEqual([site.url('/drawn')]);
    await stories(page).first().click();
    await waitForArticle(page, 'Drawn by scripts');
    await expect(wordsOf(page)).toContainText('The words that the scripts of the page wrote');
  });

  await test.step('a page that cannot be drawn either says why', async () => {
    site.set('/never', EMPTY);
    await becomeDesktop(page, null);
    const line = await save(page, site.url('/never'));
    await line.getByRole('button', { name: DRAW }).click();
    await expect(saveLines(page)).toContainText('The window was closed.');
    await expect(stories(page)).toHaveCount(1);
  });
});

/** Gives the page the bridge of a desktop app whose hidden window sees this; null is a window that sees nothing. */
async function becomeDesktop(page: Page, html: string | null): Promise<void> {
  await page.addInitScript((seen) => {
    if (window !== top) return;
    const drawn: string[] = [];
    const bridge: HostBridge = {
      ...{ host: 'electron', platform: 'linux', assetOrigin: '' },
      send: async (call) => {
        const body = JSON.stringify(call);
        const headers = { 'content-type': 'application/json' };
        return (await (await fetch('/api/call', { method: 'POST', headers, body })).json()) as never;
      },
      subscribe: (listener) => {
        const events = new EventSource('/api/events');
        events.onmessage = ({ data }: MessageEvent<string>) => listener(JSON.parse(data) as never);
        return () => events.close();
      },
      onCommand: () => () => undefined,
      openExternal: () => Promise.resolve(false),
      openWindow: () => undefined,
      showMenu: () => undefined,
      saveFiles: () => Promise.resolve({ outcome: 'cancelled' }),
      savePdf: null,
      renderPage: (url) => {
        drawn.push(url);
        if (seen !== null) return Promise.resolve({ outcome: 'rendered', html: seen, url });
        const error = {
          code: 'parse-failed',
          message: 'The window was closed.',
          hint: '',
          retry: false,
        } as const;
        return Promise.resolve({ outcome: 'failed', error });
      },
    };
    Object.assign(window, { verbatim: bridge, drawn });
  }, html);
  await page.reload();
}

const drawnAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { drawn: string[] }).drawn);
