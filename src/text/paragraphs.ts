/** The numbers of the paragraphs in which a span begins and ends: the first of a text is 1. */
export interface ParagraphSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Says of any span of a canonical text in which paragraphs it stands. A paragraph is a block of that text, as an empty
 * line parts it from the next: headings and captions count too, so that anyone who has the text counts the same.
 */
export function createParagraphFinder(text: string): (start: number, end: number) => ParagraphSpan {
  const beginnings = beginningsOf(text);
  return (start, end) => ({
    first: countBegun(beginnings, start),
    last: countBegun(beginnings, Math.max(start, end - 1)),
  });
}

/** Where the paragraphs after the first begin. */
function beginningsOf(text: string): number[] {
  return Array.from(text.matchAll(/\n{2,}/gu), (gap) => gap.index + gap[0].length);
}

/** How many paragraphs have begun at an offset. */
function countBegun(beginnings: readonly number[], offset: number): number {
  let low = 0;
  let high = beginnings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((beginnings[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/** Paragraphs as a citation names them, without the word before it: `3`, `3–5`. */
export function sayParagraphs({ first, last }: ParagraphSpan): string {
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}
