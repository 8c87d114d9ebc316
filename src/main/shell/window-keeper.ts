import type { BrowserWindow } from 'electron';
import type { HostCommand } from '../../contract/host.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import { openMainWindow, tellPage } from './main-window.ts';
import type { WindowOptions } from './main-window.ts';

/** The one window of the app, which may be closed (on a Mac the app stays) and opened again. */
export interface WindowKeeper {
  /** Lets windows open: until then `show` only remembers the last command. */
  open(): void;
  /** Brings the window to the front, makes one when there is none, and hands it the command. */
  show(command: HostCommand | null): void;
  /** Passes an event of the library on; without a window nobody needs it. */
  tell(event: LibraryEvent): void;
}

/** Makes the keeper. No window opens before `open`, since links may arrive before the library is there. */
export function makeWindowKeeper(options: WindowOptions): WindowKeeper {
  let window: BrowserWindow | null = null;
  let isOpen = false;
  let waiting: HostCommand | null = null;

  function bringForward(): BrowserWindow {
    if (window === null) {
      window = openMainWindow(options);
      window.on('closed', () => {
        window = null;
      });
    } else {
      if (window.isMinimized()) window.restore();
      window.focus();
    }
    return window;
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
    tell(event) {
      if (window !== null) tellPage(window, 'verbatim:event', event);
    },
  };
}
