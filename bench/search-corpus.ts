/** The corpus as the index takes it. Making 100,000 articles takes a minute, so they are kept in the temporary folder. */
import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SearchDocument } from '../src/main/library/search/index.ts';
import { generateArticles, type BenchArticle } from './corpus.ts';

/** Raise it when the corpus becomes another. */
const CORPUS_VERSION = 1;

/** The first `count` articles, from the disk when they are there. */
export async function* readCorpus(count: number): AsyncGenerator<BenchArticle> {
  const path = join(tmpdir(), `verbatim-bench-corpus-${CORPUS_VERSION}-${count}.jsonl`);
  if (!existsSync(path)) await writeCorpus(path, count);
  for await (const line of createInterface({ input: createReadStream(path) }))
    yield JSON.parse(line) as BenchArticle;
}

async function writeCorpus(path: string, count: number): Promise<void> {
  const file = createWriteStream(`${path}.tmp`);
  for (const article of generateArticles(count)) {
    if (!file.write(`${JSON.stringify(article)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  renameSync(`${path}.tmp`, path);
}

/** Ids as articles have them, by the number of the article. */
export function idOf(number: number): string {
  return `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function toDocument(article: BenchArticle, number: number): SearchDocument {
  return {
    id: idOf(number),
    title: article.title,
    text: article.paragraphs.join('\n\n'),
    byline: article.byline,
    siteName: article.siteName,
    tags: article.tags.join('\n'),
    note: '',
    passages: article.passages.map(({ quote }) => quote).join('\n'),
    speakers: article.passages.map(({ speaker }) => speaker).join('\n'),
  };
}
