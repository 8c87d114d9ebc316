import type { MarkedWords, Snippet } from '../../../contract/search.ts';
import { findWords, snippet } from '../../../text/find-words.ts';
import type { Mark, WordsToFind } from '../../../text/find-words.ts';
import type { ParsedQuery } from '../../../text/query.ts';
import { queryWords } from '../../../text/query-tree.ts';
import type { QueryWord } from '../../../text/query-tree.ts';
import { attributeTerms } from './asked-words.ts';
import type { SearchDocument, SearchField } from './fields.ts';
import { findWordsAsWritten, findWordsForSnippet } from './find-near.ts';

/** Length of a snippet in UTF-16 units: two lines of the list. */
const SNIPPET_LENGTH = 160;
/** Beside the title: more fields than this make a list row a page. */
const MAX_FIELDS = 3;
/** Of the text: one piece, and others for words of the query that it does not show. */
const MAX_PIECES = 3;
/** Of a long query so many words are looked for by themselves: each is looked for through the whole text. */
const MAX_WORDS = 8;
/** Where a match tells most about why the article is here, in this order. */
const shownFields: SearchField[] = ['passages', 'note', 'text', 'speakers', 'tags', 'byline', 'siteName'];

/**
 * The pieces of a document that show why it answers: the title when it has a match, then the fields that tell most, at
 * most three. Of the text there are up to three pieces, in reading order, where one does not show all words that were
 * asked for. Offsets of marks are UTF-16 units of the snippet's own text.
 */
export function snippetsFor(
  document: SearchDocument,
  terms: readonly string[],
  query: Pick<ParsedQuery, 'tree'>,
): Snippet[] {
  const asked = queryWords(query.tree);
  const words = wordsOf(asked, terms);
  const cut = (field: SearchField): Snippet[] => {
    const text = document[field];
    const marks = findWordsForSnippet(text, words);
    if (marks.length === 0) return [];
    if (field === 'text') return cutText(text, marks, { asked, terms });
    const length = field === 'title' ? text.length : SNIPPET_LENGTH;
    return [{ field, ...cutPiece(text, marks, length) }];
  };
  const shown = shownFields.map(cut).filter((pieces) => pieces.length > 0);
  return [...cut('title'), ...shown.slice(0, MAX_FIELDS).flat()];
}

/** A piece of a text around its marks, at most so long in UTF-16 units. */
export function cutPiece(text: string, marks: readonly Mark[], length = SNIPPET_LENGTH): MarkedWords {
  const piece = snippet(text, marks, { length });
  return { text: piece.text, marks: piece.marks.map(([start, end]) => [start, end]) };
}

function wordsOf(asked: readonly QueryWord[], terms: readonly string[]): WordsToFind {
  return {
    terms: new Set([...terms, ...asked.map((word) => word.term)]),
    prefixes: asked.filter((word) => word.isPrefix && word.term.length > 1).map((word) => word.term),
  };
}

/** The piece with most of the words, and one for each word that no piece shows yet. */
function cutText(
  text: string,
  marks: readonly Mark[],
  { asked, terms }: { asked: readonly QueryWord[]; terms: readonly string[] },
): Snippet[] {
  const all = wordsOf(asked, terms);
  const pieces = [{ ...cutPiece(text, marks), at: marks[0]?.[0] ?? 0 }];
  if (text.length > SNIPPET_LENGTH && asked.length > 1) {
    const termsOf = attributeTerms(
      asked.map(({ term }) => term),
      terms,
    );
    const inText = asked.filter(({ field }) => field === null || field === 'text');
    for (const word of inText.slice(0, MAX_WORDS)) {
      if (pieces.length === MAX_PIECES) break;
      const own = wordsOf([word], termsOf(word.term));
      if (pieces.some((piece) => shows(piece, own))) continue;
      const [first] = findWordsAsWritten(text, own);
      if (first === undefined) continue;
      const piece = cutPiece(text, [first]);
      pieces.push({ ...cutPiece(piece.text, findWords(piece.text, all), piece.text.length), at: first[0] });
    }
  }
  return pieces
    .toSorted((a, b) => a.at - b.at)
    .map((piece) => ({ field: 'text', text: piece.text, marks: piece.marks }));
}

/** Whether a piece shows one of these words. Its marks tell in most cases, and cutting it into words again is dear. */
function shows({ text, marks }: MarkedWords, words: WordsToFind): boolean {
  const isMarked = marks.some(([start, end]) => {
    const lower = text.slice(start, end).toLowerCase();
    return words.terms.has(lower) || (words.prefixes ?? []).some((prefix) => lower.startsWith(prefix));
  });
  return isMarked || findWords(text, words).length > 0;
}
