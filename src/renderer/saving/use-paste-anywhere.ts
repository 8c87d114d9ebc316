import { useEffect } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import type { Draft } from './read-source.ts';
import { readTransfer, type ReadTransfer } from './read-transfer.ts';

export interface Pasted {
  text: string;
  /** The rich text that came along, or null when the words are all there is. */
  rich: Draft | null;
}

const FIELD = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';

/** A paste outside any field is an offer to save: words are shown before they are kept, files go their way. */
export function usePasteAnywhere(
  onPaste: (pasted: Pasted) => void,
  onFiles: (read: ReadTransfer) => void,
): void {
  const { t } = useMessages();
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const transfer = event.clipboardData;
      if (transfer === null || target?.closest(FIELD)) return;
      event.preventDefault();
      const text = transfer.getData('text/plain');
      void readTransfer(transfer, t).then((read) => {
        const [draft] = read.drafts;
        if (draft?.source.kind === 'file' || read.refusals.length > 0) onFiles(read);
        else if (draft !== undefined) onPaste({ text, rich: draft.source.kind === 'html' ? draft : null });
      });
    };
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, [onPaste, onFiles, t]);
}
