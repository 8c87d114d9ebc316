import { createContext, use } from 'react';

/** The first key of a command, as things stand: tooltips, menus and hints name the command, and show what its key is now. */
export const KeyNamesContext = createContext<(command: string) => string | undefined>(() => undefined);

/** What is to be shown: the key that is given, or else that of the command. */
export function useKeyName(keys: string | undefined, command: string | undefined): string | undefined {
  const nameOf = use(KeyNamesContext);
  return keys ?? (command === undefined ? undefined : nameOf(command));
}
