import type { Page } from '@playwright/test';
import type { LocalSite } from '../test/support/local-site.ts';
import { goTo, notice, passageCards, passageSheet, selectionBar } from './acts.ts';
import {
  articleOf,
  dragMouse,
  expectPainted,
  frameOf,
  placeOf,
  pressPhrase,
  selectByMouse,
  waitForArticle,
} from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

/** A story is open and a phrase of it is kept, and is what is meant. */
async function keep({ page, call }: Verbatim, site: LocalSite, phrase: string): Promise<string> {
  const { articleId } = await call('articles.save', {
    source: { kind: 'url', url: site.url('/statement-story.html') },
  });
  await page.locator(`#row-${articleId}`).click();
  await waitForArticle(page, /^Castrel keeps/u);
  await selectByMouse(page, phrase);
  await page.keyboard.press('1');
  await expectPainted(page, 'mark-amber', [phrase]);
  await frameOf(page).then((frame) => frame.evaluate(() => window.focus()));
  return articleId;
}

const trying = (page: Page) => page.getByRole('group', { name: 'New ends of the passage' });

const PHRASE = 'ports closed by a storm';
const SENTENCE =
  '“I have seen ports closed by a storm and ports closed by a rumour,” Mr Witkov told reporters on the quay.';

test('a passage is made longer and shorter by keys, and undo takes it back as one act', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;
  const press = (keys: string) => page.keyboard.press(keys);
  await keep(verbatim, site, PHRASE);

  await test.step('the passage is gone to, and its end tried', async () => {
    await press('.');
    await expectPainted(page, 'mark-now', [PHRASE]);
    await press('Shift+ArrowRight');
    await press('Shift+ArrowRight');
    await expectPainted(page, 'mark-amber', [`${PHRASE} and ports`]);
    await expect(trying(page)).toContainText('7 words');
    await press('Shift+ArrowLeft');
    await press('Shift+Alt+ArrowRight');
    await expectPainted(page, 'mark-amber', ['closed by a storm and']);
    await press('Shift+ArrowDown');
    await press('Shift+Alt+ArrowUp');
    await expectPainted(page, 'mark-amber', [SENTENCE]);
  });

  await test.step('Escape gives back what it was, and nothing was kept of it', async () => {
    await press('Escape');
    await expect(trying(page)).toBeHidden();
    await expectPainted(page, 'mark-amber', [PHRASE]);
    expect((await verbatim.call('history.state', {})).undo).toBe('Keep a passage');
  });

  await test.step('Enter keeps it: words, place and context', async () => {
    await press('Shift+ArrowDown');
    await press('Shift+Alt+ArrowUp');
    await press('Enter');
    await expect(trying(page)).toBeHidden();
    await expectPainted(page, 'mark-amber', [SENTENCE]);
    await expect
      .poll(async () => (await verbatim.call('passages.list', {})).items.map(({ quote }) => quote))
      .toEqual([SENTENCE]);
    expect((await verbatim.call('history.state', {})).undo).toBe('Move the ends of a passage');
  });

  await test.step('one undo is the old words, one redo the new', async () => {
    await press('Control+z');
    await expectPainted(page, 'mark-amber', [PHRASE]);
    await press('Shift+Control+z');
    await expectPainted(page, 'mark-amber', [SENTENCE]);
  });

  await test.step('with its sheet open the same keys work, and Escape takes back before it closes', async () => {
    await press('Enter');
    await expect(passageSheet(page)).toBeVisible();
    await press('Shift+ArrowLeft');
    await press('Shift+ArrowLeft');
    await expectPainted(page, 'mark-amber', [SENTENCE.slice(0, -' quay.'.length)]);
    await press('Escape');
    await expectPainted(page, 'mark-amber', [SENTENCE]);
    await expect(passageSheet(page)).toBeVisible();
    await press('Shift+ArrowLeft');
    await press('Enter');
    await expectPainted(page, 'mark-amber', [SENTENCE.slice(0, -1)]);
    await press('Escape');
    await expect(passageSheet(page)).toBeHidden();
  });

  await test.step('what is tried is kept when the article is left', async () => {
    await press('Shift+ArrowRight');
    await expectPainted(page, 'mark-amber', [SENTENCE]);
    await page.getByRole('button', { name: 'Close article' }).click();
    await expect
      .poll(async () => (await verbatim.call('passages.list', {})).items.map(({ quote }) => quote))
      .toEqual([SENTENCE]);
  });
});

