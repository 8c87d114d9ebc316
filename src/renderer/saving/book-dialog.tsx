import { BookOpen, Library } from 'lucide-react';
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
  const [only] = names;
  return (
    <Dialog
      title={names.length === 1 ? 'Save a book' : `Save ${String(names.length)} books`}
      about={names.length === 1 ? <bdi>{only}</bdi> : 'They are all saved in the same way.'}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button look="plain" icon={<Library size={16} />} onClick={() => onChoose('chapters')}>
            A chapter each
          </Button>
          <Button look="main" icon={<BookOpen size={16} />} autoFocus onClick={() => onChoose('one')}>
            One article
          </Button>
        </>
      }
    >
      <p>Keep a book as one article with all its chapters, or as an article for each of them?</p>
    </Dialog>
  );
}
