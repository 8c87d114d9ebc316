import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../../language/language-provider.tsx';
import type { ArticleView } from '../frame/article-view.ts';
import { copyNote, type Footnote } from './find-note.ts';

/** Room between a sign and the sheet of its note, and so far it may reach beyond the column. CSS pixels. */
const GAP_PX = 8;
const EDGE_PX = 16;
const WIDTH_PX = 440;

export interface NoteSheetProps {
  view: ArticleView;
  note: Footnote;
  onGoTo: () => void;
  onClose: () => void;
}

/**
 * A note beside its sign, in the page itself: words of a page are never shown outside its frame. It goes along when the page
 * is scrolled; Escape gives the focus back to the sign.
 */
export function NoteSheet({ view, note, onGoTo, onClose }: NoteSheetProps) {
  const { t } = useMessages();
  const sheet = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    words.current?.replaceChildren(copyNote(note));
    if (sheet.current) putBeside(view, note, sheet.current);
    sheet.current?.focus({ preventScroll: true });
  }, [view, note]);
  return createPortal(
    <div
      ref={sheet}
      className="note-sheet"
      role="dialog"
      aria-label={t('reader.note.name', { sign: note.sign.textContent.trim() })}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div ref={words} className="note-words" />
      <div className="note-acts">
        <button type="button" onClick={onGoTo}>
          {t('reader.note.go-to')}
        </button>
        <button type="button" onClick={onClose}>
          {t('reader.note.close')}
        </button>
      </div>
    </div>,
    view.document.body,
  );
}

/** Beneath the line of the sign, or above it where there is no room; within the column. */
function putBeside({ window, root }: ArticleView, { sign }: Footnote, sheet: HTMLElement): void {
  const mark = sign.getBoundingClientRect();
  const column = root.getBoundingClientRect();
  const [first, last] = [column.left - EDGE_PX, column.right + EDGE_PX];
  const width = Math.min(WIDTH_PX, last - first);
  sheet.style.width = `${String(width)}px`;
  const wanted = mark.left + mark.width / 2 - width / 2;
  sheet.style.left = `${String(Math.round(Math.max(first, Math.min(wanted, last - width))))}px`;
  const height = sheet.offsetHeight;
  const isRoomBelow = mark.bottom + GAP_PX + height + EDGE_PX <= window.innerHeight;
  const isRoomAbove = mark.top - GAP_PX - height >= EDGE_PX;
  const top = isRoomBelow || !isRoomAbove ? mark.bottom + GAP_PX : mark.top - GAP_PX - height;
  sheet.style.top = `${String(Math.round(top + window.scrollY))}px`;
}
