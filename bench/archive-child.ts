/**
 * A process of its own that makes an archive of a library, or brings one in, and says what it took:
 * `node archive-child.ts out|in DIR FILE`. Its memory is that of the library process; pages are cleaned in another one, as
 * in the program.
 */
import { renameSync, statSync } from 'node:fs';
import { createClient } from '../src/contract/client.ts';
import { createIdMaker } from '../src/main/library/ids.ts';
import { openLibrary } from '../src/main/library/library.ts';
import { startTimer } from '../src/main/library/timers.ts';
import { startCapture } from '../src/main/worker/capture-pool.ts';
import { forkNode } from '../src/main/worker/fork-node.ts';

export interface ArchiveReport {
  ms: number;
  articles: number;
  /** Resident when the library was open, and at most while it was done. */
  openMb: number;
  mostMb: number;
  archiveMb: number;
  /** The longest that another call waited, asked every 50 ms meanwhile. */
  longestWaitMs: number;
}

const [way = '', dir = '', file = ''] = process.argv.slice(2);
const refuse = (): Promise<never> => Promise.reject(new Error('nothing is captured here'));
const capture = startCapture({
  fork: forkNode,
  entry: new URL('../src/main/worker/capture-entry.ts', import.meta.url),
  log: () => undefined,
});
const library = await openLibrary({
  ...{ dir, now: Date.now, after: startTimer, resumesJobs: false, newId: createIdMaker() },
  ...{ fetchBytes: refuse, parsePage: refuse, unpackSource: refuse, readImport: refuse },
  cleanMarkup: (request, signal) => capture.clean(request, signal),
  statements: { version: 1, read: refuse },
  announce: () => undefined,
  log: () => undefined,
  samplesDir: null,
  appVersion: 'bench',
});
const client = createClient(library.call);
const openMb = process.memoryUsage().rss / 1e6;
let longestWaitMs = 0;
const asking = setInterval(() => {
  const asked = performance.now();
  void client.call('articles.list', { limit: 50 }).then(() => {
    longestWaitMs = Math.max(longestWaitMs, performance.now() - asked);
  });
}, 50);
const begun = performance.now();
const articles = way === 'out' ? await carryOut() : await bringIn();
const ms = performance.now() - begun;
clearInterval(asking);
const report: ArchiveReport = {
  ...{ ms, articles, openMb, longestWaitMs },
  // maxRSS is in kilobytes.
  mostMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
  archiveMb: statSync(file).size / 1e6,
};
await library.close();
capture.close();
process.stdout.write(JSON.stringify(report));

async function carryOut(): Promise<number> {
  const { files, counts } = await client.call('exports.build', {
    format: 'archive',
    scope: { kind: 'library' },
  });
  const resource = await library.openResource(files[0]?.address ?? '');
  if (resource !== null && 'file' in resource) renameSync(resource.file, file);
  return counts.articles;
}

async function bringIn(): Promise<number> {
  const { counts } = await client.call('archives.bringIn', { file });
  return counts['articles']?.added ?? 0;
}
