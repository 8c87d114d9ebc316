import { CircleAlert } from 'lucide-react';
import type { SearchAnswer } from '../../contract/search.ts';
import './search-notes.css';

/** What is to be said about an answer: parts of the query that were not understood, an index still catching up. */
export function SearchNotes({ text, answer }: { text: string; answer: SearchAnswer }) {
  if (answer.problems.length === 0 && answer.isComplete) return null;
  return (
    <div className="search-notes" role="status">
      {answer.problems.map(({ message, start, end }) => (
        <p key={`${String(start)}-${message}`}>
          <CircleAlert size={13} aria-hidden />
          <span>
            {end > start ? message.replace(/\.$/u, '') : message}
            {end > start && (
              <>
                : <bdi className="search-problem">{text.slice(start, end)}</bdi>
              </>
            )}
          </span>
        </p>
      ))}
      {!answer.isComplete && <p>Search is still catching up with the library; more may be found.</p>}
    </div>
  );
}
