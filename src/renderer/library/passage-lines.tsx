import { StickyNote } from 'lucide-react';
import type { PassageHit } from '../../contract/search.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { MarkedText } from '../ui/marked-text.tsx';
import { leadIn } from './row-pieces.ts';
import './passage-lines.css';

export interface PassageLinesProps {
  passages: readonly PassageHit[];
  /** How many answer in all; null when that is not known. */
  count: number | null;
  /** The one that the keys are on. */
  currentId: string | null;
  onOpen: (passageId: string) => void;
}

/** Beneath a story that was found: those of its passages that answer by themselves. */
export function PassageLines({ passages, count, currentId, onOpen }: PassageLinesProps) {
  const { t } = useMessages();
  const more = (count ?? 0) - passages.length;
  return (
    <div className="passage-lines" role="presentation">
      {passages.map((passage) => (
        <PassageLine
          key={passage.id}
          passage={passage}
          isCurrent={passage.id === currentId}
          onOpen={() => onOpen(passage.id)}
        />
      ))}
      {more > 0 && <p className="passage-line-more">{t('library.more-passages', { count: more })}</p>}
    </div>
  );
}

interface PassageLineProps {
  passage: PassageHit;
  isCurrent: boolean;
  onOpen: () => void;
}

function PassageLine({ passage, isCurrent, onOpen }: PassageLineProps) {
  const { t, sayDate } = useMessages();
  const { id, quote, speaker, saidOn, colour } = passage;
  const note = passage.note === null ? null : leadIn(passage.note);
  return (
    <div
      id={`row-passage-${id}`}
      className={joinClasses('passage-line', isCurrent && 'passage-line-current')}
      data-colour={colour}
      role="option"
      aria-selected={isCurrent}
      onClick={onOpen}
    >
      <p className="passage-line-words" dir="auto">
        <span className="visually-hidden">
          {t('library.passage', { colour: t(`ui.colour.${colour}`).toLowerCase() })}{' '}
        </span>
        <MarkedText text={quote.text} marks={quote.marks} />
      </p>
      {note !== null && (
        <p className="passage-line-note" dir="auto">
          <StickyNote size={11} aria-hidden />
          <span className="visually-hidden">{t('library.note')} </span>
          <MarkedText text={note.text} marks={note.marks} />
        </p>
      )}
      {(speaker !== null || saidOn !== null) && (
        <p className="passage-line-who">
          {speaker !== null && <bdi className="passage-line-speaker">{speaker}</bdi>}
          {saidOn !== null && <span>{sayDate(saidOn)}</span>}
        </p>
      )}
    </div>
  );
}
