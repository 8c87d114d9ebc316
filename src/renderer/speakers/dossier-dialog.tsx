import { useState } from 'react';
import type { Speaker } from '../../contract/speaker.ts';
import { useApi } from '../api/api-context.tsx';
import { sayError } from '../api/error-words.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { useToast } from '../ui/toast.tsx';

/** Names, and so the same in every language. */
const FORMATS = { markdown: 'Markdown', html: 'HTML', csv: 'CSV' } as const;
type Format = keyof typeof FORMATS;

export interface DossierDialogProps {
  speaker: Speaker;
  /** What the page shows: the choice that the dialog begins with. */
  withSuggestions: boolean;
  onClose: () => void;
}

/** Carries out all that a speaker said, with its sources and dates. */
export function DossierDialog({ speaker, withSuggestions, onClose }: DossierDialogProps) {
  const messages = useMessages();
  const { t } = messages;
  const { bridge } = useApi();
  const toast = useToast();
  const [format, setFormat] = useState<Format>('markdown');
  const [hasSuggestions, setHasSuggestions] = useState(withSuggestions);
  const [includePrivate, setIncludePrivate] = useState(false);
  const ask = { id: speaker.id, format, withSuggestions: hasSuggestions, includePrivate };
  const made = useCall('speakers.dossier', ask, { keepsPrevious: true });
  const file = made.isPlaceholderData ? undefined : made.data?.files[0];
  const save = async (): Promise<void> => {
    if (file === undefined) return;
    const outcome = await bridge.saveFiles([file]);
    if (outcome.outcome === 'failed')
      toast({ words: t('speakers.dossier.failed'), hint: messages.retell(outcome.message), tone: 'danger' });
    if (outcome.outcome !== 'saved') return;
    toast({ words: t('speakers.dossier.saved'), hint: outcome.path ?? undefined });
    onClose();
  };
  return (
    <Dialog
      title={t('speakers.dossier-of', { name: speaker.name })}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" disabled={file === undefined} onClick={() => void save()}>
            {t('ui.save')}
          </Button>
        </>
      }
    >
      <div className="dossier-choices">
        <div className="dossier-formats" role="group" aria-label={t('speakers.dossier.format')}>
          {(Object.keys(FORMATS) as Format[]).map((one) => (
            <button key={one} type="button" aria-pressed={one === format} onClick={() => setFormat(one)}>
              {FORMATS[one]}
            </button>
          ))}
        </div>
        <Tick words={t('speakers.with-found')} isOn={hasSuggestions} onChange={setHasSuggestions} />
        <Tick words={t('speakers.dossier.private')} isOn={includePrivate} onChange={setIncludePrivate} />
      </div>
      {made.error ? (
        <ErrorNote {...sayError(made.error, messages)} />
      ) : (
        <pre className="dossier-preview" dir="auto" tabIndex={0} aria-label={t('speakers.dossier.preview')}>
          {made.data?.files[0]?.text ?? ''}
        </pre>
      )}
    </Dialog>
  );
}

function Tick({
  words,
  isOn,
  onChange,
}: {
  words: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="dossier-tick">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {words}
    </label>
  );
}
