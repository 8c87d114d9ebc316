import type { Import, ImportOptions, ImportRow, RowPlan } from '../../contract/importing.ts';
import { useApi } from '../api/api-context.tsx';
import { useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useToast } from '../ui/toast.tsx';

/** What can be done with an import. */
export interface ImportActs {
  /** Something that takes a while is under way. */
  isBusy: boolean;
  readAs: (format: string | null, options: Partial<ImportOptions>) => void;
  choose: (row: ImportRow, isChosen: boolean) => void;
  chooseAll: (isChosen: boolean, plan: RowPlan | null) => void;
  start: () => void;
  pause: () => void;
  resume: () => void;
  retry: () => void;
  undo: () => void;
  dismiss: () => void;
  saveReport: (format: 'csv' | 'json') => void;
}

/** The acts on the import that is shown. */
export function useImportActs(one: Import | null, onGone: () => void): ImportActs {
  const { client, bridge, tellError } = useApi();
  const { t } = useMessages();
  const toast = useToast();
  const read = useCommand('imports.read');
  const choose = useCommand('imports.choose').mutate;
  const start = useCommand('imports.start');
  const pause = useCommand('imports.pause').mutate;
  const resume = useCommand('imports.resume').mutate;
  const retry = useCommand('imports.retryFailed').mutate;
  const takeBack = useCommand('history.undo').mutate;
  const undo = useCommand('imports.undo', {
    onDone: () =>
      toast({
        words: t('importing.taken-back'),
        act: { words: t('ui.undo'), run: () => takeBack({}) },
      }),
  });
  const dismiss = useCommand('imports.dismiss', { onDone: onGone }).mutate;
  const saveReport = async (format: 'csv' | 'json'): Promise<void> => {
    if (one === null) return;
    const { files } = await client.call('imports.report', { id: one.id, format });
    const outcome = await bridge.saveFiles(files);
    if (outcome.outcome === 'failed') tellError({ what: outcome.message, hint: '', retry: false }, null);
    if (outcome.outcome === 'saved') toast({ words: t('importing.report.saved') });
  };
  const on = (act: (input: Pick<Import, 'id'>) => void) => () => {
    if (one !== null) act({ id: one.id });
  };
  return {
    isBusy: read.isPending || start.isPending || undo.isPending,
    readAs: (format, options) => {
      if (one !== null && !read.isPending)
        read.mutate({ id: one.id, format, options: { ...one.options, ...options } });
    },
    choose: ({ position }, isChosen) => {
      if (one !== null) choose({ id: one.id, isChosen, positions: [position] });
    },
    chooseAll: (isChosen, plan) => {
      if (one !== null) choose({ id: one.id, isChosen, ...(plan !== null && { plan }) });
    },
    start: on(start.mutate),
    pause: on(pause),
    resume: on(resume),
    retry: on(retry),
    undo: on(undo.mutate),
    dismiss: on(dismiss),
    saveReport: (format) => void saveReport(format),
  };
}
