import { useMessages } from '../../language/language-provider.tsx';

/** Said quietly, once, above the words: it is rare, and the passages are safe. */
export function TextDiffers() {
  const { t } = useMessages();
  return (
    <p className="reader-note" role="note">
      {t('reader.differs')}
    </p>
  );
}
