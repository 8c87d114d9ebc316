/** The rows of capture: one page after the other in this process, and many at once through the real processes. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { SaveSource } from '../src/contract/article.ts';
import { forkNode } from '../src/main/worker/fork-node.ts';
import { startLibrary } from '../src/main/worker/start.ts';
import { openBenchLibrary, pageOf } from './bench-library.ts';
import { row, type Measured } from './cases.ts';
import { generateArticles } from './corpus.ts';
import { percentile, timeEach } from './measure.ts';

/** A page as it came, and where from. */
export interface BenchPage {
  url: string;
  bytes: Uint8Array;
}

/** Pages in the way of news sites: the corpus, each inside far more markup than text. */
export function generatedPages(count: number): BenchPage[] {
  return [...generateArticles(count)].map((article) => ({
    url: article.url,
    bytes: new TextEncoder().encode(withChrome(pageOf(article))),
  }));
}

/** The pages of a list as `extract --batch` takes it: a line `{ "id", "path", "url" }` each. */
export async function listedPages(file: string): Promise<BenchPage[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return Promise.all(
    lines.map(async (line, index) => {
      const { path, url } = JSON.parse(line) as { path: string; url?: string };
      const bytes = await readFile(resolve(dirname(file), path));
      return { url: url ?? `https://bench.example/${String(index)}`, bytes };
    }),
  );
}

/** From bytes to stored and indexed, one page after the other, against Readability on jsdom alone. */
export async function measureCapture(pages: readonly BenchPage[]): Promise<Measured[]> {
  const bench = await openBenchLibrary('real');
  try {
    const failed = { count: 0 };
    const ours = await timeEach(pages, async (page) => {
      const answer = await bench.library.call({ method: 'articles.save', input: { source: sourceOf(page) } });
      if (!answer.ok) failed.count += 1;
    });
    const theirs = await timeEach(pages, ({ url, bytes }) => {
      try {
        const { window } = new JSDOM(bytes, { url, virtualConsole: new VirtualConsole() });
        new Readability(window.document).parse();
      } catch {
        // Some wild pages are too much for it. What it took until then is its time.
      }
    });
    const size = pages.length;
    const baseline = (p: number): Measured['baseline'] => ({
      name: 'Readability on jsdom',
      value: percentile(theirs, p),
    });
    return [
      row({
        figure: 'capture, bytes to stored and indexed, median',
        ...{ size, value: percentile(ours, 0.5), baseline: baseline(0.5), goal: '<= 60 ms' },
      }),
      row({
        figure: 'capture, bytes to stored and indexed, p95',
        ...{ size, value: percentile(ours, 0.95), baseline: baseline(0.95), goal: '<= 250 ms' },
      }),
      row({ figure: 'capture, pages refused', size, value: failed.count, unit: '', goal: '' }),
    ];
  } finally {
    await bench.close();
  }
}

const AT_ONCE = 6;
const WARM_PAGES = 24;

/**
 * Many at once, through the library process and its capture processes, once these are warm. The pages come without
 * their pictures: how long the network takes to say that it is not there is no figure of ours.
 */
export async function measureBulk(pages: readonly BenchPage[]): Promise<Measured> {
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const entries = {
    library: new URL('offline-library-entry.ts', import.meta.url),
    capture: new URL('../src/main/worker/capture-entry.ts', import.meta.url),
  };
  const library = await startLibrary({ dir, fork: forkNode, entries, samplesDir: null, appVersion: 'bench' });
  try {
    // A page that is refused is an answer like any other: it took its time.
    const saveAll = async (some: readonly BenchPage[]): Promise<void> => {
      const queue = some.values();
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (const page of queue)
            await library.send({
              method: 'articles.save',
              input: { source: sourceOf(withoutPictures(page)) },
            });
        }),
      );
    };
    await saveAll(pages.slice(0, WARM_PAGES));
    const rest = pages.slice(WARM_PAGES);
    const start = performance.now();
    await saveAll(rest);
    const perSecond = (rest.length * 1000) / (performance.now() - start);
    return row({
      figure: 'capture in bulk, pages a second over all processes',
      ...{ size: rest.length, value: perSecond, unit: '/s', goal: '>= 25 over 2 cores' },
    });
  } finally {
    await library.close();
    await rm(dir, { recursive: true, force: true });
  }
}

function withoutPictures({ url, bytes }: BenchPage): BenchPage {
  // Byte for byte: whatever the encoding, ASCII stays where it was. An element without an end takes their place: one
  // that wants an end would make another page of it, with hundreds of open elements in each paragraph.
  const html = Buffer.from(bytes).toString('latin1');
  const bare = html.replace(/<(?:img|source|picture|video)\b/giu, '<wbr').replaceAll(':image', ':none');
  return { url, bytes: Buffer.from(bare, 'latin1') };
}

function sourceOf({ url, bytes }: BenchPage): SaveSource {
  return {
    kind: 'file',
    name: 'page.html',
    base64: Buffer.from(bytes).toString('base64'),
    url,
    book: 'one',
  };
}

/** What a site puts around a story: menus, teasers, boxes, scripts. About 150 KB of it. */
function withChrome(html: string): string {
  const teaser = (n: number): string =>
    `<li class="teaser"><a href="/story-${String(n)}"><img data-src="/i/${String(n)}.jpg" alt=""><span>Another story, number ${String(n)}</span></a></li>`;
  const list = (length: number): string => `<ul>${Array.from({ length }, (_, n) => teaser(n)).join('')}</ul>`;
  const script = `<script>window.data=${JSON.stringify(Array.from({ length: 2500 }, (_, n) => ({ id: n, name: `item ${String(n)}` })))}</script>`;
  return html
    .replace('<body>', `<body><header class="site-header"><nav>${list(60)}</nav></header>${script}`)
    .replace(
      '</body>',
      `<aside class="sidebar">${list(120)}</aside><div class="related">${list(80)}</div></body>`,
    );
}
