import { BookOpen, Library } from 'lucide-react';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { BookChoice } from './read-source.ts';

export interface BookDialogProps {
  /** File names. */
  names: readonly string[];
  onChoose: (book: BookChoice) => void;
  onClose: () => void;
}

/** Asks once for all books that came together what they should become; closed, none of them is saved. */
export function BookDialog({ names, onChoose, onClose }: BookDialogProps) {
  const { t } = useMessages();
  const [only] = names;
  return (
    <Dialog
      title={t('saving.book', { count: names.length })}
      about={names.length === 1 ? <bdi>{only}</bdi> : t('saving.books.about')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button look="plain" icon={<Library size={16} />} onClick={() => onChoose('chapters')}>
            {t('saving.book.chapters')}
          </Button>
          <Button look="main" icon={<BookOpen size={16} />} autoFocus onClick={() => onChoose('one')}>
            {t('saving.book.one')}
          </Button>
        </>
      }
    >
      <p>{t('saving.book.question')}</p>
    </Dialog>
  );
}
