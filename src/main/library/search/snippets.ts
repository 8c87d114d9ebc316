import type { Snippet } from '../../../contract/search.ts';
import { snippet } from '../../../text/find-words.ts';
import type { ParsedQuery } from '../../../text/query.ts';
import { queryWords } from '../../../text/query-tree.ts';
import type { SearchDocument, SearchField } from './fields.ts';
import { findWordsForSnippet } from './find-near.ts';

/** Length of a snippet in UTF-16 units: two lines of the list. */
const SNIPPET_LENGTH = 160;
/** Beside the title: more pieces than this make a list row a page. */
const MAX_SNIPPETS = 3;
/** Where a match tells most about why the article is here, in this order. */
const shownFields: SearchField[] = ['passages', 'note', 'text', 'speakers', 'tags', 'byline', 'siteName'];

/**
 * The pieces of a document that show why it answers: the title when it has a match, then the fields that tell most,
 * at most three. Offsets of marks are UTF-16 units of the snippet's own text.
 */
export function snippetsFor(
  document: SearchDocument,
  terms: readonly string[],
  query: Pick<ParsedQuery, 'tree'>,
): Snippet[] {
  const asked = queryWords(query.tree);
  const words = {
    terms: new Set([...terms, ...asked.map((word) => word.term)]),
    prefixes: asked.filter((word) => word.isPrefix && word.term.length > 1).map((word) => word.term),
  };
  const cut = (field: SearchField): Snippet[] => {
    const text = document[field];
    const marks = findWordsForSnippet(text, words);
    if (marks.length === 0) return [];
    const length = field === 'title' ? text.length : SNIPPET_LENGTH;
    const piece = snippet(text, marks, { length });
    return [{ field, text: piece.text, marks: piece.marks.map(([start, end]) => [start, end]) }];
  };
  return [...cut('title'), ...shownFields.flatMap(cut).slice(0, MAX_SNIPPETS)];
}
