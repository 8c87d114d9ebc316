import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../../contract/article.ts';
import { useAssetUrl } from '../../api/use-resource-url.ts';
import { useMessages } from '../../language/language-provider.tsx';
import type { ArticleView, FramePage } from './article-view.ts';
import { showArticle } from './article-view.ts';
import { clearPaint } from './paint-marks.ts';
import { prepareBody } from './prepare-body.ts';
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

/** Puts an article into the frame once both are there: sanitised, compared with the stored text, and only then to be seen. */
export function useShownArticle(
  page: FramePage | null,
  article: Article | undefined,
  html: string | undefined,
): ShownState {
  const [state, setState] = useState<ShownState>({ shown: null, problem: null });
  const assetUrl = useAssetUrl();
  const { t } = useMessages();
  const captureId = article?.currentCaptureId;
  // The same capture has the same words: a new title or tag must not show it afresh, nor another language of the interface.
  const readNow = useEffectEvent(() => ({ now: article, t }));
  useEffect(() => {
    const { now, t: say } = readNow();
    if (!page || !now || captureId === undefined || html === undefined) return;
    let isCurrent = true;
    const show = async (): Promise<void> => {
      const fragment = sanitiseBody(html, { assetUrl, t: say });
      prepareBody(fragment, now.dir);
      const capture = now.captures.find(({ id }) => id === captureId);
      clearPaint(page.window);
      const { language, dir } = now;
      const hasPages = (capture?.pages.length ?? 0) > 0;
      const textSha256 = capture?.textSha256 ?? '';
      const view = await showArticle(page, { fragment, textSha256, language, dir, hasPages });
      if (!isCurrent) return;
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
