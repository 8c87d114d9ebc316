import type { ComponentProps, ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import './button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `main` is the one act of a dialog, `quiet` has no edge, `danger` is for loss alone. */
  look?: 'main' | 'plain' | 'quiet' | 'danger';
  icon?: ReactNode;
}

/** A verb to press. */
export function Button({ look = 'plain', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={joinClasses('button', `button-${look}`, className)} {...rest}>
      {icon}
      {children !== undefined && <span className="button-words">{children}</span>}
    </button>
  );
}
