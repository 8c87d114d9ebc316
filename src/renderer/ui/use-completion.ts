import { useId, useState, type KeyboardEvent } from 'react';

/** One thing that a field can be completed with. `words` is what is put in, `about` stands softly beside it. */
export interface Completion {
  words: string;
  about?: string | undefined;
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The completions that fit what has been typed: those that begin with it before those in which a part does,
 * case and accents aside. Nothing typed: the first ones as given.
 */
export function fitCompletions(all: readonly Completion[], typed: string, most = 8): Completion[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return all.slice(0, most);
  const begins: Completion[] = [];
  const holds: Completion[] = [];
  for (const one of all) {
    const words = fold(one.words);
    if (words.startsWith(wanted)) begins.push(one);
    else if (words.includes(wanted)) holds.push(one);
    if (begins.length >= most) break;
  }
  return [...begins, ...holds].slice(0, most);
}

interface CompletionState {
  fitting: readonly Completion[];
  onPick: (words: string) => void;
}

/**
 * The keyboard and the ARIA of a field with a list beneath it. It opens with the first letter or an arrow
 * key, so that it covers nothing unasked, and nothing is chosen until an arrow key chooses.
 */
export function useCompletion({ fitting, onPick }: CompletionState) {
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const isShown = isOpen && fitting.length > 0;
  const pick = (words: string): void => {
    setAt(-1);
    setIsOpen(false);
    onPick(words);
  };
  /** @returns true when the key was taken */
  const takeKey = (event: KeyboardEvent): boolean => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && fitting.length > 0) {
      setIsOpen(true);
      setAt((now) => (now + step + fitting.length + (now < 0 && step < 0 ? 1 : 0)) % fitting.length);
    } else if (event.key === 'Enter' && isShown && at >= 0) {
      pick(fitting[at]?.words ?? '');
    } else if (event.key === 'Escape' && isShown) {
      setIsOpen(false);
      event.stopPropagation();
    } else return false;
    event.preventDefault();
    return true;
  };
  const fieldProps = {
    role: 'combobox',
    'aria-expanded': isShown,
    'aria-controls': listId,
    'aria-autocomplete': 'list' as const,
    'aria-activedescendant': isShown && at >= 0 ? `${listId}-${String(at)}` : undefined,
    autoComplete: 'off',
    spellCheck: false,
    onBlur: () => setIsOpen(false),
  };
  const noteTyping = (): void => {
    setAt(-1);
    setIsOpen(true);
  };
  const close = (): void => setIsOpen(false);
  return { listId, isShown, at, pick, takeKey, fieldProps, noteTyping, close };
}
