import { Tooltip as Radix } from 'radix-ui';
import { useEffect, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { Kbd } from './kbd.tsx';
import './tooltip.css';

/** Goes once around the app: how long a pointer rests before words appear, shared by all tooltips. */
export const TooltipProvider = Radix.Provider;

export interface TooltipProps {
  words: string;
  keys?: string | undefined;
  /** The command that does the same: its key is shown, whichever it is now. */
  command?: string | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** The one element that is described; it must take a ref. */
  children: ReactElement;
}

/**
 * Words, and the key, for what the pointer rests on. Any key takes them away before anybody else hears it: otherwise they would
 * lie over the dialog that it opens, and take the Escape that is to close one.
 */
export function Tooltip({ words, keys, command, side = 'bottom', children }: TooltipProps) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const hide = (): void => flushSync(() => setIsOpen(false));
    window.addEventListener('keydown', hide, true);
    return () => window.removeEventListener('keydown', hide, true);
  }, [isOpen]);
  return (
    <Radix.Root open={isOpen} onOpenChange={setIsOpen}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="tooltip" side={side} sideOffset={6} collisionPadding={8}>
          {words}
          <Kbd keys={keys} command={command} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
