import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asked, dialogAnswers, resetStandIn } from '../../../test/electron/stand-in.ts';
import type { StandInWindow } from '../../../test/electron/stand-in.ts';
import { openMainWindow, tellPage } from './main-window.ts';
import { makeWindowKeeper } from './window-keeper.ts';

let dir: string;
let options: Parameters<typeof openMainWindow>[0];
beforeEach(() => {
  resetStandIn();
  dir = mkdtempSync(join(tmpdir(), 'verbatim-window-'));
  options = {
    preloadFile: '/out/preload/index.cjs',
    stateFile: join(dir, 'window.json'),
    iconFile: '/icon.png',
  };
});
afterEach(() => rmSync(dir, { recursive: true }));

const open = (): StandInWindow => openMainWindow(options) as unknown as StandInWindow;
const tell = (window: StandInWindow, message: string): void =>
  tellPage(window as unknown as BrowserWindow, 'verbatim:command', { type: 'notice', message });

describe('the window', () => {
  it('has every wall up and loads our page alone', () => {
    const window = open();
    expect(window.loaded).toEqual(['app://bundle/']);
    expect(window.options.webPreferences).toEqual({
      preload: '/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    });
  });

  it('opens where it was closed, unless that is on no screen or not to be read', () => {
    const first = open();
    expect(first.options).toMatchObject({ width: 1280, height: 800 });
    first.emit('close');
    expect(open().options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
    writeFileSync(
      options.stateFile,
      JSON.stringify({ x: 9000, y: 0, width: 800, height: 600, isMaximized: false }),
    );
    expect(open().options).toMatchObject({ width: 1280, height: 800 });
    writeFileSync(options.stateFile, '{"x":');
    expect(open().options).toMatchObject({ width: 1280, height: 800 });
  });

  it('tells the page what happened, after it has loaded when it still does', () => {
    const window = open();
    tell(window, 'now');
    expect(window.webContents.sent).toHaveLength(1);
    window.webContents.isLoading = true;
    tell(window, 'later');
    expect(window.webContents.sent).toHaveLength(1);
    window.webContents.emit('did-finish-load');
    expect(window.webContents.sent).toHaveLength(2);
  });

  it('comes back after its process died, and asks when that keeps happening', () => {
    const window = open();
    const die = (reason: string): boolean => window.webContents.emit('render-process-gone', {}, { reason });
    die('clean-exit');
    expect(window.loaded).toHaveLength(1);
    die('crashed');
    die('oom');
    expect(window.loaded).toHaveLength(3);
    expect(window.webContents.sent[0]?.[1]).toMatchObject({ type: 'notice' });
    dialogAnswers.messageButton = 1;
    die('crashed');
    expect(window.loaded).toHaveLength(3);
    expect(window.isDestroyed).toBe(true);
  });
});

describe('the keeper of the window', () => {
  const url = 'https://example.org/';

  it('holds a link back until there is a library, then opens one window and no second', () => {
    const keeper = makeWindowKeeper(options);
    keeper.show({ type: 'save-url', url });
    keeper.show(null);
    expect(asked.windows).toHaveLength(0);
    keeper.open();
    keeper.show({ type: 'find' });
    expect(asked.windows).toHaveLength(1);
    expect(asked.windows[0]?.webContents.sent).toEqual([
      ['verbatim:command', { type: 'save-url', url }],
      ['verbatim:command', { type: 'find' }],
    ]);
  });

  it('opens another when the first was closed, and drops events while there is none', () => {
    const keeper = makeWindowKeeper(options);
    keeper.open();
    asked.windows[0]?.emit('closed');
    keeper.tell({ type: 'tags.changed' });
    keeper.show(null);
    expect(asked.windows).toHaveLength(2);
    keeper.tell({ type: 'tags.changed' });
    expect(asked.windows[1]?.webContents.sent).toEqual([['verbatim:event', { type: 'tags.changed' }]]);
  });

  it('opens one more beside the one in front, and tells all of them what the library says', () => {
    const keeper = makeWindowKeeper(options);
    keeper.openAnother();
    expect(asked.windows).toHaveLength(0);
    keeper.open();
    keeper.openAnother();
    expect(asked.windows[1]?.options).toMatchObject({ x: 38, y: 48, width: 1000, height: 700 });
    keeper.tell({ type: 'tags.changed' });
    expect(asked.windows.map(({ webContents }) => webContents.sent)).toEqual([
      [['verbatim:event', { type: 'tags.changed' }]],
      [['verbatim:event', { type: 'tags.changed' }]],
    ]);
  });

  it('gives a command to the window that was in front last, and to another when that one is closed', () => {
    const keeper = makeWindowKeeper(options);
    keeper.open();
    keeper.openAnother();
    const [first, second] = asked.windows;
    const commandsOf = (window: StandInWindow | undefined) => window?.webContents.sent.length;
    first?.emit('focus');
    keeper.show({ type: 'find' });
    expect([commandsOf(first), commandsOf(second)]).toEqual([1, 0]);
    first?.emit('closed');
    keeper.show({ type: 'find' });
    expect([commandsOf(first), commandsOf(second)]).toEqual([1, 1]);
    expect(asked.windows).toHaveLength(2);
  });
});
