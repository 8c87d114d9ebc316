import { findStatements } from '../../src/main/library/statements/index.ts';
import { percentile } from '../measure.ts';
import type { Row } from '../table.ts';
import { longText } from './long-text.ts';
import { scoreCorpus } from './score-corpus.ts';
import { scoreSentences } from './score-sentences.ts';
import { developmentSentences } from './sentences-development.ts';
import { heldOutSentences } from './sentences-held-out.ts';

type Measured = Omit<Row, 'growth'>;

const ARTICLE_WORDS = 800;
const ARTICLES = 60;
const LONG_WORDS = 100_000;

/** The rows of the statements engine: our own sentences, times, and the corpus where a checkout is given. */
export function measureStatements(checkout: string | undefined, say: (line: string) => void): Measured[] {
  const rows: Measured[] = [];
  for (const [set, sentences] of Object.entries({
    written: developmentSentences,
    'held out': heldOutSentences,
  })) {
    for (const [language, marked] of Object.entries(sentences)) {
      const score = scoreSentences(marked, language);
      const name = `statements, ${language}, sentences ${set}`;
      rows.push(
        row({
          figure: `${name}: words of content, F1`,
          size: score.sentences,
          value: 100 * score.f1,
          goal: '>= 85 %',
        }),
      );
      rows.push(
        row({ figure: `${name}: speaker found`, size: score.sentences, value: 100 * score.speakers }),
      );
    }
  }
  rows.push(...measureTimes());
  if (checkout === undefined) return rows;
  say('scoring the dev split of the corpus');
  return [...rows, ...corpusRows(checkout)];
}

function measureTimes(): Measured[] {
  const stories = Array.from({ length: ARTICLES }, (_, i) => longText(ARTICLE_WORDS, i));
  const times = stories.map((text) => timeOf(text));
  const long = timeOf(longText(LONG_WORDS, 0));
  return [
    row({
      figure: 'statements, a story of 800 words, mean',
      size: ARTICLES,
      value: mean(times),
      unit: 'ms',
      goal: '<= 10 ms',
    }),
    row({
      figure: 'statements, a story of 800 words, p95',
      size: ARTICLES,
      value: percentile(times, 0.95),
      unit: 'ms',
      goal: '<= 30 ms',
    }),
    row({
      figure: 'statements, a text of 100,000 words',
      size: 1,
      value: long,
      unit: 'ms',
      goal: 'no stall',
    }),
  ];
}

function timeOf(text: string): number {
  const begun = performance.now();
  findStatements(text, { language: 'en' });
  return performance.now() - begun;
}

function corpusRows(checkout: string): Measured[] {
  const { articles: size, times, ...score } = scoreCorpus(checkout, 'dev');
  return [
    row({ figure: 'statements, corpus dev: attributed F1', size, value: score.attributedF1, goal: '>= 76' }),
    row({ figure: 'statements, corpus dev: exact F1', size, value: score.exactF1, goal: '>= 68' }),
    row({ figure: 'statements, corpus dev: partial F1', size, value: score.partialF1 }),
    row({ figure: 'statements, corpus dev: speaker right', size, value: score.speakerRight, goal: '>= 95' }),
    row({
      figure: 'statements, corpus dev: an article, mean',
      size,
      value: mean(times),
      unit: 'ms',
      goal: '<= 10 ms',
    }),
    row({
      figure: 'statements, corpus dev: an article, p95',
      size,
      value: percentile(times, 0.95),
      unit: 'ms',
      goal: '<= 30 ms',
    }),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function row(fields: {
  figure: string;
  size: number;
  value: number;
  unit?: string;
  goal?: string;
}): Measured {
  return { unit: '%', goal: '', baseline: null, ...fields };
}
