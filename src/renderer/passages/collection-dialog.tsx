import { useState, type FormEvent } from 'react';
import type { Collection } from '../../contract/collection.ts';
import { sayError } from '../api/error-words.ts';
import { useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useToast } from '../ui/toast.tsx';
import './collection-dialog.css';

const FORM_ID = 'collection';

export interface CollectionDialogProps {
  /** The collection to change; null for a new one. */
  collection: Collection | null;
  onClose: () => void;
  onMade: (collection: Collection) => void;
}

/** What a collection is called, and what it is for. */
export function CollectionDialog({ collection, onClose, onMade }: CollectionDialogProps) {
  const messages = useMessages();
  const { t } = messages;
  const toast = useToast();
  const [name, setName] = useState(collection?.name ?? '');
  const [note, setNote] = useState(collection?.note ?? '');
  const undo = useCommand('history.undo');
  const tell = (made: Collection): void => {
    onClose();
    const words =
      collection === null
        ? t('passages.collection.made', { name: made.name })
        : t('passages.collection.changed', { name: made.name });
    toast({ words, act: { words: t('ui.undo'), run: () => undo.mutate({}) } });
    if (collection === null) onMade(made);
  };
  const make = useCommand('collections.create', { isQuiet: true, onDone: tell });
  const change = useCommand('collections.update', { isQuiet: true, onDone: tell });
  const error = make.error ?? change.error;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    if (collection === null) make.mutate({ name, note });
    else change.mutate({ id: collection.id, patch: { name, note } });
  };
  return (
    <Dialog
      title={t(collection === null ? 'passages.collection.new' : 'passages.collection')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button look="main" type="submit" form={FORM_ID} disabled={name.trim() === ''}>
            {t(collection === null ? 'passages.collection.make' : 'ui.save')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} className="collection-form" onSubmit={submit}>
        <TextField
          label={t('passages.collection.name')}
          dir="auto"
          autoFocus
          maxLength={200}
          value={name}
          problem={error === null ? null : sayError(error, messages).what}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <TextArea
          label={t('passages.collection.note')}
          dir="auto"
          rows={3}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
