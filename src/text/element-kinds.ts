/**
 * What each HTML element does to the canonical text (see `canonical-text.ts`, rules 2 to 5). The table is part of
 * the definition: to change a line of it is to change `CANONICAL_TEXT_VERSION`.
 */

/** The separators between two pieces of text, weakest first: a higher number wins. */
export const SEPARATORS = ['', '\t', '\n', '\n\n'] as const;

/** What stands on the two sides of the edge of an element: an index into `SEPARATORS`. */
export type SeparatorLevel = 0 | 1 | 2 | 3;

/** How an element takes part in the canonical text. */
export interface ElementKind {
  /** Nothing of the element or of what is inside it is text. */
  readonly isSkipped: boolean;
  /** `br`: a line break, and nothing else. */
  readonly isLineBreak: boolean;
  /** White space inside is kept (`pre`). */
  readonly keepsSpace: boolean;
  /** The separator its edges ask for; 0 is an inline element. */
  readonly separator: SeparatorLevel;
}

const INLINE: ElementKind = { isSkipped: false, isLineBreak: false, keepsSpace: false, separator: 0 };
const SKIPPED: ElementKind = { ...INLINE, isSkipped: true };
const LINE_BREAK: ElementKind = { ...INLINE, isLineBreak: true };
const CELL: ElementKind = { ...INLINE, separator: 1 };
const LINE: ElementKind = { ...INLINE, separator: 2 };
const BLOCK: ElementKind = { ...INLINE, separator: 3 };
const KEPT_BLOCK: ElementKind = { ...BLOCK, keepsSpace: true };

/** Not words of the article, or not text at all. `rt` and `rp` are reading aids that would cut words apart. */
const SKIPPED_NAMES =
  'script style template noscript head title meta link base iframe frame frameset noframes object embed applet ' +
  'audio video canvas svg datalist annotation annotation-xml rt rp rtc';
const CELL_NAMES = 'td th';
const LINE_NAMES = 'li dt dd tr thead tbody tfoot caption option optgroup summary legend';
const BLOCK_NAMES =
  'html body address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer ' +
  'form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p search section select table ul';
const KEPT_BLOCK_NAMES = 'pre listing xmp plaintext textarea';

const KINDS: ReadonlyMap<string, ElementKind> = new Map(
  (
    [
      [SKIPPED_NAMES, SKIPPED],
      ['br', LINE_BREAK],
      [CELL_NAMES, CELL],
      [LINE_NAMES, LINE],
      [BLOCK_NAMES, BLOCK],
      [KEPT_BLOCK_NAMES, KEPT_BLOCK],
    ] as const
  ).flatMap(([names, kind]) =>
    names.split(' ').flatMap((name): [string, ElementKind][] => [
      [name, kind],
      [name.toUpperCase(), kind],
    ]),
  ),
);

/** The kind of an element by its node name in either case; an element that is not in the table is inline. */
export function elementKind(nodeName: string): ElementKind {
  return KINDS.get(nodeName) ?? KINDS.get(nodeName.toLowerCase()) ?? INLINE;
}
