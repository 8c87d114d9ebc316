import type { ImportRow } from '../../contract/importing.ts';
import type { MessageKey } from '../language/catalogue.ts';
import type { Messages } from '../language/make-messages.ts';

/** What became of a row, or would. */
export type RowOutcome = 'new' | 'updated' | 'duplicate' | 'refused' | 'failed' | 'skipped';

/** In one word what became of a row, or would. */
export function outcomeOf({ state, plan, outcome }: ImportRow): RowOutcome {
  if (plan === 'refused') return 'refused';
  if (state === 'failed') return 'failed';
  return state === 'skipped' ? 'skipped' : (outcome ?? plan);
}

export const outcomeKeys = {
  new: 'importing.row.new',
  updated: 'importing.row.updated',
  duplicate: 'importing.row.duplicate',
  refused: 'importing.row.refused',
  failed: 'importing.row.failed',
  skipped: 'importing.row.skipped',
} as const satisfies Record<RowOutcome, MessageKey>;

/** What a row brings, why it cannot, and what in it was not understood: what a line has room for. */
export function sayRow(row: ImportRow, { t, retell }: Messages): string {
  const { brings, reason, error, remarks } = row;
  const said: string[] = [];
  if (reason !== null) said.push(retell(reason));
  if (error !== null) said.push(retell(error.message));
  if (brings.passages > 0) said.push(t('counts.passages', { count: brings.passages }));
  if (brings.tags > 0) said.push(t('importing.brings.tags', { count: brings.tags }));
  if (brings.note) said.push(t('importing.brings.note'));
  if (brings.text) said.push(t('importing.brings.text'));
  said.push(...remarks.map(retell));
  return said.join(' · ');
}

/** Where a row is from: the host of its address. */
export function siteOf({ url }: ImportRow): string {
  return url === null ? '' : (URL.parse(url)?.host.replace(/^www\./u, '') ?? url);
}
