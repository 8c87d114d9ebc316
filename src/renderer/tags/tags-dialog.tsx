import { Merge, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Tag } from '../../contract/tag.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { TagActs } from './use-tag-acts.ts';
import './tags-dialog.css';

export interface TagsDialogProps {
  acts: TagActs;
  onEdit: (tag: Tag) => void;
  onMerge: (tag: Tag) => void;
  onClose: () => void;
}

/** All tags with their counts. Arrow keys move, Enter or F2 edits, m merges, Delete removes. */
export function TagsDialog({ acts, onEdit, onMerge, onClose }: TagsDialogProps) {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const tags = useCall('tags.list', {}).data?.items ?? [];
  const wanted = text.trim().toLowerCase();
  const shown = tags.filter(({ name }) => name.toLowerCase().includes(wanted));
  const move = (from: Element | null, by: number): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('.tags-line') ?? [])];
    const at = lines.findIndex((line) => line === from);
    lines[Math.max(0, Math.min(lines.length - 1, at + by))]?.focus();
  };
  const takeKey = (event: KeyboardEvent, tag: Tag): void => {
    const deeds: Record<string, () => void> = {
      ArrowDown: () => move(event.currentTarget, 1),
      ArrowUp: () => move(event.currentTarget, -1),
      F2: () => onEdit(tag),
      m: () => onMerge(tag),
      Delete: () => acts.remove(tag),
    };
    const run = deeds[event.key];
    if (run === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    run();
  };
  return (
    <Dialog title={t('tags.keep')} about={t('tags.keep.about')} onClose={onClose} className="tags-dialog">
      <TextField
        label={t('tags.keep.find')}
        isLabelHidden
        autoFocus
        type="search"
        placeholder={t('tags.keep.find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          move(null, 1);
        }}
      />
      {shown.length === 0 && (
        <p className="tags-none" role="status">
          {t(tags.length === 0 ? 'tags.keep.empty' : 'tags.keep.none')}
        </p>
      )}
      <ul className="tags-list" ref={list}>
        {shown.map((tag) => (
          <TagRow key={tag.id} {...{ tag, onEdit, onMerge }} onRemove={acts.remove} onKey={takeKey} />
        ))}
      </ul>
    </Dialog>
  );
}

interface TagRowProps {
  tag: Tag;
  onEdit: (tag: Tag) => void;
  onMerge: (tag: Tag) => void;
  onRemove: (tag: Tag) => void;
  onKey: (event: KeyboardEvent, tag: Tag) => void;
}

function TagRow({ tag, onEdit, onMerge, onRemove, onKey }: TagRowProps) {
  const { t } = useMessages();
  const { name, colour, articleCount, passageCount } = tag;
  const at = name.lastIndexOf('/') + 1;
  return (
    <li className="tags-row">
      <button
        type="button"
        className="tags-line"
        aria-keyshortcuts="F2 m Delete"
        onClick={() => onEdit(tag)}
        onKeyDown={(event) => onKey(event, tag)}
      >
        <span className="tags-dot" data-colour={colour ?? undefined} aria-hidden />
        <bdi className="tags-name">
          <span className="tags-parents">{name.slice(0, at)}</span>
          {name.slice(at)}
        </bdi>
        <span className="tags-counts">
          {articleCount > 0 && <span>{t('counts.stories', { count: articleCount })}</span>}
          {passageCount > 0 && <span>{t('counts.passages', { count: passageCount })}</span>}
        </span>
      </button>
      <span className="tags-acts">
        <IconButton
          name={`${t('tags.menu.edit')} ${name}`}
          keys="F2"
          icon={<Pencil size={14} />}
          onClick={() => onEdit(tag)}
        />
        <IconButton
          name={`${t('tags.menu.merge')} ${name}`}
          keys="m"
          icon={<Merge size={14} />}
          onClick={() => onMerge(tag)}
        />
        <IconButton
          name={t('ui.tag.remove', { tag: name })}
          keys="Delete"
          icon={<Trash2 size={14} />}
          onClick={() => onRemove(tag)}
        />
      </span>
    </li>
  );
}
