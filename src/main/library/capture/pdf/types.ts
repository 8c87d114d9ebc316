/** A stretch of text as a page places it: read off the page, upright, nothing decided yet. Lengths are in points. */
export interface PdfText {
  /** In reading order of its own script, ligatures undone, without white space at its ends. */
  text: string;
  /** From the left edge of the page. */
  x: number;
  /** From the top edge of the page, downwards. */
  baseline: number;
  width: number;
  /** The height of its letters' square. */
  size: number;
  /** Names the face; means something only by being the same or another. */
  font: string;
  /** The page itself has a space before or after it. */
  isSpacedBefore: boolean;
  isSpacedAfter: boolean;
}

/** One page as it was read. */
export interface PdfPage {
  /** What the document calls the page (`iv`, `12`), or its number. */
  label: string;
  width: number;
  height: number;
  texts: PdfText[];
  /** What stands across the reading direction (a stamp on the margin, a watermark), each in one piece. */
  aslant: string[];
}

/** What a document says of itself; null where it says nothing, or nothing that could be meant. */
export interface PdfFacts {
  title: string | null;
  byline: string | null;
  publisher: string | null;
  /** ISO-8601 with the zone the document gave, or a date alone. */
  publishedAt: string | null;
  language: string | null;
}

/** A document as it was read. */
export interface PdfPages {
  facts: PdfFacts;
  pages: PdfPage[];
}

/** Words of one page that follow each other, how they are set, and whether a new line begins with them. */
export interface TextRun {
  text: string;
  style: 'plain' | 'raised' | 'lowered';
  /** Its page, by its place in the document, from 0. */
  page: number;
  isNewLine: boolean;
}

/** A part of the article. `level` counts from 1, for headings. */
export interface PdfBlock {
  kind: 'paragraph' | 'heading' | 'item' | 'lines';
  level: number;
  runs: TextRun[];
}
