/** A real library in a temporary folder, filled from the corpus through the same door as every save. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../src/contract/client.ts';
import { createClient } from '../src/contract/client.ts';
import type { ParsedPage, ParseRequest } from '../src/contract/parsing.ts';
import { cleanMarkup } from '../src/main/library/capture/clean-markup.ts';
import { parsePage } from '../src/main/library/capture/parse-page.ts';
import { unpackSource } from '../src/main/library/capture/unpack.ts';
import { createIdMaker } from '../src/main/library/ids.ts';
import { readImportBatch } from '../src/main/library/importers/read-batch.ts';
import { startTimer } from '../src/main/library/timers.ts';
import { openLibrary, type Library } from '../src/main/library/library.ts';
import { countWords } from '../src/text/words.ts';
import { generateArticles, type BenchArticle } from './corpus.ts';

export interface BenchLibrary {
  /** Its folder: gone once it is closed. */
  dir: string;
  client: Client;
  library: Library;
  articleIds: string[];
  close(): Promise<void>;
}

/**
 * Opens an empty library. `pages: 'generated'` takes the corpus' pages as clean already (only the reading of
 * hostile HTML is left out), `'real'` runs the whole capture pipeline in this process.
 */
export async function openBenchLibrary(pages: 'generated' | 'real'): Promise<BenchLibrary> {
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const library = await openLibrary({
    dir,
    now: Date.now,
    after: startTimer,
    resumesJobs: false,
    newId: createIdMaker(),
    fetchBytes: () => Promise.reject(new Error('the bench has no network')),
    parsePage: pages === 'real' ? (request) => Promise.resolve(parsePage(request)) : takeAsClean,
    unpackSource,
    readImport: (request) => Promise.resolve(readImportBatch(request)),
    cleanMarkup: (request) => Promise.resolve(cleanMarkup(request)),
    statements: { version: 1, read: () => Promise.reject(new Error('the bench finds no statements')) },
    announce: () => undefined,
    log: () => undefined,
    samplesDir: null,
    appVersion: 'bench',
  });
  return {
    dir,
    client: createClient(library.call),
    library,
    articleIds: [],
    async close() {
      await library.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Saves the corpus with its tags and passages; answers the articles' ids in the order of the corpus. */
export async function fill(bench: BenchLibrary, count: number): Promise<void> {
  for (const article of generateArticles(count)) {
    const saved = await bench.client.call('articles.save', {
      source: { kind: 'html', html: pageOf(article), url: article.url, title: article.title },
      tags: article.tags,
    });
    bench.articleIds.push(saved.articleId);
    for (const { quote, speaker } of article.passages) {
      await bench.client.call('passages.add', {
        articleId: saved.articleId,
        quote,
        attribution: { speaker },
      });
    }
  }
}

/** The article as a page with the chrome that a site puts around it. */
export function pageOf(article: BenchArticle): string {
  const body = article.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  const chrome = '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/about">About</a></nav>';
  return `<!doctype html><html lang="en"><head><title>${article.title}</title>
<meta property="og:site_name" content="${article.siteName}"><meta name="author" content="${article.byline}">
<meta property="article:published_time" content="${article.publishedAt}"></head>
<body>${chrome}<article><h1>${article.title}</h1>\n${body}\n</article><footer>Rights reserved</footer></body></html>`;
}

function takeAsClean(request: ParseRequest): Promise<ParsedPage> {
  const source = new TextDecoder().decode(request.bytes);
  const paragraphs = [...source.matchAll(/<p>(.*?)<\/p>/gsu)].map((match) => match[1] ?? '');
  const fact = (name: string): string | null =>
    new RegExp(`"${name}" content="([^"]*)"`, 'u').exec(source)?.[1] ?? null;
  const text = paragraphs.join('\n\n');
  return Promise.resolve({
    facts: {
      title: request.title ?? '',
      byline: fact('author'),
      siteName: fact('og:site_name'),
      publishedAt: fact('article:published_time'),
      modifiedAt: null,
      language: 'en',
      dir: 'ltr',
      excerpt: text.slice(0, 200),
      leadImage: null,
      canonicalUrl: request.url,
    },
    charset: 'utf-8',
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    text,
    wordCount: countWords(text),
    images: [],
    isWholePage: false,
    alternates: { next: null, single: null, amp: null },
    pages: [],
    savedFrom: null,
    log: [],
  });
}
