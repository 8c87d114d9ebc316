import { useState } from 'react';
import type { ExportAnswer, ExportScope } from '../../contract/exporting.ts';
import { useApi } from '../api/api-context.tsx';
import { sayError } from '../api/error-words.ts';
import { useCall } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useToast } from '../ui/toast.tsx';
import { carryOut } from './carry-out.ts';
import { ExportChoices } from './export-choices.tsx';
import { ExportPreview } from './export-preview.tsx';
import { isBuilt } from './format-names.ts';
import { sayOutcome } from './say-outcome.ts';
import { TemplateEditor } from './template-field.tsx';
import { makeInputOf, useExportChoice, type ExportChoosing } from './use-export-choice.ts';
import './export-dialog.css';

export interface ExportDialogProps {
  /** What it was opened for; everything, or what a query finds, can be chosen instead. */
  scope: ExportScope;
  onClose: () => void;
}

const NOTHING: ExportScope = { kind: 'passages', ids: [] };

/** Carries out: what, in which form, and the very files before they are written. */
export function ExportDialog({ scope: asked, onClose }: ExportDialogProps) {
  const api = useApi();
  const messages = useMessages();
  const { t } = messages;
  const toast = useToast();
  const remember = useUpdateSettings();
  const choosing = useExportChoice(asked);
  const [isSaving, setIsSaving] = useState(false);
  const { choice, scope } = choosing;
  const isAside = isBuilt(choice.format);
  const made = useCall('exports.make', makeInputOf(choice, scope ?? NOTHING), {
    keepsPrevious: true,
    isEnabled: scope !== null && !isAside,
  });
  const files = made.data?.files ?? [];
  const isShown = made.data !== undefined && !made.isPlaceholderData;
  const isReady = scope !== null && !isSaving && (isAside || (isShown && files.length > 0));
  const save = async (): Promise<void> => {
    if (scope === null) return;
    setIsSaving(true);
    try {
      const lastExport = { ...choice, scope };
      const outcome = await carryOut(api, lastExport, isAside ? null : files);
      const words = sayOutcome(outcome, messages);
      if (words) toast(words);
      if (outcome.outcome !== 'saved') return;
      remember({ lastExport });
      onClose();
    } catch (error) {
      const { what, hint } = sayError(error, messages);
      toast({ words: what, hint, tone: 'danger' });
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <Dialog
      title={t('exporting.title')}
      size="large"
      className="export-dialog"
      onClose={onClose}
      footer={
        <>
          <span className="export-counts" role="status">
            {isAside ? '' : isShown ? sayCounts(made.data, t) : t('exporting.preparing')}
          </span>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" disabled={!isReady} onClick={() => void save()}>
            {api.bridge.host === 'electron'
              ? t('exporting.save')
              : t('exporting.download', { count: isAside ? 1 : files.length })}
          </Button>
        </>
      }
    >
      <div className="export-columns">
        <ExportChoices asked={asked} choosing={choosing} />
        <div className="export-result">
          {choice.format === 'markdown' && choice.template && (
            <TemplateEditor template={choice.template} choosing={choosing} />
          )}
          <Result choosing={choosing} made={made} />
        </div>
      </div>
    </Dialog>
  );
}

interface ResultProps {
  choosing: ExportChoosing;
  made: { data: ExportAnswer | undefined; error: Error | null };
}

function Result({ choosing: { choice, scope }, made }: ResultProps) {
  const messages = useMessages();
  const { t } = messages;
  if (scope === null) {
    return <EmptyState title={t('exporting.choose-first')}>{t('exporting.choose-first.why')}</EmptyState>;
  }
  if (isBuilt(choice.format)) {
    return <EmptyState title={t('exporting.built')}>{t('exporting.built.why')}</EmptyState>;
  }
  if (made.error) {
    const { what, hint } = sayError(made.error, messages);
    return <ErrorNote what={what} hint={hint} />;
  }
  return made.data ? <ExportPreview files={made.data.files} /> : <Skeleton rows={5} />;
}

function sayCounts({ counts, files }: ExportAnswer, t: Translate): string {
  const parts = [
    t('counts.passages', { count: counts.passages }),
    t('counts.stories', { count: counts.articles }),
    t('counts.files', { count: files.length }),
  ];
  if (counts.withheld > 0) parts.push(t('exporting.withheld', { count: counts.withheld }));
  return parts.join(' · ');
}
