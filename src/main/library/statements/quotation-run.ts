import type { Doc } from './doc.ts';
import type { Quotation } from './types.ts';

/** A quotation and those of the following paragraphs that it goes on in, since its closing mark is not there. */
export function quotationRun(doc: Doc, first: Quotation): Quotation {
  let last = first;
  let id = doc.at(first.from).quotation;
  for (;;) {
    const next = doc.quotations[id + 1];
    const goesOn =
      !last.isClosed &&
      next !== undefined &&
      next.paragraph === last.paragraph + 1 &&
      doc.sentenceAt(next.from)?.from === next.from &&
      doc.at(next.from - 1).paragraph !== next.paragraph;
    if (!goesOn) return last;
    last = next;
    id += 1;
  }
}
