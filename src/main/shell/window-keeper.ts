import type { BrowserWindow } from 'electron';
import type { HostCommand } from '../../contract/host.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import { openMainWindow, tellPage } from './main-window.ts';
import type { WindowOptions } from './main-window.ts';

/** The windows of the app, all on one library. All may be closed (on a Mac the app stays) and one opened again. */
export interface WindowKeeper {
  /** Lets windows open: until then `show` only remembers the last command. */
  open(): void;
  /** Brings the window that was in front last forward, makes one when there is none, and hands it the command. */
  show(command: HostCommand | null): void;
  /** Opens one more window beside the one in front. */
  openAnother(): void;
  /** Passes an event of the library on to every window: so they stay in step. */
  tell(event: LibraryEvent): void;
}

/** Makes the keeper. No window opens before `open`, since links may arrive before the library is there. */
export function makeWindowKeeper(options: WindowOptions): WindowKeeper {
  /** The one that was in front last stands last. */
  let windows: BrowserWindow[] = [];
  let isOpen = false;
  let waiting: HostCommand | null = null;

  function add(front: BrowserWindow | null): BrowserWindow {
    const window = openMainWindow(options, front);
    const others = (): BrowserWindow[] => windows.filter((other) => other !== window);
    windows.push(window);
    window.on('focus', () => {
      windows = [...others(), window];
    });
    window.on('closed', () => {
      windows = others();
    });
    return window;
  }

  function bringForward(): BrowserWindow {
    const front = windows.at(-1);
    if (front === undefined) return add(null);
    if (front.isMinimized()) front.restore();
    front.focus();
    return front;
  }

  return {
    open() {
      isOpen = true;
      this.show(waiting);
    },
    show(command) {
      if (!isOpen) {
        waiting = command ?? waiting;
        return;
      }
      const front = bringForward();
      if (command !== null) tellPage(front, 'verbatim:command', command);
    },
    openAnother() {
      if (isOpen) add(windows.at(-1) ?? null);
    },
    tell(event) {
      for (const window of windows) tellPage(window, 'verbatim:event', event);
    },
  };
}
