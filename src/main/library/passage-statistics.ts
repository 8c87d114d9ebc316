import type { ParsedInputOf } from '../../contract/methods.ts';
import type { PassageStatistics } from '../../contract/passage.ts';
import type { LibraryParts } from './parts.ts';
import { countPassagesBy } from './store/passage-counts.ts';

const WEEKS_SHOWN = 26;
const MOST = 8;
const WEEK_MS = 7 * 86_400_000;

/** What the passages of a filter are about; counted once, until something changes. */
export function countKept(
  { store }: LibraryParts,
  { filter }: ParsedInputOf<'passages.statistics'>,
): PassageStatistics {
  return store.remember(`passage statistics ${JSON.stringify(filter)}`, () => {
    const most = (kind: 'site' | 'tag' | 'speaker') => countPassagesBy(store.db, filter, kind).slice(0, MOST);
    return {
      weeks: fillWeeks(countPassagesBy(store.db, filter, 'week')),
      sites: most('site').map(({ value, count }) => ({ value, count })),
      tags: most('tag').map(({ value, count }) => ({ value, count })),
      speakers: most('speaker'),
    };
  });
}

/** A row of weeks without gaps that ends with the last one in which anything was kept. */
function fillWeeks(counted: readonly { value: string; count: number }[]): PassageStatistics['weeks'] {
  const counts = new Map(counted.map(({ value, count }) => [value, count]));
  const mondays = [...counts.keys()].sort();
  const [first] = mondays;
  const last = mondays.at(-1);
  if (first === undefined || last === undefined) return [];
  const end = Date.parse(last);
  const begin = Math.max(Date.parse(first), end - (WEEKS_SHOWN - 1) * WEEK_MS);
  return Array.from({ length: Math.round((end - begin) / WEEK_MS) + 1 }, (_none, i) => {
    const monday = new Date(begin + i * WEEK_MS).toISOString().slice(0, 10);
    return { monday, count: counts.get(monday) ?? 0 };
  });
}
