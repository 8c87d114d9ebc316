import { useState, type FormEvent } from 'react';
import type { Tag } from '../../contract/tag.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { tidyTagName } from '../ui/tidy-tag-name.ts';
import { TagColourChoice } from './tag-colour-choice.tsx';
import { isSameTag, isWithin, joinTagName, splitTagName } from './tag-names.ts';
import { TagUsesLine } from './tag-uses-line.tsx';
import type { TagActs } from './use-tag-acts.ts';
import './tag-edit-dialog.css';

const FORM_ID = 'tag-edit';

export interface TagEditDialogProps {
  tag: Tag;
  acts: TagActs;
  onClose: () => void;
}

/** The name of a tag, what it is nested under, and its colour. A name that another tag has is the offer to merge. */
export function TagEditDialog({ tag, acts, onClose }: TagEditDialogProps) {
  const { t } = useMessages();
  const tags = useCall('tags.list', {}).data?.items ?? [];
  const parts = splitTagName(tag.name);
  const [label, setLabel] = useState(parts.label);
  const [parent, setParent] = useState(parts.parent);
  const [colour, setColour] = useState(tag.colour);
  const name = tidyTagName(joinTagName(parent, label));
  const holder = tags.find((one) => one.id !== tag.id && isSameTag(one.name, name));
  const isUnderItself = !isSameTag(name, tag.name) && isWithin(name, tag.name);
  const isSound = label.trim() !== '' && !isUnderItself;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSound) return;
    if (colour !== tag.colour) acts.recolour(tag, colour);
    if (holder !== undefined) acts.merge(tag, holder);
    else if (name !== tag.name) acts.rename(tag, name);
    onClose();
  };
  return (
    <Dialog
      title={t('tags.edit')}
      about={<TagUsesLine tag={tag} isKept />}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button look="main" type="submit" form={FORM_ID} disabled={!isSound}>
            {holder === undefined ? t('ui.save') : t('tags.merge.act.into', { name: holder.name })}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} className="tag-edit" onSubmit={submit}>
        <TextField
          label={t('tags.name')}
          dir="auto"
          autoFocus
          maxLength={200}
          value={label}
          problem={label.trim() === '' ? t('tags.needs-name') : null}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setLabel(event.target.value)}
        />
        <Combobox
          label={t('tags.under')}
          placeholder={t('tags.under.none')}
          value={parent}
          completions={tags
            .filter((one) => !isWithin(one.name, tag.name))
            .map((one) => ({ words: one.name, about: '' }))}
          onChange={setParent}
        />
        <TagColourChoice colour={colour} onPick={setColour} />
      </form>
    </Dialog>
  );
}
