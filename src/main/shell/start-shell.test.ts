import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  app,
  asked,
  ipcHandlers,
  protocolHandlers,
  resetStandIn,
  session,
} from '../../../test/electron/stand-in.ts';
import type { StandInChild } from '../../../test/electron/stand-in.ts';
import { VerbatimError } from '../../contract/errors.ts';
import { defaultSettings } from '../../contract/settings.ts';
import type { FromLibrary, ToLibrary } from '../worker/protocol.ts';
import { registerAppScheme } from './app-scheme.ts';
import { startShell } from './start-shell.ts';
import { droppedSwitches, stripSwitches } from './strip-switches.ts';

let dir: string;
beforeEach(() => {
  resetStandIn();
  dir = mkdtempSync(join(tmpdir(), 'verbatim-start-'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html>');
});
afterEach(() => rmSync(dir, { recursive: true }));

/** The library process as the stand-in has it, once it was asked to open. */
async function libraryChild(): Promise<StandInChild> {
  return vi.waitFor(() => {
    const child = asked.forks.find(({ modulePath }) => modulePath.endsWith('library-entry.js'));
    if (child === undefined) throw new Error('not started yet');
    return child;
  });
}

const start = (isWithSamples = false): Promise<void> =>
  startShell({
    isWithSamples,
    rendererDir: dir,
    preloadFile: join(dir, 'index.cjs'),
    iconFile: join(dir, 'icon.png'),
    samplesDir: dir,
    libraryDir: dir,
    entries: {
      library: new URL('file:///out/library-entry.js'),
      capture: new URL('file:///out/capture-entry.js'),
    },
  });

const say = (child: StandInChild, message: FromLibrary): boolean => child.emit('message', message);

const callsOf = (child: StandInChild): Extract<ToLibrary, { type: 'call' }>[] =>
  (child.posted as ToLibrary[]).filter((message) => message.type === 'call');

async function startWithLibrary(): Promise<StandInChild> {
  const started = start();
  const child = await libraryChild();
  say(child, { type: 'ready', dir });
  await started;
  return child;
}

describe('the desktop app', () => {
  it('opens the library in a process of its own, then one window on the one scheme', async () => {
    await startWithLibrary();
    expect([...protocolHandlers.keys()]).toEqual(['app']);
    expect([...ipcHandlers.keys()]).toContain('verbatim:call');
    expect(session.defaultSession.permissionRequest).not.toBeNull();
    expect(session.defaultSession.beforeRequest).not.toBeNull();
    expect(asked.windows.map(({ loaded }) => loaded)).toEqual([['app://bundle/']]);
    expect(asked.windows[0]?.webContents.windowOpenHandler).not.toBeNull();
  });

  it('puts the sample stories into a new library before it is shown, when asked to', async () => {
    const started = start(true);
    const child = await libraryChild();
    say(child, { type: 'ready', dir });
    const [asking] = await vi.waitFor(() => {
      expect(callsOf(child)).toHaveLength(1);
      return callsOf(child);
    });
    expect(asking?.call).toEqual({ method: 'library.addSamples', input: {} });
    expect(asked.windows).toHaveLength(0);
    say(child, { type: 'answer', id: asking?.id ?? 0, answer: { ok: true, value: { added: 5 } } });
    await started;
    expect(asked.windows).toHaveLength(1);
  });

  it('leaves a library alone that is there already, or when it was not asked', async () => {
    expect(callsOf(await startWithLibrary())).toEqual([]);
    resetStandIn();
    writeFileSync(join(dir, 'library.db'), '');
    const started = start(true);
    const child = await libraryChild();
    say(child, { type: 'ready', dir });
    await started;
    expect(callsOf(child)).toEqual([]);
  });

  it('passes events of the library to the page', async () => {
    const child = await startWithLibrary();
    say(child, { type: 'event', event: { type: 'tags.changed' } });
    expect(asked.windows[0]?.webContents.sent).toEqual([['verbatim:event', { type: 'tags.changed' }]]);
  });

  it('brings its window forward at a second start, with the link that came with it', async () => {
    await startWithLibrary();
    app.emit('second-instance', {}, ['verbatim', '--inspect', 'verbatim://save?url=https://example.org/']);
    expect(asked.windows).toHaveLength(1);
    expect(asked.windows[0]?.webContents.sent).toEqual([
      ['verbatim:command', { type: 'save-url', url: 'https://example.org/' }],
    ]);
  });

  it('says why a library cannot be opened, and ends without touching it', async () => {
    const started = start();
    const child = await libraryChild();
    const error = new VerbatimError('library-newer', 'This library was made by a newer Verbatim.');
    say(child, { type: 'refused', error: error.toShape() });
    await started;
    expect(asked.errorBoxes[0]).toContain(error.message);
    expect(asked.errorBoxes[0]).toContain(error.hint);
    expect(asked.exits).toEqual([1]);
    expect(asked.windows).toHaveLength(0);
  });

  it('draws pages in hidden windows only where the settings say so, each with its own guard', async () => {
    const child = await startWithLibrary();
    const draw = async (renderPages: boolean, id: number): Promise<{ outcome: Promise<unknown> }> => {
      const outcome = ipcHandlers.get('verbatim:render-page')?.(
        { senderFrame: { parent: null, origin: 'app://bundle' }, sender: {} } as never,
        'https://example.org/' as never,
      ) as Promise<unknown>;
      const asking = await vi.waitFor(() => callsOf(child)[id] ?? Promise.reject(new Error('not asked yet')));
      expect(asking.call.method).toBe('settings.get');
      const value = { ...defaultSettings, renderPages };
      say(child, { type: 'answer', id: asking.id, answer: { ok: true, value } });
      // Not the promise alone: it would be waited for here.
      return { outcome };
    };
    const refused = await draw(false, 0);
    expect(await refused.outcome).toMatchObject({ outcome: 'failed', error: { code: 'bad-input' } });
    expect(asked.windows).toHaveLength(1);
    const drawn = await draw(true, 1);
    await vi.waitFor(() => expect(asked.windows).toHaveLength(2));
    const [page, hidden] = asked.windows;
    expect(page?.webContents.listenerCount('will-frame-navigate')).toBe(1);
    expect(hidden?.webContents.listenerCount('will-frame-navigate')).toBe(0);
    hidden?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(await drawn.outcome).toMatchObject({ outcome: 'failed', error: { code: 'parse-failed' } });
    expect(hidden?.isDestroyed).toBe(true);
  });

  it('drains the library before it ends', async () => {
    const child = await startWithLibrary();
    let isHeld = false;
    app.emit('will-quit', { preventDefault: () => (isHeld = true) });
    expect(isHeld).toBe(true);
    await vi.waitFor(() => expect(child.posted).toContainEqual({ type: 'drain' }));
    const ended = new Promise((resolve) => app.once('will-quit', resolve));
    child.emit('exit', 0);
    await ended;
  });
});

describe('before it is ready', () => {
  it('gives its scheme no more than a page needs, and never past the policy', () => {
    registerAppScheme();
    expect(asked.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('drops the switches that would open a packaged app', () => {
    stripSwitches();
    expect(asked.switchesRemoved).toEqual([]);
    app.isPackaged = true;
    stripSwitches();
    expect(asked.switchesRemoved).toEqual([...droppedSwitches]);
  });
});
