import type { LocalSite } from '../test/support/local-site.ts';
import { passageCards, passageSheet, stories } from './acts.ts';
import {
  expectPainted,
  frameOf,
  paintedWords,
  pressPhrase,
  selectByMouse,
  waitForArticle,
  wordsOf,
} from './reading-frame.ts';
import { expect, test, type Verbatim } from './verbatim.ts';

async function openStory({ page, call }: Verbatim, site: LocalSite, path: string): Promise<string> {
  const { articleId } = await call('articles.save', { source: { kind: 'url', url: site.url(path) } });
  // By its row: the list may still be hearing of it.
  await page.locator(`#row-${articleId}`).click();
  await waitForArticle(page, /.+/u);
  return articleId;
}

test('overlapping, nested and touching passages are kept, painted and within reach', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;
  await openStory(verbatim, site, '/statement-story.html');
  const whole =
    '“I have seen ports closed by a storm and ports closed by a rumour,” Mr Witkov told reporters';
  const nested = 'ports closed by a storm';
  const across = 'told reporters on the quay.';
  const touching = ' “The rumour takes longer to clear.”'.trim();
  const frame = await frameOf(page);
  const tree = await frame.evaluate(() => document.querySelector('main.text')?.innerHTML);

  await selectByMouse(page, whole);
  await page.keyboard.press('1');
  await expectPainted(page, 'mark-amber', [whole]);
  await selectByMouse(page, nested);
  await page.keyboard.press('2');
  await expectPainted(page, 'mark-rose', [nested]);
  await selectByMouse(page, across);
  await page.keyboard.press('3');
  await expectPainted(page, 'mark-leaf', [across]);
  await selectByMouse(page, touching);
  await page.keyboard.press('4');
  await expectPainted(page, 'mark-sky', [touching]);
  await expectPainted(page, 'mark-overlap', [nested, 'told reporters']);

  await test.step('where two lie over one another, the choice is offered, the shorter first', async () => {
    await pressPhrase(page, nested);
    const choice = page.getByRole('dialog', { name: 'Passages here' });
    await expect(choice.getByRole('button')).toHaveText([nested, whole, 'Merge them']);
    await choice.getByRole('button').first().click();
    await expect(passageSheet(page).getByRole('button', { name: 'Colour rose' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('Escape');
    await expect(passageSheet(page)).toBeHidden();
  });

  await test.step('each is listed beside the article, in the order of the text', async () => {
    await page.getByRole('button', { name: /^Passages \(4\)/u }).click();
    await expect(passageCards(page).locator('.passage-card-words')).toHaveText([
      whole,
      nested,
      across,
      touching,
    ]);
    await page.getByRole('button', { name: 'Hide passages' }).click();
  });

  await test.step('the tree of the article was never touched, and is not by taking marks away', async () => {
    for (let count = 0; count < 4; count++) await page.keyboard.press('z');
    for (const layer of ['mark-amber', 'mark-rose', 'mark-leaf', 'mark-sky', 'mark-overlap'])
      await expectPainted(page, layer, []);
    expect(await frame.evaluate(() => document.querySelector('main.text')?.innerHTML)).toBe(tree);
  });
});

test('a passage over paragraphs and a list, and a sentence that stands there twice', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;

  await test.step('the second of two like sentences is the one that is kept', async () => {
    const articleId = await openStory(verbatim, site, '/statement-story.html');
    await selectByMouse(page, '“The port will stay open,”', 1);
    await page.keyboard.press('1');
    await expectPainted(page, 'mark-amber', ['“The port will stay open,”']);
    const { items } = await verbatim.call('passages.list', { filter: { articleId } });
    expect(items[0]?.suffix).toContain('its director');
    expect(items[0]?.prefix).toContain('within the hour');
    await page.reload();
    await stories(page).first().click();
    await expectPainted(page, 'mark-amber', ['“The port will stay open,”']);
    const frame = await frameOf(page);
    const paragraph = await frame.evaluate(
      () => [...(CSS.highlights.get('mark-amber') ?? [])][0]?.startContainer.parentElement?.textContent,
    );
    expect(paragraph).toContain('Bruno Hale');
  });

  await test.step('from one paragraph through a list into the next', async () => {
    await openStory(verbatim, site, '/second-story.html');
    await expect(wordsOf(page)).toContainText('The work, described');
    const frame = await frameOf(page);
    await frame.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('main.text p')];
      const from = paragraphs.find((one) => one.textContent.startsWith('The work, described'))?.lastChild;
      const to = document.querySelector('main.text li:last-child')?.firstChild;
      if (!from || !to) throw new Error('the story is another one');
      getSelection()?.setBaseAndExtent(from, 3, to, 8);
    });
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    await page.getByRole('button', { name: 'Mark in iris' }).click();
    await expect
      .poll(async () => (await paintedWords(page, 'mark-iris')).join('|'))
      .toContain('fill it from the dry side;');
    const { items } = await verbatim.call('passages.list', { filter: { colour: 'iris' } });
    expect(items[0]?.quote).toContain('\n');
    expect(items[0]?.status).toBe('anchored');
    await page.reload();
    await stories(page).first().click();
    await expect.poll(async () => (await paintedWords(page, 'mark-iris')).length).toBeGreaterThanOrEqual(5);
  });
});

test('two hundred passages are painted, each on its own words', async ({ verbatim, site }) => {
  const { page } = verbatim;
  const { articleId, captureId } = await verbatim.call('articles.save', {
    source: { kind: 'url', url: site.url('/long-story.html') },
  });
  const text = await page.evaluate(
    async (path) => (await fetch(path)).text(),
    `/resources/captures/${captureId}/text`,
  );
  const step = Math.floor((text.length - 100) / 200);
  const quotes = Array.from({ length: 200 }, (_, at) => {
    const start = at * step;
    return { start, end: start + 40, quote: text.slice(start, start + 40) };
  }).filter(({ quote }) => !/[\ud800-\udfff]/u.test(quote));
  await Promise.all(
    quotes.map((span) => verbatim.call('passages.add', { articleId, captureId, ...span, colour: 'leaf' })),
  );
  const count = `${String(quotes.length)} passages`;
  await expect(stories(page).first()).toContainText(count, { timeout: 30_000 });
  await stories(page).first().click();
  await waitForArticle(page, /^The ledger of Marrow Lock/u);
  const squeeze = (words: string): string => words.replaceAll(/\s/gu, '');
  await expect
    .poll(async () => squeeze((await paintedWords(page, 'mark-leaf')).join('')))
    .toBe(squeeze(quotes.map(({ quote }) => quote).join('')));
  await page.getByRole('button', { name: `Passages (${String(quotes.length)})` }).click();
  await expect(page.getByRole('heading', { name: count })).toBeVisible();
});
