import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import type { ChildPort, ForkOptions } from '../worker/fork-port.ts';
import { pickEnvironment } from '../worker/fork-node.ts';

const OUT_OF_MEMORY = /OOMError|heap out of memory|allocation failed/iu;
/** V8's report begins with what happened; the rest is the whole state of the process. */
const REPORT_HEAD = 4000;

/** Electron's way to make a child process: `child_process.fork` is off by fuse in a packaged app. */
export function forkElectron(entry: URL, options: ForkOptions): ChildPort {
  const child = utilityProcess.fork(fileURLToPath(entry), [], {
    serviceName: `Verbatim ${options.name}`,
    // These become switches of the child's own command line, before its heap is made.
    execArgv: [`--js-flags=--max-old-space-size=${String(options.maxHeapMb)}`],
    env: pickEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let isOutOfMemory = false;
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      isOutOfMemory ||= OUT_OF_MEMORY.test(line);
      options.log(`${options.name}: ${line}`);
    });
  }
  child.on('error', (type, location, report) => {
    isOutOfMemory ||= OUT_OF_MEMORY.test(`${location}\n${report.slice(0, REPORT_HEAD)}`);
    options.log(`${options.name}: ${type} in ${location}`);
  });
  return {
    get pid() {
      return child.pid;
    },
    post(message) {
      child.postMessage(message);
    },
    onMessage(listener) {
      child.on('message', listener);
    },
    onExit(listener) {
      child.once('exit', (code) => listener({ code, signal: null, isOutOfMemory }));
    },
    kill() {
      endAtOnce(child);
    },
  };
}

/** `kill` of Electron asks politely (SIGTERM); what is ended here may be stuck in a page that never ends. */
function endAtOnce(child: UtilityProcess): void {
  if (child.pid === undefined) {
    child.kill();
    return;
  }
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    // It ended by itself a moment ago, which `exit` tells.
  }
}
