import { useState } from 'react';
import type { Id } from '../../contract/primitives.ts';
import type { Speaker } from '../../contract/speaker.ts';
import { useSpeakers } from '../api/use-speakers.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface MergeDialogProps {
  speaker: Speaker;
  onMerge: (otherId: Id) => void;
  onClose: () => void;
}

/** Asks which other speaker is the same. */
export function MergeDialog({ speaker, onMerge, onClose }: MergeDialogProps) {
  const { t } = useMessages();
  const others = useSpeakers().filter(({ id }) => id !== speaker.id);
  const [name, setName] = useState('');
  const chosen = others.find((other) => other.name === name.trim());
  const merge = (): void => {
    if (chosen === undefined) return;
    onMerge(chosen.id);
    onClose();
  };
  return (
    <Dialog
      title={t('speakers.merge-with', { name: speaker.name })}
      about={t('speakers.merge.about')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" disabled={chosen === undefined} onClick={merge}>
            {t('speakers.merge')}
          </Button>
        </>
      }
    >
      <Combobox
        label={t('speakers.other')}
        value={name}
        autoFocus
        completions={others.map((other) => ({
          words: other.name,
          about: other.roles.at(-1)?.role ?? String(other.passageCount),
        }))}
        onChange={setName}
      />
    </Dialog>
  );
}
