import { useCallback, useState } from 'react';
import type { ArticleRow } from '../../contract/article.ts';
import type { Collection } from '../../contract/collection.ts';
import type { ExportScope } from '../../contract/exporting.ts';
import type { SavedSearch } from '../../contract/saved-search.ts';
import type { Tag } from '../../contract/tag.ts';
import type { Pasted } from '../saving/use-paste-anywhere.ts';

/** What floats above the window: one thing at a time. */
export type OpenDialog =
  | { kind: 'save'; pasted: Pasted }
  /** `ids`: all that are meant; `articles`: those of them that are loaded. */
  | { kind: 'tag'; articles: readonly ArticleRow[]; ids: readonly string[] }
  | { kind: 'export'; scope: ExportScope }
  | { kind: 'speaker'; speakerId: string }
  | { kind: 'search'; search: SavedSearch | null; text: string }
  | { kind: 'tags' }
  | { kind: 'tag-edit'; tag: Tag }
  | { kind: 'tag-merge'; tag: Tag }
  | { kind: 'collection'; collection: Collection | null }
  | { kind: 'put'; passageIds: readonly string[] }
  /** `files`: what was dropped. */
  | { kind: 'import'; files: readonly File[] }
  | { kind: 'history' }
  | { kind: 'empty-trash' }
  | { kind: 'palette' }
  | { kind: 'keys' }
  | { kind: 'change-keys' };

export interface Dialogs {
  open: OpenDialog | null;
  show: (dialog: OpenDialog) => void;
  close: () => void;
  save: (pasted?: Pasted) => void;
  isSettingsOpen: boolean;
  setIsSettingsOpen: (isOpen: boolean) => void;
}

const blank: Pasted = { text: '', rich: null };

/** Which dialog is open; the settings stand apart, they are a sheet beside the reader. */
export function useDialogs(): Dialogs {
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [isSettingsOpen, setIsSettingsOpen] = useState(false);
  return {
    open,
    show: setOpen,
    close: () => setOpen(null),
    save: useCallback((pasted = blank) => setOpen({ kind: 'save', pasted }), []),
    isSettingsOpen,
    setIsSettingsOpen,
  };
}
