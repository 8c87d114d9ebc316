import { useId, type ComponentProps, type ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import './text-field.css';

interface FieldFrame {
  label: string;
  /** True where the label is said but not shown (a search field with an icon). */
  isLabelHidden?: boolean;
  hint?: ReactNode;
  /** What is wrong with what stands in the field, and how it should be. */
  problem?: string | null | undefined;
}

export interface TextFieldProps extends FieldFrame, ComponentProps<'input'> {}
export interface TextAreaProps extends FieldFrame, ComponentProps<'textarea'> {}

/** One line of words, with a label, a hint and a problem that belong to it. */
export function TextField({ label, isLabelHidden, hint, problem, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Frame {...{ id, label, isLabelHidden, hint, problem, className }}>
      <input
        id={id}
        className="field-input"
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem != null}
        aria-describedby={`${id}-about`}
        {...rest}
      />
    </Frame>
  );
}

/** Several lines of words. */
export function TextArea({ label, isLabelHidden, hint, problem, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <Frame {...{ id, label, isLabelHidden, hint, problem, className }}>
      <textarea
        id={id}
        className="field-input field-area"
        aria-invalid={problem != null}
        aria-describedby={`${id}-about`}
        {...rest}
      />
    </Frame>
  );
}

interface FrameProps {
  id: string;
  label: string;
  isLabelHidden: boolean | undefined;
  hint: ReactNode;
  problem: string | null | undefined;
  className: string | undefined;
  children: ReactNode;
}

function Frame({ id, label, isLabelHidden, hint, problem, className, children }: FrameProps) {
  return (
    <div className={joinClasses('field', className)}>
      <label htmlFor={id} className={isLabelHidden === true ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {children}
      <div id={`${id}-about`} className={problem == null ? 'field-hint' : 'field-problem'} role="status">
        {problem ?? hint}
      </div>
    </div>
  );
}
