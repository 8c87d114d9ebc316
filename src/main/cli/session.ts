import { homedir } from 'node:os';
import { resolve, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type Client } from '../../contract/client.ts';
import { startCapture, type CapturePool } from '../worker/capture-pool.ts';
import { forkNode } from '../worker/fork-node.ts';
import { defaultLibraryDir } from '../worker/library-dir.ts';
import type { LibraryHandle } from '../worker/library-handle.ts';
import { reachLibrary } from '../worker/reach.ts';
import { readAppVersion } from './app-version.ts';
import type { Terminal } from './terminal.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Where the interface is built to, and where the sample stories lie. */
export const RENDERER_DIR = join(ROOT, 'out', 'renderer');
const SAMPLES_DIR = join(ROOT, 'resources', 'samples');

export interface SessionOptions {
  libraryDir: string | undefined;
  isJson: boolean;
  isVerbose: boolean;
  terminal: Terminal;
}

/** One run of the program: where it writes, and the children that it starts when they are first needed. */
export class Session {
  readonly isJson: boolean;
  readonly libraryDir: string;
  /** Aborts with the first Ctrl+C: a command stops what it is doing and still says what it did. */
  readonly stopped: AbortSignal;
  readonly #terminal: Terminal;
  #isVerbose: boolean;
  readonly #stop = new AbortController();
  #library: Promise<LibraryHandle> | null = null;
  #capture: CapturePool | null = null;

  constructor(options: SessionOptions) {
    this.isJson = options.isJson;
    this.#isVerbose = options.isVerbose;
    this.#terminal = options.terminal;
    this.stopped = this.#stop.signal;
    this.libraryDir = resolve(
      options.libraryDir ??
        defaultLibraryDir({ platform: process.platform, env: process.env, home: homedir() }),
    );
  }

  /** The library, opened here or reached through the program that has it. */
  library(): Promise<LibraryHandle> {
    this.#library ??= this.#openLibrary({ isStaying: false });
    return this.#library;
  }

  /** The same for a command that stays: what the processes log is shown, the capture process is made ready, and jobs go on. */
  libraryToServe(): Promise<LibraryHandle> {
    this.#isVerbose = true;
    this.#library ??= this.#openLibrary({ isStaying: true });
    return this.#library;
  }

  async client(): Promise<Client> {
    return createClient((await this.library()).send);
  }

  /** The capture process alone, for what needs no library. */
  capture(): CapturePool {
    this.#capture ??= startCapture({
      fork: forkNode,
      entry: pathToFileURL(join(import.meta.dirname, '..', 'worker', 'capture-entry.ts')),
      log: this.#log,
    });
    return this.#capture;
  }

  /** The answer as a JSON document with `--json`, else as text; nothing else goes to stdout. */
  async answer(json: unknown, text: string): Promise<void> {
    await this.write(this.isJson ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`);
  }

  /** Writes to stdout as it stands. */
  write(text: string): Promise<void> {
    return this.#terminal.write(text);
  }

  /** A message for the person: always on stderr. */
  say(line: string): void {
    this.#terminal.say(line);
  }

  readonly #log = (line: string): void => {
    if (this.#isVerbose) this.say(line);
  };

  stop(): void {
    this.#stop.abort();
  }

  /** Waits for what is under way and ends the children. */
  async close(): Promise<void> {
    this.#capture?.close();
    // A library that could not be opened has told its error to the command that asked.
    const [library] = await Promise.allSettled([this.#library]);
    if (library.status === 'fulfilled') await library.value?.close();
  }

  async #openLibrary({ isStaying }: { isStaying: boolean }): Promise<LibraryHandle> {
    const allowHosts = readAllowedHosts();
    if (allowHosts.length > 0) this.say(`Development: ${allowHosts.join(', ')} may be fetched.`);
    return reachLibrary({
      dir: this.libraryDir,
      fork: forkNode,
      appVersion: await readAppVersion(ROOT),
      samplesDir: SAMPLES_DIR,
      allowHosts,
      isCaptureWarm: isStaying,
      resumesJobs: isStaying,
      log: this.#log,
    });
  }
}

/**
 * A development seam: `VERBATIM_ALLOW_HOSTS=127.0.0.1:8123` lets pages be saved from a server on this machine,
 * which is refused otherwise. Only the command line reads it, and says so when it is used.
 */
function readAllowedHosts(): string[] {
  const given = process.env['VERBATIM_ALLOW_HOSTS'] ?? '';
  return given
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');
}
