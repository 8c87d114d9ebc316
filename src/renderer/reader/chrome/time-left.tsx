import { useMessages } from '../../language/language-provider.tsx';

/** Words a minute, as for the time that a story takes. */
const WORDS_A_MINUTE = 230;

/** How long the rest takes. It changes once a minute of reading: nothing moves while one reads. */
export function TimeLeft({ wordCount, progress }: { wordCount: number; progress: number }) {
  const { t } = useMessages();
  const minutes = Math.ceil((wordCount * (1 - progress)) / WORDS_A_MINUTE);
  if (progress === 0 || wordCount < WORDS_A_MINUTE) return null;
  return (
    <span className="reader-time-left">
      {progress > 0.995
        ? t('reader.time-left.none')
        : t('reader.time-left', { minutes: Math.max(1, minutes) })}
    </span>
  );
}
