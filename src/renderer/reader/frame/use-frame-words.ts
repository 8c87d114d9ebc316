import { useEffect } from 'react';
import { useMessages } from '../../language/language-provider.tsx';
import type { ArticleView } from './article-view.ts';
import { sayPictures } from './missing-picture.ts';

/** An article that is open while the language changes says the few words of ours that it holds in the new one. */
export function useFrameWords(view: ArticleView): void {
  const { t } = useMessages();
  useEffect(() => sayPictures(view.root, t), [view, t]);
}
