import type { Messages } from '../../language/make-messages.ts';
import type { Finding } from './use-finding.ts';

/** "3 of 12"; how many, while nobody has gone to one. */
export function sayPlace({ found, at }: Pick<Finding, 'found' | 'at'>, { t, sayNumber }: Messages): string {
  const total = found.length;
  if (total === 0) return t('reader.found.none');
  return at < 0 ? sayNumber(total) : t('reader.found.of', { at: at + 1, total });
}
