import type { Completion } from './use-completion.ts';
import './completion-list.css';

export interface CompletionListProps {
  id: string;
  name: string;
  fitting: readonly Completion[];
  at: number;
  onPick: (words: string) => void;
}

/** The list beneath a field. Picking is on pointer down, so that the field keeps the focus. */
export function CompletionList({ id, name, fitting, at, onPick }: CompletionListProps) {
  return (
    <ul className="completion-list" role="listbox" id={id} aria-label={name}>
      {fitting.map((one, index) => (
        <li
          key={one.words}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === at}
          className="completion-line"
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(one.words);
          }}
        >
          <bdi className="completion-words">{one.words}</bdi>
          {one.about !== undefined && <span className="completion-about">{one.about}</span>}
        </li>
      ))}
    </ul>
  );
}
