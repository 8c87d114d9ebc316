/** The sections of `npm test` and `npm run check`: each runs one tool and says what it counted. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { findElectron } from './electron-binary.ts';
import { readPlaywrightReport, readVitestReport } from './read-reports.ts';
import type { Tally } from './read-reports.ts';
import { runNode } from './run-program.ts';
import type { RunOptions, RunOutcome } from './run-program.ts';
import { checkTypes } from './types.ts';

export interface Section {
  name: string;
  run: (say: (line: string) => void) => Promise<Tally>;
}

const ROOT = join(import.meta.dirname, '..');
const CACHE = join(ROOT, '.cache');
const MINUTE_MS = 60_000;

const bin = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  electronVite: 'node_modules/electron-vite/bin/electron-vite.js',
  playwright: 'node_modules/@playwright/test/cli.js',
};

const runBin = (name: keyof typeof bin, args: string[], options?: RunOptions): Promise<RunOutcome> =>
  runNode(join(ROOT, bin[name]), args, options);

/** A tool that either holds or does not counts as one. */
function countAsOne(run: RunOutcome): Tally {
  if (run.isDone) return { passed: 1, failed: 0, skipped: [], failures: [] };
  const reason = run.isTimedOut ? 'It took too long and was ended.\n' : '';
  return { passed: 0, failed: 1, skipped: [], failures: [reason + run.output.trim()] };
}

/** A tool that leaves a report: read it, or show what the tool said when it left none. */
async function countByReport(
  file: string,
  read: (text: string) => Tally,
  run: () => Promise<RunOutcome>,
): Promise<Tally> {
  mkdirSync(CACHE, { recursive: true });
  rmSync(file, { force: true });
  const outcome = await run();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // No report: the tool failed before it had one, and what it wrote says why.
    return countAsOne({ ...outcome, isDone: false });
  }
  const tally = read(text);
  if (outcome.isDone || tally.failed > 0) return tally;
  return { ...tally, failed: 1, failures: [outcome.output.trim().split('\n').slice(-60).join('\n')] };
}

export const lint: Section = {
  name: 'lint',
  run: async () =>
    countAsOne(await runBin('eslint', ['.', '--max-warnings', '0'], { timeoutMs: 5 * MINUTE_MS })),
};

export const format: Section = {
  name: 'format',
  run: async () =>
    countAsOne(await runBin('prettier', ['--check', '--log-level', 'warn', '.'], { timeoutMs: MINUTE_MS })),
};

export const docs: Section = {
  name: 'docs and sizes',
  run: async () => {
    const checks = [];
    for (const script of ['check-docs.ts', 'check-sizes.ts', 'check-rows.ts']) {
      checks.push(countAsOne(await runNode(join(import.meta.dirname, script), [], { timeoutMs: MINUTE_MS })));
    }
    return sum(checks);
  },
};

export const types: Section = {
  name: 'types',
  run: async () => sum((await checkTypes()).map(countAsOne)),
};

export const unit: Section = {
  name: 'unit and conformance',
  run: () => {
    const file = join(CACHE, 'unit.json');
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    return countByReport(file, readVitestReport, () => runBin('vitest', args, { timeoutMs: 8 * MINUTE_MS }));
  },
};

export const build: Section = {
  name: 'build',
  run: async () => countAsOne(await runBin('electronVite', ['build'], { timeoutMs: 3 * MINUTE_MS })),
};

export const endToEnd: Section = {
  name: 'end to end',
  run: async (say) => {
    const chromium = await ensureChromium(say);
    if (chromium === null) {
      const reason =
        'No Chromium could be found or installed. Install one, or name it with VERBATIM_CHROMIUM.';
      return { passed: 0, failed: 1, skipped: [], failures: [reason] };
    }
    say(`Chromium: ${chromium.which}`);
    say(`Electron: ${findElectron() ?? 'its binary is not here, so its specs are skipped'}`);
    const file = join(CACHE, 'e2e.json');
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    return countByReport(file, readPlaywrightReport, () =>
      runBin('playwright', ['test', '--reporter=line,json'], { env, timeoutMs: 10 * MINUTE_MS }),
    );
  },
};

/** Adds tallies up. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, each) => total + each.passed, 0),
    failed: tallies.reduce((total, each) => total + each.failed, 0),
    skipped: tallies.flatMap((each) => each.skipped),
    failures: tallies.flatMap((each) => each.failures),
  };
}
