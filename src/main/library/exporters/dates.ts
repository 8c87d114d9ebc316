const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/**
 * A date as it is written out: `2025`, `April 2025`, `25 April 2025`. Of a moment, the day that its own zone gave;
 * what is not a date stays as it is.
 */
export function formatDate(date: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(date);
  if (match === null) return date;
  const [, year = '', month, day] = match;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}
