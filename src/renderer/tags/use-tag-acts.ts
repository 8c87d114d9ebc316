import type { MarkColour } from '../../contract/passage.ts';
import type { Id } from '../../contract/primitives.ts';
import type { Tag, TagMoved } from '../../contract/tag.ts';
import { useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useToast } from '../ui/toast.tsx';

export interface TagActs {
  rename: (tag: Tag, name: string) => void;
  merge: (tag: Tag, into: Tag) => void;
  recolour: (tag: Tag, colour: MarkColour | null) => void;
  remove: (tag: Tag) => void;
  /** Puts a tag on stories. */
  putOn: (name: string, articleIds: readonly string[]) => void;
}

/** What can be done to tags, each with the words that say it was done and the way back. */
export function useTagActs({ onMoved }: { onMoved?: (from: string, to: string) => void } = {}): TagActs {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo');
  const tell = (words: string, searches: readonly string[] = []): void =>
    toast({
      words,
      hint: searches.length > 0 ? t('tags.searches.changed', { names: searches.join(', ') }) : undefined,
      act: { words: t('ui.undo'), run: () => undo.mutate({}) },
    });
  const rename = useCommand('tags.rename');
  const merge = useCommand('tags.merge');
  const recolour = useCommand('tags.recolour');
  const remove = useCommand('tags.remove');
  const putOn = useCommand('articles.tag', {
    onDone: (_, { ids }) => tell(t('tags.put-on', { count: ids.length })),
  });
  const toldOf =
    (tag: Tag, say: (moved: TagMoved) => string) =>
    (moved: TagMoved): void => {
      tell(say(moved), moved.searches);
      onMoved?.(tag.name, moved.name);
    };
  return {
    rename: (tag, name) =>
      rename.mutate(
        { id: tag.id, name },
        { onSuccess: toldOf(tag, (moved) => t('tags.renamed', { name: moved.name })) },
      ),
    merge: (tag, into) =>
      merge.mutate(
        { id: tag.id, intoId: into.id },
        { onSuccess: toldOf(tag, (moved) => t('tags.merged', { name: moved.name })) },
      ),
    recolour: (tag, colour) =>
      recolour.mutate(
        { id: tag.id, colour },
        { onSuccess: () => tell(t('tags.coloured', { name: tag.name })) },
      ),
    remove: (tag) =>
      remove.mutate({ id: tag.id }, { onSuccess: () => tell(t('tags.removed', { name: tag.name })) }),
    putOn: (name, articleIds) => putOn.mutate({ ids: [...articleIds] as Id[], add: [name] }),
  };
}
