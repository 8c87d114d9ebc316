import { expect, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The words of the open article, where a reader sees them: in a frame of their own, without scripts. */
export const articleOf = (page: Page): FrameLocator => page.frameLocator('.reader-frame');

/** The frame itself, to look into it. */
export async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.locator('.reader-frame').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('no article is open');
  return frame;
}

/** The whole text of the article. */
export const wordsOf = (page: Page): Locator => articleOf(page).locator('main.text');

/** Waits until the article is in the frame. */
export async function waitForArticle(page: Page, title: string | RegExp): Promise<void> {
  const head = articleOf(page).getByRole('banner');
  await expect(head.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('toolbar', { name: 'Article' })).toBeVisible();
}

interface Place {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Where the nth occurrence of a phrase begins and ends, in the window; it is brought into sight first. */
export async function placeOf(page: Page, phrase: string, nth = 0): Promise<Place> {
  const frame = await frameOf(page);
  const inFrame = await frame.evaluate(
    ([wanted, which]) => {
      const walker = document.createTreeWalker(
        document.querySelector('main.text') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const nodes: { node: Text; start: number }[] = [];
      let text = '';
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode as Text, start: text.length });
        text += (walker.currentNode as Text).data;
      }
      let at = -1;
      for (let count = 0; count <= which; count++) at = text.indexOf(wanted, at + 1);
      if (at < 0) return null;
      const pointAt = (offset: number): [Text, number] => {
        const found = nodes.findLast(({ start }) => start <= offset);
        if (found === undefined) throw new Error('no text');
        return [found.node, offset - found.start];
      };
      const boxOf = (offset: number): DOMRect => {
        const range = document.createRange();
        const [node, within] = pointAt(offset);
        range.setStart(node, within);
        range.setEnd(node, within + 1);
        return range.getBoundingClientRect();
      };
      const height = window.innerHeight;
      if (boxOf(at).top < 60 || boxOf(at + wanted.length - 1).bottom > height - 140)
        window.scrollBy({ top: boxOf(at).top - height / 3, behavior: 'instant' });
      const first = boxOf(at);
      const last = boxOf(at + wanted.length - 1);
      const isRtl = getComputedStyle(document.documentElement).direction === 'rtl';
      const middle = (box: DOMRect): number => box.top + box.height / 2;
      return {
        from: { x: isRtl ? first.right - 0.5 : first.left + 0.5, y: middle(first) },
        to: { x: isRtl ? last.left + 0.5 : last.right - 0.5, y: middle(last) },
      };
    },
    [phrase, nth] as const,
  );
  if (inFrame === null) throw new Error(`the article does not say “${phrase}”`);
  const box = await page.locator('.reader-frame').boundingBox();
  if (box === null) throw new Error('the frame is not shown');
  const toWindow = ({ x, y }: { x: number; y: number }) => ({ x: x + box.x, y: y + box.y });
  return { from: toWindow(inFrame.from), to: toWindow(inFrame.to) };
}

/** Selects a phrase as a hand does: press, drag, let go. */
export async function selectByMouse(page: Page, phrase: string, nth = 0): Promise<void> {
  await dragMouse(page, await placeOf(page, phrase, nth));
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  const frame = await frameOf(page);
  expect(await frame.evaluate(() => getSelection()?.toString())).toBe(phrase);
}

/**
 * Playwright's own mouse waits, while a button is down, for a timer in every frame; in a frame without scripts none ever
 * comes. The browser itself takes the same input without that wait.
 */
export async function dragMouse(page: Page, { from, to }: Place): Promise<void> {
  const input = await page.context().newCDPSession(page);
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Place['from'], buttons: number) =>
    input.send('Input.dispatchMouseEvent', {
      ...{ type, buttons, clickCount: 1 },
      ...{ x: at.x, y: at.y, button: type === 'mouseMoved' && buttons === 0 ? 'none' : 'left' },
    });
  await send('mouseMoved', from, 0);
  await send('mousePressed', from, 1);
  await send('mouseMoved', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 1);
  await send('mouseMoved', to, 1);
  await send('mouseReleased', to, 0);
  await input.detach();
}

/** Presses the beginning of a phrase. */
export async function pressPhrase(page: Page, phrase: string, nth = 0): Promise<void> {
  const { from } = await placeOf(page, phrase, nth);
  await page.mouse.click(from.x + 3, from.y);
}

/** What is painted in a layer (`mark-amber`, `mark-overlap`, `found`), piece by piece in the order of the text, as the words it lies on. */
export async function paintedWords(page: Page, layer: string): Promise<string[]> {
  const frame = await frameOf(page);
  return frame.evaluate((name) => {
    return [...(CSS.highlights.get(name) ?? [])]
      .map((piece) => {
        const range = document.createRange();
        range.setStart(piece.startContainer, piece.startOffset);
        range.setEnd(piece.endContainer, piece.endOffset);
        return range;
      })
      .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
      .map(String);
  }, layer);
}

/** Waits until exactly these words are painted in a layer. */
export async function expectPainted(page: Page, layer: string, words: readonly string[]): Promise<void> {
  await expect.poll(() => paintedWords(page, layer), { message: `painted in ${layer}` }).toEqual(words);
}
