import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { HostCommand } from '../../contract/host.ts';

type Item = MenuItemConstructorOptions;

/**
 * The menu of the desktop app. What concerns the library is sent to the page, which has the same acts under the
 * same keys; the page sees a key first and the menu only shows it.
 */
export function buildMenu(options: {
  isMac: boolean;
  isDevelopment: boolean;
  sendCommand: (command: HostCommand) => void;
}): Menu {
  const { isMac, isDevelopment, sendCommand } = options;
  const act = (label: string, command: HostCommand, accelerator?: string): Item => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: isMac }),
    click: () => sendCommand(command),
  });
  const settings = act('Settings…', { type: 'settings' }, 'CmdOrCtrl+,');
  return Menu.buildFromTemplate([
    ...(isMac ? [macAppMenu(settings)] : []),
    {
      label: '&File',
      submenu: [
        act('Save a Story…', { type: 'save-story' }, 'CmdOrCtrl+N'),
        act('Export…', { type: 'export' }, 'CmdOrCtrl+E'),
        { type: 'separator' },
        ...(isMac
          ? [{ role: 'close' } satisfies Item]
          : [settings, { type: 'separator' } satisfies Item, { role: 'quit' } satisfies Item]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        act('Undo', { type: 'undo' }, 'CmdOrCtrl+Z'),
        act('Redo', { type: 'redo' }, 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        act('Find…', { type: 'find' }, 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&View',
      submenu: [
        act('Command Palette…', { type: 'palette' }, 'CmdOrCtrl+Shift+K'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(isDevelopment ? [{ role: 'toggleDevTools' } satisfies Item] : []),
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [act('Keys', { type: 'keys' })] },
  ]);
}

function macAppMenu(settings: Item): Item {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
}
