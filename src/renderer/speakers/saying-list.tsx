import { useEffect, useRef, useState } from 'react';
import type { Saying, SuggestionCard, ToldSaying } from '../../contract/speaker-page.ts';
import { useCommand } from '../api/queries.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useToast } from '../ui/toast.tsx';
import { SayingCard, keyOfSaying } from './saying-card.tsx';

export interface SayingListProps {
  told: readonly ToldSaying[];
  isNarrowed: boolean;
  order: 'newest' | 'oldest';
  onOpenPassage: (articleId: string, passageId: string) => void;
  onOpenArticle: (articleId: string) => void;
  /** Null when all is shown. */
  onMore: (() => void) | null;
}

/** What was said, under the months, gone through by keys. */
export function SayingList({ told, isNarrowed, onOpenPassage, onOpenArticle, onMore }: SayingListProps) {
  const { t, sayDate } = useMessages();
  const [at, setAt] = useState(-1);
  const rows = useRef<HTMLOListElement>(null);
  const { keep, dismiss } = useSuggestionActs();
  const current = told[Math.min(at, told.length - 1)]?.first;
  const open = (saying: Saying): void => {
    if (saying.type === 'passage') onOpenPassage(saying.passage.articleId, saying.passage.id);
    else onOpenArticle(saying.suggestion.articleId);
  };
  const move = (step: number): void => {
    if (at + step >= told.length - 3) onMore?.();
    setAt(Math.max(0, Math.min(told.length - 1, at + step)));
  };
  useEffect(() => {
    if (at >= 0) rows.current?.querySelectorAll(':scope > li')[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const suggestion = current?.type === 'suggestion' ? current.suggestion : null;
  useCommands([
    { id: 'speakers.next', run: () => move(1) },
    { id: 'speakers.previous', run: () => move(-1) },
    { id: 'speakers.open', isEnabled: current !== undefined, run: () => current && open(current) },
    { id: 'speakers.keep', isEnabled: suggestion !== null, run: () => suggestion && keep(suggestion) },
    { id: 'speakers.dismiss', isEnabled: suggestion !== null, run: () => suggestion && dismiss(suggestion) },
  ]);
  if (told.length === 0) {
    return (
      <EmptyState title={t(isNarrowed ? 'speakers.nothing-found' : 'speakers.nothing')}>
        {t(isNarrowed ? 'speakers.nothing-found.how' : 'speakers.nothing.how')}
      </EmptyState>
    );
  }
  return (
    <>
      <ol className="saying-list" ref={rows}>
        {told.map((each, index) => {
          const month = each.day.slice(0, 7);
          const isNew = told[index - 1]?.day.slice(0, 7) !== month;
          return (
            <li key={keyOfSaying(each.first)}>
              {isNew && <h2 className="saying-month">{sayDate(month)}</h2>}
              <SayingCard
                told={each}
                isCurrent={index === at}
                onOpen={open}
                onKeep={keep}
                onDismiss={dismiss}
              />
            </li>
          );
        })}
      </ol>
      {onMore !== null && (
        <Button look="quiet" onClick={onMore}>
          {t('speakers.more-said')}
        </Button>
      )}
    </>
  );
}

/** Keeps or dismisses what was found, and says so with the way back. */
function useSuggestionActs() {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo').mutate;
  const say = (words: string): void => toast({ words, act: { words: t('ui.undo'), run: () => undo({}) } });
  const keep = useCommand('statements.keep', {
    onDone: ({ passages }) => say(t('statements.kept-count', { count: passages.length })),
  }).mutate;
  const dismiss = useCommand('statements.dismiss', {
    onDone: () => say(t('statements.was-dismissed')),
  }).mutate;
  const named = ({ articleId, start, end }: SuggestionCard) => ({ articleId, spans: [{ start, end }] });
  return {
    keep: (suggestion: SuggestionCard) => keep(named(suggestion)),
    dismiss: (suggestion: SuggestionCard) => dismiss(named(suggestion)),
  };
}
