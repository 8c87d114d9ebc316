/**
 * `npm run bench [-- --size 1000,10000] [--json]`: the figures of the product on a seeded corpus, each beside a
 * baseline taken in the same run, at two sizes at least so that the growth can be seen. Progress goes to stderr.
 */
import { parseArgs } from 'node:util';
import { measureCapture, measureSize } from './cases.ts';
import { growthPower } from './measure.ts';
import { formatTable, type Row } from './table.ts';

const CAPTURED_PAGES = 60;

const { values } = parseArgs({
  options: { size: { type: 'string', default: '1000,5000' }, json: { type: 'boolean', default: false } },
});
const sizes = values.size
  .split(',')
  .map(Number)
  .toSorted((a, b) => a - b);
if (sizes.some((size) => !Number.isInteger(size) || size < 10)) {
  process.stderr.write('bench: --size takes whole numbers of at least 10, as 1000,10000\n');
  process.exit(2);
}

const say = (line: string): void => void process.stderr.write(`bench ${line}\n`);
const rows: Row[] = [];
for (const size of sizes) {
  for (const measured of await measureSize(size, say)) {
    const smaller = rows.findLast((row) => row.figure === measured.figure);
    rows.push({ ...measured, growth: smaller === undefined ? null : growthPower(smaller, measured) });
  }
}
say('capturing pages');
rows.push({ ...(await measureCapture(CAPTURED_PAGES)), growth: null });
rows.sort((a, b) => a.figure.localeCompare(b.figure) || a.size - b.size);
process.stdout.write(values.json ? `${JSON.stringify({ rows }, null, 2)}\n` : `${formatTable(rows)}\n`);
