import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import { formatCitations } from './exporters/citation.ts';
import type { LibraryParts } from './parts.ts';
import { readPassages } from './store/passages.ts';

export function citePassages(
  { store }: LibraryParts,
  { ids, format }: ParsedInputOf<'passages.cite'>,
): { text: string } {
  const cards = readPassages(store.db, ids);
  if (cards.length < ids.length)
    throw new VerbatimError('not-found', 'There is no such passage in the library.');
  return { text: formatCitations(cards, format) };
}
