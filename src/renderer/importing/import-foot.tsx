import { Download, Pause, Play, RotateCcw, Undo2 } from 'lucide-react';
import type { Import } from '../../contract/importing.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { ImportActs } from './use-import-acts.ts';

const SIZE = 16;
/** They are called so in every language. */
const reportFormats = { csv: 'CSV', json: 'JSON' } as const;

/** What can be done with an import now. */
export function ImportFoot({ one, acts, onBack }: { one: Import; acts: ImportActs; onBack: () => void }) {
  const { t } = useMessages();
  const { state, plan, outcome, format } = one;
  const isOver = state === 'done' || state === 'undone';
  return (
    <>
      <Button look="quiet" onClick={onBack}>
        {t('importing.back')}
      </Button>
      <span className="import-foot-gap" />
      {(isOver || state === 'paused') && (
        <Menu
          name={t('importing.report')}
          trigger={
            <Button look="quiet" icon={<Download size={SIZE} />}>
              {t('importing.report')}
            </Button>
          }
          items={[
            { words: reportFormats.csv, onPick: () => acts.saveReport('csv') },
            { words: reportFormats.json, onPick: () => acts.saveReport('json') },
          ]}
        />
      )}
      {state !== 'running' && state !== 'reading' && (
        <Button look="quiet" onClick={acts.dismiss}>
          {t(isOver ? 'importing.forget' : 'importing.drop')}
        </Button>
      )}
      {(state === 'done' || state === 'paused') && outcome.new + outcome.updated > 0 && (
        <Button look="plain" icon={<Undo2 size={SIZE} />} disabled={acts.isBusy} onClick={acts.undo}>
          {t('importing.undo')}
        </Button>
      )}
      {state === 'done' && outcome.failed > 0 && (
        <Button look="plain" icon={<RotateCcw size={SIZE} />} onClick={acts.retry}>
          {t('saving.job.retry')}
        </Button>
      )}
      {state === 'running' && (
        <Button look="plain" icon={<Pause size={SIZE} />} onClick={acts.pause}>
          {t('saving.job.pause')}
        </Button>
      )}
      {state === 'paused' && (
        <Button look="main" autoFocus icon={<Play size={SIZE} />} onClick={acts.resume}>
          {t('saving.job.go-on')}
        </Button>
      )}
      {(state === 'ready' || state === 'reading') && (
        <Button
          look="main"
          autoFocus
          disabled={acts.isBusy || plan.chosen === 0 || format === null}
          onClick={acts.start}
        >
          {t('importing.start', { count: plan.chosen })}
        </Button>
      )}
    </>
  );
}
