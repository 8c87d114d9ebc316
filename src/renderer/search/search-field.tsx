import { Search as SearchIcon, X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import type { Direction } from '../language/locales.ts';
import { mirrorKey } from '../language/mirror-key.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { QueryOffers } from './query-offers.tsx';
import { useQueryCompletion, type QueryCompletion } from './use-query-completion.ts';
import './search-field.css';

export interface SearchFieldProps {
  text: string;
  onChange: (text: string) => void;
  /** Up and down move in the results while the focus stays here. */
  onMove: (by: number) => void;
  /** Right at the end of the text goes into the passages of the row; then the arrow keys are theirs. */
  onPassageKey: (key: string) => boolean;
  onOpen: () => void;
  /** Esc in the empty field: back to where one was. */
  onLeave: () => void;
  /** The id of the row that the keys have moved to, for a screen reader. */
  activeRowId: string | null;
  fieldRef: RefObject<HTMLInputElement | null>;
}

/** The one field that finds: it answers as you type. */
export function SearchField(props: SearchFieldProps) {
  const { t, dir } = useMessages();
  const { text, onChange, activeRowId, fieldRef } = props;
  const completion = useQueryCompletion({ text, onChange, field: fieldRef });
  return (
    <div className="search-field" role="search">
      <SearchIcon className="search-icon" size={16} aria-hidden />
      <input
        ref={fieldRef}
        className="search-input"
        type="text"
        role="combobox"
        aria-label={t('search.field')}
        aria-keyshortcuts="/ Control+/"
        aria-autocomplete="list"
        aria-expanded={completion.isShown}
        aria-controls={completion.listId}
        aria-activedescendant={activeIdOf(completion, activeRowId)}
        placeholder={t('search.field')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          completion.noteTyping(target.value, target.selectionStart ?? target.value.length);
          onChange(target.value);
        }}
        onKeyDown={(event) => completion.takeKey(event) || takeKey(event, { ...props, dir }, completion)}
        onSelect={({ currentTarget }) => completion.noteCaret(currentTarget.selectionStart ?? 0)}
        onFocus={completion.noteFocus}
        onClick={completion.noteFocus}
        onBlur={completion.noteBlur}
      />
      {text === '' ? (
        <Kbd command="find.everywhere" />
      ) : (
        <IconButton
          name={t('search.clear')}
          keys="Escape"
          icon={<X size={14} />}
          onClick={() => onChange('')}
        />
      )}
      {completion.isShown && <QueryOffers completion={completion} />}
    </div>
  );
}

function activeIdOf({ listId, isShown, at }: QueryCompletion, rowId: string | null): string | undefined {
  if (isShown && at >= 0) return `${listId}-${String(at)}`;
  return rowId ?? undefined;
}

/** The keys that the list beneath the field has no use for. */
function takeKey(
  event: KeyboardEvent<HTMLInputElement>,
  props: SearchFieldProps & { dir: Direction },
  completion: QueryCompletion,
): void {
  const { text, onChange, onMove, onPassageKey, onOpen, onLeave } = props;
  const key = mirrorKey(event.key, props.dir);
  const { selectionStart, selectionEnd } = event.currentTarget;
  const isAtEnd = selectionStart === text.length && selectionEnd === text.length;
  const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain && (key !== 'ArrowRight' || isAtEnd) && onPassageKey(key)) {
    event.preventDefault();
    return;
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onMove(event.key === 'ArrowDown' ? 1 : -1);
  else if (event.key === 'Enter') {
    completion.close();
    onOpen();
  } else if (event.key === 'Escape' && text !== '') onChange('');
  else if (event.key === 'Escape') onLeave();
  else return;
  event.preventDefault();
}
