import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { HostCommand, MenuKeys } from '../../contract/host.ts';

type Item = MenuItemConstructorOptions;

/**
 * The menu of the desktop app. What concerns the library is sent to the page, which has the same acts and says which
 * keys they have now; the page sees a key first and the menu only shows it.
 */
export function buildMenu(options: {
  isMac: boolean;
  isDevelopment: boolean;
  keys: MenuKeys;
  sendCommand: (command: HostCommand) => void;
}): Menu {
  const { isMac, isDevelopment, keys, sendCommand } = options;
  const act = (label: string, command: HostCommand): Item => {
    const key = keys[command.type];
    const accelerator = key === undefined ? null : spellAccelerator(key);
    return {
      label,
      ...(accelerator !== null && { accelerator, registerAccelerator: isMac }),
      click: () => sendCommand(command),
    };
  };
  const settings = act('Settings…', { type: 'settings' });
  const separator: Item = { type: 'separator' };
  return Menu.buildFromTemplate([
    ...(isMac ? [macAppMenu(settings)] : []),
    {
      label: '&File',
      submenu: [
        act('Save a Story…', { type: 'save-story' }),
        act('New Window', { type: 'new-window' }),
        act('Export…', { type: 'export' }),
        separator,
        ...(isMac
          ? [{ role: 'close' } satisfies Item]
          : [settings, separator, { role: 'quit' } satisfies Item]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        act('Undo', { type: 'undo' }),
        act('Redo', { type: 'redo' }),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        act('Find…', { type: 'find' }),
      ],
    },
    viewMenu(act('Command Palette…', { type: 'palette' }), isDevelopment),
    { role: 'windowMenu' },
    { role: 'help', submenu: [act('Keys', { type: 'keys' })] },
  ]);
}

const acceleratorNames: Record<string, string> = {
  Ctrl: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** A key of the interface as Electron spells it; null for one that a menu cannot have: two strokes, or a letter alone. */
export function spellAccelerator(key: string): string | null {
  if (key.includes(' ') || !/^(?:(?:Ctrl|Alt|Shift)\+)*(?:[!-~]|[A-Z]\w+)$/u.test(key)) return null;
  const parts = key.split(/\+(?=.)/u);
  if (!parts.includes('Ctrl') && !parts.includes('Alt') && !/^F\d+$/u.test(parts.at(-1) ?? '')) return null;
  return parts
    .map(
      (part) =>
        acceleratorNames[part] ?? (part === '+' ? 'Plus' : part.length === 1 ? part.toUpperCase() : part),
    )
    .join('+');
}

const viewMenu = (palette: Item, isDevelopment: boolean): Item => ({
  label: '&View',
  submenu: [
    palette,
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(isDevelopment ? [{ role: 'toggleDevTools' } satisfies Item] : []),
  ],
});

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
