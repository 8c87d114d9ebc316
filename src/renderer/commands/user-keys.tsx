import { useEffect, useLayoutEffect, useMemo, type ReactNode } from 'react';
import type { HostCommand, MenuKeys, MenuWord } from '../../contract/host.ts';
import { useApi } from '../api/api-context.tsx';
import { useSettings } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { KeyNamesContext } from '../ui/key-names.ts';
import type { CommandId } from './command-table.ts';
import { doesArrive, isOutsideWords } from './judge-key.ts';
import { keysOf, type KeyOverrides } from './key-map.ts';
import { useCommandRegistry } from './use-commands.tsx';

/** Gives the keys that the user has chosen to the registry, and to everything that shows a key. */
export function UserKeys({ children }: { children: ReactNode }) {
  const registry = useCommandRegistry();
  const { keys } = useSettings();
  const { bridge } = useApi();
  useLayoutEffect(() => registry.setOverrides(keys), [registry, keys]);
  const nameOf = useMemo(
    () => (command: string) => keysOf(command as CommandId, keys).find((key) => doesArrive(key, bridge.host)),
    [keys, bridge],
  );
  const { t } = useMessages();
  useEffect(() => bridge.showMenu({ keys: menuKeysOf(keys), words: menuWordsIn(t) }), [bridge, keys, t]);
  return <KeyNamesContext value={nameOf}>{children}</KeyNamesContext>;
}

/** The commands that the menu of the desktop app has too. */
const ofMenu = {
  'save-story': 'story.save',
  'new-window': 'app.window',
  find: 'find.always',
  export: 'story.export',
  undo: 'app.undo',
  redo: 'app.redo',
  settings: 'app.settings',
  palette: 'app.palette',
} as const satisfies Partial<Record<HostCommand['type'], CommandId>>;

const menuWords = [
  ...(['file', 'edit', 'view', 'window', 'help'] as const),
  ...(['save-story', 'new-window', 'export', 'settings', 'undo', 'redo', 'find', 'palette', 'keys'] as const),
  ...(['cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const),
  ...(['minimize', 'close', 'quit'] as const),
] satisfies readonly MenuWord[];

/** The first key of each that a menu can show: not a letter alone, which would be taken from what is typed. */
function menuKeysOf(overrides: KeyOverrides): MenuKeys {
  return Object.fromEntries(
    Object.entries(ofMenu).flatMap(([act, id]) => {
      const key = keysOf(id, overrides).find(isOutsideWords);
      return key === undefined ? [] : [[act, key]];
    }),
  );
}

/** What the menu says, in the language that is shown. */
function menuWordsIn(t: Translate): Record<MenuWord, string> {
  return Object.fromEntries(menuWords.map((word) => [word, t(`host.menu.${word}`)])) as Record<
    MenuWord,
    string
  >;
}
