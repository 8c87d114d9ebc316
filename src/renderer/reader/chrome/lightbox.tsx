import { useState } from 'react';
import { useMessages } from '../../language/language-provider.tsx';
import { mirrorKey } from '../../language/mirror-key.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './lightbox.css';

export interface Picture {
  address: string;
  words: string;
}

export interface LightboxProps {
  /** Those of the article, in its order. */
  pictures: readonly Picture[];
  /** The one that is shown first. */
  start: number;
  onClose: () => void;
}

/** A picture of the article as large as the window allows; the arrows go to the next. A press on it, or Escape, goes back. */
export function Lightbox({ pictures, start, onClose }: LightboxProps) {
  const { t, dir } = useMessages();
  const [at, setAt] = useState(start);
  const picture = pictures[at];
  if (picture === undefined) return null;
  const { address, words } = picture;
  const go = (key: string): boolean => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[mirrorKey(key, dir)];
    if (by === undefined) return false;
    setAt(Math.max(0, Math.min(pictures.length - 1, at + by)));
    return true;
  };
  return (
    <Dialog
      title={words === '' ? t('reader.picture') : words}
      size="bare"
      className="lightbox"
      onClose={onClose}
    >
      <button
        type="button"
        className="lightbox-close"
        aria-label={t('reader.picture.close')}
        autoFocus
        onClick={onClose}
        onKeyDown={(event) => go(event.key) && event.preventDefault()}
      >
        <img src={address} alt={words} />
      </button>
      {(words !== '' || pictures.length > 1) && (
        <p className="lightbox-words" role="status">
          {words}
          {pictures.length > 1 && (
            <small>{t('reader.picture.of', { at: at + 1, total: pictures.length })}</small>
          )}
        </p>
      )}
    </Dialog>
  );
}
