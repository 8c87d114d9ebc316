import { Check, FileText, X } from 'lucide-react';
import { useState } from 'react';
import type { Saying, SuggestionCard, ToldSaying } from '../../contract/speaker-page.ts';
import { useApi } from '../api/api-context.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { MarkdownNote } from '../ui/markdown-note.tsx';
import { PassageCard } from '../ui/passage-card.tsx';

export interface SayingCardProps {
  told: ToldSaying;
  isCurrent: boolean;
  onOpen: (saying: Saying) => void;
  onKeep: (suggestion: SuggestionCard) => void;
  onDismiss: (suggestion: SuggestionCard) => void;
}

/** Something that was said, once, with the other stories that tell it folded beneath. */
export function SayingCard(props: SayingCardProps) {
  const { told, isCurrent } = props;
  const { t } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const { first, others } = told;
  return (
    <div className="saying" aria-current={isCurrent ? 'true' : undefined}>
      <OneSaying {...props} saying={first} />
      {others.length > 0 && (
        <button
          type="button"
          className="saying-others"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('speakers.told-again', { count: others.length })}
        </button>
      )}
      {isOpen && (
        <ol className="saying-again">
          {others.map(({ saying, likeness }) => (
            <li key={keyOfSaying(saying)}>
              {likeness === 'alike' && <p className="saying-alike">{t('speakers.told-alike')}</p>}
              <OneSaying {...props} saying={saying} isCurrent={false} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** What tells one from all others. */
export function keyOfSaying(saying: Saying): string {
  if (saying.type === 'passage') return saying.passage.id;
  const { articleId, start, end } = saying.suggestion;
  return `${articleId} ${String(start)}-${String(end)}`;
}

type OneSayingProps = Omit<SayingCardProps, 'told'> & { saying: Saying };

function OneSaying({ saying, isCurrent, onOpen, onKeep, onDismiss }: OneSayingProps) {
  const { t } = useMessages();
  const { bridge } = useApi();
  if (saying.type === 'suggestion') {
    const { suggestion } = saying;
    return (
      <SuggestionBox
        {...{ suggestion, isCurrent }}
        onOpen={() => onOpen(saying)}
        onKeep={() => onKeep(suggestion)}
        onDismiss={() => onDismiss(suggestion)}
      />
    );
  }
  return (
    <PassageCard
      passage={saying.passage}
      isCurrent={isCurrent}
      renderNote={(note) => <MarkdownNote note={note} onLink={(url) => void bridge.openExternal(url)} />}
      onOpen={() => onOpen(saying)}
      acts={
        <IconButton
          name={t('speakers.open-place')}
          icon={<FileText size={14} />}
          onClick={() => onOpen(saying)}
        />
      }
    />
  );
}

interface SuggestionBoxProps {
  suggestion: SuggestionCard;
  isCurrent: boolean;
  onOpen: () => void;
  onKeep: () => void;
  onDismiss: () => void;
}

/** What was found and not kept: plain to see that nobody has looked at it. */
function SuggestionBox({ suggestion, isCurrent, onOpen, onKeep, onDismiss }: SuggestionBoxProps) {
  const { t, sayDate, sayShare } = useMessages();
  const { quote, kind, confidence, saidOn, speaker, source } = suggestion;
  const facts = [
    speaker?.role ?? null,
    t(`ui.kind.${kind}`),
    saidOn === null ? null : `${sayDate(saidOn.date)} (${saidOn.words})`,
    sayShare(Math.round(confidence * 100) / 100),
  ].filter((fact) => fact !== null);
  return (
    <article
      className={joinClasses('suggestion-box', isCurrent && 'suggestion-box-current')}
      aria-label={t('speakers.suggestion')}
    >
      <button type="button" className="suggestion-box-words" onClick={onOpen}>
        <span dir={source.dir} lang={source.language ?? undefined}>
          {quote}
        </span>
      </button>
      <p className="suggestion-box-facts">
        <span className="suggestion-box-badge">{t('speakers.suggestion')}</span>
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </p>
      <p className="suggestion-box-source">
        <bdi>{source.title}</bdi>
        {source.siteName !== null && <bdi>{source.siteName}</bdi>}
        {source.publishedAt !== null && <span>{sayDate(source.publishedAt)}</span>}
      </p>
      <div className="suggestion-box-acts">
        <IconButton name={t('statements.keep')} icon={<Check size={15} />} onClick={onKeep} />
        <IconButton name={t('ui.dismiss')} icon={<X size={15} />} onClick={onDismiss} />
      </div>
    </article>
  );
}
