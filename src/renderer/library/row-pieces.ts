import type { MarkedWords, SearchHit, Snippet } from '../../contract/search.ts';

/** A hit as far as its row tells why it is here. */
export type WhyFound = Partial<Pick<SearchHit, 'snippets' | 'passages'>>;

/** So many pieces of the text have room, a line each. */
const MAX_PIECES = 2;
/** So much of a piece stands before its first match where it has one line (UTF-16 units): the match is in sight. */
const LEAD_UNITS = 18;

/**
 * The pieces that tell why a story is in the list, beside its title: of its text one, or two that have a line each; else
 * of the field that tells most. None where the passages beneath it tell; null where the story's own beginning has to.
 */
export function piecesOf({ snippets = [], passages = [] }: WhyFound): readonly Snippet[] | null {
  const inText = snippets.filter(({ field }) => field === 'text').slice(0, MAX_PIECES);
  if (inText.length > 1) return inText.map(leadIn);
  if (inText.length === 1) return inText;
  if (passages.length > 0) return [];
  const other = snippets.find(({ field }) => field !== 'title');
  return other === undefined ? null : [other];
}

/** The same piece begun a few words before its first match, for where it has one line. */
export function leadIn<W extends MarkedWords>(piece: W): W {
  const first = piece.marks[0]?.[0] ?? 0;
  if (first <= LEAD_UNITS) return piece;
  const space = piece.text.indexOf(' ', first - LEAD_UNITS);
  const from = space === -1 || space >= first ? first : space + 1;
  return {
    ...piece,
    text: `…${piece.text.slice(from)}`,
    marks: piece.marks.map(([start, end]) => [start - from + 1, end - from + 1]),
  };
}
