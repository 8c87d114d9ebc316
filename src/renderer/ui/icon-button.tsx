import type { ComponentProps, ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import { Tooltip } from './tooltip.tsx';
import './icon-button.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** The accessible name and the words of the tooltip. */
  name: string;
  icon: ReactNode;
  /** The keys that do the same, in the registry's spelling: `Shift+e`. */
  keys?: string | undefined;
  /** The command that does the same: its key is shown, whichever it is now. */
  command?: string | undefined;
  /** Set for a button that stays pressed. */
  isPressed?: boolean;
}

/** An icon to press; its name is always said, on hover and to a screen reader. */
export function IconButton({ name, icon, keys, command, isPressed, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip words={name} keys={keys} command={command}>
      <button
        type="button"
        className={joinClasses('icon-button', className)}
        aria-label={name}
        aria-pressed={isPressed}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
