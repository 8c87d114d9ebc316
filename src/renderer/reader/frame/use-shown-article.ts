import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../../contract/article.ts';
import { useAssetUrl } from '../../api/use-resource-url.ts';
import type { ArticleView, FramePage } from './article-view.ts';
import { isTextOf, showArticle } from './article-view.ts';
import { clearPaint } from './paint-marks.ts';
import { sanitiseBody } from './sanitise-body.ts';

/** The article that stands in the frame now. */
export interface ShownArticle {
  articleId: string;
  captureId: string;
  view: ArticleView;
}

export interface ShownState {
  shown: ShownArticle | null;
  /** Why an article could not be put in: nothing of it is shown then. */
  problem: string | null;
}

/** Puts an article into the frame once both are there: sanitised, compared with the stored text, and only then shown. */
export function useShownArticle(
  page: FramePage | null,
  article: Article | undefined,
  html: string | undefined,
): ShownState {
  const [state, setState] = useState<ShownState>({ shown: null, problem: null });
  const assetUrl = useAssetUrl();
  const captureId = article?.currentCaptureId;
  // The same capture has the same words: a new title or tag must not show it afresh.
  const readArticle = useEffectEvent(() => article);
  useEffect(() => {
    const now = readArticle();
    if (!page || !now || captureId === undefined || html === undefined) return;
    let isCurrent = true;
    const show = async (): Promise<void> => {
      const fragment = sanitiseBody(html, { assetUrl });
      const capture = now.captures.find(({ id }) => id === captureId);
      const isSameText = await isTextOf(fragment, capture?.textSha256 ?? '');
      if (!isCurrent) return;
      clearPaint(page.window);
      const { language, dir } = now;
      const hasPages = (capture?.pages.length ?? 0) > 0;
      const view = showArticle(page, { fragment, isSameText, language, dir, hasPages });
      // The head is drawn with the words, in one frame.
      flushSync(() => setState({ shown: { articleId: now.id, captureId, view }, problem: null }));
    };
    show().catch((error: unknown) => {
      if (isCurrent)
        setState({ shown: null, problem: error instanceof Error ? error.message : String(error) });
    });
    return () => {
      isCurrent = false;
    };
  }, [page, captureId, html, assetUrl]);
  return state;
}
