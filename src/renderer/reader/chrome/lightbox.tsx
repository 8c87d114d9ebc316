import { useMessages } from '../../language/language-provider.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './lightbox.css';

export interface Picture {
  address: string;
  words: string;
}

/** A picture of the article as large as the window allows. A press on it, or Escape, goes back to the words. */
export function Lightbox({ picture, onClose }: { picture: Picture; onClose: () => void }) {
  const { t } = useMessages();
  return (
    <Dialog
      title={picture.words === '' ? t('reader.picture') : picture.words}
      size="bare"
      className="lightbox"
      onClose={onClose}
    >
      <button
        type="button"
        className="lightbox-close"
        aria-label={t('reader.picture.close')}
        onClick={onClose}
      >
        <img src={picture.address} alt={picture.words} />
      </button>
      {picture.words !== '' && <p className="lightbox-words">{picture.words}</p>}
    </Dialog>
  );
}
