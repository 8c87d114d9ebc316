/** The rows of the search index at a size, beside FTS5 and plain MiniSearch over the same articles. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { PhraseNode } from '../src/text/query-tree.ts';
import { parseQuery } from '../src/text/query.ts';
import { holdsPhrase, openSearchIndex } from '../src/main/library/search/index.ts';
import type { SearchDocument, SearchIndex } from '../src/main/library/search/index.ts';
import { row, type Measured } from './cases.ts';
import { openFts5, type Fts5Baseline } from './fts5-baseline.ts';
import { fuzzQuery } from './fuzz-queries.ts';
import { buildMiniSearch, type MiniSearchBaseline } from './minisearch-baseline.ts';
import { percentile, timeEach } from './measure.ts';
import { makeRandom } from './random.ts';
import { idOf, readCorpus, toDocument } from './search-corpus.ts';
import type { ChildReport } from './search-child.ts';
import {
  hostileQueries,
  makeQueries,
  makeTypoQueries,
  spelledNames,
  type SearchQueries,
} from './search-queries.ts';
import { Vocabulary } from './vocabulary.ts';

/** Plain MiniSearch is asked up to here; beyond, it takes gigabytes. */
const MINISEARCH_MOST = 10_000;
const PHRASE_BUDGET_MS = 40;
const FUZZ_MS = 60_000;
const MAX_BASELINE = { FTS5: 250, MiniSearch: 60 };

interface Setting {
  size: number;
  dir: string;
  index: SearchIndex;
  texts: Database.Database;
  say: (line: string) => void;
}

