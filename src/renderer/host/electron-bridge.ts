import type { HostBridge } from '../../contract/host.ts';

declare global {
  interface Window {
    /** Put there by the preload of the desktop app; absent in a browser. */
    verbatim?: HostBridge;
  }
}

/** The bridge of the desktop app, or null in a browser tab. */
export function findElectronBridge(): HostBridge | null {
  return window.verbatim ?? null;
}
