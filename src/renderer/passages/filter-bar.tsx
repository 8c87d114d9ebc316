import { Pencil, X } from 'lucide-react';
import type { MarkColour } from '../../contract/passage.ts';
import { useCall } from '../api/queries.ts';
import { useSpeakers } from '../api/use-speakers.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { markColourNames } from '../ui/mark-colours.ts';
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
  const speakers = useSpeakers();
  const set = (change: Partial<FilterParts>): void => onChange({ ...parts, ...change });
  return (
    <div className="passages-filter" role="search" aria-label="Filter passages">
      <input
        className="field-input passages-filter-text"
        type="search"
        aria-label="Words in passages"
        placeholder="Words, note, speaker or title"
        spellCheck={false}
        value={parts.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Choose
        name="Speaker"
        value={parts.speakerId}
        options={speakers.map(({ id, name }) => ({ value: id, words: name }))}
        onPick={(speakerId) => set({ speakerId })}
      />
      {parts.speakerId !== '' && onEditSpeaker && (
        <IconButton
          name="Edit this speaker"
          icon={<Pencil size={14} />}
          onClick={() => onEditSpeaker(parts.speakerId)}
        />
      )}
      <Choose
        name="Tag"
        value={parts.tag}
        options={tags.map(({ name }) => ({ value: name, words: name }))}
        onPick={(tag) => set({ tag })}
      />
      <Choose
        name="Colour"
        value={parts.colour}
        options={markColourNames.map(({ colour, name }) => ({ value: colour, words: name }))}
        onPick={(colour) => set({ colour: colour as MarkColour | '' })}
      />
      <KeptBetween from={parts.keptFrom} to={parts.keptTo} onChange={set} />
      {countParts(parts) > 0 && (
        <Button look="quiet" icon={<X size={14} />} onClick={() => onChange(partsOf(null))}>
          Clear
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
