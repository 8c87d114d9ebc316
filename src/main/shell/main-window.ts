import { BrowserWindow, dialog, nativeTheme } from 'electron';
import type { Rectangle } from 'electron';
import type { HostMessages } from '../../contract/host.ts';
import { APP_PAGE } from './app-scheme.ts';
import { addContextMenu } from './context-menu.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

export interface WindowOptions {
  preloadFile: string;
  /** Where the place of the window is remembered. */
  stateFile: string;
  /** The icon on Linux; elsewhere the package brings it. */
  iconFile: string;
}

/** Before the page has painted: its own paper, so that nothing flashes. */
const PAPER = { light: '#faf8f4', dark: '#1f1d1a' };

const CRASH_WINDOW_MS = 60_000;
const MOST_CRASHES = 3;

/** So far below and beside the window in front a further one opens. */
const BESIDE_PX = 28;

/**
 * Opens a window and shows it when it has something to show.
 * @param front the window that it is opened from: it stands beside that one, and else where the last one was closed
 */
export function openMainWindow(options: WindowOptions, front: BrowserWindow | null = null): BrowserWindow {
  const state = front === null ? readWindowState(options.stateFile) : placeBeside(front);
  const window = new BrowserWindow({
    ...state,
    minWidth: 720,
    minHeight: 520,
    show: false,
    title: 'Verbatim',
    icon: options.iconFile,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: options.preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if ('isMaximized' in state && state.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepWindowState(window, options.stateFile);
  addContextMenu(window.webContents);
  reloadAfterCrash(window);
  void window.loadURL(APP_PAGE);
  return window;
}

function placeBeside(front: BrowserWindow): Rectangle {
  const { x, y, width, height } = front.getNormalBounds();
  return { x: x + BESIDE_PX, y: y + BESIDE_PX, width, height };
}

/** Tells the page something, after it has loaded when it still does. */
export function tellPage<C extends keyof HostMessages>(
  window: BrowserWindow,
  channel: C,
  message: HostMessages[C],
): void {
  const { webContents } = window;
  if (webContents.isLoadingMainFrame()) {
    webContents.once('did-finish-load', () => webContents.send(channel, message));
  } else {
    webContents.send(channel, message);
  }
}

/** The page's process can die; the library lives in another. Loads it again, and asks when that keeps happening. */
function reloadAfterCrash(window: BrowserWindow): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < CRASH_WINDOW_MS), now];
    if (crashes.length >= MOST_CRASHES && !isToBeReloaded(window)) {
      window.destroy();
      return;
    }
    void window.loadURL(APP_PAGE);
    tellPage(window, 'verbatim:command', {
      type: 'notice',
      message: 'The window stopped and was loaded again. Everything that was saved is safe.',
    });
  });
}

function isToBeReloaded(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'The window keeps stopping.',
    detail: 'Everything that was saved is safe. Close Verbatim and start it again if loading does not help.',
    buttons: ['Load again', 'Close'],
    defaultId: 0,
    cancelId: 1,
  });
  return choice === 0;
}
