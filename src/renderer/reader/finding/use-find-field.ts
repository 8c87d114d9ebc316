import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { TextSpan } from '../../../text/selector.ts';
import type { ArticleView } from '../frame/article-view.ts';
import { clearSelection } from '../frame/read-selection.ts';
import { findPhrase, foldText } from './find-phrase.ts';
import { useFinding, type Finding } from './use-finding.ts';

export interface FindField {
  isOpen: boolean;
  typed: string;
  /** How often the field was asked for. */
  asked: number;
  finding: Finding;
  type: (typed: string) => void;
  open: () => void;
  close: () => void;
}

const NOTHING: readonly TextSpan[] = [];

/** The words that are being looked for in the article: those typed here, or those of the search it was opened from. */
export function useFindField(
  view: ArticleView,
  fromSearch: readonly TextSpan[],
  onJump: () => void,
): FindField {
  const [field, setField] = useState({ isOpen: false, typed: '', asked: 0 });
  const phrase = useDeferredValue(field.isOpen ? field.typed : '');
  const folded = useMemo(() => (field.isOpen ? foldText(view.text) : null), [field.isOpen, view]);
  const typedFound = useMemo(() => (folded ? findPhrase(folded, phrase) : NOTHING), [folded, phrase]);
  const [dismissed, setDismissed] = useState<readonly TextSpan[] | null>(null);
  const searched = dismissed === fromSearch ? NOTHING : fromSearch;
  const finding = useFinding(view, field.isOpen && phrase.trim() !== '' ? typedFound : searched, onJump);
  const open = useCallback(() => {
    const selected = view.document.getSelection()?.toString().trim() ?? '';
    const isPhrase = selected !== '' && selected.length <= 100 && !selected.includes('\n');
    clearSelection(view);
    setField(({ typed, asked }) => ({ isOpen: true, typed: isPhrase ? selected : typed, asked: asked + 1 }));
  }, [view]);
  const close = useCallback(() => {
    setField((now) => ({ ...now, isOpen: false }));
    setDismissed(fromSearch);
    // The field goes away with the focus in it: the words go on having it.
    if (!field.isOpen) return;
    view.element.focus();
    view.root.focus({ preventScroll: true });
  }, [fromSearch, field.isOpen, view]);
  const type = useCallback((typed: string) => setField((now) => ({ ...now, typed })), []);
  return { ...field, finding, type, open, close };
}
