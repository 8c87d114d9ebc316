import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import { CompletionList } from './completion-list.tsx';
import { joinClasses } from './join-classes.ts';
import { tidyTagName } from './tidy-tag-name.ts';
import { fitCompletions, useCompletion, type Completion } from './use-completion.ts';
import './tag-input.css';

export interface TagInputProps {
  label?: string;
  isLabelHidden?: boolean;
  tags: readonly string[];
  completions: readonly Completion[];
  placeholder?: string;
  autoFocus?: boolean;
  className?: string;
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  /** Enter in the empty field: nothing more to add. */
  onDone?: () => void;
}

/** Tags as chips, with a field for one more: Enter or a comma adds, Backspace in the empty field takes the last away. */
export function TagInput(props: TagInputProps) {
  const { t } = useMessages();
  const { label = t('ui.tags'), tags, completions, onAdd, onRemove, onDone, className } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const fitting = fitCompletions(
    completions.filter((one) => !tags.includes(one.words)),
    typed,
  );
  const add = (words: string): void => {
    const tag = tidyTagName(words);
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) onAdd(tag);
  };
  const completion = useCompletion({ fitting, onPick: add });
  return (
    <div className={joinClasses('field', 'completion', className)}>
      <label htmlFor={id} className={props.isLabelHidden === true ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <div className="tag-input">
        {tags.map((tag) => (
          <span className="tag-chip" key={tag}>
            <bdi>{tag}</bdi>
            <button type="button" aria-label={t('ui.tag.remove', { tag })} onClick={() => onRemove(tag)}>
              <X size={12} aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          className="tag-input-field"
          value={typed}
          placeholder={tags.length === 0 ? (props.placeholder ?? t('ui.tag.add')) : undefined}
          autoFocus={props.autoFocus}
          maxLength={200}
          {...completion.fieldProps}
          onChange={(event) => {
            completion.noteTyping();
            if (event.target.value.includes(',')) event.target.value.split(',').forEach(add);
            else setTyped(event.target.value);
          }}
          onKeyDown={(event) => {
            if (completion.takeKey(event)) return;
            const last = tags.at(-1);
            if (event.key === 'Enter') {
              event.preventDefault();
              if (typed.trim() === '') onDone?.();
              else {
                completion.close();
                add(typed);
              }
            } else if (event.key === 'Backspace' && typed === '' && last !== undefined) onRemove(last);
          }}
          onBlur={() => {
            completion.fieldProps.onBlur();
            add(typed);
          }}
        />
      </div>
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
