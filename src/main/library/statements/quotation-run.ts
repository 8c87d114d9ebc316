import type { Doc } from './doc.ts';
import type { Quotation } from './types.ts';

/** A speech that goes on longer is taken in parts. */
const MOST_PARAGRAPHS = 80;

/** A quotation and those of the following paragraphs that it goes on in, since its closing mark is not there. */
export function quotationRun(doc: Doc, first: Quotation): Quotation {
  let last = first;
  let paragraphs = 1;
  let id = doc.at(first.from).quotation;
  for (;;) {
    const next = doc.quotations[id + 1];
    const goesOn =
      paragraphs < MOST_PARAGRAPHS &&
      !last.isClosed &&
      next !== undefined &&
      next.paragraph === last.paragraph + 1 &&
      doc.sentenceAt(next.from)?.from === next.from &&
      doc.at(next.from - 1).paragraph !== next.paragraph;
    if (!goesOn) return last;
    last = next;
    paragraphs += 1;
    id += 1;
  }
}
