import { forkNode } from '../../src/main/worker/fork-node.ts';
import type { LibraryHandle } from '../../src/main/worker/library-handle.ts';
import { startLibrary } from '../../src/main/worker/start.ts';

/**
 * Keeps a library open, as the app does while commands are given: each of them then goes through this process instead of
 * starting two of its own, which is most of what a short command costs.
 */
export function holdLibrary(dir: string, allowHosts: readonly string[] = []): Promise<LibraryHandle> {
  return startLibrary({ dir, fork: forkNode, appVersion: '0.0.0', allowHosts: [...allowHosts] });
}
