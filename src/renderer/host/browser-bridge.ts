import type { ExportFile } from '../../contract/exporting.ts';
import type { HostBridge, HostPlatform, SaveFilesOutcome } from '../../contract/host.ts';

/** The host's part in a plain browser tab: new tabs and downloads. How calls travel is given. */
export function makeBrowserBridge(transport: Pick<HostBridge, 'send' | 'subscribe'>): HostBridge {
  return {
    host: 'browser',
    platform: findPlatform(navigator.userAgent),
    assetOrigin: '',
    send: (call) => transport.send(call),
    subscribe: (listener) => transport.subscribe(listener),
    onCommand: () => () => {
      // In a browser tab nothing outside the page gives commands, so there is nothing to stop.
    },
    openExternal: (url) => Promise.resolve(openTab(url)),
    saveFiles,
    // Without an opener it is a window of its own, not one that this page has a hold of.
    showMenu: () => {
      // The menu of a browser is its own.
    },
    openWindow: () => void window.open('/', '_blank', 'noopener'),
    renderPage: null,
  };
}

function findPlatform(userAgent: string): HostPlatform {
  if (userAgent.includes('Macintosh')) return 'mac';
  return userAgent.includes('Windows') ? 'windows' : 'linux';
}

function openTab(url: string): boolean {
  if (!URL.canParse(url) || url.length > 2048) return false;
  const { protocol, username, password } = new URL(url);
  if (!['http:', 'https:', 'mailto:'].includes(protocol) || username !== '' || password !== '') return false;
  // With noopener the answer is always null; that the tab opened is the browser's affair.
  window.open(url, '_blank', 'noopener,noreferrer');
  return true;
}

async function saveFiles(files: readonly ExportFile[]): Promise<SaveFilesOutcome> {
  const [only] = files;
  if (only === undefined) return { outcome: 'cancelled' };
  if (files.length === 1) download(only.name, new Blob([only.text], { type: only.mediaType }));
  else download('verbatim-export.zip', await zip(files));
  return { outcome: 'saved', count: files.length, path: null };
}

async function zip(files: readonly ExportFile[]): Promise<Blob> {
  const { strToU8, zipSync } = await import('fflate');
  const bytes = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
  return new Blob([bytes], { type: 'application/zip' });
}

function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the blob by the next task; the address is not needed after that.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
