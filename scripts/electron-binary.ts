/**
 * The Electron binary: npm brings the package, the binary is fetched on first use. Asking the package for it
 * (`import 'electron'`) would start that download with no bound, so its files are read instead.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-program.ts';

const PACKAGE_DIR = join(import.meta.dirname, '..', 'node_modules', 'electron');

/** Where the binary is; null when it has not been fetched. */
export function findElectron(packageDir = PACKAGE_DIR): string | null {
  const pathFile = join(packageDir, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const distDir = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageDir, 'dist');
  const binary = join(distDir, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** The binary, or why it is not there in words for a terminal. */
export type ElectronOrReason = { path: string } | { reason: string };

/** Finds the binary or fetches it within `timeoutMs`. */
export async function fetchElectron(timeoutMs: number): Promise<ElectronOrReason> {
  const present = findElectron();
  if (present !== null) return { path: present };
  const run = await runNode(join(PACKAGE_DIR, 'install.js'), [], { timeoutMs });
  const path = findElectron();
  if (run.isDone && path !== null) return { path };
  return {
    reason: run.isTimedOut
      ? `it could not be downloaded within ${String(timeoutMs / 1000)} s`
      : `it could not be downloaded (${firstReason(run.output)})`,
  };
}

/** The line of a failed download that says what went wrong. */
function firstReason(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => /error|failed|refused|ENOTFOUND/iu.test(line))?.slice(0, 160) ?? 'no reason given'
  );
}
