import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const windowStateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** How a window opens the first time; the system places it. */
const FIRST_SIZE = { width: 1280, height: 800 };
/** So much of a window must be on a screen to be taken hold of again. */
const VISIBLE_PX = 80;

/** Where the window was, or its first size when that is unknown or no longer on any screen. */
export function readWindowState(file: string): WindowState | typeof FIRST_SIZE {
  try {
    const state = windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isOnScreen(state) ? state : FIRST_SIZE;
  } catch {
    // The first start, or a file that was tampered with: a window's place is no loss.
    return FIRST_SIZE;
  }
}

function isOnScreen({ x, y, width, height }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const overlapX = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const overlapY = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return overlapX >= VISIBLE_PX && overlapY >= VISIBLE_PX;
  });
}

/** Remembers where a window is when it closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      writeFileSync(`${file}.tmp`, JSON.stringify(state));
      renameSync(`${file}.tmp`, file);
    } catch {
      // A full disk must not keep a window from closing; it opens in its first place next time.
    }
  });
}
