import { useState } from 'react';
import type { ExportAnswer, ExportScope } from '../../contract/exporting.ts';
import { useApi } from '../api/api-context.tsx';
import { sayError } from '../api/error-words.ts';
import { useCall } from '../api/queries.ts';
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

/** Carries out: what, in which form, and the very files before they are written. */
export function ExportDialog({ scope: asked, onClose }: ExportDialogProps) {
  const { bridge } = useApi();
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
    const words = sayOutcome(outcome);
    if (words) toast(words);
    if (outcome.outcome === 'saved') onClose();
  };
  return (
    <Dialog
      title="Export"
      size="large"
      className="export-dialog"
      onClose={onClose}
      footer={
        <>
          <span className="export-counts" role="status">
            {made.data && !made.isPlaceholderData ? sayCounts(made.data) : 'Preparing…'}
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" disabled={!isReady} onClick={() => void save()}>
            {saveWords(bridge.host, files.length)}
          </Button>
        </>
      }
    >
      <div className="export-columns">
        <div className="export-choices">
          <Choice
            legend="What"
            options={scopes.map((one) => ({ value: one.kind, words: sayScope(one) }))}
            value={scopeKind}
            onPick={setScopeKind}
          />
          {scopeKind === 'query' && (
            <input
              className="field-input"
              aria-label="Query"
              placeholder="tag:ukraine speaker:peskov"
              spellCheck={false}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          )}
          <Choice<Format>
            legend="Format"
            options={[
              { value: 'markdown', words: 'Markdown', about: 'for notes: Obsidian, iA Writer' },
              { value: 'json', words: 'JSON', about: 'for programs' },
            ]}
            value={format}
            onPick={setFormat}
          />
          <Choice<Layout>
            legend="Files"
            options={[
              { value: 'each', words: 'One for each story' },
              { value: 'one', words: 'All in one' },
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
            Include private passages
          </label>
        </div>
        <div className="export-result">
          {made.error ? (
            <ErrorNote what={sayError(made.error).what} hint={sayError(made.error).hint} />
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

function saveWords(host: 'electron' | 'browser', count: number): string {
  if (host === 'electron') return 'Save…';
  return count > 1 ? 'Download files' : 'Download file';
}

function sayCounts({ counts, files }: ExportAnswer): string {
  const parts = [
    `${counts.passages.toLocaleString('en-GB')} ${counts.passages === 1 ? 'passage' : 'passages'}`,
    `${counts.articles.toLocaleString('en-GB')} ${counts.articles === 1 ? 'story' : 'stories'}`,
    `${files.length.toLocaleString('en-GB')} ${files.length === 1 ? 'file' : 'files'}`,
  ];
  if (counts.withheld > 0) parts.push(`${counts.withheld.toLocaleString('en-GB')} private left out`);
  return parts.join(' · ');
}
