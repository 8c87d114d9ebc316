import { VerbatimError } from '../../contract/errors.ts';
import { attachLibrary, type OnLost } from './attach.ts';
import type { LibraryHandle } from './library-handle.ts';
import { ReachedLibrary } from './reached-library.ts';
import type { StartOptions } from './start-options.ts';
import { startLibrary } from './start.ts';

/** A program that was killed leaves its library process a moment to close: so long we try again. */
const RETRY_FOR_MS = 4000;
const RETRY_EVERY_MS = 150;
/** After a crash the program that had the library starts it again, and comes first. */
const LEAVE_TO_OWNER_MS = 3000;

/**
 * Opens a library here, or reaches it through the program that has it open: the way in for every host, since
 * there is one writer and never two. When that program goes, the library is opened here, or reached anew.
 * @throws VerbatimError `library-in-use` when another program has it and cannot be asked; otherwise what
 *   `startLibrary` throws
 */
export async function reachLibrary(options: StartOptions): Promise<LibraryHandle> {
  const reached = new ReachedLibrary((how, onLost) =>
    reachOnce(options, { onLost, startAfterMs: how === 'torn' ? LEAVE_TO_OWNER_MS : 0 }),
  );
  await reached.reach();
  return reached;
}

async function reachOnce(
  options: StartOptions,
  { onLost, startAfterMs }: { onLost: OnLost; startAfterMs: number },
): Promise<LibraryHandle> {
  const begun = performance.now();
  for (;;) {
    // Asking whether somebody is there costs next to nothing; starting a process to be refused does not.
    const attached = await nullWhenInUse(attachLibrary(options.dir, onLost));
    if (attached !== null) return attached;
    const waitedMs = performance.now() - begun;
    if (waitedMs >= startAfterMs) {
      const started = await nullWhenInUse(startLibrary({ ...options, onLost }));
      if (started !== null) return started;
    }
    if (waitedMs > startAfterMs + RETRY_FOR_MS) return attachLibrary(options.dir, onLost);
    await new Promise((resolve) => setTimeout(resolve, RETRY_EVERY_MS));
  }
}

async function nullWhenInUse(opening: Promise<LibraryHandle>): Promise<LibraryHandle | null> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof VerbatimError && error.code === 'library-in-use') return null;
    throw error;
  }
}