test('the ends are dragged by their handles', async ({ verbatim, site }) => {
  const { page } = verbatim;
  await keep(verbatim, site, PHRASE);
  await pressPhrase(page, PHRASE);
  await expect(passageSheet(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(passageSheet(page)).toBeHidden();

  const centreOf = async (edge: 'start' | 'end') => {
    const box = await page.locator(`.mark-handle[data-edge="${edge}"]`).boundingBox();
    if (box === null) throw new Error('there is no handle');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const { to } = await placeOf(page, 'Mr Witkov told rep');
  await dragMouse(page, { from: await centreOf('end'), to });
  const longer = `${PHRASE} and ports closed by a rumour,” Mr Witkov told reporters`;
  await expectPainted(page, 'mark-amber', [longer]);
  const { from } = await placeOf(page, 'and ports closed by a rumour');
  await dragMouse(page, { from: await centreOf('start'), to: from });
  await expectPainted(page, 'mark-amber', [longer.slice(PHRASE.length + 1)]);
  await page.keyboard.press('z');
  await expectPainted(page, 'mark-amber', [longer]);
  await page.keyboard.press('z');
  await expectPainted(page, 'mark-amber', [PHRASE]);
});

test('passages that touch are made one, and one is split, with nothing lost', async ({ verbatim, site }) => {
  const { page } = verbatim;
  const press = (keys: string) => page.keyboard.press(keys);
  const articleId = await keep(verbatim, site, PHRASE);
  const [old] = (await verbatim.call('passages.list', {})).items;
  const ids = old ? [old.id] : [];
  await verbatim.call('passages.update', {
    ids,
    patch: { note: 'First.', tags: ['ports'], attribution: { speaker: 'A Witkov' } },
  });
  const facts = { note: 'Second.', tags: ['rumour'], attribution: { speaker: 'B Hale' } };
  await verbatim.call('passages.add', {
    articleId,
    quote: 'and ports closed by a rumour',
    ...facts,
    colour: 'rose',
  });
  await expectPainted(page, 'mark-rose', ['and ports closed by a rumour']);

  const whole = `${PHRASE} and ports closed by a rumour`;
  await press('.');
  await press('Shift+M');
  await expectPainted(page, 'mark-amber', [whole]);
  await expectPainted(page, 'mark-rose', []);
  await expect(notice(page, 'Made 2 passages one.')).toBeVisible();
  await expect(notice(page, /now in the note: B Hale/u)).toBeVisible();
  const [merged] = (await verbatim.call('passages.list', {})).items;
  expect(merged).toMatchObject({
    ...{ id: old?.id, quote: whole, note: 'First.\n\nSecond.\n\n— B Hale' },
    attribution: { speaker: 'A Witkov' },
  });
  expect(merged?.tags.toSorted()).toEqual(['ports', 'rumour']);
  await press('Control+z');
  await expectPainted(page, 'mark-rose', ['and ports closed by a rumour']);
  await press('Shift+Control+z');
  await expectPainted(page, 'mark-amber', [whole]);

  await test.step('at the caret', async () => {
    const frame = await frameOf(page);
    await frame.evaluate((words) => {
      const walker = document.createTreeWalker(document.querySelector('main.text') ?? document.body, 4);
      while (walker.nextNode()) {
        const at = (walker.currentNode as Text).data.indexOf(words);
        if (at >= 0) getSelection()?.collapse(walker.currentNode, at);
      }
    }, 'and ports closed');
    await press('Shift+S');
    await expectPainted(page, 'mark-amber', [PHRASE, 'and ports closed by a rumour']);
    expect((await verbatim.call('passages.list', { sort: 'position' })).items).toMatchObject([
      { id: old?.id, note: merged?.note },
      { note: '', attribution: { speaker: 'A Witkov' } },
    ]);
    await press('Control+z');
    await expectPainted(page, 'mark-amber', [whole]);
  });

  await test.step('after its first sentence', async () => {
    await press('.');
    for (let count = 0; count < 2; count++) await press('Shift+ArrowDown');
    await press('Enter');
    await expect(trying(page)).toBeHidden();
    await frameOf(page).then((frame) => frame.evaluate(() => getSelection()?.removeAllRanges()));
    await press('Shift+S');
    await expectPainted(page, 'mark-amber', [
      `${whole},” Mr Witkov told reporters on the quay.`,
      '“The rumour takes longer to clear.”',
    ]);
  });
});

test('notes stand beside their passages on a wide screen, and are edited there', async ({
  verbatim,
  site,
}) => {
  const { page, call } = verbatim;
  await page.setViewportSize({ width: 1920, height: 1080 });
  const { articleId } = await call('articles.save', {
    source: { kind: 'url', url: site.url('/statement-story.html') },
  });
  await page.locator(`#row-${articleId}`).click();
  await waitForArticle(page, /^Castrel keeps/u);
  const noted = [
    { quote: 'Grain ships will go on loading', note: 'The *first* sentence.' },
    {
      quote: 'Norvane and its neighbours',
      note: 'Who are they?\n\nA second paragraph, so that the note is taller.',
    },
    { quote: 'Tomas Vitkov', note: 'Also spelt Witkov.', colour: 'sky' as const },
    { quote: 'The council is due to meet again', note: 'Far below.', colour: 'rose' as const },
  ];
  for (const one of noted) await call('passages.add', { articleId, ...one });
  const notes = articleOf(page).getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await expect(notes).toHaveCount(4);
  await expect(notes.first()).toContainText('The first sentence.');

  const boxes = () =>
    notes.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  /** How far the notes that have room stand from the line of their passage. */
  const distances = async () => {
    const frame = await frameOf(page);
    const lines = await frame.evaluate(() =>
      ['mark-amber', 'mark-sky', 'mark-rose'].map((layer) => {
        const [piece] = [...(CSS.highlights.get(layer) ?? [])];
        if (!piece) return Number.NaN;
        const range = document.createRange();
        range.setStart(piece.startContainer, piece.startOffset);
        range.setEnd(piece.startContainer, piece.startOffset + 1);
        return range.getBoundingClientRect().top;
      }),
    );
    const tops = (await boxes()).map(({ top }) => top);
    return [(tops[0] ?? 0) - (lines[0] ?? 0), (tops[3] ?? 0) - (lines[2] ?? 0)].map((px) =>
      Math.round(Math.abs(px)),
    );
  };
  const isStacked = async () =>
    (await boxes()).every(({ top }, at, all) => at === 0 || top >= (all[at - 1]?.bottom ?? 0));

  await test.step('at the height of their passages, none over another', async () => {
    await expect.poll(distances).toEqual([0, 0]);
    expect(await isStacked()).toBe(true);
  });
  await test.step('they follow scrolling and a change of font', async () => {
    await frameOf(page).then((frame) =>
      frame.evaluate(() => window.scrollTo({ top: 200, behavior: 'instant' })),
    );
    await expect.poll(distances).toEqual([0, 0]);
    await call('settings.update', { fontSizePx: 26 });
    await expect.poll(distances).toEqual([0, 0]);
    expect(await isStacked()).toBe(true);
    await call('settings.update', { fontSizePx: 19 });
  });
  await test.step('Enter edits, and the note is the new one', async () => {
    await articleOf(page).getByRole('button', { name: 'Edit the note on “Tomas Vitkov”' }).focus();
    await page.keyboard.press('Enter');
    await expect(passageSheet(page).getByLabel('Note')).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And Vitkov.');
    await page.keyboard.press('Control+Enter');
    await expect(notes.nth(2)).toContainText('Also spelt Witkov. And Vitkov.');
  });
  await test.step('in the panel on a narrow one', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(notes).toHaveCount(0);
    await page.getByRole('button', { name: /^Passages \(4\)/u }).click();
    await expect(page.getByRole('article', { name: /^Passage/u }).first()).toContainText(
      'The first sentence.',
    );
  });
});

test.describe('by touch', () => {
  test('the bar leaves the words and the handles under them free', async ({ verbatim, site }) => {
    const { page, call } = verbatim;
    const { articleId } = await call('articles.save', {
      source: { kind: 'url', url: site.url('/statement-story.html') },
    });
    // What a screen that is touched says of itself; the selection is the browser's own, as after a long press.
    const input = await page.context().newCDPSession(page);
    await input.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    await page.locator(`#row-${articleId}`).click();
    await waitForArticle(page, /^Castrel keeps/u);
    const { to } = await placeOf(page, PHRASE);
    const frame = await frameOf(page);
    await frame.evaluate((words) => {
      const walker = document.createTreeWalker(document.querySelector('main.text') ?? document.body, 4);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(words);
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      }
    }, PHRASE);
    await expect(selectionBar(page)).toBeVisible();
    const box = await selectionBar(page).boundingBox();
    expect((box?.y ?? 0) - to.y).toBeGreaterThan(40);
    await page.getByRole('button', { name: 'Mark in amber' }).click();
    await expectPainted(page, 'mark-amber', [PHRASE]);
  });
});

test('passages that were chosen together are made one', async ({ verbatim, site }) => {
  const { page, call } = verbatim;
  const articleId = await keep(verbatim, site, PHRASE);
  await call('passages.add', { articleId, quote: 'told reporters on the quay' });
  await goTo(page, 'Passages');
  await expect(passageCards(page)).toHaveCount(2);
  await page.keyboard.press('Control+a');
  await page
    .getByRole('toolbar', { name: 'Selected passages' })
    .getByRole('button', { name: 'Merge' })
    .click();
  await expect(passageCards(page)).toHaveCount(1);
  await expect(passageCards(page)).toContainText(SENTENCE.slice(SENTENCE.indexOf(PHRASE), -1));
  await page.keyboard.press('z');
  await expect(passageCards(page)).toHaveCount(2);
});
