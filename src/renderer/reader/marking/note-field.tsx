import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../language/language-provider.tsx';
import { MarkdownNote } from '../../ui/markdown-note.tsx';
import { useDraft } from './use-draft.ts';

export interface NoteFieldProps {
  note: string;
  isFocused: boolean;
  onKeep: (note: string) => void;
  onLink: (url: string) => void;
  /** Ctrl+Enter: the note is done. */
  onDone: () => void;
}

/** A note in Markdown: as it reads until it is pressed, as it is written while it is being written. */
export function NoteField({ note, isFocused, onKeep, onLink, onDone }: NoteFieldProps) {
  const { t } = useMessages();
  const id = useId();
  const [isWriting, setIsWriting] = useState(isFocused || note === '');
  const draft = useDraft(note, onKeep);
  const field = useRef<HTMLTextAreaElement>(null);
  const wasAsked = useRef(isFocused);
  useEffect(() => {
    if (isWriting && wasAsked.current) field.current?.focus();
    wasAsked.current = false;
  }, [isWriting]);
  const write = (): void => {
    wasAsked.current = true;
    setIsWriting(true);
  };
  return (
    <div className="field">
      <div className="passage-note-head">
        {isWriting ? (
          <label htmlFor={id} className="field-label">
            {t('marking.note')}
          </label>
        ) : (
          <span className="field-label">{t('marking.note')}</span>
        )}
        {!isWriting && (
          <button type="button" className="passage-note-edit" onClick={write}>
            {t('marking.note.edit')}
          </button>
        )}
      </div>
      {isWriting ? (
        <textarea
          ref={field}
          id={id}
          className="field-input passage-note-area"
          placeholder={t('marking.note.hint')}
          rows={3}
          dir="auto"
          value={draft.value}
          onChange={(event) => draft.change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            draft.settle();
            onDone();
          }}
          onBlur={() => {
            draft.settle();
            setIsWriting(draft.value === '');
          }}
        />
      ) : (
        <div className="passage-note-view" onDoubleClick={write}>
          <MarkdownNote note={draft.value} onLink={onLink} />
        </div>
      )}
    </div>
  );
}
