/**
 * A process of its own that opens an index, answers and says what it took: `node search-child.ts DIR QUERIES.json`. Times
 * are from the start of the process.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openSearchIndex } from '../src/main/library/search/index.ts';
import { parseQuery } from '../src/text/query.ts';

export interface ChildReport {
  loadMs: number;
  firstAnswerMs: number;
  longestBlockMs: number;
  residentMb: number;
  articles: number;
}

const [dir = '', queriesPath = ''] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(queriesPath, 'utf8')) as string[];
const knowledge = { idsOf: () => new Set<string>(), holdPhrases: () => [] };
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const begun = performance.now();
const index = await openSearchIndex({ dir, log: (line) => process.stderr.write(`${line}\n`) });
const loadMs = performance.now() - begun;
// The one turn in which the delay of the last block is noted.
await new Promise((resolve) => setTimeout(resolve, 5));
delay.disable();
const ask = (text: string): void => void index.search(parseQuery(text), { limit: 50, knowledge });
ask(queries[0] ?? 'a');
const firstAnswerMs = performance.now();
for (let i = 0; i < 1000; i++) ask(queries[i % queries.length] ?? '');
const report: ChildReport = {
  loadMs,
  firstAnswerMs,
  longestBlockMs: delay.max / 1e6,
  residentMb: process.memoryUsage().rss / 1e6,
  articles: index.size,
};
process.stdout.write(JSON.stringify(report));
