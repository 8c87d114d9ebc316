import { expect, it } from 'vitest';
import { ipcRenderer, preload } from '../../test/electron/stand-in.ts';
import type { HostBridge, HostCommand, MenuFacts } from '../contract/host.ts';
import './index.ts';

const menu: MenuFacts = { keys: { undo: 'Ctrl+z' }, words: {} as MenuFacts['words'] };

const bridge = preload.exposed.get('verbatim') as HostBridge;
const renderer = ipcRenderer as unknown as NodeJS.EventEmitter;

it('puts one thing into the page: the bridge, and nothing of Electron', () => {
  expect([...preload.exposed.keys()]).toEqual(['verbatim']);
  expect(Object.keys(bridge).sort()).toEqual(
    [
      'assetOrigin',
      'host',
      'onCommand',
      'openExternal',
      'openWindow',
      'platform',
      'renderPage',
      'saveFiles',
      'savePdf',
      'send',
      'showMenu',
      'subscribe',
    ].sort(),
  );
});

it('asks under the names of the contract', async () => {
  const call = { method: 'library.status', input: {} };
  await bridge.send(call);
  await bridge.openExternal('https://example.org/');
  bridge.openWindow();
  bridge.showMenu(menu);
  await bridge.saveFiles([]);
  await bridge.savePdf?.([]);
  await bridge.renderPage?.('https://example.org/');
  expect(preload.invoked).toEqual([
    ['verbatim:call', call],
    ['verbatim:open-external', 'https://example.org/'],
    ['verbatim:open-window', {}],
    ['verbatim:menu', menu],
    ['verbatim:save-files', []],
    ['verbatim:save-pdf', []],
    ['verbatim:render-page', 'https://example.org/'],
  ]);
});

it('hands a listener the data alone, until it stops listening', () => {
  const heard: unknown[][] = [];
  const stop = bridge.subscribe((...all: unknown[]) => heard.push(all));
  renderer.emit('verbatim:event', { sender: ipcRenderer }, { type: 'tags.changed' });
  stop();
  renderer.emit('verbatim:event', { sender: ipcRenderer }, { type: 'tags.changed' });
  expect(heard).toEqual([[{ type: 'tags.changed' }]]);
});

it('keeps a command that came before the page listened', () => {
  const command: HostCommand = { type: 'save-url', url: 'https://example.org/' };
  renderer.emit('verbatim:command', {}, command);
  const heard: HostCommand[] = [];
  const stop = bridge.onCommand((each) => heard.push(each));
  renderer.emit('verbatim:command', {}, { type: 'find' });
  stop();
  expect(heard).toEqual([command, { type: 'find' }]);
});
