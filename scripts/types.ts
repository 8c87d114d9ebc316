/** Type checks every world of the sources by itself: what runs anywhere, what runs on Node, what runs in the page. */
import { join } from 'node:path';
import { runNode } from './run-program.ts';
import type { RunOutcome } from './run-program.ts';

const ROOT = join(import.meta.dirname, '..');
const TSC = join(ROOT, 'node_modules', 'typescript-native', 'bin', 'tsc');
const CONFIGS = ['pure', 'node', 'web', 'web-tests'];

/** One outcome for each tsconfig. */
export function checkTypes(): Promise<RunOutcome[]> {
  return Promise.all(
    CONFIGS.map((name) => runNode(TSC, ['-p', join(ROOT, `tsconfig.${name}.json`)], { timeoutMs: 120_000 })),
  );
}

if (import.meta.main) {
  const outcomes = await checkTypes();
  const lines = outcomes.flatMap(({ output }) => output.split('\n')).filter((line) => line !== '');
  // A file of the contract stands in several worlds; its error is said once.
  for (const line of new Set(lines)) console.log(line);
  process.exitCode = outcomes.every(({ isDone }) => isDone) ? 0 : 1;
}
