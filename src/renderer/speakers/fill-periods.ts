import type { SpeakerPage } from '../../contract/speaker-page.ts';

/** A column of the timeline: a month, or a year where there are many. */
export interface Period {
  /** `2025-04` or `2025`: what the list is narrowed to. */
  period: string;
  passages: number;
  suggestions: number;
}

/** More columns than this are no picture any more: years take their place. */
const MOST_MONTHS = 36;
const MOST_YEARS = 60;

/** From the first month to the last without gaps, or the years where the months would be too many. */
export function fillPeriods(months: SpeakerPage['months']): Period[] {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const [from, to] = [numberOf(first.month), numberOf(last.month)];
  const known = new Map(months.map((each) => [each.month, each]));
  if (to - from < MOST_MONTHS) {
    return Array.from({ length: to - from + 1 }, (_, at) => {
      const period = monthOf(from + at);
      const { passages = 0, suggestions = 0 } = known.get(period) ?? {};
      return { period, passages, suggestions };
    });
  }
  const lastYear = Number(last.month.slice(0, 4));
  const firstYear = Math.max(Number(first.month.slice(0, 4)), lastYear - MOST_YEARS + 1);
  return Array.from({ length: lastYear - firstYear + 1 }, (_, at) => {
    const period = String(firstYear + at);
    const own = months.filter(({ month }) => month.startsWith(period));
    return {
      period,
      passages: own.reduce((sum, { passages }) => sum + passages, 0),
      suggestions: own.reduce((sum, { suggestions }) => sum + suggestions, 0),
    };
  });
}

/** Months since the year 0. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
