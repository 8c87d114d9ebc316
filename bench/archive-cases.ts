/** The rows about archives: a whole library out and into an empty one, each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArchiveReport } from './archive-child.ts';
import { fill, openBenchLibrary } from './bench-library.ts';
import { row, type Measured } from './cases.ts';

/** Memory is to be the same however big the library is: it is the growth that is looked at. */
export async function measureArchive(size: number, say: (line: string) => void): Promise<Measured[]> {
  const bench = await openBenchLibrary('generated');
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-archive-'));
  const file = join(folder, 'archive.zip');
  try {
    say(`${String(size)}: filling a library`);
    await fill(bench, size);
    await bench.library.close();
    say(`${String(size)}: carrying it out`);
    const out = run(['out', bench.dir, file], size);
    say(`${String(size)}: bringing it in`);
    const into = run(['in', join(folder, 'library'), file], size);
    return [...rowsOf('archive out', out, size), ...rowsOf('archive in', into, size)];
  } finally {
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[], size: number): ArchiveReport {
  const script = join(import.meta.dirname, 'archive-child.ts');
  const report = JSON.parse(
    execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' }),
  ) as ArchiveReport;
  if (report.articles !== size) throw new Error(`${String(report.articles)} of ${String(size)} were there`);
  return report;
}

function rowsOf(figure: string, report: ArchiveReport, size: number): Measured[] {
  return [
    row({ figure, size, value: report.ms, goal: 'linear' }),
    row({
      figure: `${figure}: a list asked meanwhile, longest`,
      size,
      value: report.longestWaitMs,
      goal: '<= 100 ms',
    }),
    row({
      figure: `${figure}: memory beyond the open library`,
      ...{ size, value: report.mostMb - report.openMb, unit: 'MB', goal: '<= 200 MB' },
    }),
  ];
}
