import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { PassageCard } from '../../contract/passage.ts';
import { useTagCompletions } from '../api/queries.ts';
import { useSpeakerCompletions } from '../api/use-speakers.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { isDateSound, patchOf, readDraft, type Draft, type EditableField } from './edit-fields.ts';
import { useEditPassages } from './use-edit-passage.ts';
import './field-editor.css';

export interface FieldEditorProps {
  passage: PassageCard;
  field: EditableField;
  isLabelHidden?: boolean;
  autoFocus?: boolean;
  /** It is done: kept or taken back, and Tab (1), Shift+Tab (-1) or neither (0) goes on. */
  onDone: (step: 1 | 0 | -1) => void;
}

/**
 * One fact of a passage, edited where it stands. Enter keeps it, Tab keeps it and goes on, Escape takes it back; so does
 * leaving it, but for a date that is none.
 */
export function FieldEditor(props: FieldEditorProps) {
  const { passage, field, onDone } = props;
  const { t } = useMessages();
  const edit = useEditPassages();
  const [draft, setDraft] = useState(() => readDraft(passage, field));
  // What was typed last counts, also when it is settled before the next drawing.
  const latest = useRef(draft);
  const way = useRef<{ step: 1 | 0 | -1; isDropped: boolean; isDone: boolean }>({
    ...{ step: 0, isDropped: false, isDone: false },
  });
  const change = (next: Partial<Draft>): void => {
    latest.current = { ...latest.current, ...next };
    setDraft(latest.current);
  };
  const isSound = field !== 'said' || isDateSound(draft.words);
  const leave = (event: FocusEvent<HTMLDivElement>): void => {
    if (event.currentTarget.contains(event.relatedTarget) || way.current.isDone) return;
    way.current.isDone = true;
    const isKept = !way.current.isDropped && (field !== 'said' || isDateSound(latest.current.words));
    const patch = isKept ? patchOf(passage, field, latest.current) : null;
    if (patch !== null) edit([passage], patch);
    onDone(way.current.step);
  };
  const takeKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const isEnter = event.key === 'Enter' && !event.shiftKey;
    if (event.key === 'Escape') way.current.isDropped = true;
    else if (event.key === 'Tab') way.current.step = event.shiftKey ? -1 : 1;
    else if (!isEnter) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== 'Escape' && field === 'said' && !isDateSound(latest.current.words)) return;
    (event.target as HTMLElement).blur();
  };
  return (
    <div className="field-editor" data-field={field} onBlur={leave} onKeyDown={takeKey}>
      <Field
        {...props}
        label={t(`passages.column.${field}`)}
        draft={draft}
        problem={isSound ? null : t('passages.date.problem')}
        onChange={change}
        onSettled={() => (document.activeElement as HTMLElement | null)?.blur()}
      />
    </div>
  );
}

interface FieldProps extends FieldEditorProps {
  label: string;
  draft: Draft;
  problem: string | null;
  onChange: (next: Partial<Draft>) => void;
  onSettled: () => void;
}

function Field({ field, label, draft, problem, onChange, onSettled, ...rest }: FieldProps) {
  const shared = { label, isLabelHidden: rest.isLabelHidden ?? false, autoFocus: rest.autoFocus ?? false };
  const speakers = useSpeakerCompletions();
  const tags = useTagCompletions();
  switch (field) {
    case 'speaker':
      return (
        <Combobox
          {...shared}
          value={draft.words}
          completions={speakers}
          onChange={(words) => onChange({ words })}
        />
      );
    case 'tags':
      return (
        <TagInput
          {...shared}
          tags={draft.tags}
          completions={tags}
          onAdd={(tag) => onChange({ tags: [...draft.tags.filter((one) => one !== tag), tag] })}
          onRemove={(tag) => onChange({ tags: draft.tags.filter((one) => one !== tag) })}
          onDone={onSettled}
        />
      );
    case 'note':
      return (
        <TextArea
          {...shared}
          dir="auto"
          rows={3}
          value={draft.words}
          onChange={(event) => onChange({ words: event.target.value })}
        />
      );
    default:
      return (
        <TextField
          {...shared}
          dir="auto"
          maxLength={300}
          {...(field === 'said' && { placeholder: '2025-04-25' })}
          value={draft.words}
          problem={problem}
          onChange={(event) => onChange({ words: event.target.value })}
        />
      );
  }
}
