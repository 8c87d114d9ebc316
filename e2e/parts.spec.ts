import type { Page } from '@playwright/test';
import { captureTextPath } from '../src/contract/resources.ts';
import { readFixture } from '../test/support/local-site.ts';
import { selectionBar } from './acts.ts';
import { frameOf, paintedWords, waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

/** From the first words to the last, and what must lie between in the canonical text. */
const stretches = [
  {
    name: 'from a caption into the paragraph',
    from: 'The upper lock',
    to: 'They found nineteen',
    between: 'count.\n\nThey',
  },
  {
    name: 'over a figure',
    from: 'wrote down what they saw',
    to: 'three more',
    between: 'saw.\n\nThe upper lock',
  },
  { name: 'from cell to cell', from: 'Ober Marrow', to: 'One gate leaks', between: 'Marrow\tsix\tOne' },
  {
    name: 'from a cell into the paragraph',
    from: 'Counted twice',
    to: 'The table hangs',
    between: 'sure\n\nThe table',
  },
  {
    name: 'from a heading over a table’s caption',
    from: 'What they wrote down',
    to: 'Gates sound',
    between: 'as counted',
  },
  {
    name: 'through a list in a list',
    from: 'is little:',
    to: 'and a Tuesday.',
    between: 'road;\nsomebody who drew it;\nand',
  },
  { name: 'over a link card', from: 'at the mill.', to: 'The next count', between: 'wet knot' },
] as const;

const squeeze = (words: string): string => words.replaceAll(/\s/gu, '');
const colours = ['amber', 'rose', 'leaf', 'sky', 'iris', 'sand'];

test('a passage goes over captions, cells, lists, figures and cards, and is found again', async ({
  verbatim,
  site,
}) => {
  test.setTimeout(120_000);
  const { page, call } = verbatim;
  const html = await readFixture('parts-story.html');
  site.set('/parts', html);
  const { articleId, captureId } = await call('articles.save', {
    source: { kind: 'url', url: site.url('/parts') },
  });
  await page.locator(`#row-${articleId}`).click();
  await waitForArticle(page, /^How the locks/u);
  const textOf = (id: string) =>
    page.evaluate(async (path) => (await fetch(path)).text(), captureTextPath(id as typeof captureId));
  const text = await textOf(captureId);

  const quotes: string[] = [];
  for (const [at, { name, from, to, between }] of stretches.entries()) {
    await test.step(name, async () => {
      const begin = text.indexOf(from);
      const quote = text.slice(begin, text.indexOf(to, begin) + to.length);
      expect(quote).toContain(between);
      await selectStretch(page, from, to);
      await expect(selectionBar(page)).toBeVisible();
      await page.keyboard.press(String((at % colours.length) + 1));
      quotes.push(quote);
      await expect
        .poll(async () => (await call('passages.list', {})).items.map((one) => one.quote))
        .toContain(quote);
      await expect(selectionBar(page)).toBeHidden();
    });
  }

  const expectAllPainted = async (): Promise<void> => {
    for (const [at, colour] of colours.entries()) {
      const own = quotes.filter((_, which) => which % colours.length === at);
      const painted = async () => squeeze((await paintedWords(page, `mark-${colour}`)).join(''));
      await expect
        .poll(async () => [...(await painted())].sort().join(''))
        .toBe([...squeeze(own.join(''))].sort().join(''));
      for (const quote of own) expect(await painted()).toContain(squeeze(quote));
    }
  };
  await expectAllPainted();

  await test.step('after the page has grown and was fetched again', async () => {
    site.set('/parts', html.replace('<p>Nobody', '<p>A correction was added on Friday.</p>\n<p>Nobody'));
    const outcome = await call('articles.refetch', { id: articleId });
    expect(outcome.passages.map(({ status }) => status)).toEqual(stretches.map(() => 'moved'));
    const next = await textOf(outcome.captureId);
    const { items } = await call('passages.list', { filter: { articleId } });
    for (const one of items) expect(next.slice(one.start, one.end)).toBe(one.quote);
    await page.reload();
    await page.locator(`#row-${articleId}`).click();
    await waitForArticle(page, /^How the locks/u);
    await expectAllPainted();
  });
});

/** Selects from the beginning of one phrase to the end of another, wherever they stand. */
async function selectStretch(page: Page, from: string, to: string): Promise<void> {
  const frame = await frameOf(page);
  await frame.evaluate(
    ([first, last]) => {
      const walker = document.createTreeWalker(document.querySelector('main.text') ?? document.body, 4);
      let begin: Text | null = null;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (begin === null && node.data.includes(first)) begin = node;
        if (begin === null || !node.data.includes(last)) continue;
        const end = node.data.indexOf(last) + last.length;
        getSelection()?.setBaseAndExtent(begin, begin.data.indexOf(first), node, end);
        return;
      }
      throw new Error('the story is another one');
    },
    [from, to] as const,
  );
}
