/** Every row of the plan of faults and bad inputs that is due has a test that bears its number: `row 64: …`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const TESTS = [
  'src/**/*.test.{ts,tsx}',
  'src/**/*.test-support.ts',
  'test/**/*.test.ts',
  'e2e/*.spec.ts',
  'scripts/**/*.test.{ts,js}',
];

/** The rows, by what they are about. Those of the numbers left out are not built yet. */
const DUE: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
  'size and shape': [
    [27, 27],
    [30, 34],
  ],
  search: [[38, 40]],
  'encodings and text': [[41, 47]],
  'archives, files, what comes in and what goes out': [[48, 61]],
  'outgoing requests': [[63, 74]],
  'the loopback host': [
    [77, 79],
    [81, 84],
  ],
  rendering: [[87, 98]],
};

/** In the name of a test, or as the row that a class of vectors belongs to. */
const NAMED = /\brow (\d{1,3})\b|^\s*row: (\d{1,3}),$/gmu;

/** The rows that tests name. */
export function findRows(sources: readonly string[]): ReadonlySet<number> {
  const numbers = sources.flatMap((source) =>
    [...source.matchAll(NAMED)].map(([, said, own]) => Number(said ?? own)),
  );
  return new Set(numbers);
}

/** The rows that are due and that no test names. */
export function findMissing(named: ReadonlySet<number>): string[] {
  return Object.entries(DUE).flatMap(([about, ranges]) =>
    ranges
      .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
      .filter((row) => !named.has(row))
      .map((row) => `No test is named “row ${String(row)}: …” (${about})`),
  );
}

if (import.meta.main) {
  const files = TESTS.flatMap((pattern) => globSync(pattern, { cwd: ROOT }));
  const missing = findMissing(findRows(files.map((file) => readFileSync(join(ROOT, file), 'utf8'))));
  for (const line of missing) console.log(line);
  process.exitCode = missing.length === 0 ? 0 : 1;
}
