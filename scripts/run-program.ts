import { spawn } from 'node:child_process';

export interface RunOptions {
  /** Added to the environment of this process. */
  env?: Record<string, string>;
  /** After this long the program is ended and counts as failed. */
  timeoutMs?: number;
  /** Let the program write to our own terminal instead of keeping what it says. */
  isShown?: boolean;
}

export interface RunOutcome {
  isDone: boolean;
  /** Everything it wrote, both streams, in the order it came; empty when it was shown. */
  output: string;
  seconds: number;
  isTimedOut: boolean;
}

/** Runs a program to its end. Never rejects: a program that cannot be started has failed, and says so in `output`. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunOutcome> {
  const startedMs = performance.now();
  const { promise, resolve } = Promise.withResolvers<RunOutcome>();
  const child = spawn(command, args, {
    // What is kept is read as text, so it is asked for without colours.
    env: { ...process.env, ...(options.isShown === true ? {} : { NO_COLOR: '1' }), ...options.env },
    stdio: options.isShown === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let output = '';
  let isTimedOut = false;
  const keep = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const timer =
    options.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          isTimedOut = true;
          child.kill('SIGKILL');
        }, options.timeoutMs);
  const end = (isDone: boolean): void => {
    clearTimeout(timer);
    resolve({ isDone, output, seconds: (performance.now() - startedMs) / 1000, isTimedOut });
  };
  child.on('error', (error) => {
    output += error.message;
    end(false);
  });
  child.on('close', (code) => end(code === 0 && !isTimedOut));
  return promise;
}

/** Runs one of the project's own programs (a file under node_modules or scripts) with the Node that runs us. */
export const runNode = (file: string, args: readonly string[], options?: RunOptions): Promise<RunOutcome> =>
  runProgram(process.execPath, [file, ...args], options);
