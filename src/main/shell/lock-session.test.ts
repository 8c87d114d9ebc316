import { readFileSync } from 'node:fs';
import type { Session } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { StandInSession } from '../../../test/electron/stand-in.ts';
import { lockSession } from './lock-session.ts';

/** Every name that Electron's own types give a permission, so that a new one is refused too. */
function readPermissionNames(): string[] {
  const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8');
  const signature = /setPermissionCheckHandler\(handler: .*permission: ([^,]+),/u.exec(types)?.[1] ?? '';
  return [...signature.matchAll(/'([^']+)'/gu)].map(([, name = '']) => name);
}

let session: StandInSession;
beforeEach(() => {
  session = new StandInSession();
  lockSession(session as unknown as Session, { isDevelopment: false });
});

describe('permissions', () => {
  const request = (permission: string, details: object): boolean | undefined => {
    let answer: boolean | undefined;
    session.permissionRequest?.(
      {} as never,
      permission as never,
      (granted) => (answer = granted),
      details as never,
    );
    return answer;
  };
  const fromPage = { isMainFrame: true, requestingUrl: 'app://bundle/' };
  const names = readPermissionNames();

  it('knows the names that Electron has', () => {
    expect(names.length).toBeGreaterThan(40);
    expect(names).toContain('loopback-network');
  });

  it.each(names.filter((name) => name !== 'clipboard-sanitized-write'))(
    'refuses %s to our own page',
    (name) => {
      expect(request(name, fromPage)).toBe(false);
      expect(session.permissionCheck?.(null, name as never, 'app://bundle', {} as never)).toBe(false);
    },
  );

  it('lets our page, and no frame or other origin, put text on the clipboard', () => {
    const name = 'clipboard-sanitized-write';
    expect(request(name, fromPage)).toBe(true);
    expect(session.permissionCheck?.(null, name, 'app://bundle/', {} as never)).toBe(true);
    expect(request(name, { ...fromPage, isMainFrame: false })).toBe(false);
    expect(request(name, { ...fromPage, requestingUrl: 'https://example.org/' })).toBe(false);
    expect(request(name, { ...fromPage, requestingUrl: 'app://bundle.evil.test/' })).toBe(false);
    expect(session.permissionCheck?.(null, name, 'https://example.org', {} as never)).toBe(false);
  });

  it('gives no device and no screen', () => {
    expect(session.device?.({} as never)).toBe(false);
    let streams: unknown = 'not asked';
    session.displayMedia?.({} as never, (given) => (streams = given));
    expect(streams).toBeNull();
  });
});

describe('requests', () => {
  const isCancelled = (url: string): boolean | undefined => {
    let answer: boolean | undefined;
    session.beforeRequest?.({ url }, ({ cancel }) => (answer = cancel));
    return answer;
  };

  it.each([
    'app://bundle/',
    'app://bundle/assets/a.js',
    'app://media/resources/assets/0',
    'data:image/png;base64,',
  ])('lets %s through', (url) => expect(isCancelled(url)).toBe(false));

  it.each([
    'http://127.0.0.1:8080/',
    'http://localhost/',
    'https://example.org/pixel.gif',
    'ws://127.0.0.1/',
    'wss://example.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'app://evil/',
    'app://bundle.evil.test/',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/',
    'blob:https://example.org/1',
    'filesystem:app://bundle/1',
  ])('stops %s', (url) => expect(isCancelled(url)).toBe(true));
});

it('downloads nothing, and fetches no dictionaries', () => {
  let isStopped = false;
  session.emit('will-download', { preventDefault: () => (isStopped = true) });
  expect(isStopped).toBe(true);
  expect(session.isSpellCheckerOn).toBe(false);
});
