import type { PdfText, TextRun } from './types.ts';

/** One line of a column. */
export interface Line {
  /** Words in reading order; what is raised or lowered apart. */
  parts: Pick<TextRun, 'text' | 'style'>[];
  /** Edges from the side where reading starts: for right-to-left text, from the right edge of the page. */
  start: number;
  end: number;
  baseline: number;
  /** Of most of its letters. */
  size: number;
  isRtl: boolean;
  /** It has gaps that only cells of a table have. */
  isTabular: boolean;
  /** By its place in the document, from 0. */
  page: number;
}

/** How much of the lower of two pieces must stand beside the other for both to be on one line. */
const BESIDE = 0.5;
/** A gap of this part of the size is a space, when the page does not say so itself. */
const SPACE = 0.15;
/** A gap of this many sizes parts cells: even lines set to a narrow measure have none as wide. */
const CELL_GAP = 2;
/** What is this much smaller than its line, and off its baseline, is a reference or an index. */
const SMALLER = 0.85;
const OFF_BASELINE = 0.15;
/** A first letter this much larger than the text reaches down beside several lines. */
const DROP_CAP = 1.8;

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTER = /\p{L}/gu;

/** Puts the texts of a column together into lines, from top to bottom. */
export function readLines(texts: readonly PdfText[], page: number): Line[] {
  const mainSize = sizeOf(texts);
  const caps = texts.filter((text) => isDropCap(text, mainSize, texts));
  const rows = toRows(texts.filter((text) => !caps.includes(text)));
  for (const cap of caps) {
    const row = rows.find((each) => each.some((text) => isBeside(text, cap) && text.x >= cap.x));
    if (row === undefined) rows.push([cap]);
    else row.unshift(asFirstLetter(cap, row));
  }
  const isRtl = isMostlyRtl(texts.map(({ text }) => text).join(''));
  const lines = rows.map((row) => toLine(row, { page, isRtl }));
  for (const line of lines) {
    const cap = caps.find((each) => isBesideCap(line, each));
    if (cap !== undefined) line.start = cap.x;
  }
  return lines;
}

/** Whether most letters are of scripts that are read from right to left. */
export function isMostlyRtl(text: string): boolean {
  return (text.match(RTL)?.length ?? 0) * 2 > (text.match(LETTER)?.length ?? 0);
}

