/**
 * Prints pages of an export as PDF, one after the other in a hidden window. A page is ours but its words are strangers', so
 * that it has a session of its own, may ask for nothing but itself, and runs nothing; its own policy says so, too.
 */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session as sessions } from 'electron';
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, Session } from 'electron';
import { VerbatimError } from '../../contract/errors.ts';
import type { StartTimer } from './render-page.ts';

/** A library of ten thousand passages takes Chromium half a minute. */
const DEADLINE_MS = 180_000;

/** Margins are the page's own. Headings and quotations are named for those who do not see them. */
const PAPER: PrintToPDFOptions = { pageSize: 'A4', preferCSSPageSize: true, generateTaggedPDF: true };

/** Prints pages of HTML. @returns the bytes of each, in their order. @throws VerbatimError `internal` */
export async function printPages(
  pages: readonly string[],
  { dir, startTimer }: { dir: string; startTimer: StartTimer },
): Promise<Buffer[]> {
  // Without `persist:` it lives in memory.
  const session = sessions.fromPartition(`print-${randomUUID()}`, { cache: false });
  const file = join(dir, 'page.html');
  const address = pathToFileURL(file).href;
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: url !== address }));
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  const window = new BrowserWindow(printWindowOptions(session));
  const printed: Buffer[] = [];
  try {
    for (const page of pages) {
      await writeFile(file, page, { mode: 0o600 });
      const print = window.loadURL(address).then(() => window.webContents.printToPDF(PAPER));
      printed.push(await before(print, startTimer));
    }
    return printed;
  } finally {
    window.destroy();
  }
}

function printWindowOptions(session: Session): BrowserWindowConstructorOptions {
  return {
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      images: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
    },
  };
}

/** What has not been printed by then never is: the window goes, and it is said. */
async function before(print: Promise<Buffer>, startTimer: StartTimer): Promise<Buffer> {
  let stop = (): void => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const say = (): void =>
      reject(new VerbatimError('internal', 'It was still printing after three minutes.'));
    stop = startTimer(say, DEADLINE_MS);
  });
  try {
    return await Promise.race([print, late]);
  } finally {
    stop();
  }
}
