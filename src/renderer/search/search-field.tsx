import { Search as SearchIcon, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import './search-field.css';

export interface SearchFieldProps {
  text: string;
  onChange: (text: string) => void;
  /** Up and down move in the results while the focus stays here. */
  onMove: (by: number) => void;
  onOpen: () => void;
  /** Esc in the empty field: back to where one was. */
  onLeave: () => void;
  /** The row that the keys have moved to, for a screen reader. */
  activeRowId: string | null;
  fieldRef: Ref<HTMLInputElement>;
}

/** The one field that finds: it answers as you type. */
export function SearchField(props: SearchFieldProps) {
  const { text, onChange, onMove, onOpen, onLeave, activeRowId, fieldRef } = props;
  const takeKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onMove(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') onOpen();
    else if (event.key === 'Escape' && text !== '') onChange('');
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="search-field" role="search">
      <SearchIcon className="search-icon" size={16} aria-hidden />
      <input
        ref={fieldRef}
        className="search-input"
        type="text"
        role="searchbox"
        aria-label="Search"
        aria-keyshortcuts="/ Control+K"
        aria-activedescendant={activeRowId === null ? undefined : `row-${activeRowId}`}
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={takeKey}
      />
      {text === '' ? (
        <Kbd keys="/" />
      ) : (
        <IconButton name="Clear search" keys="Escape" icon={<X size={14} />} onClick={() => onChange('')} />
      )}
    </div>
  );
}
