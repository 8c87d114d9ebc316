/** Not written as a date; no month; no day of its month. */
export type DateProblem = 'form' | 'month' | 'day';

/** What is wrong with a date as it was typed; null when nothing is. It may be a year, a month or a day. */
export function findDateProblem(typed: string): DateProblem | null {
  if (typed === '') return null;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(typed);
  if (!match) return 'form';
  const [, , month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return 'month';
  if (day === undefined) return null;
  const date = new Date(`${typed}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed);
  return isReal ? null : 'day';
}
