/**
 * A process of its own that opens a library, carries all of it out in one format and says what it took:
 * `node export-child.ts DIR FORMAT`. Its memory is that of the library process while it does so.
 */
import { createClient } from '../src/contract/client.ts';
import { exportFormats } from '../src/contract/exporting.ts';
import { createIdMaker } from '../src/main/library/ids.ts';
import { openLibrary } from '../src/main/library/library.ts';
import { startTimer } from '../src/main/library/timers.ts';

export interface ExportReport {
  ms: number;
  passages: number;
  /** Resident when the library was open, and at most while it was carried out. */
  openMb: number;
  mostMb: number;
  megabytes: number;
}

const [dir = '', wanted = ''] = process.argv.slice(2);
const format = exportFormats.find((known) => known === wanted);
if (format === undefined) throw new Error(`there is no format ${wanted}`);
const refuse = (): Promise<never> => Promise.reject(new Error('nothing is captured here'));
const library = await openLibrary({
  ...{ dir, now: Date.now, after: startTimer, resumesJobs: false, newId: createIdMaker() },
  ...{ fetchBytes: refuse, parsePage: refuse, unpackSource: refuse, cleanMarkup: refuse },
  statements: { version: 1, read: refuse },
  announce: () => undefined,
  log: () => undefined,
  readImport: () => Promise.reject(new Error('this bench brings nothing in')),
  samplesDir: null,
  appVersion: 'bench',
});
const client = createClient(library.call);
const openMb = process.memoryUsage().rss / 1e6;
const begun = performance.now();
const { files, counts } = await client.call('exports.make', {
  format,
  scope: { kind: 'library' },
  layout: 'one',
});
const ms = performance.now() - begun;
const report: ExportReport = {
  ...{ ms, passages: counts.passages, openMb },
  // maxRSS is in kilobytes.
  mostMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
  megabytes: files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6,
};
await library.close();
process.stdout.write(JSON.stringify(report));
