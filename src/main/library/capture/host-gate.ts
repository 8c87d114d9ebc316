import { VerbatimError } from '../../../contract/errors.ts';
import type { FetchOptions } from './types.ts';

/** How many requests one host has from us at the same time: a page alone, the pictures of pages a few. */
export const AT_ONCE_PER_HOST: Readonly<Record<FetchOptions['purpose'], number>> = { page: 1, image: 4 };

/** Who is let through to a host now, and who waits: in the order in which they came. */
export interface HostGate {
  /**
   * Waits for a place at a host.
   * @returns gives the place back; it does no harm twice
   * @throws VerbatimError `cancelled` when the caller no longer wants to wait
   */
  enter(host: string, purpose: FetchOptions['purpose'], signal?: AbortSignal): Promise<() => void>;
}

interface Line {
  inside: number;
  waiting: (() => void)[];
}

/** An open gate for all hosts. There is one for each library, so that jobs, single saves and pictures share it. */
export function createHostGate(): HostGate {
  const lines = new Map<string, Line>();
  const leave = (key: string): void => {
    const line = lines.get(key);
    if (line === undefined) return;
    const next = line.waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    line.inside -= 1;
    if (line.inside === 0) lines.delete(key);
  };
  return {
    async enter(host, purpose, signal) {
      const key = `${purpose} ${host}`;
      const line = lines.get(key) ?? { inside: 0, waiting: [] };
      lines.set(key, line);
      if (line.inside < AT_ONCE_PER_HOST[purpose]) line.inside += 1;
      else await untilNext(line, signal);
      let isLeft = false;
      return () => {
        if (!isLeft) leave(key);
        isLeft = true;
      };
    },
  };
}

/** Whoever is called next takes over the place of the one that left. */
function untilNext(line: Line, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (): void => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    };
    const giveUp = (): void => {
      line.waiting.splice(line.waiting.indexOf(go), 1);
      reject(new VerbatimError('cancelled', 'Fetching was stopped.'));
    };
    if (signal?.aborted === true) {
      reject(new VerbatimError('cancelled', 'Fetching was stopped.'));
      return;
    }
    line.waiting.push(go);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
