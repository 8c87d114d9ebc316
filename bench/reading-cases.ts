/** The rows of reading: what a person waits for with a window, a list and an article before them. Wants `npm run build`. */
import { rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { captureHtmlPath } from '../src/contract/resources.ts';
import { callFrom } from '../e2e/call-from.ts';
import { row, type Measured } from './cases.ts';
import { percentile } from './measure.ts';
import { startReadingHost, type ReadingHost } from './reading-host.ts';
import { makeReadingLibrary, type ReadingLibrary } from './reading-library.ts';
import {
  timeBareHtml,
  timeFirstPaint,
  timeMarking,
  timeOpening,
  timeScrolling,
  timeSearchKey,
} from './reading-page.ts';

const STORIES = 7;
const MARKED = 12;
/** Pieces that 200 passages paint at least, and 10,000. */
const PIECES = 190;
const MANY_PIECES = 10_000;
const QUERIES = ['minister ta', 'harbour', 'talks on en'];

export async function measureReading(size: number, say: (line: string) => void): Promise<Measured[]> {
  say(`${String(size)}: filling a library to read in`);
  const library = await makeReadingLibrary(size, STORIES);
  const host = await startReadingHost(library.dir);
  try {
    const rows = [...(await measureStart(host, size))];
    const page = await host.openWindow();
    await page.goto(await host.address());
    say(`${String(size)}: opening, marking, scrolling`);
    rows.push(...(await measureArticles(page, library, size)));
    say(`${String(size)}: searching`);
    rows.push(await measureTyping(page, size));
    return rows;
  } finally {
    await host.close();
    await rm(library.dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measureStart(host: ReadingHost, size: number): Promise<Measured[]> {
  const taken: number[] = [];
  let bytes = 0;
  for (let round = 0; round < 3; round += 1) {
    const page = await host.openWindow();
    const { ms, scripts } = await timeFirstPaint(page, await host.address());
    taken.push(ms);
    bytes = 0;
    for (const script of scripts) bytes += gzipSync(await (await page.request.get(script)).body()).length;
    await page.context().close();
  }
  const shared = { size, unit: 'KB' } as const;
  return [
    row({
      figure: 'first paint with a list, cold window',
      size,
      value: percentile(taken, 0.5),
      goal: '<= 1,000 ms at 10,000',
    }),
    row({
      ...shared,
      figure: 'JavaScript asked for by first paint, compressed',
      value: bytes / 1000,
      goal: '<= 250 KB',
    }),
  ];
}

async function measureArticles(page: Page, library: ReadingLibrary, size: number): Promise<Measured[]> {
  const opened: number[] = [];
  for (const title of library.marked) opened.push(await timeOpening(page, { title, pieces: PIECES }));
  const again = await timeOpening(page, { title: library.marked[0] ?? '', pieces: PIECES });
  const marked: number[] = [];
  for (let nth = 0; nth < MARKED; nth += 1) marked.push(await timeMarking(page, nth));
  const scrolled = await timeScrolling(page);
  const bare = await bareOf(page, library.marked.at(-1) ?? '');
  const many = await timeOpening(page, { title: library.overmarked, pieces: MANY_PIECES });
  const manyScrolled = await timeScrolling(page);
  const bareMany = await bareOf(page, library.overmarked);
  const [first = 0, ...later] = opened;
  const baseline = { name: 'the bare HTML in the same frame', value: bare };
  const bareScrolled = { name: 'the bare HTML', value: await timeScrolling(page) };
  const goal = '<= 100 ms';
  return [
    row({
      figure: 'open a story with 200 passages, the first of a window',
      size,
      value: first,
      baseline,
      goal,
    }),
    row({
      figure: 'open a story with 200 passages, median',
      ...{ size, value: percentile(later, 0.5), baseline, goal },
    }),
    row({ figure: 'open one again', size, value: again, baseline, goal }),
    row({
      figure: 'open a story with 10,000 passages',
      ...{ size, value: many, goal: '<= 1,000 ms' },
      baseline: { ...baseline, value: bareMany },
    }),
    row({ figure: 'key to painted mark, p95', size, value: percentile(marked, 0.95), goal: '<= 50 ms' }),
    row({ figure: 'longest frame, scrolling 200 passages', size, value: scrolled, goal: '<= 50 ms' }),
    row({
      figure: 'longest frame, scrolling 10,000 passages',
      ...{ size, value: manyScrolled, goal: '<= 50 ms', baseline: bareScrolled },
    }),
  ];
}

/** The same words without anything of ours, thrice: the middle one. */
async function bareOf(page: Page, title: string): Promise<number> {
  const { hits } = await callFrom(page, 'articles.search', { text: `title:"${title}"` });
  const { currentCaptureId } = await callFrom(page, 'articles.get', { id: hits[0]?.article.id ?? '' });
  const taken: number[] = [];
  for (let round = 0; round < 3; round += 1)
    taken.push(await timeBareHtml(page, captureHtmlPath(currentCaptureId)));
  return percentile(taken, 0.5);
}

async function measureTyping(page: Page, size: number): Promise<Measured> {
  const field = page.getByRole('combobox', { name: 'Search', exact: true });
  const taken: number[] = [];
  for (const query of QUERIES) {
    await field.fill('');
    for (const key of query) taken.push(await timeSearchKey(page, key === ' ' ? 'Space' : key));
  }
  return row({
    figure: 'search: key to painted results, p95',
    ...{ size, value: percentile(taken, 0.95), goal: '<= 50 ms at 10,000' },
  });
}
