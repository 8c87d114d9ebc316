/** Where the pages of a printed document begin in its text: from `start` on, words stand on the page `label`. */
export interface PageBeginning {
  readonly start: number;
  readonly label: string;
}

/** The names of the pages on which a span begins and ends. */
export interface PageSpan {
  readonly first: string;
  readonly last: string;
}

/** On which pages the text from `start` to `end` stands, by pages in the order of the text; null where there are none. */
export function pagesOfSpan(pages: readonly PageBeginning[], start: number, end: number): PageSpan | null {
  const first = pageAt(pages, start);
  const last = pageAt(pages, Math.max(start, end - 1));
  return first === null || last === null ? null : { first, last };
}

/** The last page that begins at or before an offset. Null before the first. */
function pageAt(pages: readonly PageBeginning[], offset: number): string | null {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1]?.label ?? null;
}

/** Pages as a citation says them: `p. 12`, `pp. 12–13`. */
export function sayPages({ first, last }: PageSpan): string {
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
}
