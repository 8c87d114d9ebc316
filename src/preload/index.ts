/**
 * The only script of ours that a window's page can reach: it carries plain data to the shell and back, under the
 * channel names of `contract/host.ts`. Nothing of Electron's own is handed on, listeners get the data alone.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { HostBridge, HostCommand, HostMessages, HostPlatform, HostRequests } from '../contract/host.ts';

function ask<C extends keyof HostRequests>(
  channel: C,
  input: HostRequests[C]['input'],
): Promise<HostRequests[C]['output']> {
  return ipcRenderer.invoke(channel, input) as Promise<HostRequests[C]['output']>;
}

function listen<C extends keyof HostMessages>(
  channel: C,
  listener: (message: HostMessages[C]) => void,
): () => void {
  const relay = (_event: IpcRendererEvent, message: HostMessages[C]): void => listener(message);
  ipcRenderer.on(channel, relay);
  return () => ipcRenderer.off(channel, relay);
}

/** Commands that came before the page listened wait: a link that started the app must not be lost. */
function relayCommands(): HostBridge['onCommand'] {
  const waiting: HostCommand[] = [];
  const listeners = new Set<(command: HostCommand) => void>();
  listen('verbatim:command', (command) => {
    if (listeners.size === 0) waiting.push(command);
    for (const listener of listeners) listener(command);
  });
  return (listener) => {
    listeners.add(listener);
    for (const command of waiting.splice(0)) listener(command);
    return () => listeners.delete(listener);
  };
}

const platforms: Partial<Record<NodeJS.Platform, HostPlatform>> = { darwin: 'mac', win32: 'windows' };

const bridge: HostBridge = {
  host: 'electron',
  platform: platforms[process.platform] ?? 'linux',
  assetOrigin: 'app://media',
  send: (call) => ask('verbatim:call', call),
  subscribe: (listener) => listen('verbatim:event', listener),
  onCommand: relayCommands(),
  openExternal: (url) => ask('verbatim:open-external', url),
  openWindow: () => void ask('verbatim:open-window', {}),
  showMenu: (facts) => void ask('verbatim:menu', facts),
  saveFiles: (files) => ask('verbatim:save-files', files),
  savePdf: (pages) => ask('verbatim:save-pdf', pages),
  renderPage: (url) => ask('verbatim:render-page', url),
};

contextBridge.exposeInMainWorld('verbatim', bridge);
