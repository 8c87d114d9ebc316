import { useState } from 'react';
import type { Id } from '../../contract/primitives.ts';
import { useCommand, useTagCompletions } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { sayCount } from '../ui/say-time.ts';
import { TagInput } from '../ui/tag-input.tsx';
import './tag-dialog.css';

export interface TaggedArticle {
  id: string;
  title: string;
  tags: readonly string[];
}

/** Tags on one story or on many: what all of them share can be taken away, anything can be added. */
export function TagDialog({
  articles,
  onClose,
}: {
  articles: readonly TaggedArticle[];
  onClose: () => void;
}) {
  const { mutate } = useCommand('articles.tag');
  const completions = useTagCompletions();
  const [first] = articles;
  const ids = articles.map(({ id }) => id) as Id[];
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
      title={articles.length === 1 ? 'Tags' : `Tags of ${sayCount(articles.length, 'story', 'stories')}`}
      about={articles.length === 1 ? <bdi>{first?.title}</bdi> : 'The tags that all of them have.'}
      size="small"
      onClose={onClose}
      className="tag-dialog"
      footer={
        <Button look="main" onClick={onClose}>
          Done
        </Button>
      }
    >
      <TagInput
        label="Tags"
        isLabelHidden
        autoFocus
        tags={shared}
        completions={completions}
        placeholder="ukraine/negotiations"
        onAdd={add}
        onRemove={remove}
        onDone={onClose}
      />
      <p className="tag-dialog-hint">
        {others.size > 0 ? (
          <>On some of them: {[...others].join(', ')}.</>
        ) : (
          <>
            <Kbd keys="Enter" /> adds, <span className="tag-dialog-slash">/</span> nests one tag under
            another.
          </>
        )}
      </p>
    </Dialog>
  );
}
