import { parseQuery } from '../../text/query.ts';
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
  const { tree } = parseQuery(text);
  const words = wordsAlone(text, tree);
  const hasFields = isFieldPart(tree);
  return (
    <EmptyState
      title="Nothing found"
      acts={
        <>
          {hasFields && words !== '' && (
            <Button onClick={() => onSearch(words)}>Search for the words alone</Button>
          )}
          <Button onClick={() => onSearch('')}>Clear search</Button>
        </>
      }
    >
      <p className="nothing-found-asked">
        Nothing in the library answers <bdi className="nothing-found-text">{text.trim()}</bdi>
      </p>
      {suggestion !== null && (
        <p>
          Did you mean{' '}
          <button type="button" className="nothing-found-offer" onClick={() => onSearch(suggestion)}>
            <bdi>{suggestion}</bdi>
          </button>
          ?
        </p>
      )}
      <p>
        {hasFields
          ? 'Try it without a field, or with fewer words.'
          : 'Try fewer letters, fewer words, or another spelling.'}
      </p>
    </EmptyState>
  );
}
