import { lazy, Suspense } from 'react';
import './markdown-note.css';

const Markdown = lazy(async () => ({ default: (await import('./markdown-words.tsx')).MarkdownWords }));

export interface MarkdownNoteProps {
  note: string;
  /** A link was pressed: nothing in the app ever follows one by itself. */
  onLink: (url: string) => void;
}

/** A note as it reads. The renderer of Markdown comes when the first note is shown; until then the words stand plain. */
export function MarkdownNote({ note, onLink }: MarkdownNoteProps) {
  return (
    <div className="markdown-note" dir="auto">
      <Suspense fallback={note}>
        <Markdown note={note} onLink={onLink} />
      </Suspense>
    </div>
  );
}
