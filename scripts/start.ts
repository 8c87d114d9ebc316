/**
 * `npm start`: the desktop app where Electron can run, otherwise the same interface in the browser, and one line
 * that says why and what to do.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fetchElectron, findElectron } from './electron-binary.ts';
import type { ElectronOrReason } from './electron-binary.ts';
import { isBuildFresh } from './fresh-build.ts';
import { runNode } from './run-program.ts';

const ROOT = join(import.meta.dirname, '..');
const FETCH_TIMEOUT_MS = 20_000;
/** An Electron that ends with an error this early never showed its window. */
const EARLY_EXIT_MS = 10_000;

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY']) ||
  Boolean(process.env['WAYLAND_DISPLAY']);

async function buildIfOld(): Promise<boolean> {
  if (isBuildFresh(ROOT)) return true;
  console.log('Building (a few seconds) …');
  const run = await runNode(join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), ['build']);
  if (!run.isDone) console.error(run.output);
  return run.isDone;
}

/** Where Electron is, or why the desktop app cannot be shown here and what would help. */
async function prepareElectron(): Promise<ElectronOrReason> {
  if (!hasDisplay()) return { reason: 'there is no display (log in to a desktop, or set DISPLAY)' };
  if (process.getuid?.() === 0) return { reason: 'it refuses to run as root (start it as an ordinary user)' };
  if (findElectron() === null) {
    console.log(`Fetching Electron, for at most ${String(FETCH_TIMEOUT_MS / 1000)} s …`);
  }
  const fetched = await fetchElectron(FETCH_TIMEOUT_MS);
  if ('path' in fetched) return fetched;
  return { reason: `${fetched.reason}; with a connection to github.com, run \`npx install-electron\`` };
}

/** Runs a program in our terminal until it ends; Ctrl+C reaches it by itself, and we wait for it to finish. */
function runHere(command: string, args: readonly string[]): Promise<{ code: number; elapsedMs: number }> {
  const startedMs = performance.now();
  const { promise, resolve } = Promise.withResolvers<{ code: number; elapsedMs: number }>();
  const end = (code: number): void => resolve({ code, elapsedMs: performance.now() - startedMs });
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', windowsHide: false });
  process.on('SIGINT', () => {
    // The child got the signal too and drains; ending before it would cut that short.
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', () => end(1));
  child.on('close', (code) => end(code ?? 1));
  return promise;
}

async function start(args: readonly string[]): Promise<number> {
  if (!(await buildIfOld())) return 1;
  const electron = await prepareElectron();
  let reason: string;
  if ('path' in electron) {
    const { code, elapsedMs } = await runHere(electron.path, [ROOT, '--with-samples', ...args]);
    if (code === 0 || elapsedMs > EARLY_EXIT_MS) return code;
    reason = 'it ended at once (its message is above)';
  } else {
    reason = electron.reason;
  }
  console.log(`The desktop app cannot run here: ${reason}. Opening Verbatim in the browser instead.`);
  const commandLine = join(ROOT, 'src/main/cli/main.ts');
  return (await runHere(process.execPath, [commandLine, 'serve', '--with-samples', ...args])).code;
}

process.exitCode = await start(process.argv.slice(2));
