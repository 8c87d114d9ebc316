import type { Article } from '../../../contract/article.ts';
import { sayTextOnly } from '../../api/capture-words.ts';
import { useMessages } from '../../language/language-provider.tsx';

/** Said once, above the words: why they stand there without their form, and that nothing was lost. */
export function TextOnlyNote({ article }: { article: Article }) {
  const { t } = useMessages();
  const words = sayTextOnly(
    article.captures.find(({ id }) => id === article.currentCaptureId),
    t,
  );
  return words === null ? null : (
    <p className="reader-note" role="note">
      {words}
    </p>
  );
}
