import { useCallback, useMemo, useState } from 'react';
import type { SearchAnswer, SearchSort } from '../../contract/search.ts';
import { useFound } from '../api/queries.ts';

/** A query that is asked: typed in the field, or that of the smart list that is shown. */
export interface Asked {
  text: string;
  isTyped: boolean;
}

export interface Search {
  /** What stands in the field. */
  text: string;
  setText: (text: string) => void;
  /** True while something stands in the field. */
  isActive: boolean;
  /** What is asked now; null while the list shows a view of the library. */
  asked: Asked | null;
  /** What the answer that is shown was asked for; null before the first answer. */
  answered: Asked | null;
  /** True while what is shown was found for an earlier text, or for none. */
  isBehind: boolean;
  answer: SearchAnswer | undefined;
  error: Error | null;
  sort: SearchSort;
  setSort: (sort: SearchSort) => void;
  askAgain: () => void;
  askForMore: () => void;
}

/**
 * The search of the window: what stands in the field, or else the query of a smart list, and what the library answers.
 * Until there is an answer to a text the one before stands, but never one from an earlier search: that was another
 * question.
 */
export function useSearch(savedText: string | null): Search {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<SearchSort>('relevance');
  const [answered, setAnswered] = useState<Asked | null>(null);
  const isActive = text.trim() !== '';
  const asked = whatIsAsked(text, savedText);
  const call = useFound({ text: asked?.text ?? '', sort, isEnabled: asked !== null });
  const { hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = call;
  const answer = useMemo(() => joinPages(call.data?.pages ?? []), [call.data]);
  const askForMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isPlaceholderData) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage]);
  const isAnswered = asked !== null && call.data !== undefined && !isPlaceholderData;
  const now = asked === null ? null : isAnswered ? asked : answered;
  if (!isSameAsked(now, answered)) setAnswered(now);
  return {
    text,
    setText,
    isActive,
    asked,
    answered: now,
    isBehind: asked !== null && !isSameAsked(now, asked) && call.error === null,
    answer: now === null ? undefined : answer,
    error: asked === null ? null : call.error,
    sort,
    setSort,
    askAgain: () => void call.refetch(),
    askForMore,
  };
}

/**
 * The pages as one answer. A story that was moved down by a change of the library comes again on a later page; it stays
 * where it was seen first.
 */
export function joinPages(pages: readonly SearchAnswer[]): SearchAnswer | undefined {
  const [first] = pages;
  if (first === undefined || pages.length === 1) return first;
  const seen = new Set<string>();
  const hits = pages
    .flatMap((page) => page.hits)
    .filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
  return { ...first, hits, next: pages.at(-1)?.next ?? null };
}

/** Whether the one text is the other being typed on, or taken back letter by letter. */
export function isTypedOn(before: string, after: string): boolean {
  const [one, other] = [before.trim(), after.trim()];
  return one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));
}

function whatIsAsked(typed: string, savedText: string | null): Asked | null {
  if (typed.trim() !== '') return { text: typed, isTyped: true };
  return savedText === null ? null : { text: savedText, isTyped: false };
}

function isSameAsked(one: Asked | null, other: Asked | null): boolean {
  return one?.text === other?.text && one?.isTyped === other?.isTyped;
}
