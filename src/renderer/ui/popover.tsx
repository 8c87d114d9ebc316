import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import { useFocusBack } from './use-focus-back.ts';
import './popover.css';

export interface PopoverProps {
  name: string;
  /** The element that opens it. Leave it out and give `at` for a place that has no element (a mark in a page). */
  trigger?: ReactElement;
  /** A place on the window, in CSS pixels, that the popover stands by. */
  at?: { left: number; top: number; width: number; height: number };
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  side?: 'top' | 'right' | 'bottom' | 'left';
  align?: 'start' | 'center' | 'end';
  /** False keeps the focus where it is: a bar beside a selection must not take the selection away. */
  takesFocus?: boolean;
  /** Escape was pressed. True: it meant something within, and the sheet stays. */
  onEscape?: () => boolean;
  className?: string;
  children: ReactNode;
}

/** A small sheet beside what it is about. */
export function Popover(props: PopoverProps) {
  const { name, trigger, at, isOpen, onOpenChange, takesFocus = true, className, children } = props;
  const focusBack = useFocusBack(isOpen === true);
  return (
    <Radix.Root {...(isOpen !== undefined && { open: isOpen })} {...(onOpenChange && { onOpenChange })}>
      {trigger !== undefined && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      {at !== undefined && (
        <Radix.Anchor asChild>
          <span className="popover-place" style={at} />
        </Radix.Anchor>
      )}
      <Radix.Portal>
        <Radix.Content
          className={joinClasses('popover', className)}
          aria-label={name}
          side={props.side ?? 'bottom'}
          align={props.align ?? 'center'}
          sideOffset={6}
          collisionPadding={8}
          {...(trigger === undefined && { onCloseAutoFocus: focusBack })}
          onEscapeKeyDown={(event) => {
            if (props.onEscape?.() === true) event.preventDefault();
          }}
          {...(!takesFocus && { onOpenAutoFocus: (event: Event) => event.preventDefault() })}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
