import { decodeReferences } from './html-tokens.ts';

/** Elements that stand in titles and notes as other programs keep them. Any other `<` is a word's. */
const INLINE_TAG =
  /<\/?(?:a|abbr|b|bdi|bdo|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,2000})?\/?>/giu;

/** A title as text: markup and references that a program left in it are read, white space is one space. */
export function cleanTitle(title: string): string {
  return textOfMarkup(title).replace(/\s+/gu, ' ').trim();
}

/** Words in which a program may have left markup, as text. */
export function textOfMarkup(words: string): string {
  const bare = words.includes('<') ? words.replace(INLINE_TAG, breakOf) : words;
  return bare.includes('&') ? decodeReferences(bare) : bare;
}

/**
 * A text without these signs at its beginning and end. Not by a pattern: one that ends in `+$` looks at each run of such signs as
 * often as it is long.
 */
export function trimSigns(
  text: string,
  { starts = '', ends = '' }: { starts?: string; ends?: string },
): string {
  let from = 0;
  let to = text.length;
  while (from < to && starts.includes(text.charAt(from))) from += 1;
  while (to > from && ends.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function breakOf(tag: string): string {
  if (/^<br|^<\/?(?:p|div|h\d|hr)\b/iu.test(tag)) return '\n';
  return '';
}
