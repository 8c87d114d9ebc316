import { useState } from 'react';
import type { Article } from '../../../contract/article.ts';
import type { SpeakerProposals } from '../../../contract/found-statement.ts';
import type { TextSpan } from '../../../text/selector.ts';
import { useCall } from '../../api/queries.ts';
import type { ArticleView } from '../frame/article-view.ts';
import { proposedAttributions, type ProposedAttribution } from './proposed-attributions.ts';

/** Who may have said the words that are selected. */
export interface Proposals {
  all: readonly ProposedAttribution[];
  /** Which of them the key takes. */
  at: number;
  saidOn: SpeakerProposals['saidOn'];
  /** Means the next one, and after the last the first again. */
  next: () => void;
}

const NONE = '';

/** Asks who said what is selected, where the page holds the stored text; nothing while nothing is selected. */
export function useProposals(view: ArticleView, article: Article, selected: TextSpan | null): Proposals {
  const { start, end } = selected ?? { start: 0, end: 0 };
  const isEnabled = selected !== null && view.isSameText && end > start;
  const { data } = useCall(
    'speakers.propose',
    { articleId: article.id, captureId: article.currentCaptureId, start, end },
    { isEnabled, isSuperseded: true },
  );
  const of = isEnabled ? `${article.id} ${String(start)} ${String(end)}` : NONE;
  const [meant, setMeant] = useState({ of: NONE, at: 0 });
  const all = isEnabled && data ? proposedAttributions(data) : [];
  const at = meant.of === of && meant.at < all.length ? meant.at : 0;
  return {
    all,
    at,
    saidOn: isEnabled && data ? data.saidOn : null,
    next: () => setMeant({ of, at: all.length === 0 ? 0 : (at + 1) % all.length }),
  };
}
