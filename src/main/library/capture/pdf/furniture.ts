import { sizeOf, toRows } from './lines.ts';
import type { PdfPage, PdfText } from './types.ts';

/** Something that stood at the head or the foot of several pages and is no part of the text. */
export interface DroppedLine {
  text: string;
  pageCount: number;
}

/** Heads and feet lie within this part of a page, and are at most this many lines. */
const MARGIN = 0.16;
const MAX_ROWS = 3;
/** What is repeated on so many pages is a head or a foot; a document of few pages has no more than two. */
const MIN_PAGES = 3;
const FEW_PAGES = 4;
/** A head stands further from the text than lines do from each other. */
const APART = 1.25;
/** In points: what is closer is raised or lowered on its line. */
const MIN_PITCH = 5;

interface Row {
  page: number;
  /** By its distance from the edge: 0 is the outermost. */
  depth: number;
  side: 'head' | 'foot';
  text: string;
  /** Rounded: a title is no running head, though it says the same. */
  size: number;
  texts: readonly PdfText[];
  /** To the next row inwards, in points. */
  gap: number;
}

/** Takes running heads, running feet and page numbers away; says what went. Pages come back in their order. */
export function dropFurniture(pages: readonly PdfPage[]): { pages: PdfPage[]; dropped: DroppedLine[] } {
  const rows = pages.flatMap((page, index) => edgeRows(page, index));
  const repeated = findRepeated(rows, pages);
  const pitch = pitchOf(pages);
  const gone = new Set<PdfText>();
  const counts = new Map<string, number>();
  for (const group of Map.groupBy(rows, ({ page, side }) => `${String(page)} ${side}`).values()) {
    for (const row of furnitureOf(group, repeated, pitch)) {
      for (const text of row.texts) gone.add(text);
      const key = withoutNumbers(row.text);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return {
    pages: pages.map((page) => ({ ...page, texts: page.texts.filter((text) => !gone.has(text)) })),
    dropped: [...counts].map(([text, pageCount]) => ({ text, pageCount })),
  };
}

/** The outermost rows, up to the last one that is repeated and stands apart from what follows. */
function furnitureOf(group: readonly Row[], repeated: ReadonlySet<Row>, pitch: number): Row[] {
  let count = 0;
  for (const [at, row] of group.entries()) {
    if (!repeated.has(row)) break;
    if (row.gap > pitch * APART) count = at + 1;
  }
  return group.slice(0, count);
}

function edgeRows({ texts, height }: PdfPage, page: number): Row[] {
  const rows = toRows(texts).map((row) => ({
    texts: row,
    baseline: row[0]?.baseline ?? 0,
    size: Math.round(sizeOf(row)),
    text: row
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/gu, ' '),
  }));
  const take = (side: Row['side'], from: typeof rows): Row[] => {
    const isWithin = (baseline: number): boolean =>
      side === 'head' ? baseline < height * MARGIN : baseline > height * (1 - MARGIN);
    return from
      .slice(0, MAX_ROWS)
      .filter(({ baseline }) => isWithin(baseline))
      .map(({ baseline, ...row }, depth) => {
        const next = from[depth + 1]?.baseline ?? Infinity;
        return { ...row, page, depth, side, gap: Math.abs(next - baseline) };
      });
  };
  return [...take('head', rows), ...take('foot', rows.toReversed())];
}

/** Rows that say the same on several pages, but for a number that counts the pages. */
function findRepeated(rows: readonly Row[], pages: readonly PdfPage[]): Set<Row> {
  const enough = pages.length <= FEW_PAGES ? 2 : MIN_PAGES;
  const repeated = new Set<Row>();
  const add = (group: readonly Row[]): void => {
    if (new Set(group.map(({ page }) => page)).size < enough) return;
    for (const row of group) repeated.add(row);
  };
  for (const group of Map.groupBy(rows, ({ side, size, text }) => `${side} ${String(size)} ${text}`).values())
    add(group);
  const numbered = rows.filter(({ text }) => /\d/u.test(text));
  for (const group of Map.groupBy(numbered, byFrame).values()) {
    // A number counts pages when it goes up with them: the distance to the page's place is the same everywhere.
    const counted = group.flatMap((row) => offsetsOf(row).map((offset) => ({ row, offset })));
    for (const same of Map.groupBy(counted, ({ offset }) => offset).values()) add(same.map(({ row }) => row));
  }
  for (const row of countedLike(repeated, numbered)) repeated.add(row);
  for (const row of rows) {
    const number = row.text.replace(/^[\s–—\-[(|]+|[\s–—\-\])|]+$/gu, '');
    if (number !== '' && number === pages[row.page]?.label) repeated.add(row);
    const [, place, count] = /^\D{0,12}?(\d+)\s*(?:\/|\p{L}{1,4})\s*(\d+)$/u.exec(number) ?? [];
    if (Number(place) === row.page + 1 && Number(count) === pages.length) repeated.add(row);
  }
  return repeated;
}

/** Once it is known how the pages are counted, a head with its page's number is one even if it stands there once. */
function countedLike(repeated: ReadonlySet<Row>, numbered: readonly Row[]): Row[] {
  const known = [...repeated].filter(({ depth, text }) => depth === 0 && EDGE_NUMBER.test(text));
  const offsets = Map.groupBy(known.flatMap(edgeOffsets), (offset) => offset);
  const usual = [...offsets].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
  return numbered.filter((row) => row.depth === 0 && edgeOffsets(row).some((offset) => offset === usual));
}

const EDGE_NUMBER = /^\d+\b|\b\d+$/u;

/** Of the number at the start, and of the one at the end. */
function edgeOffsets({ text, page }: Row): number[] {
  return [/^\d+\b/u, /\b\d+$/u].flatMap((number) => {
    const [digits] = number.exec(text) ?? [];
    return digits === undefined ? [] : [Number(digits) - page];
  });
}

const byFrame = ({ side, size, text }: Row): string => `${side} ${String(size)} ${withoutNumbers(text)}`;

/** The number of a page stands at one end of its line, or before the number of all pages. */
const COUNTING = /^\d+\b|\b\d+(?=\s*(?:\/|\p{L}{1,3})\s*\d+$)|\b\d+$/gu;

function offsetsOf({ text, page }: Row): number[] {
  return [...text.matchAll(COUNTING)].map(([digits]) => Number(digits) - page);
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/gu, '#');
}

/** How far apart lines mostly are, as they are drawn: the lower quartile, since other gaps are only ever larger. */
function pitchOf(pages: readonly PdfPage[]): number {
  const gaps = pages.flatMap(({ texts }) =>
    texts.slice(1).map((text, at) => text.baseline - (texts[at]?.baseline ?? 0)),
  );
  const sorted = gaps.filter((gap) => gap > MIN_PITCH).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? 0;
}
