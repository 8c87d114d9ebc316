/** A heading of the article. */
export interface OutlineEntry {
  title: string;
  /** 1 for the highest that the article has: whatever its page called it. */
  level: number;
  heading: HTMLElement;
}

/** The headings of an article in its order, their levels without gaps: an h4 under an h2 is one level down. */
export function readOutline(root: HTMLElement): OutlineEntry[] {
  const above: number[] = [];
  return [...root.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].flatMap((heading) => {
    const title = heading.textContent.replaceAll(/\s+/gu, ' ').trim();
    if (title === '') return [];
    const rank = Number(heading.localName.slice(1));
    while ((above.at(-1) ?? 0) >= rank) above.pop();
    above.push(rank);
    return [{ title, level: above.length, heading }];
  });
}

/** Which part of the outline stands at the upper edge of the page; -1 before the first. */
export function currentEntry(outline: readonly OutlineEntry[], edgePx: number): number {
  return outline.findLastIndex(({ heading }) => heading.getBoundingClientRect().top <= edgePx);
}
