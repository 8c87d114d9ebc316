import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, it } from 'vitest';
import { asked, resetStandIn } from '../../../test/electron/stand-in.ts';
import type { HostCommand } from '../../contract/host.ts';
import { buildMenu } from './menu.ts';

beforeEach(resetStandIn);

function readItems(isMac: boolean, isDevelopment = false) {
  const sent: HostCommand[] = [];
  buildMenu({ isMac, isDevelopment, sendCommand: (command) => sent.push(command) });
  const items = (asked.menus[0] ?? []).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const click = (item: MenuItemConstructorOptions): void => item.click?.({} as never, undefined, {});
  return { sent, items, click };
}

it.each([true, false])('has every act of the page once (Mac: %s)', (isMac) => {
  const { sent, items, click } = readItems(isMac);
  items.forEach(click);
  expect(sent.map(({ type }) => type).sort()).toEqual(
    ['export', 'find', 'keys', 'palette', 'redo', 'save-story', 'settings', 'undo'].sort(),
  );
});

it('shows the developer tools in development only', () => {
  expect(readItems(false).items.map(({ role }) => role)).not.toContain('toggleDevTools');
  resetStandIn();
  expect(readItems(false, true).items.map(({ role }) => role)).toContain('toggleDevTools');
});
