import { useCallback } from 'react';
import { looksLikeExport } from '../importing/looks-like-export.ts';
import type { ReadTransfer } from '../saving/read-transfer.ts';
import type { Saving } from '../saving/use-saving.ts';
import type { Dialogs } from './use-dialogs.ts';

/**
 * What is dropped or pasted is saved; a file that another program exported is shown where things are brought in, and
 * nothing of it is saved before somebody has looked.
 */
export function useTaking({
  dialogs,
  saving,
}: {
  dialogs: Pick<Dialogs, 'show'>;
  saving: Pick<Saving, 'take'>;
}): (read: ReadTransfer) => void {
  const { show } = dialogs;
  const { take } = saving;
  return useCallback(
    (read) => {
      void partDrafts(read.drafts).then(({ exported, others }) => {
        if (exported.length > 0) show({ kind: 'import', files: exported });
        if (others.length + read.refusals.length > 0) take({ drafts: others, refusals: read.refusals });
      });
    },
    [show, take],
  );
}

async function partDrafts(
  drafts: ReadTransfer['drafts'],
): Promise<{ exported: File[]; others: ReadTransfer['drafts'] }> {
  const exported: File[] = [];
  const others: ReadTransfer['drafts'] = [];
  for (const draft of drafts) {
    const { file } = draft;
    // One that cannot be read any more says so when it is saved.
    const isExport = file !== undefined && (await looksLikeExport(file).catch(() => false));
    if (isExport) exported.push(file);
    else others.push(draft);
  }
  return { exported, others };
}
