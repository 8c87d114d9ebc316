import type { OnLost } from './attach.ts';
import type { ForkPort } from './fork-port.ts';

export interface StartOptions {
  dir: string;
  fork: ForkPort;
  appVersion: string;
  /** Where the sample stories lie; null when this host ships none. */
  samplesDir?: string | null;
  /** The two children's modules; by default the sources beside this file (a build gives its own). */
  entries?: { library: URL; capture: URL };
  /** A development seam: private hosts that may be fetched all the same. */
  allowHosts?: readonly string[];
  /** Starts the capture process at once, for hosts that stay: the first page then does not wait for it. */
  isCaptureWarm?: boolean;
  /** Goes on with the jobs that the last program left, for hosts that stay: a short command would only disturb them. */
  resumesJobs?: boolean;
  log?: (line: string) => void;
  /** Called when the process died and, before it could be started again, another program took the library. */
  onLost?: OnLost;
  limits?: Partial<StartLimits>;
}

export interface StartLimits {
  libraryHeapMb: number;
  captureHeapMb: number;
  captureDeadlineMs: number;
  /** How long `close` waits for calls under way before it ends the process. */
  drainMs: number;
  /** How long the process may take to open the library; a migration with its backup is within it. */
  openMs: number;
  /** Wait before the first, second, … restart within a minute; when the list is used up the library stays down. */
  restartDelaysMs: readonly number[];
}

/** What holds in every host. Tests shorten them. */
export const defaultLimits: StartLimits = {
  libraryHeapMb: 2048,
  captureHeapMb: 512,
  captureDeadlineMs: 20_000,
  drainMs: 10_000,
  openMs: 300_000,
  restartDelaysMs: [20, 200, 500, 1000, 2000],
};
