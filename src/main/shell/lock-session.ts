import type { Session } from 'electron';
import { APP_ORIGIN, APP_PAGE } from './app-scheme.ts';

/** The one thing that the page may do beyond showing itself: put text on the clipboard. */
const PERMITTED = 'clipboard-sanitized-write';

/** What stays on this machine: our own files, and bytes that the page has already. */
const LOCAL = /^(?:app:\/\/(?:bundle|media)\/|data:|blob:app:\/\/bundle\/)/u;

/** True for an address that a window may load at all. Only in development also the developer tools. */
export function isLocalAddress(url: string, isDevelopment: boolean): boolean {
  return LOCAL.test(url) || (isDevelopment && url.startsWith('devtools://'));
}

/**
 * Closes a session: no network, no device, no permission but one, no download. Electron grants what is not
 * refused, and lets a page reach the loopback address, so this is the wall.
 */
export function lockSession(session: Session, { isDevelopment }: { isDevelopment: boolean }): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocalAddress(details.url, isDevelopment) });
  });
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(permission === PERMITTED && details.isMainFrame && details.requestingUrl.startsWith(APP_PAGE));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === PERMITTED && isAppOrigin(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => {
    callback(null);
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  // Its dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
}

/** Chromium writes an origin with or without a slash at its end. */
const isAppOrigin = (origin: string): boolean => origin === APP_ORIGIN || origin === APP_PAGE;
