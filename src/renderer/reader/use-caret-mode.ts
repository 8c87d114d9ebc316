import { useCallback, useEffect, useState } from 'react';
import type { ArticleView } from './frame/article-view.ts';
import { enterCaretMode } from './frame/caret-mode.ts';

export interface CaretMode {
  isOn: boolean;
  toggle: () => void;
}

/** Whether a caret stands in the words, and the way in and out. It is gone when another article is shown. */
export function useCaretMode(view: ArticleView): CaretMode {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => (isOn ? enterCaretMode(view) : undefined), [isOn, view]);
  return { isOn, toggle: useCallback(() => setIsOn((now) => !now), []) };
}
