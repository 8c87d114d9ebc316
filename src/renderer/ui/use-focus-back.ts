import { useCallback, useRef } from 'react';

/**
 * Where the focus was when something that floats opened, and the way back there: for what is opened by a key or a
 * place, and so has no button that could take the focus again. A focus that has gone elsewhere since is left alone.
 * @returns what Radix calls once the sheet is gone
 */
export function useFocusBack(isOpen: boolean): (event: Event) => void {
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  // While rendering: a field inside that asks for the focus has it before any effect runs.
  if (isOpen && !wasOpen.current) opener.current = document.activeElement;
  wasOpen.current = isOpen;
  return useCallback((event) => {
    event.preventDefault();
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    const { current } = opener;
    if (isNowhere && current instanceof HTMLElement && current.isConnected) current.focus();
  }, []);
}
