/** The seeded corpus: articles of realistic length with sites, dates, tags, speakers and passages. */
import { between, makeRandom, pick, type Random } from './random.ts';
import { Vocabulary } from './vocabulary.ts';

export interface BenchArticle {
  url: string;
  title: string;
  siteName: string;
  byline: string;
  publishedAt: string;
  tags: string[];
  paragraphs: string[];
  /** Sentences of the text that a user keeps, with who said them. */
  passages: { quote: string; speaker: string }[];
}

const DAY_MS = 86_400_000;
const FIRST_DAY_MS = Date.UTC(2019, 0, 1);
const SITES = 120;
const TOPICS = [
  'diplomacy',
  'energy',
  'courts',
  'elections',
  'harbour',
  'health',
  'climate',
  'trade',
  'transport',
  'culture',
];

/** Articles number `from` to `from + count - 1`, each the same whatever came before it. */
export function* generateArticles(count: number, from = 0): Generator<BenchArticle> {
  const vocabulary = new Vocabulary();
  for (let number = from; number < from + count; number += 1) yield generateArticle(number, vocabulary);
}

export function generateArticle(number: number, vocabulary: Vocabulary): BenchArticle {
  const random = makeRandom(number * 7919 + 1);
  const paragraphs = generateParagraphs(random, vocabulary);
  const site = Math.floor(SITES * random() ** 2);
  return {
    url: `https://site-${site}.example/${number}/${vocabulary.word(number % 5000)}`,
    title: capitalise(
      Array.from({ length: between(random, 6, 13) }, () => vocabulary.draw(random)).join(' '),
    ),
    siteName: `${capitalise(vocabulary.word(300 + site))} ${pick(random, ['Post', 'Courier', 'Herald', 'Record'])}`,
    byline: generateName(random, vocabulary),
    publishedAt: new Date(FIRST_DAY_MS + Math.floor(random() * 2500) * DAY_MS).toISOString(),
    tags: generateTags(random, vocabulary),
    paragraphs,
    passages: random() < 0.3 ? generatePassages(random, paragraphs, vocabulary) : [],
  };
}

/** Word counts are log-normal around a mean of 650. */
function generateParagraphs(random: Random, vocabulary: Vocabulary): string[] {
  const normal = Math.sqrt(-2 * Math.log(Math.max(random(), 1e-9))) * Math.cos(2 * Math.PI * random());
  const words = Math.min(6000, Math.max(60, Math.round(Math.exp(6.28 + 0.53 * normal))));
  const paragraphs: string[] = [];
  let written = 0;
  while (written < words) {
    const sentences = Array.from({ length: between(random, 2, 5) }, () =>
      generateSentence(random, vocabulary),
    );
    const paragraph = sentences.join(' ');
    written += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

function generateSentence(random: Random, vocabulary: Vocabulary): string {
  const words = Array.from({ length: between(random, 8, 28) }, () => {
    const word = vocabulary.draw(random);
    return random() < 0.06 ? capitalise(word) : word;
  });
  return `${capitalise(words.join(' '))}.`;
}

function generateName(random: Random, vocabulary: Vocabulary): string {
  const part = (): string => capitalise(vocabulary.word(1500 + Math.floor(4000 * random() ** 2)));
  return `${part()} ${part()}`;
}

function generateTags(random: Random, vocabulary: Vocabulary): string[] {
  const topic = pick(random, TOPICS);
  const tags = random() < 0.6 ? [topic] : [`${topic}/${vocabulary.word(2000 + between(random, 0, 60))}`];
  // One tag that half the library has: filters by a big tag must stay fast.
  if (random() < 0.5) tags.push('watch');
  return tags;
}

function generatePassages(
  random: Random,
  paragraphs: string[],
  vocabulary: Vocabulary,
): BenchArticle['passages'] {
  return Array.from({ length: between(random, 1, 6) }, () => {
    const sentences = pick(random, paragraphs).split('. ');
    const quote = pick(random, sentences).replace(/\.$/u, '');
    return { quote, speaker: generateName(random, vocabulary) };
  });
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Queries as people type them: words that stand in a title or text, one to three of them. */
export function generateQueries(count: number, articles: number): string[] {
  const vocabulary = new Vocabulary();
  const random = makeRandom(424242);
  return Array.from({ length: count }, () => {
    const article = generateArticle(Math.floor(random() * articles), vocabulary);
    const words = pick(random, article.paragraphs)
      .toLowerCase()
      .replaceAll('.', '')
      .split(' ')
      .filter((word) => word.length > 3);
    const start = between(random, 0, Math.max(0, words.length - 3));
    return words.slice(start, start + between(random, 1, 3)).join(' ');
  }).filter((query) => query !== '');
}

/** Every prefix of a query from its second character on: what a search field asks while it is typed. */
export function typedPrefixes(query: string): string[] {
  return Array.from({ length: Math.max(0, query.length - 1) }, (_, index) =>
    query.slice(0, index + 2),
  ).filter((prefix) => !prefix.endsWith(' '));
}
