import { notice, save, stories } from './acts.ts';
import { violationsOf } from './axe.ts';
import { waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const said = [
  '“The ships will sail on time,” Maria Keller, the harbour master, said on Friday. “Nobody has asked for more.”',
  'Deputy mayor Anton Reyes said that the city would pay for the second quay.',
  '“We are still counting,” Reyes told reporters. “The figures come on Monday.”',
  'According to Keller, the old crane will be taken down in the summer.',
];

const page = `<!doctype html><html lang="en"><head><title>The second quay</title>
  <meta property="og:site_name" content="The Mast">
  <meta property="article:published_time" content="2025-04-30T09:00:00Z"></head>
  <body><article><h1>The second quay</h1>${said.map((each) => `<p>${each}</p>`).join('')}
  <p>The quay was planned for three years before anybody had seen a drawing of it.</p></article></body></html>`;

test('what was said in a story is found, and kept or dismissed by keys', async ({ verbatim, site }) => {
  const { page: window } = verbatim;
  await window.emulateMedia({ reducedMotion: 'reduce' });
  // axe puts its findings together in a blank page of its own.
  verbatim.expectErrors(/opened a window: about:blank/u);
  site.set('/quay', page);
  await save(window, site.url('/quay'));
  await stories(window).first().click();
  await waitForArticle(window, 'The second quay');
  const panel = window.getByRole('complementary', { name: 'Statements' });
  const found = panel.getByRole('article', { name: 'Statement' });
  const current = panel.locator('[aria-current="true"]');
  const passages = async () => (await verbatim.call('passages.list', { sort: 'position' })).items;

  await test.step('the panel lists them by speaker, with role, kind and day', async () => {
    await window.keyboard.press('w');
    await expect(panel.getByRole('heading', { name: 'Maria Keller' })).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'Anton Reyes' })).toBeVisible();
    await expect(found.first()).toContainText('25 Apr 2025 (on Friday)');
    expect(await violationsOf(window)).toEqual([]);
  });

  await test.step('one is kept with its attribution, and says so', async () => {
    await window.keyboard.press('j');
    await expect(current).toContainText('The ships will sail on time');
    await window.keyboard.press('m');
    await expect(current.getByRole('button', { name: 'Kept' })).toBeVisible();
    const [kept] = await passages();
    expect(kept?.attribution).toMatchObject({
      speaker: 'Maria Keller',
      kind: 'direct',
      saidOn: '2025-04-25',
    });
  });

  await test.step('another is dismissed, is folded away, and comes back by undo', async () => {
    await window.keyboard.press('j');
    const words = await current.locator('.statement-row-words').innerText();
    await window.keyboard.press('x');
    await expect(panel.getByRole('button', { name: '1 dismissed' })).toBeVisible();
    await expect(found.filter({ hasText: words })).toHaveCount(0);
    await window.keyboard.press('z');
    await expect(found.filter({ hasText: words })).toHaveCount(1);
  });

  await test.step('all of a speaker are kept in one act, and taken back in one', async () => {
    while (!((await current.innerText()) || '').includes('second quay')) await window.keyboard.press('j');
    await window.keyboard.press('a');
    await expect(notice(window, /^Kept \d statements$/u)).toBeVisible();
    const speakers = (await passages()).map(({ attribution }) => attribution.speaker);
    expect(speakers.filter((name) => name === 'Anton Reyes').length).toBeGreaterThan(1);
    await window.keyboard.press('z');
    await expect.poll(async () => (await passages()).length).toBe(1);
  });

  await test.step('the panel is closed by the key that opened it', async () => {
    await window.keyboard.press('w');
    await expect(panel).toHaveCount(0);
  });
});
