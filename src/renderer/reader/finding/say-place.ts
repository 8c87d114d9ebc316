import type { Finding } from './use-finding.ts';

/** "3 of 12"; how many, while nobody has gone to one. */
export function sayPlace({ found, at }: Pick<Finding, 'found' | 'at'>): string {
  const total = found.length.toLocaleString('en-GB');
  if (found.length === 0) return 'Not found';
  return at < 0 ? total : `${(at + 1).toLocaleString('en-GB')} of ${total}`;
}
