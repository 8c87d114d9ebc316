import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
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

/** Words, and the key, for what the pointer rests on. */
export function Tooltip({ words, keys, command, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
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
