import { useState } from 'react';
import type { InputOf } from '../../contract/methods.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface AddDialogProps {
  onAdd: (input: InputOf<'speakers.add'>) => void;
  onClose: () => void;
}

/** Writes somebody down who has said nothing yet. */
export function AddDialog({ onAdd, onClose }: AddDialogProps) {
  const { t } = useMessages();
  const [name, setName] = useState('');
  const add = (): void => {
    if (name.trim() === '') return;
    onAdd({ name: name.trim() });
    onClose();
  };
  return (
    <Dialog
      title={t('speakers.add')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" disabled={name.trim() === ''} onClick={add}>
            {t('speakers.add')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('speakers.name')}
        dir="auto"
        maxLength={300}
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
    </Dialog>
  );
}
