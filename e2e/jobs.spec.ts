import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { notice, openSaveDialog, saveLines, stories, story } from './acts.ts';
import { waitForArticle, wordsOf } from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

/** A tooltip floats above all landmarks, by its nature. */
const TOOLTIP = '[data-radix-popper-content-wrapper]:has([role="tooltip"])';

/** A second between two pages of one site, and a machine that has other things to do. */
const PATIENCE = { timeout: 60_000 };

const page = (title: string, words = `Words of ${title}.`): string =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>${words}</p>` +
  `<p>${'The council met again, and said no more than it had to say. '.repeat(8)}</p></article>`;

const jobLine = (of: Page, title: string): Locator => saveLines(of).filter({ hasText: title });

async function saveMany(of: Page, urls: readonly string[]): Promise<void> {
  const dialog = await openSaveDialog(of);
  await dialog.getByLabel(/^Address/u).fill(urls.join('\n'));
  await dialog.getByRole('button', { name: `Save ${String(urls.length)}` }).click();
  await expect(dialog).toBeHidden();
}

async function expectNoViolations({ page: shown, call }: Verbatim): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await call('settings.update', { theme });
    await expect(shown.locator('html')).toHaveAttribute('data-theme', theme);
    const { violations } = await new AxeBuilder({ page: shown })
      .exclude('.reader-frame')
      .exclude(TOOLTIP)
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join()).join()}`),
    ).toEqual([]);
  }
}

test('many addresses are one job: progress, pause, outcomes, another try, and a restart in the middle', async ({
  verbatim,
  site,
}) => {
  test.setTimeout(300_000);
  verbatim.expectErrors(/opened a window: about:blank|Failed to load resource/u);
  await verbatim.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const name of ['one', 'two', 'three']) site.set(`/${name}`, page(`Story ${name}`));
  const release = site.hold('/two');
  let { page: shown } = verbatim;
  await saveMany(shown, ['/one', '/two', '/status/404', '/three'].map(site.url));
  let line = jobLine(shown, 'Save 4 pages');
  await expect(line).toContainText('1 of 4', PATIENCE);
  await expect(line.getByRole('status')).toHaveText('Save 4 pages: under way');
  await expect.poll(() => site.hits('/two'), PATIENCE).toBe(1);

  await test.step('it is paused by keys, and looks right', async () => {
    await line.getByRole('button', { name: 'Pause' }).focus();
    await shown.keyboard.press('Enter');
    await expect(line).toContainText('Paused at 1 of 4', PATIENCE);
    await expectNoViolations(verbatim);
    await line.getByRole('button', { name: 'Go on' }).click();
    await expect(line).toContainText('1 of 4', PATIENCE);
  });

  await test.step('after a restart it is there again, and goes on by itself', async () => {
    shown = await verbatim.restart();
    release();
    line = jobLine(shown, 'Save 4 pages');
    await expect(line).toContainText('Done: 3 saved, 1 failed', PATIENCE);
    await expect(stories(shown)).toHaveCount(3);
    await expect(line.getByRole('status')).toHaveText('Save 4 pages: Done: 3 saved, 1 failed');
  });

  await test.step('its outcomes say why, and lead to the stories', async () => {
    await line.getByRole('button', { name: 'Outcomes' }).click();
    const dialog = shown.getByRole('dialog', { name: 'Save 4 pages' });
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    await expect(dialog.getByRole('listitem')).toContainText('answered 404');
    await expectNoViolations({ ...verbatim, page: shown });
    await dialog.getByRole('button', { name: 'All (4)' }).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(4);
    await dialog
      .getByRole('listitem')
      .filter({ hasText: 'Story two' })
      .getByRole('button', { name: 'Open' })
      .click();
    await waitForArticle(shown, 'Story two');
  });

  await test.step('what failed is tried again, and then there is nothing more to see', async () => {
    site.set('/status/404', page('Story four'));
    await line.getByRole('button', { name: 'Try the failed again' }).click();
    await expect(line).toContainText('Done: 4 saved', PATIENCE);
    await line.getByRole('button', { name: 'Dismiss' }).click();
    await expect(saveLines(shown)).toHaveCount(0);
    await expect(stories(shown)).toHaveCount(4);
  });
});

test('a job is cancelled, and what it saved stays', async ({ verbatim, site }) => {
  test.setTimeout(120_000);
  const { page: shown } = verbatim;
  site.set('/one', page('Story one'));
  await saveMany(shown, ['/one', '/slow', '/never'].map(site.url));
  const line = jobLine(shown, 'Save 3 pages');
  await expect.poll(() => site.hits('/slow'), PATIENCE).toBe(1);
  await line.getByRole('button', { name: 'Cancel' }).click();
  await expect(line).toContainText('Cancelled: 1 saved, 2 cancelled', PATIENCE);
  await expect(stories(shown)).toHaveCount(1);
  expect(site.hits('/never')).toBe(0);
});

test('a story is fetched again by key and by menu, and says what became of its passages', async ({
  verbatim,
  site,
}) => {
  const { page: shown, call } = verbatim;
  const [stays, goes] = [
    'The ferry will not wait for anyone after noon.',
    'Nobody had seen the letter before Friday.',
  ];
  site.set('/ferry', page('The ferry', `${stays} ${goes}`));
  const { articleId } = await call('articles.save', { source: { kind: 'url', url: site.url('/ferry') } });
  for (const quote of [stays, goes]) await call('passages.add', { articleId, quote });
  await story(shown, 'The ferry').click();
  await waitForArticle(shown, 'The ferry');

  await shown.keyboard.press('Shift+R');
  await expect(notice(shown, 'The text is the same as before.')).toBeVisible();

  site.set('/ferry', page('The ferry', `A correction was added. ${stays}`));
  await shown.getByRole('button', { name: 'More' }).click();
  await shown.getByRole('menuitem', { name: 'Fetch again' }).click();
  await expect(notice(shown, /Of 2 passages: 1 still there, 1 gone/u)).toBeVisible();
  await expect(wordsOf(shown)).toContainText('A correction was added.');
  await shown.getByRole('button', { name: /^Passages \(2\)/u }).click();
  const panel = shown.getByRole('complementary', { name: 'Passages of this article' });
  await expect(panel.getByRole('heading', { name: '1 orphan' })).toBeVisible();

  await shown.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(wordsOf(shown)).toContainText(goes);
  await expect(wordsOf(shown)).not.toContainText('A correction was added.');
});
