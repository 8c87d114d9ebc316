import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { CompletionItem } from '../../contract/completion.ts';
import { useCall } from '../api/queries.ts';
import { useRecentSearches, type RecentSearches } from './use-recent-searches.ts';

/** A line of the list beneath the search field. */
export type Offer = { kind: 'item'; item: CompletionItem } | { kind: 'clear' };

export interface QueryCompletion {
  listId: string;
  offers: readonly Offer[];
  isShown: boolean;
  /** The line that the arrow keys have moved to; -1 for none. */
  at: number;
  pick: (offer: Offer) => void;
  removeRecent: (text: string) => void;
  /** @returns true when the key was taken */
  takeKey: (event: KeyboardEvent<HTMLInputElement>) => boolean;
  noteFocus: () => void;
  noteBlur: () => void;
  noteTyping: (text: string, caret: number) => void;
  noteCaret: (caret: number) => void;
  close: () => void;
}

interface Options {
  text: string;
  onChange: (text: string) => void;
  field: RefObject<HTMLInputElement | null>;
}

/**
 * What stands beneath the search field: earlier searches while it is empty, and while a query is typed the fields that
 * were begun and the names that a field may have. Nothing is chosen until a key chooses, so Enter means the search; and
 * fields, which nobody asked for, leave the arrow keys to the results and are taken with Tab.
 */
export function useQueryCompletion({ text, onChange, field }: Options): QueryCompletion {
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const [caret, setCaret] = useState(0);
  const putCaret = usePutCaret(field);
  const { offers, place, recent } = useOffers({ text, caret, isOpen });
  const isShown = offers.length > 0;
  const [first] = offers;
  const close = (): void => {
    setIsOpen(false);
    setAt(-1);
  };
  const pick = (offer: Offer): void => {
    // Where it would go is known for this text only; an answer to an earlier one waits for its successor.
    if (place === null) return;
    if (offer.kind === 'clear') {
      recent.clear();
      return;
    }
    const taken = putIn(text, offer.item, place);
    onChange(taken.text);
    setCaret(taken.caret);
    putCaret(taken.caret);
    setAt(-1);
    setIsOpen(offer.item.kind === 'field');
  };
  const removeRecent = (one: string): void => {
    setAt(-1);
    recent.remove(one);
  };
  const takeKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const chosen = offers[at];
    const meant = meaningOf(event, { offers, at, isTyped: text !== '' });
    if (meant === 'open') setIsOpen(true);
    else if (typeof meant === 'number') setAt(nextOf(at, meant, offers.length));
    else if (meant === 'pick') pick(chosen ?? first ?? { kind: 'clear' });
    else if (meant === 'close') close();
    else if (meant === 'remove' && chosen?.kind === 'item') removeRecent(chosen.item.insert);
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    ...{ listId, offers, isShown, at, pick, removeRecent, takeKey, close },
    noteFocus: () => text === '' && setIsOpen(true),
    noteBlur: close,
    noteTyping: (typed, place) => {
      setAt(-1);
      setCaret(place);
      // Letters taken back one by one end in the empty field: nothing was asked for there.
      setIsOpen(typed !== '');
    },
    noteCaret: (place) => {
      if (place !== caret && text !== '') setCaret(place);
    },
  };
}

interface Offers {
  offers: readonly Offer[];
  /** Where a line would go; null while the lines are those of an earlier text. */
  place: { from: number; to: number } | null;
  recent: RecentSearches;
}

function useOffers({ text, caret, isOpen }: { text: string; caret: number; isOpen: boolean }): Offers {
  const recent = useRecentSearches();
  const { data, isPlaceholderData } = useCall(
    'search.complete',
    { text, caret },
    { isEnabled: isOpen, keepsPrevious: true, isSuperseded: true },
  );
  return {
    offers: isOpen ? offersOf(data?.items ?? [], recent.items) : [],
    place: data === undefined || isPlaceholderData ? null : data,
    recent,
  };
}

/** What a key means to the list: a step, an act, or nothing. */
function meaningOf(
  { key, altKey, shiftKey }: KeyboardEvent,
  { offers, at, isTyped }: { offers: readonly Offer[]; at: number; isTyped: boolean },
): number | 'open' | 'pick' | 'close' | 'remove' | null {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 1 && altKey) return 'open';
  const [first] = offers;
  if (first === undefined) return null;
  if (step !== 0) return isOf(first, 'field') ? null : step;
  const chosen = offers[at];
  if (key === 'Enter' && chosen !== undefined) return 'pick';
  if (key === 'Tab' && !shiftKey && isTyped) return 'pick';
  if (key === 'Delete' && chosen !== undefined && isOf(chosen, 'recent')) return 'remove';
  return key === 'Escape' ? 'close' : null;
}

const isOf = (offer: Offer, kind: CompletionItem['kind']): boolean =>
  offer.kind === 'item' && offer.item.kind === kind;

/** The text with an item in its place, and where the caret goes; a space that follows already is not doubled. */
function putIn(
  text: string,
  { insert }: CompletionItem,
  { from, to }: { from: number; to: number },
): { text: string; caret: number } {
  const rest = text.slice(to);
  const after = insert.endsWith(' ') ? rest.replace(/^ /u, '') : rest;
  return { text: text.slice(0, from) + insert + after, caret: from + insert.length };
}

/** Down from nothing to the first, on to the last, and back to nothing: what was typed. */
function nextOf(at: number, step: number, count: number): number {
  const next = at + step;
  if (next < -1) return count - 1;
  return next >= count ? -1 : next;
}

function offersOf(items: readonly CompletionItem[], recent: readonly string[]): Offer[] {
  // The library hears of a change to the settings a moment later than the eye.
  const known = items.filter(({ kind, insert }) => kind !== 'recent' || recent.includes(insert));
  const lastRecent = known.findLastIndex(({ kind }) => kind === 'recent');
  return known.flatMap((item, at): Offer[] =>
    at === lastRecent ? [{ kind: 'item', item }, { kind: 'clear' }] : [{ kind: 'item', item }],
  );
}

/** Puts the caret somewhere once the field shows its new text. */
function usePutCaret(field: RefObject<HTMLInputElement | null>): (caret: number) => void {
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    field.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  return (caret) => {
    wanted.current = caret;
  };
}
