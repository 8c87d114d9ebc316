import type { PassageCard } from '../../contract/passage.ts';
import { createParagraphFinder } from '../../text/paragraphs.ts';
import type { ParagraphSpan } from '../../text/paragraphs.ts';
import type { LibraryParts } from './parts.ts';
import { readCaptureText } from './store/captures.ts';

/** In which paragraphs passages stand, by the passage's id: each text is read once, one at a time. */
export function paragraphsOf(
  { store }: LibraryParts,
  cards: readonly Pick<PassageCard, 'id' | 'captureId' | 'start' | 'end'>[],
): Map<string, ParagraphSpan> {
  const spans = new Map<string, ParagraphSpan>();
  for (const [captureId, own] of Map.groupBy(cards, (card) => card.captureId)) {
    const stored = readCaptureText(store.db, captureId);
    if (stored === null) continue;
    const find = createParagraphFinder(stored.text);
    for (const { id, start, end } of own) spans.set(id, find(start, end));
  }
  return spans;
}
