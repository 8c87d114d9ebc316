import { Fragment } from 'react';

/** Words with some of them marked, as text and never as HTML. `marks` are UTF-16 offsets, in order, not overlapping. */
export function MarkedText({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const parts: { words: string; isMark: boolean; at: number }[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start < from || end > text.length || start >= end) continue;
    parts.push({ words: text.slice(from, start), isMark: false, at: from });
    parts.push({ words: text.slice(start, end), isMark: true, at: start });
    from = end;
  }
  parts.push({ words: text.slice(from), isMark: false, at: from });
  return (
    <>
      {parts.map(({ words, isMark, at }) =>
        isMark ? <mark key={at}>{words}</mark> : <Fragment key={`t${String(at)}`}>{words}</Fragment>,
      )}
    </>
  );
}
