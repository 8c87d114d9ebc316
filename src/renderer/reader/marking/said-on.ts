/** What is wrong with a date as it was typed; null when nothing is. It may be a year, a month or a day. */
export function findDateProblem(typed: string): string | null {
  if (typed === '') return null;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(typed);
  if (!match) return 'Write it as 2025, 2025-04 or 2025-04-25.';
  const [, , month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return 'Months go from 01 to 12.';
  if (day === undefined) return null;
  const date = new Date(`${typed}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed);
  return isReal ? null : 'There is no such day in that month.';
}
