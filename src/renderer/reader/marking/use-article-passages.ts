import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Article } from '../../../contract/article.ts';
import type { Client } from '../../../contract/client.ts';
import type { Passage, PassageCard } from '../../../contract/passage.ts';
import { pagesOfSpan } from '../../../text/page-names.ts';
import { useClient } from '../../api/api-context.tsx';

/** The first page is small, because most articles have no more; what has more is had in a few big ones. */
const FIRST_ROWS = 500;
const NEXT_ROWS = 2_500;

/** The first word is the method's: what marks its answers stale marks this one stale too. */
const keyOf = (articleId: string) => ['passages.list', { articleId, isWhole: true }] as const;

/** All passages of an article in the order of its text: the page paints every one of them. */
export function useArticlePassages(articleId: string) {
  const client = useClient();
  return useQuery({
    queryKey: keyOf(articleId),
    queryFn: () => fetchAll(client, articleId),
    // A keeping that was refused, or an event: rows that did not change stay the same objects.
    structuralSharing: true,
  });
}

async function fetchAll(client: Client, articleId: string): Promise<PassageCard[]> {
  const found: PassageCard[] = [];
  let after: string | null = null;
  do {
    const page: { items: PassageCard[]; next: string | null } = await client.call('passages.list', {
      filter: { articleId },
      sort: 'position',
      after,
      limit: after === null ? FIRST_ROWS : NEXT_ROWS,
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== null);
  return found;
}

/** Puts a passage that was just kept among those shown, before the library's list comes: a mark is seen at once. */
export function useShowKept(): (passage: Passage, article: Article) => void {
  const queries = useQueryClient();
  return useCallback(
    (passage, article) => {
      queries.setQueryData<PassageCard[]>(keyOf(article.id), (known) => {
        if (!known || known.some(({ id }) => id === passage.id)) return known;
        const card = { ...passage, source: sourceOf(article, passage) };
        return [...known, card].sort(byPlace);
      });
    },
    [queries],
  );
}

/** Gives a passage its new ends before the library's list comes: what was tried does not jump back for a moment. */
export function useShowMoved(): (passage: Passage, articleId: string) => void {
  const queries = useQueryClient();
  return useCallback(
    (passage, articleId) => {
      queries.setQueryData<PassageCard[]>(keyOf(articleId), (known) =>
        known?.map((card) => (card.id === passage.id ? { ...card, ...passage } : card)).sort(byPlace),
      );
    },
    [queries],
  );
}

function byPlace(one: PassageCard, other: PassageCard): number {
  return one.start - other.start || one.end - other.end;
}

function sourceOf(article: Article, { start, end }: Passage): PassageCard['source'] {
  const capture = article.captures.find(({ id }) => id === article.currentCaptureId);
  const { title, byline, siteName, url, language, dir, publishedAt } = article;
  return {
    ...{ title, byline, siteName, url, language, dir, publishedAt },
    capturedAt: capture?.capturedAt ?? article.savedAt,
    textSha256: capture?.textSha256 ?? '',
    pages: pagesOfSpan(capture?.pages ?? [], start, end),
  };
}
