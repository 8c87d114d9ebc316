import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './error-note.css';

export interface ErrorNoteProps {
  /** What happened and why, in one sentence. */
  what: string;
  /** What can be done about it. */
  hint?: string | undefined;
  /** The act itself, as a button. */
  act?: ReactNode;
}

/** Something went wrong: what, why, what now. */
export function ErrorNote({ what, hint, act }: ErrorNoteProps) {
  return (
    <div className="error-note" role="alert">
      <CircleAlert size={16} aria-hidden />
      <div className="error-note-words">
        <p className="error-note-what">{what}</p>
        {hint !== undefined && <p>{hint}</p>}
      </div>
      {act !== undefined && <div className="error-note-act">{act}</div>}
    </div>
  );
}
