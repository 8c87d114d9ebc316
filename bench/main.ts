/**
 * `npm run bench [-- GROUP...] [--size 1000,10000] [--pages LIST.jsonl] [--corpus CHECKOUT] [--json]`: the figures of the product, each
 * beside a baseline taken in the same run. Groups: `library` (lists, search, saving, opening, on a seeded corpus at two
 * sizes at least, so that the growth can be seen), `search` (the index alone, beside FTS5 and plain MiniSearch), `lists`
 * (every filter in every order, and what is counted), `export` (ten passages a story in every text format), `archive` (a library out and in), `import` (bookmarks without text, while somebody searches), `reading` (the built interface in a Chromium: opening, marking, scrolling,
 * typing), `anchoring` (passages of an article that was edited), `statements` (our own sentences, and a corpus when one is given) and `capture` (pages to articles; on pages of the corpus, or on those of a list as `extract --batch` takes it). All of
 * them when none is named. Progress goes to stderr.
 */
import { parseArgs } from 'node:util';
import { measureAnchoring } from './anchoring-cases.ts';
import { measureArchive } from './archive-cases.ts';
import { generatedPages, listedPages, measureBulk, measureCapture } from './capture-cases.ts';
import { measureSize, type Measured } from './cases.ts';
import { measureExport } from './export-cases.ts';
import { measureLists } from './list-cases.ts';
import { measureImport } from './import-cases.ts';
import { growthPower } from './measure.ts';
import { measureReading } from './reading-cases.ts';
import { measureSearchSize } from './search-cases.ts';
import { measureStatements } from './statements/cases.ts';
import { formatTable, type Row } from './table.ts';

const CAPTURED_PAGES = 120;
const GROUPS = [
  'library',
  'search',
  'lists',
  'export',
  'archive',
  'import',
  'capture',
  'reading',
  'anchoring',
  'statements',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1000,5000' },
    pages: { type: 'string' },
    corpus: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const sizes = values.size
  .split(',')
  .map(Number)
  .toSorted((a, b) => a - b);
if (sizes.some((size) => !Number.isInteger(size) || size < 10)) {
  stop('--size takes whole numbers of at least 10, as 1000,10000');
}
const unknown = positionals.filter((group) => !GROUPS.includes(group));
if (unknown.length > 0) stop(`there is no group ${unknown.join(', ')}; there are ${GROUPS.join(', ')}`);
const groups = positionals.length === 0 ? GROUPS : positionals;

const say = (line: string): void => void process.stderr.write(`bench ${line}\n`);
const rows: Row[] = [];
const addSizes = async (measure: (size: number, tell: typeof say) => Promise<Measured[]>): Promise<void> => {
  for (const size of sizes) {
    for (const measured of await measure(size, say)) {
      const smaller = rows.findLast((row) => row.figure === measured.figure);
      rows.push({ ...measured, growth: smaller === undefined ? null : growthPower(smaller, measured) });
    }
  }
};
if (groups.includes('library')) await addSizes(measureSize);
if (groups.includes('search')) await addSizes(measureSearchSize);
if (groups.includes('lists')) await addSizes(measureLists);
if (groups.includes('export')) await addSizes(measureExport);
if (groups.includes('archive')) await addSizes(measureArchive);
if (groups.includes('reading')) await addSizes(measureReading);
if (groups.includes('import')) await addSizes(measureImport);
if (groups.includes('capture')) {
  const pages = values.pages === undefined ? generatedPages(CAPTURED_PAGES) : await listedPages(values.pages);
  say(`capturing ${String(pages.length)} pages, one by one`);
  const measured = await measureCapture(pages);
  say('capturing them all at once');
  for (const row of [...measured, await measureBulk(pages)]) rows.push({ ...row, growth: null });
}
if (groups.includes('anchoring')) {
  for (const row of measureAnchoring(say)) rows.push({ ...row, growth: null });
}
if (groups.includes('statements')) {
  for (const row of measureStatements(values.corpus, say)) rows.push({ ...row, growth: null });
}
rows.sort((a, b) => a.figure.localeCompare(b.figure) || a.size - b.size);
process.stdout.write(values.json ? `${JSON.stringify({ rows }, null, 2)}\n` : `${formatTable(rows)}\n`);

function stop(message: string): never {
  process.stderr.write(`bench: ${message}\n`);
  process.exit(2);
}
