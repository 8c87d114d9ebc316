import { library, passageSheet } from './acts.ts';
import { expectPainted, pressPhrase, selectByMouse, waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

test('what is typed last is kept, even when the window goes at once', async ({ verbatim, site }) => {
  const { page, call } = verbatim;
  const { articleId } = await call('articles.save', {
    source: { kind: 'url', url: site.url('/statement-story.html') },
  });
  await page.locator(`#row-${articleId}`).click();
  await waitForArticle(page, /.+/u);
  const words = 'ports closed by a storm';
  await selectByMouse(page, words);
  await page.keyboard.press('1');
  await expectPainted(page, 'mark-amber', [words]);
  await pressPhrase(page, words);
  await passageSheet(page).getByLabel('Note', { exact: true }).pressSequentially('Ask the harbour master.');
  await page.reload();
  await expect
    .poll(async () => (await call('passages.list', { filter: {} })).items[0]?.note)
    .toBe('Ask the harbour master.');
});

test('what is set last is kept, even when the window goes at once', async ({ verbatim }) => {
  const { page, call } = verbatim;
  await library(page).getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  for (const theme of ['Light', 'Sepia', 'Dark']) await settings.getByText(theme, { exact: true }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(async () => (await call('settings.get', {})).theme).toBe('dark');
});
