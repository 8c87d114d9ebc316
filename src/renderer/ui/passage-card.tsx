import { Lock, Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PassageCard as PassageCardData } from '../../contract/passage.ts';
import type { PageSpan } from '../../text/page-names.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { joinClasses } from './join-classes.ts';
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
  const { t } = useMessages();
  const { passage, isSourceShown = true, isCurrent, isSelected, renderNote, acts, onOpen } = props;
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
      aria-label={t('ui.passage', { colour: t(`ui.colour.${passage.colour}`).toLowerCase() })}
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
          <Unlink size={12} aria-hidden /> {t('ui.passage.gone')}
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
              <Lock size={11} aria-hidden /> {t('ui.private')}
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
  const { t, sayDate } = useMessages();
  const { speaker, role, saidOn, venue, kind } = passage.attribution;
  const soft = [
    role,
    saidOn === null ? null : sayDate(saidOn),
    venue,
    kind === null || kind === 'direct' ? null : t(`ui.kind.${kind}`),
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
  const { t, sayDate } = useMessages();
  const { title, siteName, publishedAt, pages } = passage.source;
  return (
    <p className="passage-card-source">
      <bdi className="passage-card-title">{title}</bdi>
      {[
        siteName,
        publishedAt === null ? null : sayDate(publishedAt),
        pages === null ? null : sayPages(pages, t),
      ]
        .filter((part) => part !== null)
        .map((part) => (
          <bdi key={part}>{part}</bdi>
        ))}
    </p>
  );
}

function sayPages({ first, last }: PageSpan, t: Translate): string {
  return first === last ? t('ui.page', { page: first }) : t('ui.pages', { first, last });
}
