import { LibraryHost } from './library-host.ts';
import type { LibraryHandle } from './library-handle.ts';
import type { StartOptions } from './start-options.ts';

/**
 * Starts the library process and waits until it has opened the library.
 * @throws VerbatimError what the library refused with (`library-in-use`, `library-damaged`, …), or `internal`
 *   when the process ended before it was ready
 */
export async function startLibrary(options: StartOptions): Promise<LibraryHandle> {
  const host = new LibraryHost(options);
  await host.open();
  return host;
}
