import { notice, save, selectionBar, stories } from './acts.ts';
import { violationsOf } from './axe.ts';
import { expectPainted, selectByMouse, waitForArticle } from './reading-frame.ts';
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
    // What the writer put between is no part of what was said.
    await expectPainted(window, 'said', ['“The ships will sail on time,”', '“Nobody has asked for more.”']);
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

  await test.step('of selected words it is proposed who said them, and one key keeps them so', async () => {
    await selectByMouse(window, 'the city would pay');
    const proposed = selectionBar(window).getByRole('group', { name: 'Who said it' });
    await expect(proposed).toContainText('Anton Reyes');
    await expect(proposed).toContainText('Deputy mayor Anton Reyes said that the city would pay');
    expect(await violationsOf(window)).toEqual([]);
    await window.keyboard.press('a');
    await expect.poll(async () => (await passages()).length).toBe(2);
    const kept = (await passages()).find(({ quote }) => quote === 'the city would pay');
    expect(kept?.attribution).toMatchObject({ speaker: 'Anton Reyes', kind: 'indirect' });
  });
});

test('all that somebody said is on their page, merged and carried out by keys', async ({
  verbatim,
  site,
}) => {
  const { page: window } = verbatim;
  verbatim.expectErrors(/opened a window: about:blank/u);
  site.set('/quay', page);
  await save(window, site.url('/quay'));
  await expect(stories(window)).toHaveCount(1);
  const articleId = (await verbatim.call('articles.list', {})).items[0]?.id ?? '';
  await verbatim.call('passages.add', {
    articleId,
    quote: '“We are still counting,”',
    attribution: { speaker: 'Anton Reyes', kind: 'direct' },
  });
  await verbatim.call('speakers.add', { name: 'Антон Рейес' });
  const listed = window.getByRole('region', { name: 'Speakers' });
  const reyes = window.getByRole('region', { name: 'Anton Reyes' });

  await test.step('the speakers are a page of their own; who may be one is proposed', async () => {
    await window.keyboard.press('g');
    await window.keyboard.press('w');
    await expect(listed.getByRole('heading', { name: 'Speakers', level: 1 })).toBeVisible();
    await expect(listed.getByRole('region', { name: 'Perhaps the same' })).toContainText('Антон Рейес');
    await expect(listed.getByRole('region', { name: 'Named in the stories' })).toContainText('Maria Keller');
    expect(await violationsOf(window)).toEqual([]);
  });

  await test.step('what was kept, and what was found too when it is asked for', async () => {
    await window.keyboard.press('j');
    await window.keyboard.press('Enter');
    await expect(reyes.getByRole('article')).toHaveCount(1);
    await window.keyboard.press('w');
    await expect(reyes.getByRole('article', { name: 'Suggestion' })).not.toHaveCount(0);
    expect(await violationsOf(window)).toEqual([]);
  });

  await test.step('a found one is kept', async () => {
    const before = await reyes.getByRole('article', { name: 'Suggestion' }).count();
    await window.keyboard.press('j');
    while ((await reyes.locator('[aria-current="true"]').getByLabel('Suggestion').count()) === 0)
      await window.keyboard.press('j');
    await window.keyboard.press('m');
    await expect(reyes.getByRole('article', { name: 'Suggestion' })).toHaveCount(before - 1);
  });

  await test.step('another spelling is merged into it, and undo takes that back', async () => {
    await window.keyboard.press('Shift+M');
    const dialog = window.getByRole('dialog', { name: 'Merge with Anton Reyes' });
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await window.keyboard.type('Антон Рейес');
    await dialog.getByRole('button', { name: 'Merge' }).press('Enter');
    await expect(reyes.locator('header')).toContainText('Антон Рейес');
    await window.keyboard.press('z');
    await expect(reyes.locator('header')).not.toContainText('Антон Рейес');
  });

  await test.step('the dossier is seen before it is saved', async () => {
    await window.keyboard.press('Shift+D');
    const dialog = window.getByRole('dialog', { name: 'Dossier: Anton Reyes' });
    await expect(dialog.getByLabel('Preview')).toContainText('> “We are still counting,”');
    await dialog.getByRole('button', { name: 'CSV' }).press('Enter');
    await expect(dialog.getByLabel('Preview')).toContainText('"“We are still counting,”');
    const [download] = await Promise.all([
      window.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/Anton Reyes.*\.csv$/iu);
    await expect(notice(window, 'Dossier saved')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(listed.getByRole('heading', { name: 'Speakers', level: 1 })).toBeVisible();
  });
});
