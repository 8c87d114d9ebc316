/** The composition of the desktop app: the library's process, the scheme, the channels, the window, the menu. */
import { existsSync } from 'node:fs';
import * as net from 'node:net';
import { join } from 'node:path';
import { app, dialog, Menu, protocol, session } from 'electron';
import { VerbatimError } from '../../contract/errors.ts';
import type { HostCommand, MenuFacts } from '../../contract/host.ts';
import { makeAddressTable } from '../../text/addresses.ts';
import { readManifest } from '../server/static-files.ts';
import type { LibraryHandle } from '../worker/library-handle.ts';
import { reachLibrary } from '../worker/reach.ts';
import { answerRender } from './answer-render.ts';
import { APP_SCHEME } from './app-scheme.ts';
import { findDeepLink, parseDeepLink } from './deep-links.ts';
import { forkElectron } from './fork-electron.ts';
import { guardContents } from './guard-contents.ts';
import { registerChannels } from './ipc.ts';
import { lockSession } from './lock-session.ts';
import { englishMenuWords } from './menu-words.ts';
import { buildMenu } from './menu.ts';
import { openExternal } from './open-external.ts';
import { makePageRenderer } from './render-page.ts';
import { saveFiles } from './save-files.ts';
import { savePdf } from './save-pdf.ts';
import { makeAppHandler } from './serve-app.ts';
import { makeWindowKeeper } from './window-keeper.ts';
import type { StartTimer } from './render-page.ts';
import type { WindowKeeper } from './window-keeper.ts';

export interface ShellOptions {
  rendererDir: string;
  preloadFile: string;
  iconFile: string;
  samplesDir: string;
  libraryDir: string;
  /** Puts the sample stories into a library that is new. */
  isWithSamples: boolean;
  /** The built modules of the two children. */
  entries: { library: URL; capture: URL };
}

/**
 * Starts the desktop app. It says on the screen why, and ends, when the library cannot be opened; nothing is
 * offered there that could lose what is in it.
 */
export async function startShell(options: ShellOptions): Promise<void> {
  const isDevelopment = !app.isPackaged;
  const keeper = makeWindowKeeper({ ...options, stateFile: join(app.getPath('userData'), 'window.json') });
  const renderer = makePageRenderer({ table: makeAddressTable(net), startTimer });
  app.on('web-contents-created', (_event, contents) => {
    if (!renderer.isOwn(contents)) guardContents(contents);
  });
  listenToSystem(keeper);
  await app.whenReady();
  lockSession(session.defaultSession, { isDevelopment });
  const isNew = !existsSync(join(options.libraryDir, 'library.db'));
  const opened = await openOrEnd(options);
  if (opened === null) return;
  const { library, manifest } = opened;
  drainOnQuit(library);
  protocol.handle(APP_SCHEME, makeAppHandler({ manifest, library }));
  const isMac = process.platform === 'darwin';
  const showMenu = (facts: MenuFacts): void => {
    const sendCommand = (command: HostCommand): void =>
      command.type === 'new-window' ? keeper.openAnother() : keeper.show(command);
    Menu.setApplicationMenu(buildMenu({ isMac, isDevelopment, ...facts, sendCommand }));
  };
  registerChannels({
    'verbatim:call': (call) => library.send(call),
    'verbatim:open-external': openExternal,
    'verbatim:open-window': async () => done(keeper.openAnother()),
    'verbatim:menu': async (facts) => done(showMenu(facts)),
    'verbatim:save-files': (files, sender) => saveFiles(files, sender, library),
    'verbatim:save-pdf': (pages, sender) => savePdf(pages, sender, { startTimer }),
    'verbatim:render-page': (url) => answerRender(url, library, renderer),
  });
  library.subscribe((event) => keeper.tell(event));
  // Until the page has said which keys its acts have, and in which language, the menu shows none, and is English.
  showMenu({ keys: {}, words: englishMenuWords });
  // It never rejects; without its samples the app offers them on its first screen.
  if (isNew && options.isWithSamples) await library.send({ method: 'library.addSamples', input: {} });
  keeper.open();
}

/** What a channel answers that has nothing to say. */
const done = (_: void): null => null;

const startTimer: StartTimer = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** What other programs and the system say: a second start, a link, a click on the dock, the last window closed. */
function listenToSystem(keeper: WindowKeeper): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient('verbatim');
  keeper.show(findDeepLink(process.argv));
  app.on('second-instance', (_event, argv) => keeper.show(findDeepLink(argv)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    keeper.show(parseDeepLink(url));
  });
  app.on('activate', () => keeper.show(null));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** The interface's files and the library; the files first, since without them nobody could be told of the library. */
async function openOrEnd(
  options: ShellOptions,
): Promise<{ library: LibraryHandle; manifest: Awaited<ReturnType<typeof readManifest>> } | null> {
  try {
    const manifest = await readManifest(options.rendererDir);
    const library = await reachLibrary({
      dir: options.libraryDir,
      fork: forkElectron,
      appVersion: app.getVersion(),
      samplesDir: options.samplesDir,
      entries: options.entries,
      isCaptureWarm: true,
      resumesJobs: true,
      allowHosts: readAllowedHosts(),
      log: (line) => {
        process.stderr.write(`${line}\n`);
      },
    });
    return { library, manifest };
  } catch (error) {
    const { message, hint } =
      error instanceof VerbatimError ? error : new VerbatimError('internal', String(error), { cause: error });
    dialog.showErrorBox('Verbatim could not be opened', `${message}\n\n${hint}\n\n${options.libraryDir}`);
    app.exit(1);
    return null;
  }
}

/** In a checkout alone: lets the end-to-end specs save pages from a server on this machine, as the CLI does. */
function readAllowedHosts(): string[] {
  const given = app.isPackaged ? '' : (process.env['VERBATIM_ALLOW_HOSTS'] ?? '');
  return given.split(',').filter((host) => host !== '');
}

/** Quitting waits until what is under way has been written. */
function drainOnQuit(library: LibraryHandle): void {
  let isDrained = false;
  app.on('will-quit', (event) => {
    if (isDrained) return;
    event.preventDefault();
    void library.close().finally(() => {
      isDrained = true;
      app.quit();
    });
  });
}
