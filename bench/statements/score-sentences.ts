import { findStatements } from '../../src/main/library/statements/index.ts';

/** A sentence with what was said and who said it, in offsets of its text. */
interface Marked {
  text: string;
  content: [number, number][];
  sources: [number, number][];
}

/** How well the engine finds what is said in marked sentences: counts of words. */
export interface SentenceScore {
  sentences: number;
  precision: number;
  recall: number;
  f1: number;
  /** Share of the sentences with a source in which a speaker lies over it. */
  speakers: number;
  /** Sentences with differences, for whoever develops: the text, what should be, what was found. */
  misses: { text: string; expected: string[]; found: string[] }[];
}

const LEADING = new Set(['что', 'що', 'чтобы', 'щоб', 'that', 'как', 'як']);

/** Scores the sentences of a language, each by itself. */
export function scoreSentences(marked: string, language: string): SentenceScore {
  const all = marked.trim().split('\n').map(readMarks);
  const total = { shared: 0, found: 0, gold: 0, speakers: 0, sources: 0 };
  const misses: SentenceScore['misses'] = [];
  for (const { text, content, sources } of all) {
    const statements = findStatements(text, { language });
    const spans = statements.flatMap(
      ({ segments, start, end }) => segments ?? [[start, end] as [number, number]],
    );
    const gold = wordsIn(text, content);
    for (const word of wordsIn(text, sources)) gold.delete(word);
    const found = wordsIn(text, spans);
    const shared = [...found].filter((word) => gold.has(word)).length;
    total.shared += shared;
    total.found += found.size;
    total.gold += gold.size;
    for (const [from, to] of sources) {
      total.sources += 1;
      if (statements.some(({ speaker }) => speaker !== null && speaker.start < to && speaker.end > from))
        total.speakers += 1;
    }
    if (shared < gold.size || shared < found.size) {
      misses.push({
        text,
        expected: content.map(([from, to]) => text.slice(from, to)),
        found: statements.map(({ quote, speaker, rule }) => `${quote} [${speaker?.name ?? '-'}] (${rule})`),
      });
    }
  }
  const precision = total.shared / Math.max(1, total.found);
  const recall = total.shared / Math.max(1, total.gold);
  const f1 = (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall);
  return { sentences: all.length, precision, recall, f1, speakers: total.speakers / total.sources, misses };
}

/** The words of the spans by where they begin; a "that" at the head of a span is not counted. */
function wordsIn(text: string, spans: readonly (readonly [number, number])[]): Set<number> {
  const words = new Set<number>();
  for (const [from, to] of spans) {
    let isFirst = true;
    for (const match of text.slice(from, to).matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
      if (!(isFirst && LEADING.has(match[0].toLowerCase()))) words.add(from + match.index);
      isFirst = false;
    }
  }
  return words;
}

function readMarks(line: string): Marked {
  const marked: Marked = { text: '', content: [], sources: [] };
  const open: Record<string, number> = {};
  for (const character of line.trim()) {
    const at = marked.text.length;
    if (character === '⟦' || character === '{') open[character] = at;
    else if (character === '⟧') marked.content.push([open['⟦'] ?? at, at]);
    else if (character === '}') marked.sources.push([open['{'] ?? at, at]);
    else marked.text += character;
  }
  return marked;
}
