import { useState, type FormEvent } from 'react';
import type { Id } from '../../contract/primitives.ts';
import { useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import type { Collections } from './use-collections.ts';
import './collection-dialog.css';

const FORM_ID = 'put';

export interface PutDialogProps {
  passageIds: readonly string[];
  collections: Collections;
  onClose: () => void;
}

/** Which collection passages are put into; a name that none has makes a new one. */
export function PutDialog({ passageIds, collections, onClose }: PutDialogProps) {
  const { t, sayNumber } = useMessages();
  const toast = useToast();
  const items = collections.items ?? [];
  const [name, setName] = useState('');
  const undo = useCommand('history.undo');
  const make = useCommand('collections.create', {
    onDone: (made) =>
      toast({
        words: t('passages.collection.put.done', { count: passageIds.length, name: made.name }),
        act: { words: t('ui.undo'), run: () => undo.mutate({}) },
      }),
  });
  const wanted = name.trim();
  const known = items.find((one) => one.name.toLowerCase() === wanted.toLowerCase());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === '') return;
    if (known === undefined) make.mutate({ name: wanted, passageIds: [...passageIds] as Id[] });
    else collections.put(known, passageIds);
    onClose();
  };
  return (
    <Dialog
      title={t('passages.collection.put')}
      about={t('passages.collection.put.about', { count: passageIds.length })}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button look="main" type="submit" form={FORM_ID} disabled={wanted === ''}>
            {t(
              known === undefined && wanted !== ''
                ? 'passages.collection.put.new'
                : 'passages.collection.put.act',
            )}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} className="collection-form" onSubmit={submit}>
        <Combobox
          label={t('passages.collection.put.which')}
          autoFocus
          value={name}
          completions={items.map((one) => ({ words: one.name, about: sayNumber(one.passageCount) }))}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
}
