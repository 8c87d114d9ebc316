import { Lock, Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PassageCard as PassageCardData } from '../../contract/passage.ts';
import { sayPages } from '../../text/page-names.ts';
import { joinClasses } from './join-classes.ts';
import { markColourNames } from './mark-colours.ts';
import { sayDate } from './say-time.ts';
import './passage-card.css';

export interface PassageCardProps {
  passage: PassageCardData;
  /** False in the article's own panel, where the source is plain to see. */
  isSourceShown?: boolean;
  isCurrent?: boolean;
  isSelected?: boolean;
  /** Shows the note in another way (Markdown); plain text without it. */
  renderNote?: (note: string) => ReactNode;
  /** Buttons at the upper end, seen on hover and on focus. */
  acts?: ReactNode;
  /** The words are pressed: open the passage in its place. */
  onOpen?: () => void;
}

/** A kept passage, the same everywhere: the words, who said them, where they stand, what was added to them. */
export function PassageCard(props: PassageCardProps) {
  const { passage, isSourceShown = true, isCurrent, isSelected, renderNote, acts, onOpen } = props;
  const colourName = markColourNames.find(({ colour }) => colour === passage.colour)?.name ?? passage.colour;
  const words = (
    <span className="passage-card-words" dir={passage.source.dir} lang={passage.source.language ?? undefined}>
      {passage.quote}
    </span>
  );
  return (
    <article
      className={joinClasses(
        'passage-card',
        isCurrent === true && 'passage-card-current',
        isSelected === true && 'passage-card-selected',
      )}
      data-colour={passage.colour}
      data-passage={passage.id}
      aria-label={`Passage, ${colourName.toLowerCase()}`}
    >
      <blockquote className="passage-card-quote">
        {onOpen === undefined ? (
          words
        ) : (
          <button type="button" className="passage-card-open" onClick={onOpen}>
            {words}
          </button>
        )}
      </blockquote>
      <Attribution passage={passage} />
      {isSourceShown && <Source passage={passage} />}
      {passage.status === 'orphaned' && (
        <p className="passage-card-state">
          <Unlink size={12} aria-hidden /> These words do not stand in the text any more
        </p>
      )}
      {passage.note !== '' && (
        <div className="passage-card-note" dir="auto">
          {renderNote?.(passage.note) ?? passage.note}
        </div>
      )}
      {(passage.tags.length > 0 || passage.private) && (
        <p className="passage-card-tags">
          {passage.private && (
            <span className="passage-card-private">
              <Lock size={11} aria-hidden /> Private
            </span>
          )}
          {passage.tags.map((tag) => (
            <bdi key={tag}>{tag}</bdi>
          ))}
        </p>
      )}
      {acts !== undefined && <div className="passage-card-acts">{acts}</div>}
    </article>
  );
}

function Attribution({ passage }: { passage: PassageCardData }) {
  const { speaker, role, saidOn, venue, kind } = passage.attribution;
  const soft = [
    role,
    saidOn === null ? null : sayDate(saidOn),
    venue,
    kind === 'direct' ? null : kind,
  ].filter((part) => part !== null && part !== '');
  if (speaker === null && soft.length === 0) return null;
  return (
    <p className="passage-card-speaker">
      {speaker !== null && <bdi className="passage-card-name">{speaker}</bdi>}
      {soft.length > 0 && <span dir="auto">{soft.join(' · ')}</span>}
    </p>
  );
}

function Source({ passage }: { passage: PassageCardData }) {
  const { title, siteName, publishedAt, pages } = passage.source;
  return (
    <p className="passage-card-source">
      <bdi className="passage-card-title">{title}</bdi>
      {[siteName, publishedAt === null ? null : sayDate(publishedAt), pages === null ? null : sayPages(pages)]
        .filter((part) => part !== null)
        .map((part) => (
          <bdi key={part}>{part}</bdi>
        ))}
    </p>
  );
}
