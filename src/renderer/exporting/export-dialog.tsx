import { useState } from 'react';
import type { ExportAnswer, ExportScope } from '../../contract/exporting.ts';
import { useApi } from '../api/api-context.tsx';
import { sayError } from '../api/error-words.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useToast } from '../ui/toast.tsx';
import { Choice } from './choice.tsx';
import { ExportPreview } from './export-preview.tsx';
import { sayOutcome } from './say-outcome.ts';
import { listScopes, sayScope } from './scopes.ts';
import './export-dialog.css';

export interface ExportDialogProps {
  /** What it was opened for; everything, or what a query finds, can be chosen instead. */
  scope: ExportScope;
  onClose: () => void;
}

type Format = 'markdown' | 'json';
type Layout = 'one' | 'each';

/** They are called so in every language. */
const formatNames: Record<Format, string> = { markdown: 'Markdown', json: 'JSON' };
const QUERY = 'tag:ukraine speaker:peskov';

/** Carries out: what, in which form, and the very files before they are written. */
export function ExportDialog({ scope: asked, onClose }: ExportDialogProps) {
  const { bridge } = useApi();
  const messages = useMessages();
  const { t } = messages;
  const toast = useToast();
  const [scopeKind, setScopeKind] = useState<ExportScope['kind']>(asked.kind);
  const [query, setQuery] = useState(asked.kind === 'query' ? asked.text : '');
  const [format, setFormat] = useState<Format>('markdown');
  const [layout, setLayout] = useState<Layout>('each');
  const [includePrivate, setIncludePrivate] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const scopes = listScopes(asked);
  const scope: ExportScope =
    scopeKind === 'query'
      ? { kind: 'query', text: query }
      : (scopes.find(({ kind }) => kind === scopeKind) ?? asked);
  const made = useCall('exports.make', { format, scope, layout, includePrivate }, { keepsPrevious: true });
  const files = made.data?.files ?? [];
  const isReady = files.length > 0 && !made.isPlaceholderData && !isSaving;
  const save = async (): Promise<void> => {
    setIsSaving(true);
    const outcome = await bridge.saveFiles(files);
    setIsSaving(false);
    const words = sayOutcome(outcome, messages);
    if (words) toast(words);
    if (outcome.outcome === 'saved') onClose();
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
            {made.data && !made.isPlaceholderData ? sayCounts(made.data, t) : t('exporting.preparing')}
          </span>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" disabled={!isReady} onClick={() => void save()}>
            {bridge.host === 'electron'
              ? t('exporting.save')
              : t('exporting.download', { count: files.length })}
          </Button>
        </>
      }
    >
      <div className="export-columns">
        <div className="export-choices">
          <Choice
            legend={t('exporting.what')}
            options={scopes.map((one) => ({ value: one.kind, words: sayScope(one, t) }))}
            value={scopeKind}
            onPick={setScopeKind}
          />
          {scopeKind === 'query' && (
            <input
              className="field-input"
              aria-label={t('exporting.query')}
              placeholder={QUERY}
              spellCheck={false}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          )}
          <Choice<Format>
            legend={t('exporting.format')}
            options={[
              { value: 'markdown', words: formatNames.markdown, about: t('exporting.markdown.about') },
              { value: 'json', words: formatNames.json, about: t('exporting.json.about') },
            ]}
            value={format}
            onPick={setFormat}
          />
          <Choice<Layout>
            legend={t('exporting.files')}
            options={[
              { value: 'each', words: t('exporting.files.each') },
              { value: 'one', words: t('exporting.files.one') },
            ]}
            value={layout}
            onPick={setLayout}
          />
          <label className="export-private">
            <input
              type="checkbox"
              checked={includePrivate}
              onChange={(event) => setIncludePrivate(event.target.checked)}
            />
            {t('exporting.private')}
          </label>
        </div>
        <div className="export-result">
          {made.error ? (
            <ErrorNote
              what={sayError(made.error, messages).what}
              hint={sayError(made.error, messages).hint}
            />
          ) : made.data ? (
            <ExportPreview files={files} />
          ) : (
            <Skeleton rows={5} />
          )}
        </div>
      </div>
    </Dialog>
  );
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
