/**
 * `node bench/xss-sinks.ts payloads.json [--pack 8] [--doors page,epub]`: corpora of others, as bench/xss.ts takes them,
 * saved by every door into a real library and looked at in a real Chromium wherever the interface shows anything of
 * them (`npm run build` first). Scripts, requests, navigations, dialogs, windows and broken policies are told with the
 * payloads that brought them about; there must be none.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startBrowserHost } from '../e2e/hosts.ts';
import { watchPage, type Watch } from '../e2e/watch.ts';
import { findChromium } from '../scripts/chromium.ts';
import { startLocalSite } from '../test/support/local-site.ts';
import { visitBare, visitEverywhere, visitStory, type Visit } from './xss-visits.ts';
import { aimAt, DOORS, passageOf, type Payload } from './xss-stories.ts';

/** No act of a hand takes longer, whatever else the machine does. */
const ACT_MS = 15_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: 'string', default: '8' }, doors: { type: 'string' } },
});
const doors = values.doors?.split(',') ?? Object.keys(DOORS);
const site = await startLocalSite();
const payloads = (JSON.parse(readFileSync(positionals[0] ?? '', 'utf8')) as Payload[]).map(
  ([name, html]): Payload => [name, aimAt(site.host, html)],
);
const folder = await mkdtemp(join(tmpdir(), 'verbatim-xss-'));
const executablePath = findChromium()?.executablePath;
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath === undefined ? {} : { executablePath }),
});
const watch: Watch = { complaints: [], expected: [] };
const host = await startBrowserHost(browser, {
  libraryDir: join(folder, 'library'),
  // Nobody is allowed: a request that reaches the site came from a browser, or past the guard.
  allowedHost: '',
  onContext: (context) => watchPage(context, watch),
});
await host.context.addInitScript(countCalls);
host.context.setDefaultTimeout(ACT_MS);
const visit: Visit = { host, site, watch, browser };
const findings: string[] = [];
const counts = { stories: 0, refused: 0, stands: 0, vectors: 0 };

/** What a payload calls when it runs; the count is looked at by expectNoRun. */
function countCalls(): void {
  const count = (): void => {
    const own = window as { __ran?: number };
    own.__ran = (own.__ran ?? 0) + 1;
  };
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'print'])
    Object.assign(window, { [name]: count });
}

/** Saves a pack by a door and goes through it; where something happens, its halves are tried, down to one payload. */
async function tryPack(door: string, pack: readonly Payload[]): Promise<void> {
  const number = `pack${String((counts.stories += 1))}x`;
  const source = DOORS[door]?.(pack, { site, number });
  if (source === undefined) throw new Error(`there is no door ${door}`);
  const { happened, standing } = await visitStory(visit, {
    number,
    source,
    passages:
      door === 'page'
        ? pack.map(
            ([, html]) =>
              (id: string) =>
                passageOf(html, id),
          )
        : [],
  });
  if (standing === null) {
    counts.refused += 1;
    return;
  }
  counts.stands += standing;
  counts.vectors += pack.length;
  if (happened.length === 0) return;
  process.stderr.write(`\n${door}, ${String(pack.length)}: ${happened.join(' | ')}\n`);
  if (pack.length === 1) {
    findings.push(`${door}: ${pack[0]?.[0] ?? ''}: ${happened.join(' | ')}`);
    return;
  }
  const middle = Math.ceil(pack.length / 2);
  const before = findings.length;
  await tryPack(door, pack.slice(0, middle));
  await tryPack(door, pack.slice(middle));
  // Only together: as bad as alone.
  if (findings.length === before)
    findings.push(`${door}: ${pack.map(([name]) => name).join(', ')}: ${happened.join(' | ')}`);
}

const size = Number(values.pack);
for (const door of doors) {
  for (let at = 0; at < payloads.length; at += size) {
    await tryPack(door, payloads.slice(at, at + size));
    process.stderr.write(
      `\r${door} ${String(Math.min(at + size, payloads.length))} of ${String(payloads.length)} `,
    );
  }
  process.stderr.write('\n');
}
findings.push(
  ...(await visitEverywhere(
    visit,
    payloads.map(([, html]) => html),
  )),
);
findings.push(...(await visitBare(visit)));
for (const finding of findings) console.log(finding);
console.log({ payloads: payloads.length, doors: doors.length, ...counts, findings: findings.length });
process.exitCode = findings.length === 0 ? 0 : 1;
await host.stop();
await browser.close();
await site.close();
await rm(folder, { recursive: true, force: true });
