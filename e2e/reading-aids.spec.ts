/** What helps through a story: notes in place, the outline, a voice. */
import type { Page } from '@playwright/test';
import { notice, passageCards, save, story } from './acts.ts';
import { articleOf, expectPainted, frameOf, waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const TITLE = 'The river that two ministries measured twice';

test('notes open in place, the outline leads through the story, and every way leads back', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;
  await saveStory(page, site.url('/rich-story.html'));
  const article = articleOf(page);

  await test.step('a note is shown beside its sign, by keys', async () => {
    const sign = article.getByRole('link', { name: '1', exact: true });
    await sign.press('Enter');
    const note = article.getByRole('dialog', { name: 'Note 1' });
    await expect(note).toContainText('The readings are in the municipal archive of Kelda');
    await expect(note, 'the way back to the sign is not part of it').not.toContainText('↩');
    await expect(sign, 'the words stay where they are').toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await expect(sign).toBeFocused();

    await sign.press('Enter');
    await note.getByRole('button', { name: 'Go to the note' }).click();
    await expect(article.getByRole('listitem').filter({ hasText: 'municipal archive' })).toBeInViewport();
    await page.keyboard.press('Backspace');
    await expect(sign).toBeInViewport();
    await expect(sign).toBeFocused();
  });

  const heading = article.getByRole('heading', { name: 'Voices from the other bank' });
  await test.step('the outline is gone through by arrows', async () => {
    await page.keyboard.press('Shift+O');
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await expect(outline.getByRole('button')).toHaveCount(6);
    await page.keyboard.press('Home');
    for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(outline).toBeHidden();
    await expect(heading).toBeInViewport();
    await expect.poll(() => topOf(page, heading)).toBeLessThan(120);
  });

  await test.step('another size and width of the type leave the line where it was', async () => {
    await verbatim.call('settings.update', { fontSizePx: 27, measureCh: 50 });
    await expect(article.locator('html')).toHaveCSS('--reading-size', '27px');
    await expect.poll(() => topOf(page, heading)).toBeLessThan(160);
    await expect(heading).toBeInViewport();
  });

  await test.step('what is wider than the column scrolls within itself, by keys too', async () => {
    const box = article.locator('.table-box').first();
    await box.scrollIntoViewIfNeeded();
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    const frame = await frameOf(page);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });
});

test('a story is read aloud: word by word, and the sentence that is heard is kept by a key', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;
  await page.addInitScript(standInForSpeech);
  await page.reload();
  await saveStory(page, site.url('/rich-story.html'));
  const bar = page.getByRole('toolbar', { name: 'Reading aloud' });

  await page.keyboard.press('Shift+A');
  await expect(bar.getByRole('combobox', { name: 'Voice' }).getByRole('option')).toHaveText(['Anna', 'Bert']);
  await expect.poll(() => spoken(page)).toMatch(/^In the spring of 1987 .* money ran out\.$/u);
  await tell(page, { boundary: 7, length: 6 });
  await expectPainted(page, 'aloud-word', ['spring']);

  await page.keyboard.press('m');
  await expect(notice(page, 'Kept')).toBeVisible();
  await tell(page, { end: true });
  await expect.poll(() => spoken(page)).toMatch(/^Nobody looked at them again/u);
  await page.keyboard.press('Shift+<');
  await expect.poll(() => spoken(page)).toMatch(/^In the spring of 1987/u);
  await page.keyboard.press('Shift+A');
  await expect(bar.getByRole('button', { name: 'Read on' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expectPainted(page, 'aloud', []);
  await page.keyboard.press('p');
  await expect(passageCards(page)).toContainText('In the spring of 1987 the Ministry of Waterways');

  await test.step('a machine without a voice for the language says so', async () => {
    await page.evaluate(() => (window as unknown as { voices: unknown[] }).voices.splice(0));
    await page.evaluate(() => speechSynthesis.dispatchEvent(new Event('voiceschanged')));
    await page.keyboard.press('Shift+A');
    await expect(bar.getByRole('status')).toContainText('no voice for the language of this story');
  });
});

async function saveStory(page: Page, url: string): Promise<void> {
  await save(page, url);
  await story(page, TITLE).click();
  await waitForArticle(page, TITLE);
}

const topOf = (page: Page, place: ReturnType<Page['locator']>): Promise<number> =>
  place.evaluate((element) => Math.abs(element.getBoundingClientRect().top)).then((top) => Math.round(top));

/** What the voice was given last. */
const spoken = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { spoken: { text: string }[] }).spoken.at(-1)?.text ?? '');

/** What a voice tells of its own: the word that it has come to, and the end. */
const tell = (page: Page, said: { boundary?: number; length?: number; end?: boolean }): Promise<void> =>
  page.evaluate(({ boundary, length, end }) => {
    const { spoken: all } = window as unknown as {
      spoken: { onboundary?: (event: object) => void; onend?: () => void }[];
    };
    const now = all.at(-1);
    if (boundary !== undefined) now?.onboundary?.({ name: 'word', charIndex: boundary, charLength: length });
    if (end === true) now?.onend?.();
  }, said);

/** Chromium without a desktop has no voices: these say nothing, and tell what a test lets them tell. */
function standInForSpeech(): void {
  const voiceOf = (name: string, lang: string, localService: boolean) => ({
    ...{ name, lang, localService, voiceURI: name, default: name === 'Anna' },
  });
  const voices = [
    voiceOf('Anna', 'en-GB', true),
    voiceOf('Bert', 'en-US', true),
    voiceOf('Carla', 'it-IT', true),
    voiceOf('Far away', 'en-GB', false),
  ];
  const spokenHere: unknown[] = [];
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => [...voices],
    speak: (utterance: unknown) => void spokenHere.push(utterance),
    cancel: () => undefined,
    pause: () => undefined,
    resume: () => undefined,
  });
  class Utterance {
    voice: unknown = null;
    lang = '';
    rate = 1;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.assign(window, { voices, spoken: spokenHere });
}
