/** Real libraries in temporary folders, for tests. Pages are read by a few lines of our own: paragraphs, no more. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createClient } from '../../contract/client.ts';
import type { Client } from '../../contract/client.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import type { ParsedPage, ParseRequest } from '../../contract/parsing.ts';
import type { FetchBytes } from './capture/types.ts';
import { readImportBatch } from './importers/read-batch.ts';
import { createIdMaker } from './ids.ts';
import { openLibrary } from './library.ts';
import type { Library } from './library.ts';
import type { LibraryPorts } from './ports.ts';
import { startTimer } from './timers.ts';

export interface TestLibrary {
  client: Client;
  library: Library;
  dir: string;
  events: LibraryEvent[];
  lines: string[];
}

/** A folder that goes with the test. */
export function makeTempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
}

/** Opens a library that is closed with the test. Without a network unless the test gives one. */
export async function openTestLibrary(own: Partial<LibraryPorts> = {}): Promise<TestLibrary> {
  const events: LibraryEvent[] = [];
  const lines: string[] = [];
  const ports: LibraryPorts = {
    dir: own.dir ?? makeTempDir(),
    now: Date.now,
    after: startTimer,
    resumesJobs: true,
    newId: createIdMaker(),
    fetchBytes: () => Promise.reject(new Error('this test has no network')),
    parsePage: readParagraphs,
    cleanMarkup: () => Promise.reject(new Error('this test has nothing to clean')),
    unpackSource: () => Promise.reject(new Error('this test has no containers')),
    readImport: (request) => Promise.resolve().then(() => readImportBatch(request)),
    statements: { version: 1, read: () => Promise.resolve({ kind: 'statements', statements: [] }) },
    announce: (event) => events.push(event),
    log: (line) => lines.push(line),
    samplesDir: null,
    appVersion: '0.0.0-test',
    ...own,
  };
  const library = await openLibrary(ports);
  onTestFinished(() => library.close());
  return { client: createClient(library.call), library, dir: ports.dir, events, lines };
}

/** Saves paragraphs as a page. */
export async function saveStory(
  client: Client,
  story: { title?: string; url?: string; paragraphs?: string[]; tags?: string[] } = {},
): Promise<{ articleId: string; captureId: string; outcome: string }> {
  const { title = 'A story', url = null, paragraphs = ['Some words.'], tags = [] } = story;
  const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return client.call('articles.save', { source: { kind: 'html', html, url, title }, tags });
}

/** Pages by address; a `FetchBytes` that knows no others. */
export function servePages(pages: Readonly<Record<string, string>>): FetchBytes & { asked: string[] } {
  const asked: string[] = [];
  const fetchBytes: FetchBytes = (url) => {
    asked.push(url);
    const page = pages[url];
    if (page === undefined) return Promise.reject(new Error(`this test has no page ${url}`));
    return Promise.resolve({
      bytes: Buffer.from(page),
      contentType: 'text/html',
      charset: 'utf-8',
      finalUrl: url,
      redirects: [],
      headers: {},
    });
  };
  return Object.assign(fetchBytes, { asked });
}

function readParagraphs({ bytes, title, url }: ParseRequest): Promise<ParsedPage> {
  const source = new TextDecoder().decode(bytes);
  const paragraphs = [...source.matchAll(/<p>(.*?)<\/p>/gsu)].map((match) => match[1] ?? '');
  const fact = (name: string): string | null =>
    new RegExp(`<${name}>(.*?)</${name}>`, 'u').exec(source)?.[1] ?? null;
  const text = paragraphs.join('\n\n');
  return Promise.resolve({
    facts: {
      title: title ?? fact('title') ?? '',
      byline: fact('byline'),
      siteName: fact('site') ?? (url === null ? null : new URL(url).host),
      publishedAt: fact('time'),
      modifiedAt: null,
      language: fact('lang'),
      dir: 'ltr',
      excerpt: text.slice(0, 100),
      leadImage: null,
      canonicalUrl: fact('canonical'),
    },
    charset: 'utf-8',
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    text,
    wordCount: text.split(/\s+/u).length,
    images: [],
    isWholePage: false,
    alternates: { next: null, single: null, amp: null },
    pages: [],
    savedFrom: null,
    log: [],
  });
}
