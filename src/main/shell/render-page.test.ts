import * as net from 'node:net';
import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { asked, resetStandIn, session as sessions } from '../../../test/electron/stand-in.ts';
import type { StandInSession, StandInWindow } from '../../../test/electron/stand-in.ts';
import { VerbatimError } from '../../contract/errors.ts';
import { makeAddressTable } from '../../text/addresses.ts';
import { makePageRenderer, MAX_RENDERED_BYTES } from './render-page.ts';
import type { PageRenderer, RenderedPage } from './render-page.ts';

const PAGE = 'https://example.org/story';

let timers: Map<number, () => void>;
let renderer: PageRenderer;
beforeEach(() => {
  resetStandIn();
  timers = new Map();
  renderer = makePageRenderer({
    table: makeAddressTable(net),
    startTimer: (work, ms) => {
      timers.set(ms, work);
      return () => {
        if (timers.get(ms) === work) timers.delete(ms);
      };
    },
  });
});

/** The time has come for the timer of so many milliseconds, when it still runs. */
const pass = (ms: number): void => timers.get(ms)?.();

interface Drawing {
  window: StandInWindow;
  session: StandInSession;
  result: Promise<RenderedPage | VerbatimError>;
}

/** A page that is being drawn: what became of it is a value, error or not. */
function begin(url = PAGE): Drawing {
  const result = renderer.render(url).catch((error: unknown) => {
    if (error instanceof VerbatimError) return error;
    throw error;
  });
  const [window, session] = [asked.windows.at(-1), asked.sessions.at(-1)];
  if (window === undefined || session === undefined) throw new Error('nothing was opened');
  window.webContents.url = url;
  window.webContents.answerScript = () => Promise.resolve('<html>drawn</html>');
  return { window, session, result };
}

function finishLoading({ window }: Drawing): void {
  window.webContents.emit('did-stop-loading');
  pass(1_000);
}

function expectGone({ window, session }: Drawing): void {
  expect(window.isDestroyed).toBe(true);
  expect([...session.cleared].sort()).toEqual(['auth', 'cache', 'connections', 'storage']);
  expect(timers.size).toBe(0);
}

describe('the hidden window', () => {
  it('is sandboxed, unseen, without a preload, in a session in memory that no other page has', async () => {
    const one = begin();
    const two = begin();
    expect(one.window.options.show).toBe(false);
    expect(one.window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      disableDialogs: true,
      devTools: false,
      images: false,
      backgroundThrottling: false,
      session: one.session,
    });
    expect(one.window.options.webPreferences).not.toHaveProperty('preload');
    expect(one.session.partition).toMatch(/^render-[0-9a-f-]{36}$/u);
    expect(two.session.partition).not.toBe(one.session.partition);
    expect(renderer.isOwn(one.window.webContents as unknown as WebContents)).toBe(true);
    expect(renderer.isOwn({ session: sessions.defaultSession } as unknown as WebContents)).toBe(false);
    finishLoading(one);
    pass(20_000);
    await Promise.all([one.result, two.result]);
  });

  it.each([
    'file:///etc/passwd',
    'mailto:a@example.org',
    'app://bundle/',
    'javascript:alert(1)',
    'https://user:word@example.org/',
    'not an address',
  ])('is not opened for %s', async (url) => {
    await expect(renderer.render(url)).rejects.toMatchObject({ code: 'address-refused' });
    expect(asked.windows).toEqual([]);
    expect(asked.sessions).toEqual([]);
  });
});

describe('a page that is drawn', () => {
  it('is read where it ended up, once nothing has loaded for a second', async () => {
    const drawing = begin();
    const { webContents } = drawing.window;
    webContents.emit('did-stop-loading');
    webContents.emit('did-start-loading');
    expect(timers.has(1_000)).toBe(false);
    webContents.url = 'https://example.org/end';
    finishLoading(drawing);
    expect(await drawing.result).toEqual({ url: 'https://example.org/end', html: '<html>drawn</html>' });
    expect(drawing.window.loaded).toEqual([PAGE]);
    expectGone(drawing);
  });

  it('may go on to another page by itself', async () => {
    asked.nextLoad = Promise.reject(Object.assign(new Error('x'), { code: 'ERR_ABORTED' }));
    const drawing = begin();
    finishLoading(drawing);
    expect(await drawing.result).toMatchObject({ url: PAGE });
  });
});

describe('a page that fails', () => {
  const code = async (drawing: Drawing): Promise<string> => {
    const result = await drawing.result;
    expectGone(drawing);
    return result instanceof VerbatimError ? result.code : 'drawn';
  };

  it('by loading for ever, is given up', async () => {
    const drawing = begin();
    pass(20_000);
    expect(await code(drawing)).toBe('fetch-timeout');
  });

  it('by never answering the script, is given up', async () => {
    const drawing = begin();
    drawing.window.webContents.answerScript = () => new Promise(() => undefined);
    finishLoading(drawing);
    pass(20_000);
    expect(await code(drawing)).toBe('fetch-timeout');
  });

  it.each([
    ['too much for the page to hand over', null, 'too-large'],
    ['too many bytes', 'é'.repeat(MAX_RENDERED_BYTES / 2 + 1), 'too-large'],
    ['something else than words', { toString: 1 }, 'parse-failed'],
  ])('by answering %s, is refused', async (_what, answer, expected) => {
    const drawing = begin();
    drawing.window.webContents.answerScript = () => Promise.resolve(answer);
    finishLoading(drawing);
    expect(await code(drawing)).toBe(expected);
  });

  it('by throwing at the script, is refused', async () => {
    const drawing = begin();
    drawing.window.webContents.answerScript = () => Promise.reject(new Error('no'));
    finishLoading(drawing);
    expect(await code(drawing)).toBe('parse-failed');
  });

  it.each(['', 'about:blank', 'data:text/html,a', 'file:///etc/passwd'])(
    'by ending at “%s”, is refused',
    async (url) => {
      const drawing = begin();
      drawing.window.webContents.url = url;
      finishLoading(drawing);
      expect(await code(drawing)).toBe('unsupported-type');
    },
  );

  it('by breaking off, says so', async () => {
    const drawing = begin();
    drawing.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(await code(drawing)).toBe('parse-failed');
  });

  it.each([
    ['ERR_BLOCKED_BY_CLIENT', 'address-refused'],
    ['ERR_CONNECTION_REFUSED', 'fetch-failed'],
  ])('by %s, says %s', async (electronCode, expected) => {
    asked.nextLoad = Promise.reject(Object.assign(new Error('x'), { code: electronCode }));
    expect(await code(begin())).toBe(expected);
  });
});