/** All rows of one size. Baselines are asked in the same run; their databases are kept in the temporary folder. */
export async function measureSearchSize(size: number, say: (line: string) => void): Promise<Measured[]> {
  const dir = join(tmpdir(), `verbatim-bench-index-${process.pid}-${size}`);
  mkdirSync(dir, { recursive: true });
  const texts = new Database(join(dir, 'texts.db'));
  try {
    say(`${size}: indexing`);
    const index = await openSearchIndex({ dir: join(dir, 'search'), log: say });
    const setting = { size, dir, index, texts, say };
    const built = await buildIndex(setting);
    const queries = makeQueries(size);
    say(`${size}: a process of its own`);
    const child = measureChild(setting, queries);
    say(`${size}: asking`);
    const own = [...built, ...child, ...measureQuality(setting), ...measureNames(setting)];
    return [...own, ...(await measureQueries(setting, queries)), ...measureChanges(setting)];
  } finally {
    texts.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function buildIndex({ size, dir, index, texts }: Setting): Promise<Measured[]> {
  texts.exec('CREATE TABLE texts (id TEXT PRIMARY KEY, title TEXT, text TEXT)');
  const insert = texts.prepare('INSERT INTO texts VALUES (?, ?, ?)');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let cpuUs = 0;
  let longestMs = 0;
  const timed = (work: () => void): void => {
    const before = process.cpuUsage();
    const begun = performance.now();
    work();
    longestMs = Math.max(longestMs, performance.now() - begun);
    const { user, system } = process.cpuUsage(before);
    cpuUs += user + system;
  };
  let number = 0;
  texts.exec('BEGIN');
  for await (const article of readCorpus(size)) {
    const document = toDocument(article, number++);
    insert.run(document.id, document.title, document.text);
    timed(() => index.putInBulk(document));
    while (index.hasWork()) timed(() => void index.work());
  }
  texts.exec('COMMIT');
  index.turn();
  delay.enable();
  while (index.hasWork()) {
    timed(() => void index.work());
    await nextTurn();
  }
  index.generation = 1;
  const begun = performance.now();
  await index.save();
  const saveMs = performance.now() - begun;
  delay.disable();
  const bytes = globSync(join(dir, 'search', '*')).reduce((sum, path) => sum + statSync(path).size, 0);
  return [
    row({
      figure: 'indexing in bulk, articles a second and core',
      size,
      value: size / (cpuUs / 1e6),
      unit: '/s',
      goal: '>= 1500 /s',
    }),
    row({ figure: 'indexing and merging, longest block', size, value: longestMs, goal: '<= 50 ms' }),
    row({
      figure: 'last merges and save, longest delay of the loop',
      size,
      value: delay.max / 1e6,
      goal: '<= 50 ms',
    }),
    row({ figure: 'saving a new index', size, value: saveMs, goal: '' }),
    row({
      figure: 'index on disk, an article',
      size,
      value: bytes / 1000 / size,
      unit: 'KB',
      goal: '<= 0.75 KB at 100,000',
    }),
  ];
}

/** The second of two runs: the first compiles the sources, which a build brings along compiled and in one piece. */
function measureChild({ size, dir }: Setting, queries: SearchQueries): Measured[] {
  const path = join(dir, 'queries.json');
  writeFileSync(path, JSON.stringify(queries.typed));
  const script = join(import.meta.dirname, 'search-child.ts');
  const env = { ...process.env, NODE_COMPILE_CACHE: join(dir, 'compiled') };
  const run = (): string =>
    execFileSync(process.execPath, [script, join(dir, 'search'), path], { encoding: 'utf8', env });
  run();
  const report = JSON.parse(run()) as ChildReport;
  if (report.articles !== size) throw new Error(`the child found ${String(report.articles)} articles`);
  return [
    row({
      figure: 'index process: start to first answer',
      size,
      value: report.firstAnswerMs,
      goal: '<= 700 ms',
    }),
    row({ figure: 'index process: loading', size, value: report.loadMs, goal: '' }),
    row({
      figure: 'index process: longest block while loading',
      size,
      value: report.longestBlockMs,
      goal: '<= 50 ms',
    }),
    row({
      figure: 'index process: resident memory after 1,000 queries',
      size,
      value: report.residentMb,
      unit: 'MB',
      goal: '<= 350 MB',
    }),
  ];
}

/** Of 60 queries with one typo, how many have their article among the first ten. */
function measureQuality(setting: Setting): Measured[] {
  const queries = makeTypoQueries(60, setting.size);
  const ask = asker(setting);
  const found = queries.filter(({ text, article }) => ask(text, 10).ids.includes(idOf(article)));
  return [
    row({
      figure: '60 queries with a typo, found in the first ten',
      size: setting.size,
      value: found.length,
      unit: '',
      goal: '>= 54',
    }),
  ];
}

/** Of 25 names that are asked for in another spelling or script, how many have their article among the first ten. */
function measureNames(setting: Setting): Measured[] {
  const { size, index } = setting;
  const ask = asker(setting);
  const empty = { byline: '', siteName: '', tags: '', note: '', passages: '', speakers: '' };
  const written = spelledNames.map(([name, asked], i) => ({ name, asked, id: idOf(3 * size + i) }));
  for (const { id, name } of written) index.put({ id, title: name, text: `${name}.`, ...empty });
  const found = written.filter(({ asked, id }) => ask(`${asked} `, 10).ids.includes(id));
  for (const { id } of written) index.remove(id);
  return [
    row({
      figure: '25 names in another spelling, found in the first ten',
      ...{ size, value: found.length, unit: '', goal: '>= 23' },
    }),
  ];
}

async function measureQueries(setting: Setting, queries: SearchQueries): Promise<Measured[]> {
  const { size, say } = setting;
  const ask = asker(setting);
  const fts5 = await openBaseline(size, say);
  const mini = size <= MINISEARCH_MOST ? await buildMiniSearch(readCorpus(size)) : null;
  const kinds: [name: string, texts: readonly string[], goal: string][] = [
    ['search as you type, p95', queries.typed, '<= 16 ms at 100,000'],
    ['one common word, p95', queries.common, ''],
    ['both of two common words, p95', queries.pairs, ''],
    ['phrase, p95', queries.phrases, '<= 60 ms'],
    ['word with a typo, p95', queries.typos, ''],
  ];
  const rows: Measured[] = [];
  try {
    for (const [name, texts, goal] of kinds) {
      say(`${size}: ${name}`);
      // The baselines take a hundred times as long; they are asked some of it.
      const p95 = async (most: number, search: (text: string) => unknown): Promise<number> => {
        const some = texts.filter((_text, i) => i % Math.ceil(texts.length / most) === 0);
        return percentile(await timeEach(some, search), 0.95);
      };
      const value = percentile(await timeEach(texts, (text) => ask(text, 50)), 0.95);
      rows.push(
        row({
          ...{ figure: name, size, value, goal },
          baseline: { name: 'FTS5', value: await p95(MAX_BASELINE.FTS5, fts5.search) },
        }),
      );
      if (mini !== null) {
        const baseline = { name: 'MiniSearch', value: await p95(MAX_BASELINE.MiniSearch, mini.search) };
        rows.push(row({ figure: `${name} (MiniSearch)`, size, value, goal, baseline }));
      }
    }
    const unsure = queries.phrases.filter((text) => ask(text, 50).unchecked > 0).length;
    rows.push(
      row({ figure: 'phrases of 60 with "at least" for a total', size, value: unsure, unit: '', goal: '' }),
    );
    const worst = await timeEach(hostileQueries, (text) => ask(text, 50));
    rows.push(
      row({ figure: 'the worst of the hostile queries', size, value: Math.max(...worst), goal: '<= 100 ms' }),
    );
    rows.push(measureFuzz(setting));
    if (mini !== null) rows.push(...compareBuild(size, mini));
    return rows;
  } finally {
    fts5.close();
  }
}

/** A minute of queries out of any pieces; what throws ends the bench. */
function measureFuzz(setting: Setting): Measured {
  const { size, say } = setting;
  say(`${size}: a minute of hostile queries`);
  const ask = asker(setting);
  const vocabulary = new Vocabulary();
  const random = makeRandom(size);
  const end = performance.now() + FUZZ_MS;
  let worst = { ms: 0, text: '' };
  let count = 0;
  for (; performance.now() < end; count++) {
    const text = fuzzQuery(random, vocabulary);
    const begun = performance.now();
    ask(text, 50);
    const ms = performance.now() - begun;
    if (ms > worst.ms) worst = { ms, text };
  }
  say(`${size}: the worst of ${count}: ${JSON.stringify(worst.text.slice(0, 200))}`);
  return row({ figure: 'the worst of a minute of fuzzing', size, value: worst.ms, goal: '<= 100 ms' });
}

function compareBuild(size: number, mini: MiniSearchBaseline): Measured[] {
  return [
    row({
      figure: 'MiniSearch.addAll, articles a second and core',
      size,
      value: mini.articlesPerSecond,
      unit: '/s',
      goal: '',
    }),
  ];
}

/** One more article, one changed in its marks, one taken out; and one of 10,000 words that gets a passage. */
function measureChanges({ size, index, texts }: Setting): Measured[] {
  const ids = Array.from({ length: 200 }, (_, i) => idOf(Math.floor((i * size) / 200)));
  const read = texts.prepare('SELECT title, text FROM texts WHERE id = ?');
  const documentOf = (id: string): SearchDocument => {
    const { title, text } = read.get(id) as { title: string; text: string };
    return { id, title, text, byline: '', siteName: '', tags: '', note: '', passages: '', speakers: '' };
  };
  const documents = ids.map(documentOf);
  const p95 = (work: (document: SearchDocument, i: number) => void): number =>
    percentile(
      documents.map((document, i) => {
        const begun = performance.now();
        work(document, i);
        return performance.now() - begun;
      }),
      0.95,
    );
  const longText = documents
    .flatMap(({ text }) => text.split(' '))
    .slice(0, 10_000)
    .join(' ');
  const added = p95((document, i) => index.put({ ...document, id: idOf(size + i) }));
  const long = { ...documentOf(ids[0] ?? ''), id: idOf(2 * size), text: longText };
  index.put(long);
  const marked = p95((_document, i) => index.put({ ...long, passages: longText.slice(0, 50 * (i + 1)) }));
  const removed = p95(({ id }) => index.remove(id));
  return [
    row({ figure: 'one more article, p95', size, value: added, goal: '<= 5 ms' }),
    row({ figure: 'one passage more on 10,000 words, p95', size, value: marked, goal: '<= 5 ms' }),
    row({ figure: 'one article less, p95', size, value: removed, goal: '<= 5 ms' }),
  ];
}

/** Asks as the library does: with the texts beside, for phrases. */
function asker({
  index,
  texts,
}: Setting): (text: string, limit: number) => { ids: string[]; unchecked: number } {
  const read = texts.prepare(
    'SELECT t.id, t.title, t.text FROM json_each(?) AS given CROSS JOIN texts AS t ON t.id = given.value',
  );
  return (text, limit) => {
    const deadline = performance.now() + PHRASE_BUDGET_MS;
    const holdPhrases = (ids: readonly string[], phrases: readonly PhraseNode[]): (boolean | null)[] => {
      if (performance.now() > deadline) return ids.map(() => null);
      const rows = read.all(JSON.stringify(ids)) as { id: string; title: string; text: string }[];
      const byId = new Map(rows.map((each) => [each.id, each]));
      return ids.map((id) => {
        const found = byId.get(id);
        return phrases.every((p) => holdsPhrase(found?.title ?? '', p) || holdsPhrase(found?.text ?? '', p));
      });
    };
    const knowledge = { idsOf: () => new Set<string>(), holdPhrases };
    const { hits, unchecked } = index.search(parseQuery(text), { limit, knowledge });
    return { ids: hits.map(({ id }) => id), unchecked };
  };
}

async function openBaseline(size: number, say: (line: string) => void): Promise<Fts5Baseline> {
  const path = join(tmpdir(), `verbatim-bench-fts5-${size}.db`);
  if (!existsSync(path)) {
    say(`${size}: building FTS5`);
    rmSync(`${path}.tmp`, { force: true });
    const built = openFts5(`${path}.tmp`);
    await built.fill(readCorpus(size));
    built.close();
    renameSync(`${path}.tmp`, path);
  }
  return openFts5(path);
}
