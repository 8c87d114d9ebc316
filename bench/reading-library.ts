/** The library that reading is measured with: the corpus, and stories with as many passages as a figure asks for. */
import { seedPassages } from '../src/main/library/seed-passages.test-support.ts';
import { markColours } from '../src/contract/passage.ts';
import { fill, openBenchLibrary, pageOf, type BenchLibrary } from './bench-library.ts';
import { generateArticle, type BenchArticle } from './corpus.ts';
import { Vocabulary } from './vocabulary.ts';

/** A story of 2,000 words, as the goal has it, and as many passages. */
const WORDS = 2_000;
const PASSAGES = 200;
const MANY = 10_000;
const OF_A_PARAGRAPH = 50;

export interface ReadingLibrary {
  dir: string;
  /** Titles of stories with 200 passages each: the first to be opened, and those after it. */
  marked: string[];
  /** The title of one with 10,000. */
  overmarked: string;
}

/** Fills a library of `size` stories and closes it; `dir` is the caller's to remove. */
export async function makeReadingLibrary(size: number, stories: number): Promise<ReadingLibrary> {
  const bench = await openBenchLibrary('generated');
  await fill(bench, size);
  const vocabulary = new Vocabulary();
  const marked: string[] = [];
  for (let number = 0; number < stories; number += 1) {
    const article = longArticle(size + number, vocabulary);
    marked.push(article.title);
    await keepPassages(bench, article);
  }
  const words = manyWords();
  const overmarked = 'Marked all over';
  const { articleId } = await bench.client.call('articles.save', {
    source: { kind: 'html', html: inParagraphs(words), url: 'https://all.example/', title: overmarked },
  });
  await bench.client.call('passages.add', { articleId, quote: words[0] ?? '', start: 0, end: 6 });
  await bench.library.close();
  seedPassages(bench.dir, words);
  return { dir: bench.dir, marked, overmarked };
}

/**
 * Ten thousand words that each are a passage, in paragraphs of fifty. One begins every seven units: the last of a
 * paragraph is a unit shorter, because the edge of a paragraph is two units wide.
 */
function manyWords(): string[] {
  return Array.from({ length: MANY }, (_, at) => {
    const isLast = at % OF_A_PARAGRAPH === OF_A_PARAGRAPH - 1;
    return isLast ? `x${String(at).padStart(4, '0')}` : `w${String(at).padStart(5, '0')}`;
  });
}

function inParagraphs(words: readonly string[]): string {
  const count = Math.ceil(words.length / OF_A_PARAGRAPH);
  return Array.from({ length: count }, (_, number) => {
    const own = words.slice(number * OF_A_PARAGRAPH, (number + 1) * OF_A_PARAGRAPH);
    return `<p>${own.join(' ')}</p>`;
  }).join('');
}

function longArticle(number: number, vocabulary: Vocabulary): BenchArticle {
  const article = generateArticle(number, vocabulary);
  const paragraphs = [...article.paragraphs];
  for (let more = 1; countOf(paragraphs) < WORDS; more += 1)
    paragraphs.push(...generateArticle(number * 31 + more, vocabulary).paragraphs);
  return { ...article, title: `${article.title} ${String(number)}`, paragraphs };
}

const countOf = (paragraphs: readonly string[]): number => paragraphs.join(' ').split(' ').length;

async function keepPassages({ client }: BenchLibrary, article: BenchArticle): Promise<void> {
  const { articleId } = await client.call('articles.save', {
    source: { kind: 'html', html: pageOf(article), url: article.url, title: article.title },
  });
  const text = article.paragraphs.join('\n\n');
  const step = Math.floor(text.length / PASSAGES);
  for (let at = 0; at < PASSAGES; at += 1) {
    // Every fifth reaches into the next: overlaps are painted as well.
    const start = text.indexOf(' ', at * step) + 1;
    const end = text.indexOf(' ', start + (at % 5 === 4 ? step + 20 : step / 2));
    if (end <= start) continue;
    const colour = markColours[at % markColours.length];
    const note = at % 10 === 0 ? 'Ask about this.' : '';
    const place = { quote: text.slice(start, end), start, end };
    await client.call('passages.add', { articleId, ...place, note, ...(colour && { colour }) });
  }
}
