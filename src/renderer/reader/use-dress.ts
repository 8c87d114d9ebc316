import { useLayoutEffect, useRef } from 'react';
import { useSettings } from '../api/queries.ts';
import type { ArticleView } from './frame/article-view.ts';
import { applyReadingSettings } from './frame/dress-frame.ts';
import { useShownTheme } from './use-theme.ts';

/** Keeps the frame's theme and typography as the settings are, and the line that is being read where it was. */
export function useDress(view: ArticleView, keepPlace: () => void): void {
  const { font, fontSizePx, measureCh, lineHeight, justify } = useSettings();
  const theme = useShownTheme();
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    applyReadingSettings(view, { font, fontSizePx, measureCh, lineHeight, justify }, theme);
    // At first there is no line to keep: the place that was stored comes next.
    if (!isFirst.current) keepPlace();
    isFirst.current = false;
  }, [view, theme, keepPlace, font, fontSizePx, measureCh, lineHeight, justify]);
}
