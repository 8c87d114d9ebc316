import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { HostCommand, MenuFacts, MenuWord } from '../../contract/host.ts';

type Item = MenuItemConstructorOptions;
type Role = NonNullable<Item['role']>;
type PlainCommand = Exclude<HostCommand, { type: 'save-url' | 'notice' }>;

/**
 * The menu of the desktop app. What concerns the library is sent to the page, which has the same acts and says which
 * keys and which words they have now; the page sees a key first and the menu only shows it.
 */
export function buildMenu(
  options: MenuFacts & {
    isMac: boolean;
    isDevelopment: boolean;
    sendCommand: (command: HostCommand) => void;
  },
): Menu {
  const { isMac, isDevelopment, keys, words, sendCommand } = options;
  const act = (type: PlainCommand['type']): Item => {
    const key = keys[type];
    const accelerator = key === undefined ? null : spellAccelerator(key);
    return {
      label: words[type],
      ...(accelerator !== null && { accelerator, registerAccelerator: isMac }),
      click: () => sendCommand({ type }),
    };
  };
  /** What the system does by itself, in the words of the page. */
  const own = (role: MenuWord & Role): Item => ({ role, label: words[role] });
  const separator: Item = { type: 'separator' };
  const settings = act('settings');
  const file = [act('save-story'), act('new-window'), act('export'), separator];
  return Menu.buildFromTemplate([
    ...(isMac ? [macAppMenu(settings)] : []),
    {
      label: words.file,
      submenu: [...file, ...(isMac ? [own('close')] : [settings, separator, own('quit')])],
    },
    {
      label: words.edit,
      submenu: [
        ...[act('undo'), act('redo'), separator],
        ...[own('cut'), own('copy'), own('paste'), own('selectAll'), separator],
        act('find'),
      ],
    },
    {
      label: words.view,
      submenu: [
        ...[act('palette'), separator],
        ...[own('resetZoom'), own('zoomIn'), own('zoomOut'), own('togglefullscreen')],
        ...(isDevelopment ? [{ role: 'toggleDevTools' } satisfies Item] : []),
      ],
    },
    isMac
      ? { role: 'windowMenu', label: words.window }
      : { label: words.window, submenu: [own('minimize'), own('close')] },
    { role: 'help', label: words.help, submenu: [act('keys')] },
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
