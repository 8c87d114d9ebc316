import type { Import } from '../../contract/importing.ts';
import type { Messages } from '../language/make-messages.ts';

/** How an import stands, in a few words. */
export function sayImport({ state, plan, outcome }: Import, { t }: Messages): string {
  switch (state) {
    case 'receiving':
    case 'reading':
      return t('importing.state.reading');
    case 'ready':
      return t('importing.state.ready', { count: plan.total });
    case 'running':
      return t('importing.state.running', { done: outcome.total, total: plan.chosen });
    case 'paused':
      return t('importing.state.paused', { done: outcome.total, total: plan.chosen });
    case 'undone':
      return t('importing.state.undone');
    case 'done':
      return t('importing.state.done', { count: outcome.new + outcome.updated });
  }
}
