import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, it } from 'vitest';
import { asked, resetStandIn } from '../../../test/electron/stand-in.ts';
import type { HostCommand } from '../../contract/host.ts';
import { englishMenuWords } from './menu-words.ts';
import { buildMenu, spellAccelerator } from './menu.ts';

beforeEach(resetStandIn);

function readItems(isMac: boolean, isDevelopment = false) {
  const sent: HostCommand[] = [];
  buildMenu({
    isMac,
    isDevelopment,
    words: { ...englishMenuWords, find: 'Знайти…' },
    keys: { undo: 'Ctrl+z', redo: 'Shift+Ctrl+z', export: 'x' },
    sendCommand: (command) => sent.push(command),
  });
  const items = (asked.menus[0] ?? []).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const click = (item: MenuItemConstructorOptions): void => item.click?.({} as never, undefined, {});
  return { sent, items, click };
}

it.each([true, false])('has every act of the page once (Mac: %s)', (isMac) => {
  const { sent, items, click } = readItems(isMac);
  items.forEach(click);
  expect(sent.map(({ type }) => type).sort()).toEqual(
    ['export', 'find', 'keys', 'new-window', 'palette', 'redo', 'save-story', 'settings', 'undo'].sort(),
  );
});

it('shows the developer tools in development only', () => {
  expect(readItems(false).items.map(({ role }) => role)).not.toContain('toggleDevTools');
  resetStandIn();
  expect(readItems(false, true).items.map(({ role }) => role)).toContain('toggleDevTools');
});

it('shows the keys that the page says, where a menu can have them', () => {
  const { items } = readItems(false);
  const keyOf = (label: string) => items.find((item) => item.label === label)?.accelerator;
  expect([keyOf('Undo'), keyOf('Redo'), keyOf('Export…'), keyOf('Знайти…')]).toEqual([
    'CmdOrCtrl+Z',
    'Shift+CmdOrCtrl+Z',
    undefined,
    undefined,
  ]);
});

it.each([
  ['Ctrl+k', 'CmdOrCtrl+K'],
  ['Ctrl+,', 'CmdOrCtrl+,'],
  ['Ctrl++', 'CmdOrCtrl+Plus'],
  ['Shift+Alt+ArrowUp', 'Shift+Alt+Up'],
  ['F3', 'F3'],
  ['n', null],
  ['Shift+n', null],
  ['g i', null],
  ['Ctrl+\u0000', null],
])('spells %s as %s', (key, accelerator) => {
  expect(spellAccelerator(key)).toBe(accelerator);
});