/** The size that most letters have. */
export function sizeOf(texts: readonly Pick<PdfText, 'size' | 'text'>[]): number {
  const chars = new Map<number, number>();
  for (const { size, text } of texts) {
    const rounded = Math.round(size * 10) / 10;
    chars.set(rounded, (chars.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...chars].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

/** Texts that stand beside each other, from top to bottom. */
export function toRows(texts: readonly PdfText[]): PdfText[][] {
  const rows: PdfText[][] = [];
  for (const text of texts.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    // Only the last few rows can still be beside a text further down.
    const row = rows.slice(-3).findLast((each) => each.some((other) => isBeside(other, text)));
    if (row === undefined) rows.push([text]);
    else row.push(text);
  }
  return rows;
}

function isBeside(a: PdfText, b: PdfText): boolean {
  const top = Math.max(a.baseline - a.size * 0.75, b.baseline - b.size * 0.75);
  const bottom = Math.min(a.baseline + a.size * 0.2, b.baseline + b.size * 0.2);
  return bottom - top > Math.min(a.size, b.size) * BESIDE;
}

function isDropCap(text: PdfText, mainSize: number, texts: readonly PdfText[]): boolean {
  if (text.size < mainSize * DROP_CAP || !/^["“„«‘]?\p{Lu}$/u.test(text.text)) return false;
  const beside = texts.filter(
    (other) => other !== text && other.size < text.size / 1.5 && isBeside(other, text),
  );
  return beside.length >= 2;
}

/** A line beside such a letter begins further in, and is no first line for that. */
function isBesideCap(
  { baseline, start, size }: Line,
  { x, width, size: capSize, baseline: bottom }: PdfText,
): boolean {
  const isBetween = baseline > bottom - capSize && baseline < bottom + size / 2;
  return isBetween && start > x && start - (x + width) < size;
}

/** The letter as it would stand if it were of the size of its line. */
function asFirstLetter(cap: PdfText, row: readonly PdfText[]): PdfText {
  const [next] = row.toSorted((a, b) => a.x - b.x);
  if (next === undefined) return cap;
  const isGlued = next.x - (cap.x + cap.width) < next.size && !cap.isSpacedAfter;
  const x = isGlued ? next.x - cap.width : cap.x;
  return { ...cap, x, baseline: next.baseline, size: next.size, isSpacedAfter: !isGlued };
}

/** `isRtl` says how the column reads; a line in it without a right-to-left letter reads its own way. */
function toLine(row: readonly PdfText[], { page, isRtl }: { page: number; isRtl: boolean }): Line {
  const all = row.map(({ text }) => text).join('');
  const isTurned = isMostlyRtl(all) || (isRtl && all.match(RTL) !== null);
  const inOrder = isTurned ? rightToLeft(row) : row.toSorted((a, b) => a.x - b.x);
  const size = sizeOf(row);
  const main = inOrder.filter((text) => text.size >= size * SMALLER);
  const baseline = main[0]?.baseline ?? inOrder[0]?.baseline ?? 0;
  const left = Math.min(...row.map(({ x }) => x));
  const right = Math.max(...row.map(({ x, width }) => x + width));
  const parts: Line['parts'] = [];
  let isTabular = false;
  for (const [at, text] of inOrder.entries()) {
    const before = inOrder[at - 1];
    const gap = before === undefined ? 0 : gapBetween(before, text);
    isTabular ||= at > 1 && gap > size * CELL_GAP;
    const style = styleOf(text, size, baseline);
    const space = before !== undefined && isApart({ before, text, gap, isTurned }) ? ' ' : '';
    const last = parts.at(-1);
    if (last?.style === style) last.text += space + text.text;
    else {
      if (last !== undefined) last.text += space;
      parts.push({ text: text.text, style });
    }
  }
  if (isTurned) unmirror(parts);
  isTabular ||= inOrder.length === 2 && gapBetween(inOrder[0], inOrder[1]) > size * CELL_GAP * 2;
  const edges = isRtl ? { start: -right, end: -left } : { start: left, end: right };
  return { parts, ...edges, baseline, size, isRtl, isTabular, page };
}

/** From the right; but words of other scripts that follow each other keep their own order. */
function rightToLeft(row: readonly PdfText[]): PdfText[] {
  const inOrder: PdfText[] = [];
  let foreign: PdfText[] = [];
  for (const text of row.toSorted((a, b) => b.x + b.width - (a.x + a.width))) {
    const isForeign = text.text.match(RTL) === null && text.text.match(LETTER) !== null;
    if (isForeign) foreign.unshift(text);
    else {
      inOrder.push(...foreign, text);
      foreign = [];
    }
  }
  return [...inOrder, ...foreign];
}

/** Whichever of the two stands left of the other. */
function gapBetween(a: PdfText | undefined, b: PdfText | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.x <= b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width);
}

/** What comes before and after is said in the order of writing, which right-to-left lines are not read in. */
function isApart(pair: { before: PdfText; text: PdfText; gap: number; isTurned: boolean }): boolean {
  const { before, text, gap, isTurned } = pair;
  const isSaid = isTurned
    ? before.isSpacedBefore && text.isSpacedAfter
    : before.isSpacedAfter || text.isSpacedBefore;
  return isSaid || gap > Math.min(before.size, text.size) * SPACE;
}

const MIRRORED = '()[]{}<>«»‹›';

/** Brackets are drawn mirrored among right-to-left letters; what was drawn is turned back into what was meant. */
function unmirror(parts: Line['parts']): void {
  const whole = parts.map(({ text }) => text).join('');
  const strong = [...whole.matchAll(/\p{L}/gu)].map(({ index, 0: letter }) => ({
    index,
    isRtl: letter.match(RTL) !== null,
  }));
  let offset = 0;
  for (const part of parts) {
    const from = offset;
    offset += part.text.length;
    part.text = part.text.replace(/[()[\]{}<>«»‹›]/gu, (sign, at: number) => {
      const before = strong.findLast(({ index }) => index < from + at);
      const after = strong.find(({ index }) => index > from + at);
      if (before?.isRtl === false && after?.isRtl === false) return sign;
      return MIRRORED.charAt(MIRRORED.indexOf(sign) ^ 1);
    });
  }
}

/** Only short things are raised or lowered: the reference of a footnote, an ordinal, an index. */
function styleOf(text: PdfText, size: number, baseline: number): TextRun['style'] {
  if (text.size > size * SMALLER || text.text.length > 12) return 'plain';
  const up = baseline - text.baseline;
  if (up > size * OFF_BASELINE) return 'raised';
  return up < (-size * OFF_BASELINE) / 2 ? 'lowered' : 'plain';
}

/** What a line says, without its styles. */
export function textOf({ parts }: Pick<Line, 'parts'>): string {
  return parts.map(({ text }) => text).join('');
}
