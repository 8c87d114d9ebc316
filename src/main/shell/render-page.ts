/**
 * Draws a page that needs its scripts, in a hidden window with a session of its own that is thrown away. What comes
 * back is text from a stranger, like any page that was fetched: it is parsed in the capture process alone.
 */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session as sessions } from 'electron';
import type { Session, WebContents } from 'electron';
import { VerbatimError } from '../../contract/errors.ts';
import type { AddressTable } from '../../text/addresses.ts';
import { lockRenderContents, lockRenderSession, renderWindowOptions } from './lock-render-window.ts';
import { parseExternalUrl } from './open-external.ts';

const DEADLINE_MS = 20_000;
/** So long nothing may load before a page counts as drawn. */
const QUIET_MS = 1_000;
export const MAX_RENDERED_BYTES = 20_000_000;

/** Runs `work` once, `ms` from now; answers what stops it. */
export type StartTimer = (work: () => void, ms: number) => () => void;

export interface RendererParts {
  table: AddressTable;
  startTimer: StartTimer;
}

export interface RenderedPage {
  /** Where the page ended up. */
  url: string;
  html: string;
}

export interface PageRenderer {
  /**
   * @throws VerbatimError `address-refused`, `fetch-failed`, `fetch-timeout`, `unsupported-type`, `too-large`,
   * `parse-failed`
   */
  render(url: string): Promise<RenderedPage>;
  /** Whether these contents are a hidden window's, which has its own rules instead of those of the app's window. */
  isOwn(contents: WebContents): boolean;
}

/** Makes the renderer. Each page gets a window and a session, both gone when `render` has settled. */
export function makePageRenderer({ table, startTimer }: RendererParts): PageRenderer {
  const own = new WeakSet<Session>();
  return {
    isOwn: (contents) => own.has(contents.session),
    async render(text) {
      const url = parseWebUrl(text);
      if (url === null) throw new VerbatimError('address-refused', 'This is no address of a web page.');
      // Without `persist:` it lives in memory.
      const session = sessions.fromPartition(`render-${randomUUID()}`, { cache: false });
      own.add(session);
      lockRenderSession(session, table);
      const window = new BrowserWindow(renderWindowOptions(session));
      const timers = makeTimers(startTimer);
      try {
        lockRenderContents(window.webContents);
        return await Promise.race([deadline(timers.start), draw(window, url, timers.start)]);
      } finally {
        timers.stopAll();
        window.destroy();
        await clearSession(session);
      }
    },
  };
}

/** A page of the web, without a user's name in its address; null for anything else. */
function parseWebUrl(text: string): string | null {
  const url = parseExternalUrl(text);
  return url?.startsWith('http') === true ? url : null;
}

function makeTimers(startTimer: StartTimer): { start: StartTimer; stopAll: () => void } {
  const stops: (() => void)[] = [];
  return {
    start(work, ms) {
      const stop = startTimer(work, ms);
      stops.push(stop);
      return stop;
    },
    stopAll: () => stops.forEach((stop) => stop()),
  };
}

function deadline(startTimer: StartTimer): Promise<never> {
  return new Promise((_resolve, reject) => {
    startTimer(() => {
      reject(new VerbatimError('fetch-timeout', 'The page was still loading after 20 seconds.'));
    }, DEADLINE_MS);
  });
}

async function draw(window: BrowserWindow, url: string, startTimer: StartTimer): Promise<RenderedPage> {
  await loadUntilQuiet(window, url, startTimer);
  const finalUrl = parseWebUrl(window.webContents.getURL());
  if (finalUrl === null) throw new VerbatimError('unsupported-type', 'The address led to no web page.');
  return { url: finalUrl, html: await readHtml(window.webContents) };
}

function loadUntilQuiet(window: BrowserWindow, url: string, startTimer: StartTimer): Promise<void> {
  const { webContents } = window;
  return new Promise((resolve, reject) => {
    let stopWaiting = (): void => undefined;
    webContents.on('did-start-loading', () => stopWaiting());
    webContents.on('did-stop-loading', () => {
      stopWaiting();
      stopWaiting = startTimer(resolve, QUIET_MS);
    });
    webContents.on('render-process-gone', () => {
      reject(new VerbatimError('parse-failed', 'The page broke off while it was drawn.'));
    });
    window.loadURL(url).catch((error: unknown) => {
      const code = codeOf(error);
      // The page went on to another by itself: that one is waited for, like any that starts to load.
      if (code !== 'ERR_ABORTED') reject(asLoadError(code, error));
    });
  });
}

/** Chromium's name for what went wrong, as Electron hands it on. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function asLoadError(code: string, cause: unknown): VerbatimError {
  if (code === 'ERR_BLOCKED_BY_CLIENT') {
    return new VerbatimError('address-refused', 'The address is not known, or leads to no public site.', {
      cause,
    });
  }
  return new VerbatimError('fetch-failed', `The page could not be loaded${code && ` (${code})`}.`, { cause });
}

/** The length is looked at in the page, so that too much never crosses; its bytes are counted here. */
const READ_HTML = `(() => {
  const html = document.documentElement.outerHTML;
  return html.length > ${String(MAX_RENDERED_BYTES)} ? null : html;
})()`;

async function readHtml(contents: WebContents): Promise<string> {
  const html: unknown = await contents.executeJavaScript(READ_HTML).catch((cause: unknown) => {
    throw new VerbatimError('parse-failed', 'The page did not let itself be read.', { cause });
  });
  // A page can make of its own functions what it likes.
  if (html !== null && typeof html !== 'string') {
    throw new VerbatimError('parse-failed', 'The page did not let itself be read.');
  }
  if (html === null || Buffer.byteLength(html) > MAX_RENDERED_BYTES) {
    throw new VerbatimError('too-large', 'What the scripts drew is larger than 20 MB.');
  }
  return html;
}

/** What cannot be cleared was only ever in memory and under a name that never comes back: no reason to fail. */
async function clearSession(session: Session): Promise<void> {
  await Promise.allSettled([
    session.closeAllConnections(),
    session.clearStorageData(),
    session.clearCache(),
    session.clearAuthCache(),
  ]);
}
