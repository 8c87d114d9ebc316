import { useState } from 'react';
import { useCall, useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import './empty-trash-dialog.css';

const MEGABYTE = 1_000_000;

/** Says what would be destroyed, and destroys it when it is told so. Nothing that comes into the trash meanwhile goes. */
export function EmptyTrashDialog({ onClose }: { onClose: () => void }) {
  const { t, sayNumber } = useMessages();
  const toast = useToast();
  const [askedAt] = useState(() => new Date().toISOString());
  const weight = useCall('trash.weigh', {}).data;
  const empty = useCommand('trash.empty', {
    onDone: ({ articles }) => toast({ words: t('library.trash.emptied', { count: articles }) }),
  });
  const run = (): void => {
    empty.mutate({ trashedUntil: askedAt });
    onClose();
  };
  return (
    <Dialog
      title={t('library.trash.empty')}
      about={t('library.trash.empty.about')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button look="main" autoFocus onClick={onClose}>
            {t('library.trash.keep')}
          </Button>
          <Button look="danger" disabled={weight === undefined || weight.articles === 0} onClick={run}>
            {t('library.trash.destroy')}
          </Button>
        </>
      }
    >
      <div role="status">
        {weight !== undefined && (
          <ul className="trash-weight">
            <li>{t('counts.stories', { count: weight.articles })}</li>
            <li>{t('counts.captures', { count: weight.captures })}</li>
            <li>{t('counts.passages', { count: weight.passages })}</li>
            <li>
              {t('library.trash.bytes', { count: sayNumber(Math.max(0.1, weight.bytes / MEGABYTE), 1) })}
            </li>
          </ul>
        )}
      </div>
    </Dialog>
  );
}
