import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../../src/contract/statement.ts';
import { findStatements } from '../../src/main/library/statements/index.ts';
import { readAnnotations, type Attribution } from './read-annotations.ts';

/** Figures on a split of the corpus, in percent. Times in milliseconds. */
export interface CorpusScore {
  articles: number;
  words: number;
  exactF1: number;
  partialF1: number;
  /** Half of the words shared, and the right speaker. */
  attributedF1: number;
  speakerRight: number;
  times: number[];
}

interface Counts {
  predicted: number;
  statements: number;
  exact: [all: number, statements: number];
  partial: [all: number, statements: number];
  attributed: [all: number, statements: number];
}

const HALF = 0.5;

/** Scores the engine on the articles of a split. What is compared are sets of words; a leading "that" is not counted. */
export function scoreCorpus(checkout: string, split: 'train' | 'dev'): CorpusScore {
  const base = join(checkout, 'data', split);
  const annotations = firstAnnotations(readdirSync(join(base, 'attributions')));
  const counts: Counts = { predicted: 0, statements: 0, exact: [0, 0], partial: [0, 0], attributed: [0, 0] };
  const times: number[] = [];
  let words = 0;
  for (const [id, file] of annotations) {
    const text = readFileSync(join(base, 'text', `${id}.txt`), 'utf8');
    const gold = readAnnotations(readFileSync(join(base, 'attributions', file), 'utf8'), text);
    const begun = performance.now();
    const found = findStatements(text, { language: 'en' });
    times.push(performance.now() - begun);
    words += [...text.matchAll(WORD)].length;
    count(counts, { text, gold, found });
  }
  return { articles: annotations.size, words, times, ...figures(counts) };
}

/** The first annotator of each article. */
function firstAnnotations(files: readonly string[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const file of files.toSorted()) {
    const id = /^(.*)_[0-9a-f]{4}\.ann$/u.exec(file)?.[1];
    if (id !== undefined && !first.has(id)) first.set(id, file);
  }
  return first;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

type Spans = readonly (readonly [number, number])[];

function wordsIn(text: string, spans: Spans): Set<number> {
  const words = [...text.matchAll(WORD)]
    .filter(({ index, 0: word }) => spans.some(([from, to]) => index < to && index + word.length > from))
    .map(({ index, 0: word }) => [index, word] as const);
  if (words.length > 1 && words[0]?.[1].toLowerCase() === 'that') words.shift();
  return new Set(words.map(([index]) => index));
}

function count(
  counts: Counts,
  { text, gold, found }: { text: string; gold: Attribution[]; found: Statement[] },
): void {
  const golds = gold
    .map((each) => ({ ...each, words: wordsIn(text, each.content) }))
    .filter(({ words }) => words.size > 0);
  const finds = found
    .map((each) => ({ ...each, words: wordsIn(text, each.segments ?? [[each.start, each.end]]) }))
    .filter(({ words }) => words.size > 0);
  counts.predicted += finds.length;
  counts.statements += golds.filter(({ isStatement }) => isStatement).length;
  const pairs = finds
    .flatMap((find) =>
      golds.map((each) => ({ find, gold: each, overlap: overlapOf(find.words, each.words) })),
    )
    .filter(({ overlap }) => overlap >= HALF)
    .sort((a, b) => b.overlap - a.overlap);
  const taken = new Set<unknown>();
  for (const { find, gold: match, overlap } of pairs) {
    if (taken.has(find) || taken.has(match)) continue;
    taken.add(find).add(match);
    add(counts.partial, match.isStatement);
    if (overlap === 1) add(counts.exact, match.isStatement);
    if (isRightSpeaker(text, find, match)) add(counts.attributed, match.isStatement);
  }
}

function add(pair: [all: number, statements: number], isStatement: boolean): void {
  pair[0] += 1;
  if (isStatement) pair[1] += 1;
}

function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

/** The words that were read overlap by half, or the last word of the name is in the source. */
function isRightSpeaker(text: string, { speaker }: Statement, { source }: Attribution): boolean {
  if (source.length === 0) return true;
  if (speaker === null) return false;
  const there = wordsIn(text, source);
  if (overlapOf(wordsIn(text, [[speaker.start, speaker.end]]), there) >= HALF) return true;
  const surname = speaker.name.match(WORD)?.at(-1)?.toLowerCase() ?? '';
  return source.some(([from, to]) => text.slice(from, to).toLowerCase().includes(surname));
}

function figures(counts: Counts): Omit<CorpusScore, 'articles' | 'words' | 'times'> {
  const f1 = ([all, statements]: [number, number]): number => {
    const precision = all / Math.max(1, counts.predicted);
    const recall = statements / Math.max(1, counts.statements);
    return (200 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall);
  };
  return {
    exactF1: f1(counts.exact),
    partialF1: f1(counts.partial),
    attributedF1: f1(counts.attributed),
    speakerRight: (100 * counts.attributed[0]) / Math.max(1, counts.partial[0]),
  };
}
