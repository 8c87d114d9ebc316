import { Pencil, X } from 'lucide-react';
import type { MarkColour } from '../../contract/passage.ts';
import { useCall } from '../api/queries.ts';
import { useSpeakers } from '../api/use-speakers.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { markColours } from '../ui/mark-colours.ts';
import { KeptBetween } from './kept-between.tsx';
import { countParts, partsOf, type FilterParts } from './filter-parts.ts';

export interface FilterBarProps {
  parts: FilterParts;
  onChange: (parts: FilterParts) => void;
  onEditSpeaker?: (speakerId: string) => void;
}

/** What of the passages is shown. Every choice holds at once; the list answers as one types. */
export function FilterBar({ parts, onChange, onEditSpeaker }: FilterBarProps) {
  const tags = (useCall('tags.list', {}).data?.items ?? []).filter(({ passageCount }) => passageCount > 0);
  const { t } = useMessages();
  const speakers = useSpeakers();
  const set = (change: Partial<FilterParts>): void => onChange({ ...parts, ...change });
  return (
    <div className="passages-filter" role="search" aria-label={t('passages.filter')}>
      <input
        className="field-input passages-filter-text"
        type="search"
        aria-label={t('passages.filter.words')}
        placeholder={t('passages.filter.words.hint')}
        spellCheck={false}
        value={parts.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Choose
        name={t('passages.filter.speaker')}
        value={parts.speakerId}
        options={speakers.map(({ id, name }) => ({ value: id, words: name }))}
        onPick={(speakerId) => set({ speakerId })}
      />
      {parts.speakerId !== '' && onEditSpeaker && (
        <IconButton
          name={t('passages.edit-speaker')}
          icon={<Pencil size={14} />}
          onClick={() => onEditSpeaker(parts.speakerId)}
        />
      )}
      <Choose
        name={t('passages.filter.tag')}
        value={parts.tag}
        options={tags.map(({ name }) => ({ value: name, words: name }))}
        onPick={(tag) => set({ tag })}
      />
      <Choose
        name={t('passages.filter.colour')}
        value={parts.colour}
        options={markColours.map((colour) => ({ value: colour, words: t(`ui.colour.${colour}`) }))}
        onPick={(colour) => set({ colour: colour as MarkColour | '' })}
      />
      <KeptBetween from={parts.keptFrom} to={parts.keptTo} onChange={set} />
      {countParts(parts) > 0 && (
        <Button look="quiet" icon={<X size={14} />} onClick={() => onChange(partsOf(null))}>
          {t('passages.filter.clear')}
        </Button>
      )}
    </div>
  );
}

interface ChooseProps {
  name: string;
  value: string;
  options: readonly { value: string; words: string }[];
  onPick: (value: string) => void;
}

function Choose({ name, value, options, onPick }: ChooseProps) {
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <select
      className="field-input passages-filter-choice"
      aria-label={name}
      data-empty={value === ''}
      value={value}
      onChange={(event) => onPick(event.target.value)}
    >
      <option value="">{name}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  );
}
