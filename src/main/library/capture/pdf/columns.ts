import { isMostlyRtl, sizeOf } from './lines.ts';
import type { PdfText } from './types.ts';

/** Texts that are read from top to bottom before anything else: a column, or what stands across all of them. */
export type Region = PdfText[];

/** A gutter between columns is at least this wide, in points. */
const MIN_GUTTER = 6;
/** How far apart the places lie at which gutters are looked for, in points. */
const STEP = 3;
/** A column is at least this wide, in points: narrower ones are the numbers or marks of a list, or cells. */
const MIN_COLUMN = 60;
const MIN_LINES = 2;
/** Drawing columns one after the other goes from side to side no more often than this part of the lines. */
const TURN_SHARE = 0.15;
/** The lines of running text fill their column at least this far; cells of a table do not. */
const FILLED = 0.6;
/** This part of a column's lines must do so. */
const FILLED_SHARE = 0.5;
/** A headline is larger than the text by this factor. */
const TITLE_SIZE = 1.1;
/** Words of one line stand no further apart than this part of their size. */
const WORD_GAP = 0.6;
/** So many texts before and after one may be on its line. */
const NEAR_TEXTS = 60;
/** Newspapers have up to eight columns: three cuts of two. */
const MAX_DEPTH = 5;
/** A page with more pieces than this is a drawing or a map, and is read line by line. */
const MAX_TEXTS = 20_000;

/** How a page is looked at. */
interface View {
  /** The place of each text in the order in which the page draws them. */
  drawn: ReadonlyMap<PdfText, number>;
  /** The right column is read first. */
  isRtl: boolean;
}

/** The parts of a page in the order in which they are read. */
export function findRegions(texts: readonly PdfText[]): Region[] {
  if (texts.length > MAX_TEXTS) return [[...texts]];
  const view: View = {
    drawn: new Map(texts.map((text, at) => [text, at])),
    isRtl: isMostlyRtl(texts.map(({ text }) => text).join('')),
  };
  return split(
    texts.toSorted((a, b) => a.baseline - b.baseline),
    view,
    MAX_DEPTH,
  );
}

/** `texts` are in the order of their baselines. */
function split(texts: readonly PdfText[], view: View, depth: number): Region[] {
  if (texts.length === 0) return [];
  const found = depth === 0 ? null : findGutter(texts, view);
  if (found === null) return [[...texts]];
  const { last, x } = found;
  const first = afterTitle(texts, found);
  const among = texts.slice(first, last + 1);
  const [left, right] = sidesOf(among, x);
  const columns = view.isRtl ? [right, left] : [left, right];
  return [texts.slice(0, first), ...columns, texts.slice(last + 1)].flatMap((part) =>
    split(part, view, depth - 1),
  );
}

function sidesOf(texts: readonly PdfText[], x: number): [left: PdfText[], right: PdfText[]] {
  return [texts.filter((text) => text.x < x), texts.filter((text) => text.x >= x)];
}

/** The end of a headline may stand above one column only: it is no part of that column. */
function afterTitle(texts: readonly PdfText[], { first, last, x }: Gutter): number {
  const among = texts.slice(first, last + 1);
  const main = sizeOf(among);
  const rightStart = Math.min(...sidesOf(among, x)[1].map((text) => text.x));
  let at = first;
  for (; at < last; at += 1) {
    const text = texts[at];
    if (text === undefined || text.size < main * TITLE_SIZE) break;
    // A heading of the right column begins where the column does.
    if (Math.abs(text.x - rightStart) < text.size / 2) break;
  }
  return at;
}

interface Gutter {
  x: number;
  /** The stretch of texts that it parts, by their places. */
  first: number;
  last: number;
  score: number;
}

/** The gutter that parts most lines from most lines, or null where the text runs across. */
function findGutter(texts: readonly PdfText[], view: View): Gutter | null {
  const spans = texts.map((text, at) => spanOf(texts, text, at));
  const left = Math.min(...spans.map(({ start }) => start));
  const right = Math.max(...spans.map(({ end }) => end));
  const runs: Gutter[] = [];
  for (let x = left + MIN_COLUMN; x <= right - MIN_COLUMN; x += STEP)
    runs.push(...runsBeside(texts, spans, x));
  // Checking is dear, and most places along a gutter see the same stretch: the best that holds is enough.
  const checked = new Set<string>();
  for (const run of runs.toSorted((a, b) => b.score - a.score)) {
    const stretch = `${String(run.first)} ${String(run.last)} ${String(run.score)}`;
    if (checked.has(stretch)) continue;
    checked.add(stretch);
    if (isGutter(texts.slice(run.first, run.last + 1), run.x, view)) return run;
  }
  return null;
}

