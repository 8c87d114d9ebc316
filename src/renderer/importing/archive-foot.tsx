import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import type { ArchiveGiving } from './use-archive.ts';

/** What can be done with an archive now. */
export function ArchiveFoot({ archive }: { archive: ArchiveGiving }) {
  const { t } = useMessages();
  const step = archive.shown?.step;
  if (step === undefined) return null;
  if (step.kind !== 'looked' && step.kind !== 'done') {
    return (
      <>
        <span className="import-foot-gap" />
        <Button look="quiet" onClick={archive.stop}>
          {t('history.stop')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button look="quiet" autoFocus={step.kind === 'done'} onClick={archive.forget}>
        {t('importing.back')}
      </Button>
      <span className="import-foot-gap" />
      {step.kind === 'looked' && (
        <>
          <Button look="quiet" autoFocus={!step.report.isIntact} onClick={archive.forget}>
            {t('importing.drop')}
          </Button>
          <Button
            look="main"
            autoFocus={step.report.isIntact}
            disabled={!step.report.isIntact}
            onClick={archive.bringIn}
          >
            {t('importing.archive.start')}
          </Button>
        </>
      )}
    </>
  );
}
