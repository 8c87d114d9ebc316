import type { PhraseNode } from '../../../text/query-tree.ts';
import { tokenise } from '../../../text/tokenise.ts';

/** Whether a phrase's words stand next to each other in a text, folded as the index folds them. Linear. */
export function holdsPhrase(text: string, phrase: PhraseNode): boolean {
  const terms = tokenise(text)
    .filter((token) => !token.isCompound)
    .map((token) => token.term);
  const { terms: wanted, prefix } = phrase;
  const last = wanted.length - 1;
  const fits = (term: string | undefined, i: number): boolean =>
    i === last && prefix !== 'none' ? (term ?? '').startsWith(wanted[i] ?? '') : term === wanted[i];
  return terms.some((_, at) => wanted.every((_word, i) => fits(terms[at + i], i)));
}