interface Span {
  start: number;
  end: number;
}

/** How far the words that a text stands among reach: a line comes in pieces where its face changes. */
function spanOf(texts: readonly PdfText[], text: PdfText, at: number): Span {
  const span = { start: text.x, end: text.x + text.width };
  const near = [...texts.slice(Math.max(0, at - NEAR_TEXTS), at), ...texts.slice(at + 1, at + 1 + NEAR_TEXTS)]
    .filter(({ baseline }) => Math.abs(baseline - text.baseline) < text.size / 2)
    .toSorted((a, b) => a.x - b.x);
  const reach = text.size * WORD_GAP;
  for (const { x, width } of near)
    if (x >= span.start && x - span.end < reach) span.end = Math.max(span.end, x + width);
  for (const { x, width } of near.toReversed())
    if (x < span.start && span.start - (x + width) < reach) span.start = x;
  return span;
}

/** The stretches in which no text crosses `x` and both sides have some, as they are: unchecked. */
function runsBeside(texts: readonly PdfText[], spans: readonly Span[], x: number): Gutter[] {
  const runs: Gutter[] = [];
  let start = 0;
  let beside = { left: 0, right: 0 };
  const close = (end: number): void => {
    const score = Math.min(beside.left, beside.right);
    if (score > 0) runs.push({ x, first: start, last: end, score });
    start = end + 2;
    beside = { left: 0, right: 0 };
  };
  for (const [at, text] of texts.entries()) {
    const { start: from = 0, end: to = 0 } = spans[at] ?? {};
    if (to <= x) beside.left += text.width * text.size;
    else if (from >= x) beside.right += text.width * text.size;
    else close(at - 1);
  }
  close(texts.length - 1);
  return runs;
}

/**
 * Columns are drawn one after the other, tables row by row: that tells them apart. Where every line of the page is
 * drawn across both, only lines that fill both sides are taken for columns.
 */
function isGutter(texts: readonly PdfText[], x: number, { drawn }: View): boolean {
  const [left, right] = sidesOf(texts, x).map(columnOf) as [Column, Column];
  if (right.start - left.end < MIN_GUTTER) return false;
  if (Math.min(left.end - left.start, right.end - right.start) < MIN_COLUMN) return false;
  const shared = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  if (shared < Math.min(left.bottom - left.top, right.bottom - right.top) / 2) return false;
  const lines = Math.min(left.lines, right.lines);
  if (lines < MIN_LINES) return false;
  const inOrder = texts.toSorted((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
  const turns = inOrder.filter((text, at) => at > 0 && text.x < x !== (inOrder[at - 1]?.x ?? 0) < x).length;
  if (turns <= 1 + lines * TURN_SHARE) return true;
  return lines > MIN_LINES && left.isFilled && right.isFilled;
}

interface Column {
  start: number;
  end: number;
  top: number;
  bottom: number;
  lines: number;
  isFilled: boolean;
}

function columnOf(texts: readonly PdfText[]): Column {
  const lines: { start: number; end: number; baseline: number }[] = [];
  for (const { x, width, baseline, size } of texts) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.baseline - baseline) < size / 2) {
      last.start = Math.min(last.start, x);
      last.end = Math.max(last.end, x + width);
    } else lines.push({ start: x, end: x + width, baseline });
  }
  const start = Math.min(...lines.map((line) => line.start));
  const end = Math.max(...lines.map((line) => line.end));
  const filled = lines.filter((line) => line.end - line.start >= (end - start) * FILLED).length;
  return {
    start,
    end,
    top: lines[0]?.baseline ?? 0,
    bottom: lines.at(-1)?.baseline ?? 0,
    lines: lines.length,
    isFilled: filled >= lines.length * FILLED_SHARE,
  };
}
