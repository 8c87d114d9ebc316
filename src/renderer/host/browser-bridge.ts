import type { CarriedFile, ExportFile } from '../../contract/exporting.ts';
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
    savePdf: null,
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

/** Texts are put together here; what was made aside is fetched by the browser itself, from its address. */
async function saveFiles(files: readonly CarriedFile[]): Promise<SaveFilesOutcome> {
  if (files.length === 0) return { outcome: 'cancelled' };
  const texts = files.filter((file) => 'text' in file);
  const [only, ...others] = texts;
  if (only !== undefined && others.length === 0)
    downloadBlob(only.name, new Blob([only.text], { type: only.mediaType }));
  else if (only !== undefined) downloadBlob('verbatim-export.zip', await zip(texts));
  for (const file of files) if ('address' in file) download(file.name, file.address);
  return { outcome: 'saved', count: files.length, path: null };
}

async function zip(files: readonly ExportFile[]): Promise<Blob> {
  const { strToU8, zipSync } = await import('fflate');
  const bytes = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
  return new Blob([bytes], { type: 'application/zip' });
}

function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  download(name, url);
  // The browser has taken hold of the blob by the next task; the address is not needed after that.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function download(name: string, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
