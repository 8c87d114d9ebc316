import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PassageCard } from '../../../contract/passage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { MarkdownNote } from '../../ui/markdown-note.tsx';
import type { ArticleView } from '../frame/article-view.ts';
import { rectsOf } from '../frame/article-view.ts';
import type { PlacedMark } from '../frame/paint-marks.ts';
import { stackNotes } from './stack-notes.ts';

/** Narrower windows have the notes in the panel. CSS pixels. */
const WIDE_PX = 1600;
const LEAST_ROOM_PX = 200;
const MOST_WIDTH_PX = 280;
/** Between the words and their notes, and between the notes and the edge. */
const BESIDE_PX = 36;
const EDGE_PX = 20;
/** Who writes more notes than this on one article reads them in the panel: each is measured whenever lines move. */
const MOST_NOTES = 500;

export interface MarginNotesProps {
  view: ArticleView;
  marks: readonly PlacedMark[];
  passages: readonly PassageCard[];
  currentId: string | null;
  onEdit: (mark: PlacedMark) => void;
  onLink: (url: string) => void;
}

/** What was written about passages, beside them, in the page itself: it goes along when the page is scrolled. */
export function MarginNotes({ view, marks, passages, currentId, onEdit, onLink }: MarginNotesProps) {
  const { t } = useMessages();
  const noted = useMemo(() => findNoted(marks, passages), [marks, passages]);
  const list = useRef<HTMLUListElement>(null);
  const room = useRoom(view);
  usePlaces({ view, noted, list, room });
  if (room === null || noted.length === 0 || noted.length > MOST_NOTES) return null;
  return createPortal(
    <ul ref={list} className="margin-notes" aria-label={t('marking.notes')} style={room}>
      {noted.map(({ mark, passage }) => (
        <li
          key={mark.id}
          className="margin-note"
          data-colour={mark.colour}
          data-current={mark.id === currentId || undefined}
        >
          <div className="margin-note-words">
            <MarkdownNote note={passage.note} onLink={onLink} />
          </div>
          <button
            type="button"
            className="margin-note-edit"
            aria-label={t('marking.notes.edit', { quote: passage.quote.slice(0, 60) })}
            onClick={() => onEdit(mark)}
          />
        </li>
      ))}
    </ul>,
    view.margin,
  );
}

interface Noted {
  mark: PlacedMark;
  passage: PassageCard;
}

function findNoted(marks: readonly PlacedMark[], passages: readonly PassageCard[]): Noted[] {
  const byId = new Map(
    passages.filter(({ note }) => note.trim() !== '').map((one) => [one.id as string, one]),
  );
  return marks.flatMap((mark) => {
    const passage = byId.get(mark.id);
    return passage === undefined ? [] : [{ mark, passage }];
  });
}

interface Room {
  left: number;
  width: number;
}

/** The room at the end side of the words; null where there is too little. Told again when the column changes. */
function useRoom(view: ArticleView): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const look = (): void => {
      const next = roomBeside(view);
      setRoom((now) => (now?.left === next?.left && now?.width === next?.width ? now : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(view.root);
    observer.observe(view.document.documentElement);
    look();
    return () => observer.disconnect();
  }, [view]);
  return room;
}

function roomBeside({ root, document }: ArticleView): Room | null {
  if (window.innerWidth < WIDE_PX) return null;
  const { left, right } = root.getBoundingClientRect();
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const free = isRightToLeft ? left : document.documentElement.clientWidth - right;
  const width = Math.floor(Math.min(MOST_WIDTH_PX, free - BESIDE_PX - EDGE_PX));
  if (free < LEAST_ROOM_PX) return null;
  return { left: Math.round(isRightToLeft ? left - BESIDE_PX - width : right + BESIDE_PX), width };
}

interface PlacesOptions {
  view: ArticleView;
  noted: readonly Noted[];
  list: React.RefObject<HTMLUListElement | null>;
  room: Room | null;
}

/** Puts each note at the height of its passage: when notes come or go, and whenever lines or notes get another height. */
function usePlaces({ view, noted, list, room }: PlacesOptions): void {
  const place = useCallback(() => {
    const notes = [...(list.current?.children ?? [])] as HTMLElement[];
    const tops = stackNotes(
      notes.map((note, at) => {
        const { start = 0 } = noted[at]?.mark ?? {};
        const line = rectsOf(view, start, start + 1)[0];
        return { wanted: (line?.top ?? 0) + view.window.scrollY, height: note.offsetHeight };
      }),
    );
    for (const [at, note] of notes.entries()) note.style.top = `${String(tops[at] ?? 0)}px`;
  }, [list, noted, view]);
  useLayoutEffect(place, [place, room]);
  useEffect(() => {
    const observer = new ResizeObserver(place);
    observer.observe(view.root);
    for (const note of list.current?.children ?? []) observer.observe(note);
    return () => observer.disconnect();
  }, [list, place, room, view]);
}
