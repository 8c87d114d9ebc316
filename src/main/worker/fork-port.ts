/**
 * How a host makes a child process. The Node hosts give `fork-node.ts`, the Electron shell gives its adapter
 * of `utilityProcess`; everything else of the corridor knows only this. Messages cross by structured clone,
 * so bytes stay bytes.
 */

export interface ForkOptions {
  /** What the child is, for the log and for the process list. */
  name: 'library' | 'capture';
  /** Upper bound of the child's JavaScript heap; a child that goes over it dies. */
  maxHeapMb: number;
  /** One line that the child wrote to stderr, or that tells how it ended. */
  log: (line: string) => void;
}

/** How a child ended. Electron knows no signal: there it is always null. */
export interface ChildExit {
  code: number | null;
  signal: string | null;
  /** It ran into `maxHeapMb` (V8 says so on stderr; Electron also by its `error` event). */
  isOutOfMemory: boolean;
}

export interface ChildPort {
  /** Undefined until the child has been spawned, and after it has ended. */
  readonly pid: number | undefined;
  /** Sends one message; a message to a child that has ended is dropped, since `onExit` tells of that. */
  post(message: unknown): void;
  /** One listener each, set once, before the first turn of the event loop ends. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called exactly once, also when the child could not be started at all. */
  onExit(listener: (exit: ChildExit) => void): void;
  /** Ends the child at once, with no chance to finish (SIGKILL where there are signals). */
  kill(): void;
}

/** Starts a child from the module at `entry`. Never throws: a failed start comes as `onExit`. */
export type ForkPort = (entry: URL, options: ForkOptions) => ChildPort;
