import { useState } from 'react';
import type { Id } from '../../contract/primitives.ts';
import { useCommand, useTagCompletions } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import './tag-dialog.css';

/** A tag of a tag is no word to be translated: it shows how one is written. */
const NESTED = 'ukraine/negotiations';

export interface TaggedArticle {
  id: string;
  title: string;
  tags: readonly string[];
}

/** Tags on one story or on many: what all of them share can be taken away, anything can be added. */
export function TagDialog({
  articles,
  articleIds,
  onClose,
}: {
  /** Those whose tags are known. */
  articles: readonly TaggedArticle[];
  /** All that are to be tagged. */
  articleIds: readonly string[];
  onClose: () => void;
}) {
  const { t, compose } = useMessages();
  const { mutate } = useCommand('articles.tag');
  const completions = useTagCompletions();
  const [first] = articles;
  const ids = [...articleIds] as Id[];
  const [shared, setShared] = useState<readonly string[]>(
    () => first?.tags.filter((name) => articles.every(({ tags }) => tags.includes(name))) ?? [],
  );
  const others = new Set(articles.flatMap(({ tags }) => tags).filter((name) => !shared.includes(name)));
  // The rows behind the dialog may leave their list while their tags change, so it keeps its own account of them.
  const add = (name: string): void => {
    setShared((now) => [...now, name]);
    mutate({ ids, add: [name] }, { onError: () => setShared((now) => now.filter((one) => one !== name)) });
  };
  const remove = (name: string): void => {
    setShared((now) => now.filter((one) => one !== name));
    mutate({ ids, remove: [name] }, { onError: () => setShared((now) => [...now, name]) });
  };
  return (
    <Dialog
      title={ids.length === 1 ? t('ui.tags') : t('tags.of', { count: ids.length })}
      about={ids.length === 1 ? <bdi>{first?.title}</bdi> : t('tags.shared')}
      size="small"
      onClose={onClose}
      className="tag-dialog"
      footer={
        <Button look="main" onClick={onClose}>
          {t('ui.done')}
        </Button>
      }
    >
      <TagInput
        label={t('ui.tags')}
        isLabelHidden
        autoFocus
        tags={shared}
        completions={completions}
        placeholder={NESTED}
        onAdd={add}
        onRemove={remove}
        onDone={onClose}
      />
      <p className="tag-dialog-hint">
        {others.size > 0
          ? t('tags.some', { tags: [...others].join(', ') })
          : compose('tags.how', {
              enter: <Kbd keys="Enter" />,
              slash: <span className="tag-dialog-slash">/</span>,
            })}
      </p>
    </Dialog>
  );
}
