import Markdown from 'react-markdown';
import type { MarkdownNoteProps } from './markdown-note.tsx';

/** Markdown as elements, never as HTML: what looks like a tag stays text, pictures are their words, links are asked about. */
export function MarkdownWords({ note, onLink }: MarkdownNoteProps) {
  return (
    <Markdown
      components={{
        a: ({ href, children }) => (
          <button
            type="button"
            className="markdown-note-link"
            title={href}
            onClick={() => href && onLink(href)}
          >
            {children}
          </button>
        ),
        img: ({ alt }) => <span>{alt}</span>,
      }}
    >
      {note}
    </Markdown>
  );
}
