import type { Tag } from '../../contract/tag.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';

/** What a tag is on, and the smart lists that name it. `isKept`: they will follow it to its new name. */
export function TagUsesLine({ tag, isKept }: { tag: Tag; isKept: boolean }) {
  const { t } = useMessages();
  const uses = useCall('tags.uses', { id: tag.id }).data;
  if (uses === undefined) return <>{'\u00a0'}</>;
  const { articles, passages, nested, searches } = uses;
  const names = searches.join(', ');
  return (
    <>
      {t('tags.uses', { articles, passages, nested })}
      {searches.length > 0 && ` ${t(isKept ? 'tags.searches' : 'tags.searches.kept', { names })}`}
    </>
  );
}
