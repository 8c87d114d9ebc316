/** The words that a style takes from a language: CSL's terms, by our own tables, written by us. */

/**
 * Terms by name; a form other than the long one stands behind a slash (`page/short`). Two words are one and several.
 */
export type Terms = Readonly<Record<string, string | readonly [single: string, multiple: string]>>;

/** How a language writes what styles need of it. */
export interface CslLocale {
  /** As CSL names it: `en-US`. */
  readonly tag: string;
  readonly terms: Terms;
  /** Full names of the months, as they stand beside a day. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** The parts of a whole date in their order, each with what stands before and after it. */
  readonly date: readonly DatePart[];
  /** A full stop or a comma goes inside the closing quotation mark. */
  readonly punctuationInQuote: boolean;
}

/** A part of a date as a language sets it. */
export interface DatePart {
  readonly name: 'day' | 'month' | 'year';
  readonly prefix?: string;
  readonly suffix?: string;
}
