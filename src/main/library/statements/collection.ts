import type { Doc } from './doc.ts';
import type { Found, Range } from './types.ts';
import { quotationRun } from './quotation-run.ts';

/** Rules that see whole quotations already: their segments are taken as they are. */
const WHOLE_RULES = new Set(['adjacent', 'next', 'next-paragraph', 'author']);

/** The statements found so far, and the tokens that they hold. */
export class Collection {
  readonly found: Found[] = [];
  private readonly doc: Doc;
  private readonly isUsed: Uint8Array;

  constructor(doc: Doc) {
    this.doc = doc;
    this.isUsed = new Uint8Array(doc.tokens.length);
  }

  has(i: number): boolean {
    return this.isUsed[i] === 1;
  }

  /** Adds a statement unless it holds hardly a word, and answers whether it did. */
  add(found: Found): Found | null {
    const segments = found.segments.filter(([from, to]) => to > from);
    if (!WHOLE_RULES.has(found.rule)) for (const segment of segments) this.completeQuotation(segment);
    const words = segments.reduce((sum, [from, to]) => sum + this.doc.countWords(from, to), 0);
    if (words < (this.isQuoted(found) ? 1 : 2)) return null;
    found.segments = segments;
    for (const segment of segments) this.use(segment);
    this.found.push(found);
    return found;
  }

  /** Makes a statement longer by words that stand apart from it. */
  extend(found: Found, segment: Range): void {
    found.segments.push(segment);
    this.use(segment);
  }

  /** Wholly in quotation marks, with a verb that says so. */
  private isQuoted({ cue, segments }: Found): boolean {
    return (
      cue !== null &&
      segments.every(([from, to]) => this.doc.inQuotation(from) && this.doc.inQuotation(to - 1))
    );
  }

  private use([from, to]: Range): void {
    this.isUsed.fill(1, from, to);
  }

  /** A segment that ends inside a quotation takes all of it, with the paragraphs that it goes on in. */
  private completeQuotation(segment: Range): void {
    const quotation = this.doc.quotationAt(segment[1] - 1);
    if (quotation === undefined || quotation.wordCount <= 3) return;
    segment[1] = quotationRun(this.doc, quotation).to;
  }
}
