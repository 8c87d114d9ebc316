import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ChildExit, ChildPort, ForkOptions } from './fork-port.ts';

/** What a child needs of the environment: where to put temporary files, its time zone, extra certificates. */
const KEPT_ENVIRONMENT = ['TMPDIR', 'TEMP', 'TMP', 'TZ', 'LANG', 'SystemRoot', 'NODE_EXTRA_CA_CERTS'];

/**
 * The process that parses hostile pages may read our modules and nothing else: no writing, no child, no native
 * code. Should a page ever break out of the parser, it finds itself in a bare room.
 */
const restrictions = {
  library: [],
  capture: ['--permission', '--allow-fs-read=*'],
} as const satisfies Record<ForkOptions['name'], readonly string[]>;

const OUT_OF_MEMORY = /heap out of memory|invalid array buffer length|allocation failed/iu;

/** The Node hosts' way to make a child process. */
export function forkNode(entry: URL, options: ForkOptions): ChildPort {
  const child = fork(fileURLToPath(entry), [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${String(options.maxHeapMb)}`, ...restrictions[options.name]],
    env: pickEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A group of its own, so that Ctrl+C in the terminal reaches the host alone, which then drains its children.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let isOutOfMemory = false;
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      isOutOfMemory ||= OUT_OF_MEMORY.test(line);
      options.log(`${options.name}: ${line}`);
    });
  }
  child.on('error', (error) => {
    options.log(`${options.name}: ${error.message}`);
  });
  return {
    get pid() {
      return child.exitCode === null && child.signalCode === null ? child.pid : undefined;
    },
    post(message) {
      // A send that fails (the child is gone) is told by `onExit`; its own error says nothing more.
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage(listener) {
      child.on('message', listener);
    },
    onExit(listener) {
      onceEnded(child, (code, signal) => {
        listener({ code, signal, isOutOfMemory });
      });
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}

export function pickEnvironment(): NodeJS.ProcessEnv {
  const kept = KEPT_ENVIRONMENT.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}

/** `close` comes after the last line of stderr; a child that never started has only `error`. */
function onceEnded(
  child: ReturnType<typeof fork>,
  listener: (code: ChildExit['code'], signal: ChildExit['signal']) => void,
): void {
  let isTold = false;
  const tell = (code: number | null, signal: string | null): void => {
    if (isTold) return;
    isTold = true;
    listener(code, signal);
  };
  child.on('close', tell);
  child.on('error', () => {
    if (child.pid === undefined) tell(null, null);
  });
}
