import { Copy, FolderMinus, FolderOutput, FolderPlus, Merge, Tag, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { ExportScope } from '../../contract/exporting.ts';
import type { MarkColour, PassageCard } from '../../contract/passage.ts';
import type { Id } from '../../contract/primitives.ts';
import { useCommand, useTagCompletions } from '../api/queries.ts';
import { sayDiffering } from '../api/merge-words.ts';
import { useCopyCitation } from '../api/use-copy-citation.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { markColours } from '../ui/mark-colours.ts';
import { Popover } from '../ui/popover.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import { useToast } from '../ui/toast.tsx';
import { commonTags } from './bulk-tags.ts';

export interface BulkActsProps {
  ids: readonly string[];
  rows: readonly PassageCard[];
  onExport?: (scope: ExportScope) => void;
  onPut: (ids: readonly string[]) => void;
  /** Out of the collection that is shown; null where none is. */
  onTake: ((ids: readonly string[]) => void) | null;
  onDone: () => void;
}

/** What can be done with several passages at once, each one act, with the way back. */
export function BulkActs({ ids, rows, onExport, onPut, onTake, onDone }: BulkActsProps) {
  const { t } = useMessages();
  const copy = useCopyCitation(useToast());
  const acts = useBulkActs(ids as readonly Id[], onDone);
  const articles = new Set(rows.filter(({ id }) => ids.includes(id)).map(({ articleId }) => articleId));
  const isOfOneArticle = ids.length > 1 && articles.size === 1;
  return (
    <div className="passages-bulk" role="toolbar" aria-label={t('passages.selected')}>
      <strong>{t('passages.selected.count', { count: ids.length })}</strong>
      <BulkTags ids={ids as readonly Id[]} rows={rows} />
      <select
        className="field-input passages-filter-choice"
        aria-label={t('passages.selected.colour')}
        value=""
        onChange={(event) => acts.recolour(event.target.value as MarkColour)}
      >
        <option value="">{t('passages.filter.colour')}</option>
        {markColours.map((colour) => (
          <option key={colour} value={colour}>
            {t(`ui.colour.${colour}`)}
          </option>
        ))}
      </select>
      <Button icon={<FolderPlus size={14} />} onClick={() => onPut(ids)}>
        {t('passages.act.put')}
      </Button>
      {onTake !== null && (
        <Button icon={<FolderMinus size={14} />} onClick={() => onTake(ids)}>
          {t('passages.act.take')}
        </Button>
      )}
      <Button icon={<Copy size={14} />} onClick={() => void copy(ids)}>
        {t('passages.copy')}
      </Button>
      {onExport && (
        <Button
          icon={<FolderOutput size={14} />}
          onClick={() => onExport({ kind: 'passages', ids: [...ids] as Id[] })}
        >
          {t('passages.export')}
        </Button>
      )}
      {isOfOneArticle && (
        <Button icon={<Merge size={14} />} onClick={acts.merge}>
          {t('passages.merge')}
        </Button>
      )}
      <Button icon={<Trash2 size={14} />} onClick={acts.drop}>
        {t('ui.remove')}
      </Button>
      <span className="passages-bulk-space" />
      <IconButton name={t('passages.select-none')} keys="Escape" icon={<X size={16} />} onClick={onDone} />
    </div>
  );
}

function useBulkActs(ids: readonly Id[], onDone: () => void) {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo').mutate;
  const tell = (words: string, hint?: string): void =>
    toast({ words, hint, act: { words: t('ui.undo'), run: () => undo({}) } });
  const update = useCommand('passages.update').mutate;
  const remove = useCommand('passages.remove').mutate;
  const merge = useCommand('passages.merge').mutate;
  const count = ids.length;
  return {
    recolour: (colour: MarkColour) =>
      update(
        { ids: [...ids], patch: { colour } },
        { onSuccess: () => tell(t('passages.coloured', { count })) },
      ),
    drop: () =>
      remove(
        { ids: [...ids] },
        {
          onSuccess: () => {
            onDone();
            tell(t('passages.removed', { count }));
          },
        },
      ),
    merge: () =>
      merge(
        { ids: [...ids] },
        {
          onSuccess: (merged) => {
            onDone();
            tell(t('passages.merged', { count }), sayDiffering(merged, t));
          },
        },
      ),
  };
}

/** Tags on several passages: shown are those that all of them have. Each passage keeps the others it has. */
function BulkTags({ ids, rows }: { ids: readonly Id[]; rows: readonly PassageCard[] }) {
  const { t } = useMessages();
  const completions = useTagCompletions();
  const { mutate } = useCommand('passages.tag');
  const [isOpen, setIsOpen] = useState(false);
  const chosen = rows.filter(({ id }) => ids.includes(id));
  return (
    <Popover
      name={t('passages.selected.tags')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      className="passages-bulk-tags"
      trigger={<Button icon={<Tag size={14} />}>{t('passages.filter.tag')}</Button>}
    >
      <TagInput
        label={t('passages.selected.tags.shared')}
        tags={commonTags(chosen)}
        completions={completions}
        autoFocus
        onAdd={(tag) => mutate({ ids: [...ids], add: [tag] })}
        onRemove={(tag) => mutate({ ids: [...ids], remove: [tag] })}
        onDone={() => setIsOpen(false)}
      />
    </Popover>
  );
}
