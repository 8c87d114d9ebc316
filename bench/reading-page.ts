/**
 * What is timed in the page itself, from the moment of the press to the frame that shows the answer. A frame counts once the
 * browser has drawn it: a message that was posted in its animation frame comes after that.
 */
import type { Page } from '@playwright/test';

/** What has to be in the frame before an article counts as open. */
export interface Expected {
  title: string;
  /** How many pieces are painted in the colours of passages, at least. */
  pieces: number;
}

/** Milliseconds from a press on a row of the list to words and marks that are painted. */
export async function timeOpening(page: Page, expected: Expected): Promise<number> {
  const row = page
    .getByRole('region', { name: 'Stories' })
    .getByRole('option')
    .filter({ hasText: expected.title });
  await row.waitFor();
  await page.evaluate(waitForPainted, expected);
  await row.click();
  return readTimed(page);
}

/** What is timed begins to listen before the press is sent, and is read after it: two calls, or the press could come first. */
interface Timed {
  timed?: Promise<number>;
}

function readTimed(page: Page): Promise<number> {
  return page.evaluate(() => (window as Timed).timed ?? Promise.reject(new Error('nothing is timed')));
}

function waitForPainted({ title, pieces }: Expected): void {
  (window as Timed).timed = new Promise((resolve) => {
    let began = 0;
    const press = (event: Event): void => {
      began = event.timeStamp;
      look();
    };
    const isThere = (): boolean => {
      const frame = document.querySelector<HTMLIFrameElement>('.reader-frame');
      const inner = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
      const stage = document.querySelector<HTMLElement>('.reader-stage');
      if (stage?.dataset['state'] !== 'shown' || !inner) return false;
      if (inner.document.querySelector('h1')?.textContent !== title) return false;
      let painted = 0;
      for (const [name, marks] of inner.CSS.highlights)
        if (/^mark-(?!now|overlap)/u.test(name)) painted += marks.size;
      return painted >= pieces;
    };
    const look = (): void => {
      requestAnimationFrame(() => {
        if (!isThere()) return look();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - began);
        port2.postMessage(0);
      });
    };
    document.addEventListener('click', press, { once: true, capture: true });
  });
}

/** Milliseconds that the bare HTML of a capture takes in the same frame: asked for, parsed, put in, drawn. */
export function timeBareHtml(page: Page, path: string): Promise<number> {
  return page.evaluate(async (address) => {
    const root = document
      .querySelector<HTMLIFrameElement>('.reader-frame')
      ?.contentDocument?.querySelector('main.text');
    if (!root) throw new Error('no article is open');
    const began = performance.now();
    // Parsed by the request itself: the page's policy of trusted types lets no text become markup.
    const parsed = await new Promise<Document>((resolve) => {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.responseType = 'document';
      request.overrideMimeType('text/html');
      request.onload = () => resolve(request.response as Document);
      request.send();
    });
    root.replaceChildren(...parsed.body.childNodes);
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(0);
      });
    });
    return performance.now() - began;
  }, path);
}

/** Selects a stretch of the article by hand, as it were, and gives the milliseconds from the key to the painted mark. */
export async function timeMarking(page: Page, nth: number): Promise<number> {
  await page.evaluate((which) => {
    const inner = document.querySelector<HTMLIFrameElement>('.reader-frame')?.contentDocument;
    const paragraphs = inner?.querySelectorAll('main.text p') ?? [];
    const node = paragraphs[which % paragraphs.length]?.firstChild;
    if (!inner || !node) throw new Error('no words to mark');
    node.parentElement?.scrollIntoView({ block: 'center' });
    inner
      .getSelection()
      ?.setBaseAndExtent(node, 0, node, Math.min(30 + which, node.textContent?.length ?? 0));
    document.querySelector<HTMLIFrameElement>('.reader-frame')?.contentDocument?.documentElement.focus();
  }, nth);
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
  await page.evaluate(() => {
    const inner = document.querySelector<HTMLIFrameElement>('.reader-frame')?.contentWindow as Window &
      typeof globalThis;
    const count = (): number => inner.CSS.highlights.get('mark-leaf')?.size ?? 0;
    const before = count();
    (window as Timed).timed = new Promise<number>((resolve) => {
      const press = (event: Event): void => {
        const look = (): void => {
          requestAnimationFrame(() => {
            if (count() <= before) return look();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - event.timeStamp);
            port2.postMessage(0);
          });
        };
        look();
      };
      for (const target of [window, inner])
        target.addEventListener('keydown', press, { once: true, capture: true });
    });
  });
  await page.keyboard.press('3');
  const taken = await readTimed(page);
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor({ state: 'hidden' });
  return taken;
}

/** The longest of the frames, in milliseconds, while the open article is scrolled from its beginning. */
export function timeScrolling(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const inner = document.querySelector<HTMLIFrameElement>('.reader-frame')?.contentWindow;
        if (!inner) throw new Error('no article is open');
        inner.scrollTo(0, 0);
        let longest = 0;
        let last = 0;
        let frames = 0;
        const step = (now: number): void => {
          if (frames > 3) longest = Math.max(longest, now - last);
          last = now;
          frames += 1;
          inner.scrollBy({ top: 90, behavior: 'instant' });
          if (frames < 150) requestAnimationFrame(step);
          else resolve(longest);
        };
        requestAnimationFrame(step);
      }),
  );
}

/** Milliseconds from a key in the search field to the last change of the results that it brings. */
export async function timeSearchKey(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const list = document.querySelector('[aria-label="Stories"]');
    if (!list) throw new Error('no list is shown');
    (window as Timed).timed = new Promise<number>((resolve) => {
      let last = 0;
      const painted = (): void => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (last = performance.now());
          port2.postMessage(0);
        });
      };
      const observer = new MutationObserver(painted);
      observer.observe(list, { childList: true, subtree: true, characterData: true });
      const press = (event: Event): void => {
        painted();
        setTimeout(() => {
          observer.disconnect();
          resolve(last - event.timeStamp);
        }, 400);
      };
      window.addEventListener('keydown', press, { once: true, capture: true });
    });
  });
  await page.keyboard.press(key);
  return readTimed(page);
}

/** From the beginning of the navigation to the first row that is painted, and what scripts had come by then. */
export async function timeFirstPaint(
  page: Page,
  address: string,
): Promise<{ ms: number; scripts: string[] }> {
  await page.addInitScript(() => {
    const look = (): void => {
      requestAnimationFrame(() => {
        if (document.querySelector('[role="option"]') === null) return look();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => performance.measure('first-list', { start: 0, end: performance.now() });
        port2.postMessage(0);
      });
    };
    if (window === window.top) look();
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('first-list').length > 0);
  return page.evaluate(() => {
    const [first] = performance.getEntriesByName('first-list');
    const ms = first?.duration ?? 0;
    const scripts = performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => /\.js$/u.test(name) && startTime < ms)
      .map(({ name }) => name);
    return { ms, scripts };
  });
}
