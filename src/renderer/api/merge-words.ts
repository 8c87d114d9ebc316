import type { PassageMerged } from '../../contract/passage.ts';
import type { Translate } from '../language/make-messages.ts';

/** What was said otherwise of passages that were merged into another; it stands in the note now. */
export function sayDiffering({ differing }: PassageMerged, t: Translate): string | undefined {
  if (differing.length === 0) return undefined;
  return t('api.said-otherwise', { words: differing.join('; ') });
}
