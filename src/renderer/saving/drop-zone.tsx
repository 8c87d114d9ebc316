import { useEffect, useState } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import { canTake, readTransfer, type ReadTransfer } from './read-transfer.ts';
import './drop-zone.css';

/** Takes whatever is dropped anywhere on the window; while something hangs over it, says what a drop will do. */
export function DropZone({ onDrop }: { onDrop: (read: ReadTransfer) => void }) {
  const { t } = useMessages();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    let isOurs = false;
    const enter = (event: DragEvent): void => {
      if (!isOurs && canTake(event.dataTransfer?.types ?? [])) setIsOver(true);
    };
    // Words that are dragged within the page come from the page itself: they are no new story.
    const begin = (): void => void (isOurs = true);
    const end = (): void => {
      isOurs = false;
      setIsOver(false);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragstart', begin);
    window.addEventListener('dragend', end);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragstart', begin);
      window.removeEventListener('dragend', end);
    };
  }, []);
  useEffect(() => {
    // A file dropped beside the overlay would otherwise take the window away to it.
    const refuse = (event: DragEvent): void => event.preventDefault();
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div
      className="drop-zone"
      onDragOver={(event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void readTransfer(event.dataTransfer, t).then(onDrop);
      }}
    >
      <div className="drop-zone-words">
        <p className="drop-zone-title">{t('saving.drop')}</p>
        <p>{t('saving.drop.what')}</p>
      </div>
    </div>
  );
}
