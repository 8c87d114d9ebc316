import type { HostKind, HostPlatform } from '../../contract/host.ts';

/** Why a key cannot be given to a command, or what it would cost. */
export type KeyVerdict =
  | 'fine'
  /** It moves the focus, or leads out: nobody may be shut in. */
  | 'needed'
  /** A letter that works while words are typed would be typed no more. */
  | 'typed'
  /** The browser takes it before the page is asked. */
  | 'browser'
  /** The system takes it. */
  | 'system'
  /** It copies, pastes or takes back what is typed: it can be given away, and is missed afterwards. */
  | 'editing';

/** The page is never asked about these, by any of the browsers. */
const byBrowser = ['Ctrl+t', 'Ctrl+n', 'Ctrl+w', 'Shift+Ctrl+t', 'Shift+Ctrl+n', 'Shift+Ctrl+w', 'Ctrl+q'];
const byBrowserAnywhere = ['F11', 'F12', 'Ctrl+Tab', 'Ctrl+PageUp', 'Ctrl+PageDown', 'Ctrl+l', 'Alt+d'];
const bySystem: Record<HostPlatform, readonly string[]> = {
  // The registry's Ctrl is Command there.
  mac: ['Ctrl+q', 'Ctrl+h', 'Ctrl+m', 'Ctrl+Tab', 'Ctrl+Space', 'Ctrl+`', 'Shift+Ctrl+3', 'Shift+Ctrl+4'],
  windows: ['Alt+F4', 'Alt+Space', 'Alt+Tab', 'Ctrl+Alt+Delete', 'Ctrl+Escape', 'Shift+Ctrl+Escape'],
  linux: ['Alt+F4', 'Alt+Tab', 'Alt+F2', 'Ctrl+Alt+Delete', 'Ctrl+Alt+t', 'Ctrl+Alt+l'],
};
const editing = ['Ctrl+c', 'Ctrl+x', 'Ctrl+v'];
const needed = ['Tab', 'Shift+Tab', 'Escape', 'Shift+Escape', 'Space', 'Enter'];

export interface KeyJudge {
  host: HostKind;
  platform: HostPlatform;
  /** True for a command that works while words are typed. */
  isAlways: boolean;
}

/** True for a stroke that types nothing: one with Ctrl or Alt, or a key with a name of its own (F3). */
export const isOutsideWords = (stroke: string): boolean =>
  /(?:Ctrl|Alt)\+./u.test(stroke) || /^(?:Shift\+)?F\d{1,2}$/u.test(stroke);

/** False for a key that never reaches a page in this host: it is not shown there either. */
export const doesArrive = (key: string, host: HostKind): boolean =>
  host !== 'browser' || !byBrowser.includes(key);

/** What is to be said of a key before it is given; of two strokes the first one decides. */
export function judgeKey(key: string, judge: KeyJudge): KeyVerdict {
  const [first = ''] = key.split(' ');
  if (needed.includes(first)) return 'needed';
  if (judge.isAlways && !isOutsideWords(first)) return 'typed';
  if (bySystem[judge.platform].includes(first)) return 'system';
  if (judge.host === 'browser' && [...byBrowser, ...byBrowserAnywhere].includes(first)) return 'browser';
  return editing.includes(first) ? 'editing' : 'fine';
}

/** Those that cannot be given at all; the others are warnings. */
export const isRefused = (verdict: KeyVerdict): boolean => verdict === 'needed' || verdict === 'typed';
