import type { RefetchOutcome } from '../../contract/article.ts';
import type { Translate } from '../language/make-messages.ts';

/** What fetching a story again came to: whether its text changed, and what became of the passages. */
export function sayRefetch(
  { changed, passages }: RefetchOutcome,
  t: Translate,
): { words: string; hint?: string } {
  if (!changed) return { words: t('versions.same') };
  const words = t('versions.changed');
  if (passages.length === 0) return { words };
  const count = (...wanted: string[]): number =>
    passages.filter(({ status }) => wanted.includes(status)).length;
  const [standing, altered, gone] = [count('unchanged', 'moved'), count('altered'), count('gone')];
  if (altered + gone === 0) return { words, hint: t('versions.all-there', { count: standing }) };
  const fates = [
    standing > 0 && t('versions.standing', { count: standing }),
    altered > 0 && t('versions.altered', { count: altered }),
    gone > 0 && t('versions.gone', { count: gone }),
  ].filter((fate) => fate !== false);
  return { words, hint: t('versions.fates', { count: passages.length, fates: fates.join(', ') }) };
}
