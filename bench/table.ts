/** One line of the result: a figure at a size, the baseline's figure in the same run, and the goal. */
export interface Row {
  figure: string;
  size: number;
  value: number;
  unit: string;
  baseline: { name: string; value: number } | null;
  goal: string;
  /** Growth against the next smaller size, as a power; null at the smallest. */
  growth: number | null;
}

/** The table for people: aligned columns, plain text. */
export function formatTable(rows: readonly Row[]): string {
  const cells = [
    ['figure', 'articles', 'value', 'baseline in this run', 'ratio', 'growth', 'goal'],
    ...rows.map((row) => [
      row.figure,
      row.size.toLocaleString('en'),
      `${formatNumber(row.value)} ${row.unit}`,
      row.baseline === null ? '' : `${formatNumber(row.baseline.value)} ${row.unit} (${row.baseline.name})`,
      row.baseline === null ? '' : `${formatNumber(row.value / row.baseline.value)}x`,
      row.growth === null ? '' : `n^${row.growth.toFixed(2)}`,
      row.goal,
    ]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '-';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
