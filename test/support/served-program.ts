import { createInterface } from 'node:readline';
import { spawnVerbatim } from './run-program.ts';

/** `verbatim serve` as a process of its own: the browser host as a user starts it. */
export interface ServedProgram {
  /** The address with its key, which is good once. */
  readonly url: string;
  readonly origin: string;
  /** An address with a fresh key, as the program tells it after the last one was used. */
  freshUrl(): Promise<string>;
  /** Ends it as Ctrl+C does and gives its exit status. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

const KEY_ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#k=[\w-]+/u;

/** Starts it on any free port and waits for its address. */
export async function serveProgram(libraryDir: string): Promise<ServedProgram> {
  const child = spawnVerbatim(['serve', '--no-open', '--port', '0', '--library', libraryDir]);
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the process has no streams');
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const log: string[] = [];
  const fresh: string[] = [];
  let wake: (() => void)[] = [];
  createInterface({ input: stderr }).on('line', (line) => {
    log.push(line);
    const [url] = KEY_ADDRESS.exec(line) ?? [];
    if (url !== undefined) fresh.push(url);
    for (const go of wake.splice(0)) go();
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: stdout }).on('line', resolve);
    void ended.then((status) => {
      reject(new Error(`serve ended with ${String(status)}: ${log.join('\n')}`));
    });
  });
  return {
    url,
    origin: new URL(url).origin,
    async freshUrl() {
      while (fresh.length === 0) await new Promise<void>((resolve) => (wake = [...wake, resolve]));
      return fresh.shift() ?? '';
    },
    stop() {
      child.kill('SIGINT');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
