import type { Import } from '../../contract/importing.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { outcomeKeys } from './say-row.ts';
import type { ImportActs } from './use-import-acts.ts';
import type { RowFilter } from './use-import-rows.ts';

interface ImportFiltersProps {
  one: Import;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
  acts: ImportActs;
}

const plans = ['new', 'updated', 'duplicate', 'refused'] as const;

/** Which rows are shown, with how many there are of each; and all of them chosen, or none. */
export function ImportFilters({ one, filter, onFilter, acts }: ImportFiltersProps) {
  const { t } = useMessages();
  const { plan, outcome, state } = one;
  const isWritten = state === 'done' || state === 'undone';
  const counts = isWritten ? outcome : plan;
  const choices: { value: RowFilter; words: string; count: number }[] = [
    { value: 'all', words: t('importing.filter.all'), count: plan.total },
    ...plans.map((value) => ({ value, words: t(outcomeKeys[value]), count: counts[value] })),
    { value: 'failed', words: t('importing.row.failed'), count: outcome.failed },
  ];
  const shown = choices.filter(({ value, count }) => value === 'all' || value === filter || count > 0);
  const chosenPlan = plans.find((each) => each === filter) ?? null;
  const canChooseAll =
    (state === 'ready' || state === 'reading') &&
    (filter === 'all' || chosenPlan !== null) &&
    filter !== 'refused';
  return (
    <div className="import-filters">
      <div role="radiogroup" aria-label={t('importing.filter')} className="import-chips">
        {[
          ...shown,
          ...(plan.passages > 0
            ? [{ value: 'passages' as const, words: t('importing.filter.passages'), count: null }]
            : []),
        ].map(({ value, words, count }) => (
          <button
            key={value}
            type="button"
            role="radio"
            aria-checked={value === filter}
            className={joinClasses('import-chip', value === filter && 'import-chip-on')}
            onClick={() => onFilter(value)}
          >
            {words}
            {count !== null && <span>{t('importing.count', { count })}</span>}
          </button>
        ))}
      </div>
      {canChooseAll && (
        <span className="import-choose-all">
          <Button look="quiet" onClick={() => acts.chooseAll(true, chosenPlan)}>
            {t('importing.choose-all')}
          </Button>
          <Button look="quiet" onClick={() => acts.chooseAll(false, chosenPlan)}>
            {t('importing.choose-none')}
          </Button>
        </span>
      )}
    </div>
  );
}
