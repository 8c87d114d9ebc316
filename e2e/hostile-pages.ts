/** Hostile pages for specs: armed so that whatever runs, asks or leads away is counted, and what must hold after each. */
import { expect, type Page, type Request } from '@playwright/test';
import type { LocalSite } from '../test/support/local-site.ts';
import { articleOf, frameOf, wordsOf } from './reading-frame.ts';

/** Counted in the outermost window that it can reach. Without a space or a quotation mark: it stands in attributes. */
export const RUN = 'top.__ran=(top.__ran||0)+1';

/** What the interface itself asks its host for. */
const KNOWN_PATHS = /^\/(?:$|session$|api\/(?:call|events)$|assets\/|resources\/(?:captures|assets)\/)/u;

/** Ends whatever a vector may have left open, so that the next one begins where it should. */
const ENDS =
  `"'>--></script></style></title></textarea></noscript></xmp></noembed></noframes></iframe></select></template>` +
  '</object></applet></video></audio></marquee></dialog></details></fencedframe></portal></p></ruby></nobr></b></i></u>' +
  '</svg></math></td></tr></table></button></form></a></div></div>';

/** Vectors after which nothing of the page is read as markup, whatever ends them. */
const SWALLOWS = /plaintext|frameset|deep|a bridge|(?:math|form) mutation/u;
/** Nobody pastes megabytes, and lone surrogates cannot be sent from outside: the sanitiser's own tests have them. */
const MOST_CHARS = 200_000;

export type Vectors = readonly (readonly [name: string, html: string])[];

/** A vector that reports: `x()` counts, and c.example is the site that should never be asked. */
export function arm(vector: string, site: LocalSite): string {
  return vector.replaceAll('x()', RUN).replaceAll('https://c.example', site.url('/canary'));
}

/** Those that can be sent, with what swallows all that follows at the end. */
export function sendable(vectors: Vectors): Vectors {
  const sent = vectors.filter(([, vector]) => vector.isWellFormed() && vector.length < MOST_CHARS);
  return sent.toSorted(([one], [other]) => Number(SWALLOWS.test(one)) - Number(SWALLOWS.test(other)));
}

/** A story in which each vector is followed by a line that says that it stands. */
export function pageOf(vectors: Vectors, site: LocalSite): string {
  const parts = sendable(vectors).map(
    ([, vector], at) => `<div>${arm(vector, site)}${ENDS}<p>Vector ${String(at)} stands.</p>`,
  );
  return `<article><h1>Vectors</h1><p>The first words stand.</p>${parts.join('\n')}</article>`;
}

/** Everything that the page of the interface asks its own origin for and should not. */
export function watchRequests(page: Page): () => string[] {
  const odd: string[] = [];
  page.on('request', (request: Request) => {
    const url = request.url();
    if (url.startsWith('http') && !KNOWN_PATHS.test(new URL(url).pathname)) odd.push(url);
  });
  return () => odd;
}

/** The window is where it was, alone, and its frame shows what it was given. */
export async function expectAtHome(page: Page): Promise<void> {
  expect(new URL(page.url()).pathname).toBe('/');
  expect(page.context().pages()).toHaveLength(1);
  expect((await frameOf(page)).url()).toBe('about:srcdoc');
}

/** No counter moved, anywhere. */
export async function expectNoRun(page: Page): Promise<void> {
  const counters = await page.evaluate(() => {
    const ran = (window: object | null | undefined) => (window as { __ran?: number } | null)?.__ran ?? 0;
    const frames = [...document.querySelectorAll('iframe')].map((frame) => ran(frame.contentWindow));
    return { top: ran(window), frames: Math.max(0, ...frames), polluted: 'polluted' in {} };
  });
  expect(counters).toEqual({ top: 0, frames: 0, polluted: false });
}

/** Nothing ran, and nothing stands in the reading frame that could. */
export async function expectNothingRan(page: Page): Promise<void> {
  await expectNoRun(page);
  const forbidden =
    'script,iframe,object,embed,form,style,link,meta,base,svg,math,video,audio,template,[style],[onclick]';
  await expect(wordsOf(page).locator(forbidden)).toHaveCount(0);
  await expect(
    articleOf(page).locator('main.text a:not([href^="http"],[href^="mailto:"],[href^="#v-"])[href]'),
  ).toHaveCount(0);
}

/** Moves over, presses and focuses what stands there, as somebody would who was curious. */
export async function pokeEverything(page: Page): Promise<void> {
  const frame = await frameOf(page);
  await frame.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main.text *')) {
      for (const type of [
        'pointerover',
        'mouseover',
        'focus',
        'click',
        'auxclick',
        'contextmenu',
        'toggle',
        'animationstart',
        'error',
        'load',
      ])
        element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
    window.scrollTo(0, document.documentElement.scrollHeight);
  });
  await expectAtHome(page);
}

/** The link that was pressed asks first, and Escape says no. */
async function expectAsked(page: Page): Promise<void> {
  await expectAtHome(page);
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Presses every link of the reading frame with what a hand has: each asks first, and nothing leads away. */
export async function pressLinks(page: Page, most = Infinity): Promise<number> {
  const links = wordsOf(page).locator('a[href]:not([href^="#"])');
  const count = Math.min(await links.count(), most);
  for (let at = 0; at < count; at++) {
    const link = links.nth(at);
    await link.scrollIntoViewIfNeeded();
    for (const press of [
      {},
      { button: 'middle' },
      { modifiers: ['Control'] },
      { modifiers: ['Shift'] },
      { modifiers: ['Alt'] },
    ] as const) {
      await link.click({
        ...press,
        force: true,
        modifiers: [...('modifiers' in press ? press.modifiers : [])],
      });
      await expectAsked(page);
    }
    await link.focus();
    await page.keyboard.press('Enter');
    await expectAsked(page);
  }
  return count;
}
