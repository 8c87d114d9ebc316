import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main', 'cli', 'main.ts');

export interface RunOptions {
  env?: Record<string, string>;
  cwd?: string;
  stdin?: string;
}

export interface RunResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the command line as a process of its own. */
export function spawnVerbatim(args: readonly string[], options: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs the command line to its end. */
export async function runVerbatim(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const child = spawnVerbatim(args, options);
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error('the process has no streams');
  stdin.end(options.stdin ?? '');
  const status = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(stdout), text(stderr)]);
  return { status: await status, stdout: out, stderr: err };
}
