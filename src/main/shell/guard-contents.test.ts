import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { asked, resetStandIn, StandInContents } from '../../../test/electron/stand-in.ts';
import { guardContents } from './guard-contents.ts';

let contents: StandInContents;
beforeEach(() => {
  resetStandIn();
  contents = new StandInContents();
  guardContents(contents as unknown as WebContents);
});

/** Whether the event was stopped. */
function isStopped(event: string, details: object): boolean {
  let stopped = false;
  contents.emit(event, { ...details, preventDefault: () => (stopped = true) });
  return stopped;
}

const elsewhere = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://bundle',
  'app://bundle/index.html',
  'app://bundle/?x',
  'app://bundle/#k=1',
  'app://bundle/resources/captures/01990000-0000-7000-8000-000000000000/html',
  'app://media/',
  'app://bundle.evil.test/',
  'app://bundle@evil.test/',
  'APP://bundle/',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'blob:app://bundle/1',
  'verbatim://save?url=https://example.org',
  'mailto:a@example.org',
];

describe('navigation', () => {
  it.each(elsewhere)('never leads to %s, in a window or in a frame', (url) => {
    expect(isStopped('will-navigate', { url, isMainFrame: true })).toBe(true);
    expect(isStopped('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(isStopped('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
    expect(isStopped('will-redirect', { url, isMainFrame: true })).toBe(true);
  });

  it('lets the page load itself again, and show what it wrote in its own frame', () => {
    expect(isStopped('will-navigate', { url: 'app://bundle/', isMainFrame: true })).toBe(false);
    expect(isStopped('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false })).toBe(false);
    expect(isStopped('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: true })).toBe(true);
    expect(isStopped('will-frame-navigate', { url: 'app://bundle/', isMainFrame: false })).toBe(true);
  });

  it('never redirects, not even home', () => {
    expect(isStopped('will-redirect', { url: 'app://bundle/', isMainFrame: true })).toBe(true);
  });

  it('embeds no browser', () => {
    expect(isStopped('will-attach-webview', {})).toBe(true);
  });
});

describe('new windows', () => {
  const open = (url: string): unknown => contents.windowOpenHandler?.({ url } as never);

  it('opens none; an address of the web goes to the browser', () => {
    expect(open('https://example.org/')).toEqual({ action: 'deny' });
    expect(asked.openedExternally).toEqual(['https://example.org/']);
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'app://bundle/', 'about:blank'])(
    '%s goes nowhere',
    (url) => {
      expect(open(url)).toEqual({ action: 'deny' });
      expect(asked.openedExternally).toEqual([]);
    },
  );
});
