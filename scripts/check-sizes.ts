/** The bars of the house that no single file can break: the median and the 90th percentile of lines per source file. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const MEDIAN_BAR = 100;
const PERCENTILE_90_BAR = 300;

/** The value below which `share` (0 to 1) of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

if (import.meta.main) {
  const lines = globSync('src/**/*.{ts,tsx}', { cwd: ROOT })
    .filter((file) => !/\.test\.tsx?$/u.test(file))
    .map((file) => readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length);
  const median = quantile(lines, 0.5);
  const percentile90 = quantile(lines, 0.9);
  console.log(
    `${String(lines.length)} source files: median ${String(median)} lines (bar ${String(MEDIAN_BAR)}), 90th percentile ${String(percentile90)} (bar ${String(PERCENTILE_90_BAR)})`,
  );
  const isWithin = median <= MEDIAN_BAR && percentile90 <= PERCENTILE_90_BAR;
  if (!isWithin) console.log('Split the files that do two things: ESLint names those over 400 lines.');
  process.exitCode = isWithin ? 0 : 1;
}
