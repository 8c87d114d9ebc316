/** Elements that stand on lines of their own, as far as articles use them. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export const HEADING = /^h[1-6]$/u;

/** What is inside these was put in order by its author: nothing is taken out of them. */
export const ORDERED_PARTS = 'table, ul, ol, dl, pre, code, figure';
/** The same as names: asking a selector of every element of a long page takes longer than all else about it. */
export const ORDERED_NAMES: ReadonlySet<string> = new Set(ORDERED_PARTS.split(', '));

/** What an element is called by its page: its class and id in lower case words parted by hyphens. */
export function namesOf(element: Element): string {
  const given = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (given === ' ') return '';
  return (
    given
      .slice(0, MAX_NAME_CHARS)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .toLowerCase()
      .replace(/_+/gu, '-')
      // "has-sidebar" and "no-comments" say what stands elsewhere.
      .replace(/(?<=^|\s|-)(?:has|no|with|without|is|hide|show|hidden|enable|disable|pin)-[^\s]*/gu, '')
  );
}

const MAX_NAME_CHARS = 400;

/** Matches names that hold one of the words, alone or between hyphens. */
export function named(words: string): RegExp {
  return new RegExp(`(?:^|[\\s-])(?:${words})(?=$|[\\s-])`, 'u');
}
