/** Bringing in bookmarks without text through the real processes, while somebody goes on working. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../src/contract/client.ts';
import type { Client } from '../src/contract/client.ts';
import { IMPORT_PIECE_BYTES } from '../src/contract/importing.ts';
import type { Id } from '../src/contract/primitives.ts';
import { forkNode } from '../src/main/worker/fork-node.ts';
import { startLibrary } from '../src/main/worker/start.ts';
import { row, type Measured } from './cases.ts';
import { generateArticles } from './corpus.ts';
import { percentile } from './measure.ts';

/** The interface looks when it is told that something was written, every 400 ms; this is more often. */
const LOOKED_EVERY_MS = 200;

/** From the bytes to a dry run, from the start to the end, and how long questions waited meanwhile. */
export async function measureImport(size: number, say: (line: string) => void): Promise<Measured[]> {
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const library = await startLibrary({ dir, fork: forkNode, samplesDir: null, appVersion: 'bench' });
  try {
    const client = createClient(library.send);
    const file = pocketFile(size);
    say(`${String(size)}: bringing in`);
    const asked = askMeanwhile(client);
    const begun = performance.now();
    const id = await give(client, file);
    await client.call('imports.read', { id });
    const read = performance.now();
    await client.call('imports.start', { id });
    await untilDone(client, id);
    const done = performance.now();
    const waits = await asked.stop();
    const { total } = await client.call('articles.list', { limit: 1 });
    if (total !== size) throw new Error(`${String(total)} of ${String(size)} came in`);
    return [
      row({ figure: 'import of bookmarks without text, dry run', size, value: read - begun, goal: '' }),
      row({
        figure: 'import of bookmarks without text',
        size,
        value: done - read,
        goal: '<= 10 s at 10,000',
      }),
      row({
        figure: 'a list or a search meanwhile, p99',
        size,
        value: percentile(waits, 0.99),
        goal: '<= 100 ms',
      }),
      row({
        figure: 'a list or a search meanwhile, longest',
        size,
        value: Math.max(...waits),
        goal: '<= 100 ms',
      }),
    ];
  } finally {
    await library.close();
    await rm(dir, { recursive: true, force: true });
  }
}

function pocketFile(size: number): Buffer {
  const rows = [...generateArticles(size)].map(({ url, title, tags }, at) =>
    [
      `"${title.replaceAll('"', '""')}"`,
      url,
      1_600_000_000 + at,
      tags.join('|'),
      at % 3 === 0 ? 'archive' : 'unread',
    ].join(','),
  );
  return Buffer.from(['title,url,time_added,tags,status', ...rows].join('\n'));
}

async function give(client: Client, file: Buffer): Promise<Id> {
  const { id } = await client.call('imports.begin', { name: 'part_000000.csv', bytes: file.length });
  for (let at = 0; at < file.length; at += IMPORT_PIECE_BYTES) {
    const base64 = file.subarray(at, at + IMPORT_PIECE_BYTES).toString('base64');
    await client.call('imports.give', { id, at, base64 });
  }
  return id;
}

async function untilDone(client: Client, id: Id): Promise<void> {
  for (;;) {
    const { state } = await client.call('imports.get', { id });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(`the import is ${state}`);
    await rest(LOOKED_EVERY_MS);
  }
}

/** Asks what the interface asks, again and again. */
function askMeanwhile(client: Client): { stop: () => Promise<number[]> } {
  const waits: number[] = [];
  let isOver = false;
  const asking = (async () => {
    for (let at = 0; !isOver; at += 1) {
      const begun = performance.now();
      await (at % 2 === 0
        ? client.call('articles.list', { limit: 50 })
        : client.call('articles.search', { text: 'water' }));
      waits.push(performance.now() - begun);
      await rest(15);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await asking;
      return waits;
    },
  };
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
