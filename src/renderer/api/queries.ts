import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import type { ArticleFilter, ArticleSort } from '../../contract/article.ts';
import type { Client } from '../../contract/client.ts';
import type { InputOf, MethodName, Methods, OutputOf } from '../../contract/methods.ts';
import type { PassageFilter, PassageSort } from '../../contract/passage.ts';
import type { SearchSort } from '../../contract/search.ts';
import type { Settings } from '../../contract/settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useApi } from './api-context.tsx';
import { askSuperseded } from './ask-superseded.ts';
import { sayError } from './error-words.ts';

type NamesOf<K extends 'query' | 'command'> = {
  [M in MethodName]: Methods[M]['kind'] extends K ? M : never;
}[MethodName];
export type QueryName = NamesOf<'query'>;
export type CommandName = NamesOf<'command'>;

const PAGE_ROWS = 100;

/** One question as react-query knows it: the method and the input are its name. */
function askQuery<M extends QueryName>(client: Client, method: M, input: InputOf<M>) {
  return queryOptions({ queryKey: [method, input], queryFn: () => client.call(method, input) });
}

export interface AskOptions {
  /** False: do not ask yet. */
  isEnabled?: boolean;
  /** True: while a new input is answered, go on showing the answer to the one before (search as you type). */
  keepsPrevious?: boolean;
  /** True: a new input makes the question before it idle, and the library is told to drop that one. */
  isSuperseded?: boolean;
}

/** Asks the library and keeps the answer fresh: events mark it stale, nobody polls. */
export function useCall<M extends QueryName>(method: M, input: InputOf<M>, options: AskOptions = {}) {
  const { client } = useApi();
  const { isEnabled = true, keepsPrevious = false, isSuperseded = false } = options;
  return useQuery({
    ...askQuery(client, method, input),
    ...(isSuperseded && { queryFn: ({ signal }) => askSuperseded(client, { method, input, signal }) }),
    enabled: isEnabled,
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
  });
}

export interface CommandOptions<M extends CommandName> {
  onDone?: (value: OutputOf<M>, input: InputOf<M>) => void;
  /** True: the caller shows the error itself; otherwise it is told, with the act to try again. */
  isQuiet?: boolean;
}

/** A change to the library. `mutate` runs it; the events it causes bring the new state, so nothing is patched here. */
/** Commands have names, so that a long one tells how far it is and can be stopped. */
const COMMAND = 'command-';
const nameCommand = (): string => `${COMMAND}${crypto.randomUUID()}`;

/** True for the name of a call that `useCommand` made. */
export function isOfCommand(callId: string): boolean {
  return callId.startsWith(COMMAND);
}

export function useCommand<M extends CommandName>(method: M, options: CommandOptions<M> = {}) {
  const { client, tellError } = useApi();
  const messages = useMessages();
  const mutation = useMutation({
    mutationFn: (input: InputOf<M>) => client.call(method, input, { callId: nameCommand() }),
    onSuccess: (value, input) => options.onDone?.(value, input),
    onError: (error, input) => {
      if (options.isQuiet === true) return;
      const words = sayError(error, messages);
      tellError(words, words.retry ? () => mutation.mutate(input) : null);
    },
  });
  return mutation;
}

/** The articles of a list, page after page, as far as they have been scrolled to. */
export function useArticleList(ask: {
  filter: ArticleFilter;
  sort: ArticleSort;
  isDescending: boolean;
  isEnabled?: boolean;
}) {
  const { client } = useApi();
  const { filter, sort, isDescending, isEnabled = true } = ask;
  return useInfiniteQuery({
    queryKey: ['articles.list', { filter, sort, descending: isDescending }],
    queryFn: ({ pageParam }) =>
      client.call('articles.list', {
        filter,
        sort,
        descending: isDescending,
        after: pageParam,
        limit: PAGE_ROWS,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: isEnabled,
  });
}

/**
 * How many hits the pages of a search have: the first is what a window shows and little more, since each letter asks for one
 * and each hit is cut out of its text; the last number is that of all that follow.
 */
const FOUND_ROWS: readonly [number, number, number] = [20, 100, 300];

/** Which page of a search is asked for. */
interface FoundPage {
  after: string | null;
  limit: number;
}

const firstPage: FoundPage = { after: null, limit: FOUND_ROWS[0] };

/**
 * What a search finds, page after page, as far as it has been scrolled to. Until there is an answer to a new text the one
 * before stands, and the library is told to drop a question that the next letter has made idle.
 */
export function useFound(ask: { text: string; sort: SearchSort; isEnabled: boolean }) {
  const { client } = useApi();
  const { text, sort, isEnabled } = ask;
  return useInfiniteQuery({
    queryKey: ['articles.search', { text, sort, isPaged: true }],
    queryFn: ({ pageParam: page, signal }) =>
      askSuperseded(client, { method: 'articles.search', input: { text, sort, ...page }, signal }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }, pages): FoundPage | null =>
      next === null ? null : { after: next, limit: FOUND_ROWS[pages.length] ?? FOUND_ROWS[2] },
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });
}

/** The passages of a list, page after page. */
export function usePassageList(ask: { filter: PassageFilter; sort: PassageSort; isEnabled?: boolean }) {
  const { client } = useApi();
  const { filter, sort, isEnabled = true } = ask;
  return useInfiniteQuery({
    queryKey: ['passages.list', { filter, sort }],
    queryFn: ({ pageParam }) =>
      client.call('passages.list', { filter, sort, after: pageParam, limit: PAGE_ROWS }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });
}

/** The settings, always there: the app waits for them once, at its start. */
export function useSettings(): Settings {
  const { client } = useApi();
  return useSuspenseQuery(askQuery(client, 'settings.get', {})).data;
}

/** All tags as completions for a field, most used first. */
export function useTagCompletions(): { words: string; about: string }[] {
  const tags = useCall('tags.list', {}).data?.items ?? [];
  const { sayNumber } = useMessages();
  return tags
    .map(({ name, articleCount, passageCount }) => ({ words: name, count: articleCount + passageCount }))
    .sort((a, b) => b.count - a.count)
    .map(({ words, count }) => ({ words, about: sayNumber(count) }));
}
