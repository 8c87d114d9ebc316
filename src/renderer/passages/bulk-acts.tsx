import { Copy, FolderOutput, Merge, Tag, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { ExportScope } from '../../contract/exporting.ts';
import type { MarkColour, PassageCard } from '../../contract/passage.ts';
import { useClient } from '../api/api-context.tsx';
import { sayError } from '../api/error-words.ts';
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
import { commonTags, groupByTags } from './bulk-tags.ts';

export interface BulkActsProps {
  ids: readonly string[];
  rows: readonly PassageCard[];
  onExport?: (scope: ExportScope) => void;
  onDone: () => void;
}

/** What can be done with several passages at once, each with the way back. */
export function BulkActs({ ids, rows, onExport, onDone }: BulkActsProps) {
  const messages = useMessages();
  const { t } = messages;
  const toast = useToast();
  const copy = useCopyCitation(toast);
  const undo = useCommand('history.undo').mutate;
  const tell = (words: string, hint?: string): void =>
    toast({ words, hint, act: { words: t('ui.undo'), run: () => undo({}) } });
  const update = useCommand('passages.update').mutate;
  const remove = useCommand('passages.remove').mutate;
  const mergeThem = useCommand('passages.merge').mutate;
  const count = ids.length;
  const recolour = (colour: MarkColour): void =>
    update(
      { ids: [...ids], patch: { colour } },
      { onSuccess: () => tell(t('passages.coloured', { count })) },
    );
  const drop = (): void =>
    remove(
      { ids: [...ids] },
      {
        onSuccess: () => {
          onDone();
          tell(t('passages.removed', { count }));
        },
      },
    );
  const articles = new Set(rows.filter(({ id }) => ids.includes(id)).map(({ articleId }) => articleId));
  const isOfOneArticle = ids.length > 1 && articles.size === 1;
  const merge = (): void =>
    mergeThem(
      { ids: [...ids] },
      {
        onSuccess: (merged) => {
          onDone();
          tell(t('passages.merged', { count }), sayDiffering(merged, t));
        },
      },
    );
  return (
    <div className="passages-bulk" role="toolbar" aria-label={t('passages.selected')}>
      <strong>{t('passages.selected.count', { count })}</strong>
      <BulkTags ids={ids} rows={rows} />
      <select
        className="field-input passages-filter-choice"
        aria-label={t('passages.selected.colour')}
        value=""
        onChange={(event) => recolour(event.target.value as MarkColour)}
      >
        <option value="">{t('passages.filter.colour')}</option>
        {markColours.map((colour) => (
          <option key={colour} value={colour}>
            {t(`ui.colour.${colour}`)}
          </option>
        ))}
      </select>
      <Button icon={<Copy size={14} />} onClick={() => void copy(ids)}>
        {t('passages.copy')}
      </Button>
      {onExport && (
        <Button
          icon={<FolderOutput size={14} />}
          onClick={() =>
            onExport({ kind: 'passages', ids: [...ids] as Extract<ExportScope, { kind: 'passages' }>['ids'] })
          }
        >
          {t('passages.export')}
        </Button>
      )}
      {isOfOneArticle && (
        <Button icon={<Merge size={14} />} onClick={merge}>
          {t('passages.merge')}
        </Button>
      )}
      <Button icon={<Trash2 size={14} />} onClick={drop}>
        {t('ui.remove')}
      </Button>
      <span className="passages-bulk-space" />
      <IconButton name={t('passages.select-none')} keys="Escape" icon={<X size={16} />} onClick={onDone} />
    </div>
  );
}

/** Tags on several passages: shown are those that all of them have. Each passage keeps the others it has. */
function BulkTags({ ids, rows }: { ids: readonly string[]; rows: readonly PassageCard[] }) {
  const client = useClient();
  const messages = useMessages();
  const { t } = messages;
  const toast = useToast();
  const completions = useTagCompletions();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = rows.filter(({ id }) => ids.includes(id));
  const change = async (edit: (tags: readonly string[]) => string[]): Promise<void> => {
    try {
      // The library takes whole lists: passages with the same tags go together.
      for (const group of groupByTags(chosen, edit)) {
        await client.call('passages.update', { ids: group.ids, patch: { tags: group.tags } });
      }
    } catch (error) {
      const { what, hint } = sayError(error, messages);
      toast({ words: what, hint, tone: 'danger' });
    }
  };
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
        onAdd={(tag) => void change((tags) => [...tags.filter((one) => one !== tag), tag])}
        onRemove={(tag) => void change((tags) => tags.filter((one) => one !== tag))}
        onDone={() => setIsOpen(false)}
      />
    </Popover>
  );
}
