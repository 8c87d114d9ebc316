import * as net from 'node:net';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { StandInContents, StandInSession } from '../../../test/electron/stand-in.ts';
import { makeAddressTable } from '../../text/addresses.ts';
import { lockRenderContents, lockRenderSession } from './lock-render-window.ts';

let session: StandInSession;
let contents: StandInContents;
beforeEach(() => {
  session = new StandInSession('render-test');
  contents = new StandInContents(session);
  lockRenderSession(session as unknown as Session, makeAddressTable(net));
  lockRenderContents(contents as unknown as WebContents);
});

describe('requests', () => {
  const isCancelled = (url: string): Promise<boolean | undefined> =>
    new Promise((resolve) => {
      session.beforeRequest?.({ url }, ({ cancel }) => resolve(cancel));
    });

  beforeEach(() => {
    session.hosts.set('example.org', ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']);
    session.hosts.set('inside.test', ['10.0.0.5']);
    session.hosts.set('both.test', ['93.184.215.14', '127.0.0.1']);
    session.hosts.set('nowhere.test', []);
    session.hosts.set('localhost', ['127.0.0.1', '::1']);
  });

  it.each([
    'https://example.org/a.js',
    'http://example.org/',
    'https://93.184.215.14/',
    'data:text/css,a',
    'blob:https://example.org/1',
  ])('lets %s through', async (url) => expect(await isCancelled(url)).toBe(false));

  it.each([
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'https://inside.test/',
    'https://both.test/',
    'https://nowhere.test/',
    'https://unknown.test/',
    'ws://example.org/',
    'wss://example.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'app://bundle/',
    'app://media/resources/assets/0',
    'chrome://settings/',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/',
    'no address',
  ])('stops %s', async (url) => expect(await isCancelled(url)).toBe(true));
});

describe('what the page asks for', () => {
  it('is refused: every permission, every device, the screen, every download', () => {
    for (const permission of [
      'media',
      'notifications',
      'openExternal',
      'clipboard-sanitized-write',
    ] as const) {
      let isGranted: boolean | undefined;
      session.permissionRequest?.({} as never, permission, (answer) => (isGranted = answer), {} as never);
      expect(isGranted).toBe(false);
      expect(session.permissionCheck?.(null, permission as never, 'https://example.org', {} as never)).toBe(
        false,
      );
    }
    expect(session.device?.({} as never)).toBe(false);
    let streams: unknown = 'not asked';
    session.displayMedia?.({} as never, (given) => (streams = given));
    expect(streams).toBeNull();
    let isPaired: boolean | undefined;
    session.bluetoothPairing?.({} as never, ({ confirmed }) => (isPaired = confirmed));
    expect(isPaired).toBe(false);
    let isStopped = false;
    session.emit('will-download', { preventDefault: () => (isStopped = true) });
    expect(isStopped).toBe(true);
    expect(session.isSpellCheckerOn).toBe(false);
  });
});

describe('where the page goes', () => {
  const isStopped = (event: string, url: string): boolean => {
    let stopped = false;
    contents.emit(event, { url, isMainFrame: true, preventDefault: () => (stopped = true) });
    return stopped;
  };

  it.each(['will-navigate', 'will-redirect'])('%s: only to pages of the web', (event) => {
    expect(isStopped(event, 'https://example.org/next')).toBe(false);
    expect(isStopped(event, 'http://example.org/next')).toBe(false);
    for (const url of [
      'file:///etc/passwd',
      'app://bundle/',
      'ms-word:ofe|u|https://a',
      'data:text/html,a',
      '',
    ]) {
      expect(isStopped(event, url)).toBe(true);
    }
  });

  it('opens no window and embeds none', () => {
    expect(contents.windowOpenHandler?.({ url: 'https://example.org/' } as never)).toEqual({
      action: 'deny',
    });
    expect(isStopped('will-attach-webview', '')).toBe(true);
  });

  it('is chosen no certificate and no device, and makes no sound or call', () => {
    expect(isStopped('select-client-certificate', '')).toBe(true);
    let device: string | undefined;
    contents.emit('select-bluetooth-device', { preventDefault: () => undefined }, [], (id: string) => {
      device = id;
    });
    expect(device).toBe('');
    expect(contents.isMuted).toBe(true);
    expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });
});
