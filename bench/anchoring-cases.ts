/** Finding 200 passages again in an article of 5,000 words that was edited since, beside the matcher that Hypothesis has. */
import { generateArticle } from './corpus.ts';
import { row, type Measured } from './cases.ts';
import { matchAsHypothesis } from './hypothesis-baseline.ts';
import { percentile } from './measure.ts';
import { between, makeRandom, pick, type Random } from './random.ts';
import { Vocabulary } from './vocabulary.ts';
import { createQuoteMatcher } from '../src/text/match-quote.ts';
import { describeSpan, type TextSelector } from '../src/text/selector.ts';

const WORDS = 5_000;
const PASSAGES = 200;
const ROUNDS = 15;
/** Of a hundred words so many are another one, are gone, or have one put before them. */
const EDITED_IN_100 = 6;

/** All passages of one article, in the median of several articles. */
export function measureAnchoring(say: (line: string) => void): Measured[] {
  say(`finding ${String(PASSAGES)} passages again in an edited article`);
  const ours: number[] = [];
  const theirs: number[] = [];
  let found = 0;
  let foundByTheirs = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { edited, passages } = makeEdited(round);
    const begun = performance.now();
    const match = createQuoteMatcher(edited);
    found += passages.filter((passage) => match(passage) !== null).length;
    ours.push(performance.now() - begun);
    const then = performance.now();
    foundByTheirs += passages.filter((passage) => matchAsHypothesis(edited, passage) !== null).length;
    theirs.push(performance.now() - then);
  }
  const size = PASSAGES;
  const total = PASSAGES * ROUNDS;
  return [
    row({
      figure: 'finding passages again in an edited article of 5,000 words',
      size,
      value: percentile(ours, 0.5),
      baseline: { name: "Hypothesis's matcher", value: percentile(theirs, 0.5) },
      goal: '<= 100 ms',
    }),
    row({
      figure: 'of them found, in a hundred',
      ...{ size, unit: '', value: (found / total) * 100, goal: '' },
      baseline: { name: "Hypothesis's matcher", value: (foundByTheirs / total) * 100 },
    }),
  ];
}

function makeEdited(seed: number): { edited: string; passages: TextSelector[] } {
  const random = makeRandom(seed + 1);
  const vocabulary = new Vocabulary();
  const paragraphs: string[] = [];
  for (let number = seed * 1000; countWords(paragraphs) < WORDS; number += 1)
    paragraphs.push(...generateArticle(number, vocabulary).paragraphs);
  const text = paragraphs.join('\n\n');
  const step = Math.floor(text.length / PASSAGES);
  const passages = Array.from({ length: PASSAGES }, (_, at) => {
    const start = text.indexOf(' ', at * step) + 1;
    const end = text.indexOf(' ', Math.min(text.length - 2, start + between(random, 20, step * 2)));
    return describeSpan(text, start, end > start ? end : text.length);
  });
  return { edited: paragraphs.map((paragraph) => editWords(paragraph, random)).join('\n\n'), passages };
}

function editWords(paragraph: string, random: Random): string {
  const words = paragraph.split(' ');
  return words
    .flatMap((word) => {
      if (random() * 100 >= EDITED_IN_100) return [word];
      const other = pick(random, words);
      const kind = random();
      return kind < 1 / 3 ? [other] : kind < 2 / 3 ? [] : [other, word];
    })
    .join(' ');
}

const countWords = (paragraphs: readonly string[]): number => paragraphs.join(' ').split(' ').length;
