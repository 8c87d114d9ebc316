import { useLayoutEffect, useRef, useState } from 'react';
import type { PassageCard } from '../../contract/passage.ts';
import { useMessages } from '../language/language-provider.tsx';
import { editableFields, type EditableField } from './edit-fields.ts';
import { FieldEditor } from './field-editor.tsx';

export interface CardEditorProps {
  passage: PassageCard;
  onDone: () => void;
}

/** The facts of a card, to be edited beneath it: Tab goes from one to the next, and from the last one out. */
export function CardEditor({ passage, onDone }: CardEditorProps) {
  const { t } = useMessages();
  const group = useRef<HTMLDivElement>(null);
  // A field that was left is made anew, so that it begins with what stands there now.
  const [rounds, setRounds] = useState<Partial<Record<EditableField, number>>>({});
  // It stands beneath a card that may have been the last in sight.
  useLayoutEffect(() => {
    // Newer browsers answer with a promise, which React would take for the function that ends the effect, and fail.
    void group.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const leave = (field: EditableField, step: 1 | 0 | -1): void => {
    setRounds((now) => ({ ...now, [field]: (now[field] ?? 0) + 1 }));
    const next = editableFields[editableFields.indexOf(field) + step];
    if (step !== 0 && next !== undefined) {
      const place = `[data-field="${next}"] :is(input, textarea)`;
      group.current?.querySelector<HTMLElement>(place)?.focus();
      return;
    }
    // Left for another field of the card with the pointer: that one goes on.
    requestAnimationFrame(() => {
      if (group.current?.contains(document.activeElement) !== true) onDone();
    });
  };
  return (
    <div className="card-editor" role="group" aria-label={t('passages.edit-here')} ref={group}>
      {editableFields.map((field) => (
        <FieldEditor
          key={`${field} ${String(rounds[field] ?? 0)}`}
          passage={passage}
          field={field}
          autoFocus={field === 'speaker' && rounds.speaker === undefined}
          onDone={(step) => leave(field, step)}
        />
      ))}
    </div>
  );
}
