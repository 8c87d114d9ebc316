import type { PassageCard } from '../../../contract/passage.ts';
import { createQuoteMatcher } from '../../../text/match-quote.ts';
import type { PlacedMark } from '../frame/paint-marks.ts';

/** The passages of an article, parted into those whose words stand in the text that is shown and the rest. */
export interface PlacedPassages {
  /** In the order of the text. */
  marks: readonly PlacedMark[];
  /** Kept and listed, never painted elsewhere. */
  orphans: readonly PassageCard[];
}

/**
 * Compares the words of every passage before anything is painted. In the very text that the offsets refer to, a
 * passage stands at its place or nowhere; in a text that differs (another capture, another reading of the page) its
 * words are looked for, and only the very same words count.
 */
export function placePassages(
  page: { readonly text: string; readonly isSameText: boolean },
  passages: readonly PassageCard[],
): PlacedPassages {
  const marks: PlacedMark[] = [];
  const orphans: PassageCard[] = [];
  const findAgain = createQuoteMatcher(page.text);
  for (const passage of passages) {
    const { id, colour, quote, prefix, suffix, start } = passage;
    const place = page.isSameText ? passage : findAgain({ exact: quote, prefix, suffix, start });
    const stands = place !== null && quote !== '' && page.text.slice(place.start, place.end) === quote;
    if (stands) marks.push({ id, colour, start: place.start, end: place.end });
    else orphans.push(passage);
  }
  marks.sort((one, other) => one.start - other.start || one.end - other.end);
  return { marks, orphans };
}
