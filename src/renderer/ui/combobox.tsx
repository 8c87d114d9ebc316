import { useId } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import { CompletionList } from './completion-list.tsx';
import { joinClasses } from './join-classes.ts';
import { fitCompletions, useCompletion, type Completion } from './use-completion.ts';
import './text-field.css';

export interface ComboboxProps {
  label: string;
  isLabelHidden?: boolean;
  value: string;
  completions: readonly Completion[];
  placeholder?: string;
  autoFocus?: boolean;
  className?: string;
  /** Every change of the words, typed or picked. */
  onChange: (value: string) => void;
  /** The words are settled: picked from the list, Enter, or the field was left. */
  onSettle?: (value: string) => void;
}

/** A line of words that can be completed from a list; anything else may stand there too. */
export function Combobox(props: ComboboxProps) {
  const { label, value, completions, onChange, onSettle, className } = props;
  const id = useId();
  const { t } = useMessages();
  const fitting = fitCompletions(completions, value).filter((one) => one.words !== value);
  const settle = (words: string): void => {
    onChange(words);
    onSettle?.(words);
  };
  const completion = useCompletion({ fitting, onPick: settle });
  return (
    <div className={joinClasses('field', 'completion', className)}>
      <label htmlFor={id} className={props.isLabelHidden === true ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        id={id}
        className="field-input"
        value={value}
        placeholder={props.placeholder}
        autoFocus={props.autoFocus}
        {...completion.fieldProps}
        onChange={(event) => {
          completion.noteTyping();
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (!completion.takeKey(event) && event.key === 'Enter') onSettle?.(value);
        }}
        onBlur={() => {
          completion.fieldProps.onBlur();
          onSettle?.(value);
        }}
      />
      {completion.isShown && (
        <CompletionList
          id={completion.listId}
          name={t('ui.suggestions', { label })}
          fitting={fitting}
          at={completion.at}
          onPick={completion.pick}
        />
      )}
    </div>
  );
}
