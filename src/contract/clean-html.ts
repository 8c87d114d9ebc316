/**
 * What cleaned article HTML may hold: one table, used by the sanitiser on write (in the parsing child) and
 * again on read (in the page's own parser), so that the two can never disagree. What is not here is removed.
 */
export const SANITISER_VERSION = 2;

/** Elements, grouped by the reason they stay. */
export const cleanElements = {
  'blocks of running text': ['p', 'div', 'section', 'article', 'blockquote', 'pre', 'hr', 'br', 'address'],
  'headings make the outline': ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  lists: ['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  'tables, which carry figures that get quoted': [
    'table',
    'caption',
    'colgroup',
    'col',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
  ],
  'pictures and their captions': ['figure', 'figcaption', 'img'],
  'words in a line': [
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'u',
    'var',
    'wbr',
  ],
  'ruby, for Chinese and Japanese': ['ruby', 'rb', 'rt', 'rp'],
} as const;

/** Attributes, each with the reason it stays. No style, no class, no event, no data-: see docs/decisions. */
export const cleanAttributes = {
  'where a link leads (opened only by the host, after asking)': ['href'],
  'a picture kept in the library (asset: only), its words and its proportions': [
    'src',
    'alt',
    'width',
    'height',
  ],
  'direction and language decide how text is set and hyphenated': ['dir', 'lang'],
  'footnotes and outlines lead to a place': ['id'],
  'tables stay readable': ['colspan', 'rowspan', 'scope', 'headers'],
  'numbered lists keep their numbers': ['start', 'reversed', 'value', 'type'],
  'the long form of an abbreviation, the machine form of a date': ['title', 'datetime'],
  'who is quoted': ['cite'],
} as const;

/** Ids are prefixed so that a page can never name something of ours (DOM clobbering). */
export const CLEAN_ID_PREFIX = 'v-';

/** Links that may stay: to the web, to a mail address, or to a place in the same article. */
export const CLEAN_HREF = /^(?:https?:\/\/|mailto:|#v-)/iu;

/**
 * Why a picture is not there. The site did not give it (`refused`) or did not answer (`unreachable`); it is larger
 * than what is kept (`too-large`), no picture of a kind that is (`not-a-picture`), a drawing that could do more than
 * be looked at (`unsafe`), or one too many of its page (`too-many`).
 */
export const missingImageReasons = [
  'refused',
  'unreachable',
  'too-large',
  'not-a-picture',
  'unsafe',
  'too-many',
] as const;
export type MissingImageReason = (typeof missingImageReasons)[number];

/** The only image address in a clean article: kept in the library by hash, or known to be missing, with the reason or without. */
export const CLEAN_IMAGE_SRC =
  /^asset:(?:[0-9a-f]{64}|missing(?:-(?:refused|unreachable|too-large|not-a-picture|unsafe|too-many))?)$/u;
