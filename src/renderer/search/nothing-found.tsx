import { parseQuery } from '../../text/query.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { isFieldPart, wordsAlone } from './query-parts.ts';
import './nothing-found.css';

export interface NothingFoundProps {
  /** What was asked. */
  text: string;
  /** The same in words that stand in the library; null when there is nothing to offer. */
  suggestion: string | null;
  onSearch: (text: string) => void;
}

/** What to try when a search found nothing: it says what was asked, and offers what asks for less. */
export function NothingFound({ text, suggestion, onSearch }: NothingFoundProps) {
  const { t, compose } = useMessages();
  const { tree } = parseQuery(text);
  const words = wordsAlone(text, tree);
  const hasFields = isFieldPart(tree);
  return (
    <EmptyState
      title={t('search.nothing')}
      acts={
        <>
          {hasFields && words !== '' && (
            <Button onClick={() => onSearch(words)}>{t('search.nothing.words')}</Button>
          )}
          <Button onClick={() => onSearch('')}>{t('search.clear')}</Button>
        </>
      }
    >
      <p className="nothing-found-asked">
        {compose('search.nothing.asked', { text: <bdi className="nothing-found-text">{text.trim()}</bdi> })}
      </p>
      {suggestion !== null && (
        <p>
          {compose('search.nothing.meant', {
            suggestion: (
              <button type="button" className="nothing-found-offer" onClick={() => onSearch(suggestion)}>
                <bdi>{suggestion}</bdi>
              </button>
            ),
          })}
        </p>
      )}
      <p>{t(hasFields ? 'search.nothing.fields' : 'search.nothing.letters')}</p>
    </EmptyState>
  );
}
