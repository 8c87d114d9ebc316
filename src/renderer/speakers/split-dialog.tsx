import { useState } from 'react';
import type { InputOf } from '../../contract/methods.ts';
import type { Speaker } from '../../contract/speaker.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface SplitDialogProps {
  speaker: Speaker;
  onSplit: (input: InputOf<'speakers.split'>) => void;
  onClose: () => void;
}

const MOST_PASSAGES = 500;

/** Says which names and which passages are somebody else's. */
export function SplitDialog({ speaker, onSplit, onClose }: SplitDialogProps) {
  const { t } = useMessages();
  const passages = useCall('passages.list', { filter: { speakerId: speaker.id }, limit: MOST_PASSAGES });
  const [name, setName] = useState('');
  const [aliases, setAliases] = useState<readonly string[]>([]);
  const [ids, setIds] = useState<readonly string[]>([]);
  const split = (): void => {
    const passageIds = ids as InputOf<'speakers.split'>['passageIds'];
    onSplit({ id: speaker.id, name: name.trim(), aliases: [...aliases], passageIds });
    onClose();
  };
  return (
    <Dialog
      title={t('speakers.split-of', { name: speaker.name })}
      about={t('speakers.split.about')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" disabled={name.trim() === ''} onClick={split}>
            {t('speakers.split')}
          </Button>
        </>
      }
    >
      <div className="speaker-form">
        <TextField
          label={t('speakers.split.name')}
          dir="auto"
          maxLength={300}
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {speaker.aliases.length > 0 && (
          <Ticks
            legend={t('speakers.split.aliases')}
            lines={speaker.aliases.map((alias) => ({ key: alias, words: alias, about: '' }))}
            ticked={aliases}
            onChange={setAliases}
          />
        )}
        <Ticks
          legend={t('speakers.split.passages')}
          lines={(passages.data?.items ?? []).map(({ id, quote, source }) => ({
            key: id,
            words: quote,
            about: source.title,
          }))}
          ticked={ids}
          onChange={setIds}
        />
      </div>
    </Dialog>
  );
}

interface TicksProps {
  legend: string;
  lines: readonly { key: string; words: string; about: string }[];
  ticked: readonly string[];
  onChange: (keys: readonly string[]) => void;
}

function Ticks({ legend, lines, ticked, onChange }: TicksProps) {
  return (
    <fieldset className="speaker-ticks">
      <legend className="field-label">{legend}</legend>
      <div className="speaker-ticks-list">
        {lines.map(({ key, words, about }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={ticked.includes(key)}
              onChange={(event) =>
                onChange(event.target.checked ? [...ticked, key] : ticked.filter((one) => one !== key))
              }
            />
            <span>
              <bdi className="speaker-ticks-words">{words}</bdi>
              {about !== '' && <bdi className="speaker-ticks-about">{about}</bdi>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
