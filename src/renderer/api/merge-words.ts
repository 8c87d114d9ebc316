import type { PassageMerged } from '../../contract/passage.ts';

/** What was said otherwise of passages that were merged into another; it stands in the note now. */
export function sayDiffering({ differing }: PassageMerged): string | undefined {
  if (differing.length === 0) return undefined;
  return `Said otherwise, and now in the note: ${differing.join('; ')}`;
}
