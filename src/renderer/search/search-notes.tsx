import { CircleAlert } from 'lucide-react';
import type { SearchAnswer } from '../../contract/search.ts';
import { useMessages } from '../language/language-provider.tsx';
import './search-notes.css';

/** What is to be said about an answer: parts of the query that were not understood, an index still catching up. */
export function SearchNotes({ text, answer }: { text: string; answer: SearchAnswer }) {
  const { t, compose, retell } = useMessages();
  if (answer.problems.length === 0 && answer.isComplete) return null;
  return (
    <div className="search-notes" role="status">
      {answer.problems.map(({ message, start, end }) => (
        <p key={`${String(start)}-${message}`}>
          <CircleAlert size={13} aria-hidden />
          <span>
            {end > start
              ? compose('search.problem.at', {
                  problem: retell(message).replace(/\.$/u, ''),
                  text: <bdi className="search-problem">{text.slice(start, end)}</bdi>,
                })
              : retell(message)}
          </span>
        </p>
      ))}
      {!answer.isComplete && <p>{t('search.catching-up')}</p>}
    </div>
  );
}
