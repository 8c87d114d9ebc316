import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { PassageCard, PassageList } from '../../contract/passage.ts';
import { useCommand } from '../api/queries.ts';
import { applyPatch, type PassagePatch } from './edit-fields.ts';

/** Changes passages, on the screen at once and in the library; what is refused is told, and shown as it is. */
export function useEditPassages(): (passages: readonly PassageCard[], patch: PassagePatch) => void {
  const queries = useQueryClient();
  const { mutate } = useCommand('passages.update');
  return (passages, patch) => {
    if (passages.length === 0) return;
    const ids = passages.map(({ id }) => id);
    const changed = new Set<string>(ids);
    queries.setQueriesData<InfiniteData<PassageList>>(
      { queryKey: ['passages.list'], predicate: ({ state }) => isPaged(state.data) },
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (changed.has(item.id) ? applyPatch(item, patch) : item)),
          })),
        },
    );
    mutate(
      { ids, patch },
      { onError: () => void queries.invalidateQueries({ queryKey: ['passages.list'] }) },
    );
  };
}

function isPaged(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'pages' in data;
}
