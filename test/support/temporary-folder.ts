import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for a test, removed when the test is over: pass `onTestFinished` or the like. */
export async function makeTemporaryFolder(whenOver: (cleanUp: () => Promise<void>) => void): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'verbatim-test-'));
  whenOver(() => rm(path, { recursive: true, force: true, maxRetries: 5 }));
  return path;
}
