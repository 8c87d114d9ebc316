import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';

export interface NoPassagesProps {
  isFiltered: boolean;
  isCollection: boolean;
  onClear: () => void;
}

/** What the page says while it has nothing to show: how passages come, or how to see more of them. */
export function NoPassages({ isFiltered, isCollection, onClear }: NoPassagesProps) {
  const { t, compose } = useMessages();
  if (isFiltered) {
    return (
      <EmptyState
        title={t('passages.none.filtered')}
        acts={<Button onClick={onClear}>{t('passages.none.filtered.clear')}</Button>}
      >
        {t('passages.none.filtered.why')}
      </EmptyState>
    );
  }
  if (isCollection) {
    return (
      <EmptyState title={t('passages.collection.empty')}>
        {compose('passages.collection.empty.how', { key: <Kbd command="passages.put" /> })}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('passages.none')}>
      <p>{compose('passages.none.how', { key: <Kbd command="passage.mark" /> })}</p>
      <p className="passages-example">
        <span>{t('passages.none.example')}</span>
        <small>{t('passages.none.example.who')}</small>
      </p>
    </EmptyState>
  );
}
