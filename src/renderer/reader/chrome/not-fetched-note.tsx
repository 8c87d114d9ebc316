import { Download } from 'lucide-react';
import type { Article } from '../../../contract/article.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';

interface NotFetchedNoteProps {
  article: Article;
  /** Undefined for a story that has no address. */
  onFetch: (() => void) | undefined;
}

/** A story that another program brought without its text: why there is nothing to read, and the way to get it. */
export function NotFetchedNote({ article, onFetch }: NotFetchedNoteProps) {
  const { t } = useMessages();
  const shown = article.captures.find(({ id }) => id === article.currentCaptureId);
  if (shown?.layout !== 'not-fetched') return null;
  return (
    <div className="reader-note reader-note-act" role="note">
      <p>{t('importing.not-fetched')}</p>
      {onFetch !== undefined && article.url !== null && (
        <span className="reader-note-keys">
          <Kbd command="story.refetch" />
          <Button look="main" icon={<Download size={16} />} onClick={onFetch}>
            {t('importing.not-fetched.fetch')}
          </Button>
        </span>
      )}
    </div>
  );
}
