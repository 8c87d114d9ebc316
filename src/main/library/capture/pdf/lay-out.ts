import {
  append,
  type BodyType,
  endsSentence,
  isSameSize,
  type OpenBlock,
  readBlocks,
  sizeClass,
  wordsOf,
} from './blocks.ts';
import { findRegions } from './columns.ts';
import { dropFurniture, type DroppedLine } from './furniture.ts';
import { type Vocabulary, vocabularyOf } from './join-words.ts';
import { type Line, readLines, textOf } from './lines.ts';
import type { PdfBlock, PdfPage } from './types.ts';

/** The article that a document's pages are, and what of the pages is no part of it. */
export interface LaidOut {
  blocks: PdfBlock[];
  dropped: DroppedLine[];
}

const HEADING_LEVELS = 4;
/** Notes and captions are set at most this large beside the body. */
const NOTE_SIZE = 0.95;

/** Makes running text of the pages: pure, the same for the same pages. */
export function layOut(read: readonly PdfPage[]): LaidOut {
  const { pages, dropped } = dropFurniture(read);
  const columns = pages.map((page, index) => findRegions(page.texts).map((texts) => readLines(texts, index)));
  const lines = columns.flat(2);
  const vocabulary = vocabularyOf(lines);
  const body = measureBody(columns.flat());
  const flow = new Flow(vocabulary, body);
  const stamps = new Set<string>();
  for (const [index, page] of pages.entries()) {
    for (const column of columns[index] ?? []) flow.add(readBlocks(column, body, vocabulary));
    for (const stamp of page.aslant) {
      if (!stamps.has(stamp)) flow.addNote(stamp, index);
      stamps.add(stamp);
    }
  }
  return { blocks: withLevels(flow.blocks), dropped };
}

/** Which size most letters have, and how far apart lines of each size mostly are. */
function measureBody(columns: readonly (readonly Line[])[]): BodyType {
  const chars = new Map<number, number>();
  const steps = new Map<number, number[]>();
  for (const column of columns) {
    for (const [at, line] of column.entries()) {
      const size = sizeClass(line.size);
      chars.set(size, (chars.get(size) ?? 0) + textOf(line).length);
      const before = column[at - 1];
      const step = before === undefined ? 0 : line.baseline - before.baseline;
      if (before === undefined || sizeClass(before.size) !== size || step <= 0 || step > line.size * 3)
        continue;
      const known = steps.get(size);
      if (known === undefined) steps.set(size, [step]);
      else known.push(step);
    }
  }
  const [most] = [...chars].toSorted((a, b) => b[1] - a[1]);
  return {
    size: most?.[0] ?? 0,
    pitches: new Map([...steps].map(([size, all]) => [size, lowerQuartile(all)])),
  };
}

function lowerQuartile(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? 0;
}

/** The blocks of column after column, those joined that a column's or a page's end had cut in two. */
class Flow {
  readonly blocks: OpenBlock[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #body: BodyType;
  #hasIndents = false;

  constructor(vocabulary: Vocabulary, body: BodyType) {
    this.#vocabulary = vocabulary;
    this.#body = body;
  }

  add(column: readonly OpenBlock[]): void {
    const [first, ...rest] = column;
    if (first === undefined) return;
    const open = this.#openParagraph(first);
    if (open === null) this.blocks.push(first);
    else this.#join(open, first);
    this.blocks.push(...rest);
    this.#hasIndents ||=
      column.filter(({ kind, isIndented }) => kind === 'paragraph' && isIndented).length > 1;
  }

  /** Words that stand across the page: by themselves, after the paragraph that is under way. */
  addNote(text: string, page: number): void {
    const runs = [{ text, style: 'plain' as const, page, isNewLine: false }];
    this.blocks.push({ kind: 'paragraph', level: 0, runs, size: 0, isFull: false, isIndented: false });
  }

  /** The paragraph that goes on in `next`: the last one, but for notes and captions between. */
  #openParagraph(next: OpenBlock): OpenBlock | null {
    if (next.kind !== 'paragraph') return null;
    const open = this.blocks.findLast(
      ({ kind, size }) =>
        kind === 'heading' || size >= this.#body.size * NOTE_SIZE || isSameSize(size, next.size),
    );
    if (open === undefined || (open.kind !== 'paragraph' && open.kind !== 'item')) return null;
    if (!isSameSize(open.size, next.size)) return null;
    const text = wordsOf(next);
    if (/^\p{Ll}/u.test(text)) return open;
    if (!open.isFull || open.kind === 'item') return null;
    if (!endsSentence(wordsOf(open))) return open;
    return this.#hasIndents && !next.isIndented ? open : null;
  }

  #join(open: OpenBlock, next: OpenBlock): void {
    const [first] = next.runs;
    if (first === undefined) return;
    const joint = { isNewLine: false, vocabulary: this.#vocabulary };
    append(open, { parts: [first], page: first.page }, joint);
    open.runs.push(...next.runs.slice(1));
    open.isFull = next.isFull;
  }
}

/** The largest headings are the first level, the next largest the second. */
function withLevels(blocks: readonly OpenBlock[]): PdfBlock[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const sizes = [...new Set(headings.map(({ size }) => sizeClass(size)))].toSorted((a, b) => b - a);
  return blocks.map(({ kind, runs, size }) => ({
    kind,
    runs,
    level: kind === 'heading' ? Math.min(sizes.indexOf(sizeClass(size)) + 1, HEADING_LEVELS) : 0,
  }));
}
