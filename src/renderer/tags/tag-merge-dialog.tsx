import { useState, type FormEvent } from 'react';
import type { Tag } from '../../contract/tag.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { isSameTag, isWithin } from './tag-names.ts';
import { TagUsesLine } from './tag-uses-line.tsx';
import type { TagActs } from './use-tag-acts.ts';
import './tag-edit-dialog.css';

const FORM_ID = 'tag-merge';

export interface TagMergeDialogProps {
  tag: Tag;
  acts: TagActs;
  onClose: () => void;
}

/** Which tag is to stand in the place of another. */
export function TagMergeDialog({ tag, acts, onClose }: TagMergeDialogProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const tags = useCall('tags.list', {}).data?.items ?? [];
  const others = tags.filter((one) => !isWithin(one.name, tag.name));
  const into = others.find((one) => isSameTag(one.name, typed.trim()));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (into === undefined) return;
    acts.merge(tag, into);
    onClose();
  };
  return (
    <Dialog
      title={t('tags.merge')}
      about={
        <>
          {t('tags.merge.about', { name: tag.name })} <TagUsesLine tag={tag} isKept />
        </>
      }
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button look="main" type="submit" form={FORM_ID} disabled={into === undefined}>
            {into === undefined ? t('tags.merge.act') : t('tags.merge.act.into', { name: into.name })}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} className="tag-edit" onSubmit={submit}>
        <Combobox
          label={t('tags.merge.into')}
          autoFocus
          value={typed}
          completions={others.map((one) => ({ words: one.name, about: '' }))}
          onChange={setTyped}
        />
        <p className="tag-edit-problem" role="status">
          {typed.trim() !== '' && into === undefined ? t('tags.unknown') : ''}
        </p>
      </form>
    </Dialog>
  );
}
