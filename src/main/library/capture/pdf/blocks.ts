import { joinLines, type Vocabulary } from './join-words.ts';
import { type Line, textOf } from './lines.ts';
import type { PdfBlock, TextRun } from './types.ts';

/** What the body of the document is set in: measured over all of it. */
export interface BodyType {
  size: number;
  /** From one baseline to the next, for a size rounded to half a point. */
  pitches: ReadonlyMap<number, number>;
}

/** A block while it is put together, with what is needed to join it to the one on the next page. */
export interface OpenBlock extends PdfBlock {
  size: number;
  /** Its last line reaches the end of the column: a paragraph that may go on. */
  isFull: boolean;
  /** Its first line begins further in than the text. */
  isIndented: boolean;
}

/** A heading's letters are at least this much larger than the text's. */
const HEADING_SIZE = 1.12;
const MAX_HEADING_CHARS = 300;
const SAME_SIZE = 0.1;
/** Lines further apart than this part of the usual distance are two paragraphs. */
const NEW_PARAGRAPH_GAP = 1.3;
/** A first line begins at least this many sizes further in, and not so far that it stands in the middle. */
const INDENT = 0.7;
const MAX_INDENT = 6;
/** So many lines before and after say where lines end here. */
const NEAR_LINES = 3;

const BULLET = /^[•‣▪▫●○◦■□◆–—*\u00b7\uf0b7\u2043]\s+(?=\S)/u;
const NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+(?=\S)/u;
/** The end of a sentence, with the quotation marks and the reference that may follow. */
const SENTENCE_END = /[.!?…:;。！？؟۔؛；：]["”’»')\]]*\d{0,3}$/u;

/** The lines of one column as paragraphs, headings, list items and lines that stand as they are. */
export function readBlocks(lines: readonly Line[], body: BodyType, vocabulary: Vocabulary): OpenBlock[] {
  const margin = leftMargin(lines);
  const blocks: OpenBlock[] = [];
  let began = 0;
  for (const [at, line] of lines.entries()) {
    const block = blocks.at(-1);
    const before = lines[at - 1];
    const step =
      block === undefined || before === undefined
        ? 'new'
        : stepTo(line, { before, block, lines, at, began, margin, body });
    if (step === 'new' || block === undefined) {
      blocks.push(openBlock(line, { body, margin, isRow: isRow(lines, at) }));
      began = at;
    } else append(block, line, { isNewLine: step === 'line', vocabulary });
    const open = blocks.at(-1);
    if (open !== undefined) open.isFull = line.end >= endNear(lines, at) - line.size * 2;
  }
  for (const block of blocks) settle(block);
  return blocks;
}

/** Adds a line's words to a block, over a hyphen or a space as it may be. */
export function append(
  block: PdfBlock,
  line: Pick<Line, 'parts' | 'page'>,
  { isNewLine, vocabulary }: { isNewLine: boolean; vocabulary: Vocabulary },
): void {
  const last = block.runs.at(-1);
  const text = line.parts.map((part) => part.text).join('');
  const before = block.runs
    .map((run) => run.text)
    .slice(-4)
    .join('');
  if (last !== undefined && !isNewLine) {
    const { drop, glue } = joinLines(before, text, vocabulary);
    if (drop > 0) last.text = last.text.slice(0, -drop);
    last.text += glue;
  }
  for (const [at, part] of line.parts.entries()) {
    block.runs.push({ ...part, page: line.page, isNewLine: isNewLine && at === 0 });
  }
}

interface Situation {
  before: Line;
  block: OpenBlock;
  lines: readonly Line[];
  at: number;
  /** Where the block began. */
  began: number;
  margin: number;
  body: BodyType;
}

/** How a line follows the one before it: in the same paragraph, on a line of its own in it, or in a new one. */
function stepTo(line: Line, here: Situation): 'on' | 'line' | 'new' {
  const { before, block, body, lines, at } = here;
  const gap = line.baseline - before.baseline;
  const pitch = body.pitches.get(sizeClass(line.size)) ?? line.size * 1.2;
  if (!isSameSize(line.size, before.size) || gap > Math.max(pitch, line.size) * NEW_PARAGRAPH_GAP)
    return 'new';
  if (gap < 0) return 'new';
  if (block.kind === 'heading') return 'on';
  if (isRow(lines, at) || isRow(lines, at - 1))
    return isRow(lines, at) && block.kind === 'lines' ? 'line' : 'new';
  if (BULLET.test(textOf(line))) return 'new';
  if (isIndent(line, here) || isOutdent(line, here)) return 'new';
  return stepBySpaceLeft(line, here);
}

/** A row of a table has cells, and so has the next one: a single line with a gap was only set wide. */
function isRow(lines: readonly Line[], at: number): boolean {
  const isOther = lines[at - 1]?.isTabular === true || lines[at + 1]?.isTabular === true;
  return isOther && lines[at]?.isTabular === true;
}

/** A line that ends although the next word would have had room was ended on purpose. */
function stepBySpaceLeft(line: Line, { before, block, lines, at }: Situation): 'on' | 'line' | 'new' {
  const text = textOf(line);
  const [firstWord = ''] = text.split(' ', 1);
  const perChar = (line.end - line.start) / Math.max(1, text.length);
  const room = endNear(lines, at) - before.end - line.size * 0.6;
  const hasRoom = room > firstWord.length * perChar;
  if (!hasRoom) return NUMBER.test(text) && block.kind === 'item' ? 'new' : 'on';
  const isNewSentence = SENTENCE_END.test(textOf(before));
  if (NUMBER.test(text) || (isNewSentence && !/^\p{Ll}/u.test(text))) return 'new';
  // In the middle of a sentence only a verse, a table or an address breaks off so early.
  const isEarly = room > (firstWord.length + 8) * perChar;
  return isEarly && !/^\p{Ll}/u.test(text) ? 'line' : 'on';
}

/** The first line of a paragraph begins further in than the lines around it. */
function isIndent(line: Line, { before, block, lines, at, began, margin }: Situation): boolean {
  // The words of an item stand beside its mark.
  if (block.kind === 'item' && at - began === 1) return false;
  const indent = line.start - Math.max(margin, Math.min(before.start, line.start));
  if (indent < line.size * INDENT || indent > line.size * MAX_INDENT) return false;
  const next = lines[at + 1];
  // The lines of a centred text begin anywhere.
  const isCentred =
    before.start > margin + line.size / 2 &&
    Math.abs(line.start + line.end - (before.start + before.end)) < line.size;
  return (
    !isCentred &&
    (next === undefined ||
      next.start < line.start - line.size * (INDENT / 2) ||
      line.end < before.end - line.size)
  );
}

/** Under a hanging first line the others are further in: one that is not begins the next entry. */
function isOutdent(line: Line, { before, began, at }: Situation): boolean {
  return at - began >= 2 && before.start - line.start > line.size * INDENT;
}

function openBlock(
  line: Line,
  { body, margin, isRow }: { body: BodyType; margin: number; isRow: boolean },
): OpenBlock {
  const isHeading = line.size >= body.size * HEADING_SIZE;
  const text = textOf(line);
  return {
    kind: isHeading ? 'heading' : BULLET.test(text) ? 'item' : isRow ? 'lines' : 'paragraph',
    level: 0,
    runs: line.parts.map((part) => ({ ...part, page: line.page, isNewLine: false })),
    size: line.size,
    isFull: true,
    isIndented: line.start - margin >= line.size * INDENT,
  };
}

/** What a block turned out to be once it is whole. */
function settle(block: OpenBlock): void {
  const text = wordsOf(block);
  if (block.kind === 'heading' && text.length > MAX_HEADING_CHARS) block.kind = 'paragraph';
  const [first] = block.runs;
  if (block.kind === 'item' && first !== undefined) first.text = first.text.replace(BULLET, '');
}

/** All that a block says, in one line. */
export function wordsOf({ runs }: { runs: readonly TextRun[] }): string {
  return runs.map(({ text, isNewLine }) => (isNewLine ? ` ${text}` : text)).join('');
}

/** Whether text set in these sizes belongs together. */
export function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * SAME_SIZE;
}

/** Whether this is the end of a sentence. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trimEnd());
}

/** Sizes are told apart by half points. */
export function sizeClass(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Where lines begin that are no first lines: the place that most share. */
function leftMargin(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { start } of lines) counts.set(Math.round(start), (counts.get(Math.round(start)) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 0;
}

/** How far lines reach around here; beside a picture that is less far than elsewhere in the column. */
function endNear(lines: readonly Line[], at: number): number {
  const near = lines.slice(Math.max(0, at - NEAR_LINES), at + NEAR_LINES + 1);
  return Math.max(...near.map(({ end }) => end));
}
