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
import { markColourNames } from '../ui/mark-colours.ts';
import { Popover } from '../ui/popover.tsx';
import { sayCount } from '../ui/say-time.ts';
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
  const toast = useToast();
  const copy = useCopyCitation(toast);
  const undo = useCommand('history.undo').mutate;
  const tell = (words: string, hint?: string): void =>
    toast({ words, hint, act: { words: 'Undo', run: () => undo({}) } });
  const update = useCommand('passages.update').mutate;
  const remove = useCommand('passages.remove').mutate;
  const mergeThem = useCommand('passages.merge').mutate;
  const many = sayCount(ids.length, 'passage');
  const recolour = (colour: MarkColour): void =>
    update({ ids: [...ids], patch: { colour } }, { onSuccess: () => tell(`Coloured ${many}.`) });
  const drop = (): void =>
    remove(
      { ids: [...ids] },
      {
        onSuccess: () => {
          onDone();
          tell(`Removed ${many}.`);
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
          tell(`Made ${many} one.`, sayDiffering(merged, messages.t));
        },
      },
    );
  return (
    <div className="passages-bulk" role="toolbar" aria-label="Selected passages">
      <strong>{`${ids.length.toLocaleString('en-GB')} selected`}</strong>
      <BulkTags ids={ids} rows={rows} />
      <select
        className="field-input passages-filter-choice"
        aria-label="Colour of the selected passages"
        value=""
        onChange={(event) => recolour(event.target.value as MarkColour)}
      >
        <option value="">Colour</option>
        {markColourNames.map(({ colour, name }) => (
          <option key={colour} value={colour}>
            {name}
          </option>
        ))}
      </select>
      <Button icon={<Copy size={14} />} onClick={() => void copy(ids)}>
        Copy
      </Button>
      {onExport && (
        <Button
          icon={<FolderOutput size={14} />}
          onClick={() =>
            onExport({ kind: 'passages', ids: [...ids] as Extract<ExportScope, { kind: 'passages' }>['ids'] })
          }
        >
          Export
        </Button>
      )}
      {isOfOneArticle && (
        <Button icon={<Merge size={14} />} onClick={merge}>
          Merge
        </Button>
      )}
      <Button icon={<Trash2 size={14} />} onClick={drop}>
        Remove
      </Button>
      <span className="passages-bulk-space" />
      <IconButton name="Select none" keys="Escape" icon={<X size={16} />} onClick={onDone} />
    </div>
  );
}

/** Tags on several passages: shown are those that all of them have. Each passage keeps the others it has. */
function BulkTags({ ids, rows }: { ids: readonly string[]; rows: readonly PassageCard[] }) {
  const client = useClient();
  const messages = useMessages();
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
      name="Tags of the selected passages"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      className="passages-bulk-tags"
      trigger={<Button icon={<Tag size={14} />}>Tag</Button>}
    >
      <TagInput
        label="Tags that all of them have"
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
