import { createContext, use, useCallback, useEffect, useId, useLayoutEffect, type ReactNode } from 'react';
import type { Command, CommandRegistry } from './registry.ts';

const RegistryContext = createContext<CommandRegistry | null>(null);

export function CommandProvider({ registry, children }: { registry: CommandRegistry; children: ReactNode }) {
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** @throws Error outside a CommandProvider, which is a fault of the program */
export function useCommandRegistry(): CommandRegistry {
  const registry = use(RegistryContext);
  if (registry === null) throw new Error('useCommandRegistry needs a CommandProvider above it');
  return registry;
}

/**
 * Offers commands for as long as the caller is mounted; always in the state of what is on the screen: a key that comes
 * between a drawing and its effects would act on what stood there before.
 */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  const owner = useId();
  useLayoutEffect(() => {
    registry.put(owner, commands);
  });
  useLayoutEffect(() => () => registry.drop(owner), [registry, owner]);
}

const TYPING =
  'input:not([type="checkbox"],[type="radio"],[type="button"]), textarea, select, [contenteditable="true"]';
const FLOATING = '[role="dialog"], [role="alertdialog"], [role="menu"]';
const PRESSABLE = 'button, a[href], summary, [role="button"], [role="separator"], [role="treeitem"]';

/** What the target of an event can tell, in whichever document it lives (the reading frame has its own). */
function stands(target: EventTarget | null, selector: string): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(selector) !== null;
}

/**
 * The function that gives a key press to the registry: for the window, and for a frame whose document hands its keys
 * on. It prevents the default of a key that was taken.
 * @returns true when the key was taken
 */
export function useTakeKey(): (event: KeyboardEvent) => boolean {
  const registry = useCommandRegistry();
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return false;
      const presses = (event.key === 'Enter' || event.key === ' ') && stands(event.target, PRESSABLE);
      if (presses) return false;
      const isBusy = stands(event.target, TYPING) || stands(event.target, FLOATING);
      if (!registry.takeKey(event, isBusy)) return false;
      event.preventDefault();
      return true;
    },
    [registry],
  );
}

/** Listens to the keys of the window. Mounted once, in the app. */
export function useWindowKeys(): void {
  const takeKey = useTakeKey();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => void takeKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [takeKey]);
}
