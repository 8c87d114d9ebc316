import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { SayingFilter } from '../../contract/speaker-page.ts';
import type { Id } from '../../contract/primitives.ts';
import { useClient } from '../api/api-context.tsx';

const PAGE_ROWS = 50;

/** What is asked of a speaker's page. */
export interface SpeakerPageAsk {
  id: Id;
  withSuggestions: boolean;
  filter: SayingFilter;
  order: 'newest' | 'oldest';
}

/** All that a speaker said, page after page, as far as it has been scrolled to. */
export function useSpeakerPages(ask: SpeakerPageAsk) {
  const client = useClient();
  return useInfiniteQuery({
    // The first word is the method's: what marks its answers stale marks this one stale too.
    queryKey: ['speakers.page', ask],
    queryFn: ({ pageParam }) => client.call('speakers.page', { ...ask, from: pageParam, limit: PAGE_ROWS }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
