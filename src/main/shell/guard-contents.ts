import type { WebContents } from 'electron';
import { APP_PAGE } from './app-scheme.ts';
import { openExternal } from './open-external.ts';

/** A window shows the one page; the reading frame inside it shows what the page wrote there. */
function isAllowed(details: { url: string; isMainFrame: boolean }): boolean {
  return details.isMainFrame ? details.url === APP_PAGE : details.url === 'about:srcdoc';
}

/** Holds every page to its place: no navigation, no window, no embedded browser. For each that is created. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (!isAllowed(details)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!isAllowed(details)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url);
    return { action: 'deny' };
  });
}
