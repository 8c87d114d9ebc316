/** The rows of a library at a size: list, search, save, open, index. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { captureHtmlPath, captureTextPath } from '../src/contract/resources.ts';
import { fill, openBenchLibrary, type BenchLibrary } from './bench-library.ts';
import { generateArticles, generateQueries, typedPrefixes, type BenchArticle } from './corpus.ts';
import { openFts5 } from './fts5-baseline.ts';
import { percentile, timeEach } from './measure.ts';
import { makeRandom, pick } from './random.ts';
import type { Row } from './table.ts';

export type Measured = Omit<Row, 'growth'>;

/** All rows of one size, with the baselines taken in the same process and run. */
export async function measureSize(size: number, say: (line: string) => void): Promise<Measured[]> {
  const bench = await openBenchLibrary('generated');
  try {
    say(`${size}: filling a library through articles.save`);
    const start = performance.now();
    await fill(bench, size);
    const fillMs = performance.now() - start;
    say(`${size}: measuring`);
    return [
      ...(await measureLists(bench, size)),
      ...(await measureSearch(bench, size)),
      await measureOpen(bench, size),
      row({
        figure: 'save, store and index (page already clean), each',
        size,
        value: fillMs / size,
        goal: '',
      }),
      row({
        figure: 'resident memory of this process',
        size,
        value: process.memoryUsage().rss / 1e6,
        unit: 'MB',
        goal: '<= 350 MB at 100,000',
      }),
    ];
  } finally {
    await bench.close();
  }
}

async function measureLists({ client }: BenchLibrary, size: number): Promise<Measured[]> {
  const { items: tags } = await client.call('tags.list', {});
  const { sites } = await client.call('library.status', {});
  const random = makeRandom(7);
  const filters = Array.from({ length: 60 }, (_, i) =>
    i % 3 === 0
      ? {}
      : i % 3 === 1
        ? { tag: i % 2 === 0 ? 'watch' : pick(random, tags).name }
        : { siteName: pick(random, sites).siteName },
  );
  const times: number[] = [];
  for (const filter of filters) {
    let after: string | null = null;
    for (let page = 0; page < 5; page += 1) {
      const begun = performance.now();
      const list: { next: string | null } = await client.call('articles.list', { filter, after });
      times.push(performance.now() - begun);
      after = list.next;
      if (after === null) break;
    }
  }
  return [
    row({
      figure: 'list of 100 articles, any filter and page, p95',
      size,
      value: percentile(times, 0.95),
      goal: '<= 5 ms at 100,000',
    }),
  ];
}

async function measureSearch(bench: BenchLibrary, size: number): Promise<Measured[]> {
  const queries = generateQueries(60, size);
  const typed = queries.flatMap(typedPrefixes);
  const common = generateQueries(60, size).map((query) => query.split(' ')[0] ?? '');
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-fts5-'));
  const fts5 = openFts5(join(dir, 'fts5.db'));
  await fts5.fill(Readable.from(generateArticles(size)) as AsyncIterable<BenchArticle>);
  try {
    const search = (text: string): unknown => bench.client.call('articles.search', { text, limit: 50 });
    const ours = await timeEach(typed, search);
    const theirs = await timeEach(typed, (text) => fts5.search(text));
    const oursCommon = await timeEach(common, (text) => search(`${text} `));
    const theirsCommon = await timeEach(common, (text) => fts5.search(`${text} `));
    const hostile = [
      'a '.repeat(2000),
      'x'.repeat(100_000),
      '('.repeat(5000),
      '"a b" '.repeat(300),
      '-'.repeat(9000),
      'e* a* o* t*',
    ];
    const worst = await timeEach(hostile, search);
    return [
      row({
        figure: 'search as you type, p95',
        size,
        value: percentile(ours, 0.95),
        baseline: { name: 'FTS5', value: percentile(theirs, 0.95) },
        goal: '<= 16 ms at 100,000',
      }),
      row({
        figure: 'one whole word, p95',
        size,
        value: percentile(oursCommon, 0.95),
        baseline: { name: 'FTS5', value: percentile(theirsCommon, 0.95) },
        goal: '',
      }),
      row({ figure: 'the worst of six hostile queries', size, value: Math.max(...worst), goal: '<= 100 ms' }),
    ];
  } finally {
    fts5.close();
    await rm(dir, { recursive: true, force: true });
  }
}

async function measureOpen({ client, library, articleIds }: BenchLibrary, size: number): Promise<Measured> {
  const random = makeRandom(11);
  const some = Array.from({ length: 100 }, () => pick(random, articleIds));
  const times = await timeEach(some, async (id) => {
    const article = await client.call('articles.get', { id });
    await library.openResource(captureHtmlPath(article.currentCaptureId));
    await library.openResource(captureTextPath(article.currentCaptureId));
    await client.call('passages.list', { filter: { articleId: id }, sort: 'position', limit: 500 });
  });
  return row({
    figure: 'opening an article (facts, body, text, passages), p95',
    size,
    value: percentile(times, 0.95),
    goal: '',
  });
}

/** A row without its optional parts spelled out. */
export type RowFacts = Pick<Measured, 'figure' | 'size' | 'value' | 'goal'> & Partial<Measured>;

export function row(facts: RowFacts): Measured {
  return { unit: 'ms', baseline: null, ...facts };
}
