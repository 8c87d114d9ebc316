import { Plus, Trash2 } from 'lucide-react';
import { useId, useRef } from 'react';
import type { AddedStyle, BuiltInStyle } from '../../contract/citation.ts';
import type { Settings } from '../../contract/settings.ts';
import { sayError } from '../api/error-words.ts';
import { useCall, useCommand, useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import { languageNames } from '../language/locales.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { CitationPreview } from './citation-preview.tsx';
import './citing-dialog.css';

const styles = [
  'source-line',
  'news',
  'apa',
  'chicago-notes',
  'chicago-author-date',
  'mla',
  'harvard',
] as const satisfies readonly BuiltInStyle[];
const formats = ['rich', 'plain', 'markdown', 'html'] as const satisfies readonly Settings['copyFormat'][];
/** More than any style has, so that the library can say that it is too large, and no more is read. */
const READ_BYTES = 4_000_000;

/** How passages are copied: the style of the citation, its language, and as what; with one to look at. */
export function CitingDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const { citationStyle, citationLanguage, copyFormat } = useSettings();
  const update = useUpdateSettings();
  return (
    <Dialog title={t('citing.title')} about={t('citing.about')} onClose={onClose} size="large">
      <div className="citing">
        <StyleList style={citationStyle} onPick={(style) => update({ citationStyle: style })} />
        <div className="citing-side">
          <CitationPreview style={citationStyle} language={citationLanguage} />
          <label className="citing-choice">
            <span>{t('citing.language')}</span>
            <select
              className="field-input"
              value={citationLanguage}
              onChange={({ target }) =>
                update({ citationLanguage: target.value as Settings['citationLanguage'] })
              }
            >
              {Object.entries(languageNames).map(([language, name]) => (
                <option key={language} value={language} lang={language}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="citing-choice">
            <span>{t('citing.format')}</span>
            <select
              className="field-input"
              value={copyFormat}
              onChange={({ target }) => update({ copyFormat: target.value as Settings['copyFormat'] })}
            >
              {formats.map((format) => (
                <option key={format} value={format}>
                  {t(`citing.format.${format}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
    </Dialog>
  );
}

interface StyleListProps {
  style: string;
  onPick: (style: string) => void;
}

function StyleList({ style, onPick }: StyleListProps) {
  const { t } = useMessages();
  const added = useCall('citations.styles', {}).data?.items ?? [];
  const group = useId();
  const remove = useCommand('citations.removeStyle', {
    onDone: (_, { id }) => id === style && onPick('source-line'),
  });
  const option = (value: string, name: string) => (
    <label>
      <input type="radio" name={group} checked={value === style} onChange={() => onPick(value)} />
      <span dir="auto">{name}</span>
    </label>
  );
  return (
    <fieldset className="citing-styles">
      <legend>{t('citing.style')}</legend>
      <ul>
        {styles.map((value) => (
          <li key={value}>{option(value, t(`citing.style.${value}`))}</li>
        ))}
        {added.map(({ id, title }) => (
          <li key={id}>
            {option(id, title)}
            <IconButton
              name={t('citing.remove', { title })}
              icon={<Trash2 size={14} />}
              onClick={() => remove.mutate({ id })}
            />
          </li>
        ))}
      </ul>
      <AddStyle onAdded={({ id }) => onPick(id)} />
    </fieldset>
  );
}

/** A `.csl` file from the disk. What is wrong with it is said beneath the button, where one looks. */
function AddStyle({ onAdded }: { onAdded: (style: AddedStyle) => void }) {
  const messages = useMessages();
  const { t } = messages;
  const input = useRef<HTMLInputElement>(null);
  const add = useCommand('citations.addStyle', { isQuiet: true, onDone: onAdded });
  const words = add.error === null ? null : sayError(add.error, messages);
  const read = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) add.mutate({ text: await file.slice(0, READ_BYTES).text() });
  };
  return (
    <div className="citing-add">
      <input
        ref={input}
        type="file"
        accept=".csl,application/xml,text/xml"
        className="visually-hidden"
        aria-label={t('citing.file')}
        tabIndex={-1}
        onChange={({ target }) => {
          void read(target.files?.[0]);
          target.value = '';
        }}
      />
      <Button look="quiet" icon={<Plus size={14} />} onClick={() => input.current?.click()}>
        {t('citing.add')}
      </Button>
      {words !== null && <ErrorNote what={words.what} hint={words.hint} />}
    </div>
  );
}
