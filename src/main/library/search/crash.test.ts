import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { parseQuery } from '../../../text/query.ts';
import { changeOf } from './crash.test-support.ts';
import { openSearchIndex } from './index.ts';

const nothing = { idsOf: () => new Set<string>(), holdPhrases: () => [] };

/** Lets a process work on the index and kills it as soon as it has said `moment` so many times. Answers what it has saved. */
async function runUntil(dir: string, moment: string, times: number): Promise<number> {
  const script = join(import.meta.dirname, 'crash.test-support.ts');
  const child = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = new Promise((resolve) => child.on('close', resolve));
  let saved = 0;
  let left = times;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('saved ')) saved = Number(line.slice(6));
    if (line === moment && --left === 0) child.kill('SIGKILL');
  }
  await closed;
  expect(left).toBeLessThanOrEqual(0);
  return saved;
}

/** What an index of a generation holds: the title of each document. */
function titlesAt(generation: number): Map<string, string> {
  const titles = new Map<string, string>();
  for (let each = 1; each <= generation; each++) {
    const { id, document } = changeOf(each);
    if (document === null) titles.delete(id);
    else titles.set(id, document.title);
  }
  return titles;
}

test('kill -9 in the middle of indexing, saving or merging leaves the index as it was saved last', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-crash-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const moments = [
    ['saving', 6],
    ['merging', 1],
    ['indexing', 5],
    ['saving', 1],
    ['merging', 2],
    ['saving', 9],
  ] as const;
  let before = 0;
  for (const [moment, times] of moments) {
    const saved = await runUntil(dir, moment, times);
    const index = await openSearchIndex({ dir, log: (line) => expect(line).toBe('') });
    // A save may have been finished that the process had no time to speak of.
    expect(index.generation).toBeGreaterThanOrEqual(Math.max(saved, before));
    before = index.generation;
    const titles = titlesAt(index.generation);
    expect(index.size).toBe(titles.size);
    const ask = (text: string) => index.search(parseQuery(text), { limit: 100, knowledge: nothing }).hits;
    for (const [id, title] of titles) expect(ask(`"${title}"`).map((hit) => hit.id)).toEqual([id]);
    expect(ask('"common"')).toHaveLength(titles.size);
  }
}, 120_000);
