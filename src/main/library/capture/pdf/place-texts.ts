import type { PdfPage, PdfText } from './types.ts';

/** A piece of text as pdf.js gives it, in the coordinates of the page's own space, upwards. */
export interface RawText {
  str: string;
  transform: readonly number[];
  width: number;
  height: number;
  fontName: string;
  isVertical: boolean;
}

/** The page as it is shown: turned as it says, its origin at the top left. */
export interface ShownPage {
  width: number;
  height: number;
  transform: readonly number[];
}

/** Which way a piece of text runs on the page as it is shown: clockwise from left to right. */
type Turn = 0 | 90 | 180 | 270 | 'aslant';

interface Placed extends PdfText {
  turn: Turn;
}

/** How far from upright, in degrees, text still counts as upright: scans are never quite straight. */
const UPRIGHT_DEGREES = 4;
/** Text drawn twice to look bold lies closer to itself than this part of its size. */
const SAME_PLACE = 0.2;

/**
 * Turns what pdf.js read into upright pieces with their origin at the top left. A page whose text runs sideways is
 * turned; what then does not run with the rest is set apart.
 */
export function placeTexts(raw: readonly RawText[], shown: ShownPage): Omit<PdfPage, 'label'> {
  const placed = spaced(raw).map(({ item, ...spaces }) => ({ ...placeOne(item, shown), ...spaces }));
  const turn = mainTurn(placed);
  const texts: PdfText[] = [];
  const aslant: string[] = [];
  for (const { turn: own, ...text } of withMarks(placed)) {
    if (own === turn) texts.push(turnUpright(text, turn, shown));
    else if (text.text !== '') aslant.push(text.text);
  }
  const isSideways = turn === 90 || turn === 270;
  return {
    width: isSideways ? shown.height : shown.width,
    height: isSideways ? shown.width : shown.height,
    texts: withoutShadows(texts),
    aslant: joinAslant(aslant),
  };
}

interface Piece {
  item: RawText;
  isSpacedBefore: boolean;
  isSpacedAfter: boolean;
}

/** Letters in the shape they have at the start, in the middle or at the end of a word, as fonts name them. */
const SHAPED_ARABIC = /[\ufb50-\ufdff\ufe70-\ufefc]/gu;

/** White space is no piece of its own: it says of its neighbours that they stand apart. */
function spaced(raw: readonly RawText[]): Piece[] {
  const pieces: Piece[] = [];
  let isAfterSpace = false;
  for (const item of raw) {
    const str = item.str.trim().replace(SHAPED_ARABIC, (shape) => shape.normalize('NFKC'));
    const last = pieces.at(-1);
    if (str === '') {
      if (item.str !== '' && last !== undefined) last.isSpacedAfter = true;
      isAfterSpace ||= item.str !== '';
      continue;
    }
    pieces.push({
      item: { ...item, str },
      isSpacedBefore: isAfterSpace || /^\s/u.test(item.str),
      isSpacedAfter: /\s$/u.test(item.str),
    });
    isAfterSpace = false;
  }
  return pieces;
}

const ONLY_MARKS = /^\p{M}+$/u;
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const RTL_MARKS = /^[\u0591-\u08ff]+$/u;

/** How far, in sizes, an accent may stand from its letter: beside it, and above or below it. */
const MARK_REACH = 0.4;
const MARK_RISE = 0.8;

/**
 * Accents that come by themselves go with their letter. Pages are drawn from left to right, so that the letter of a
 * right-to-left script comes after its mark; where marks are drawn apart from the letters, the nearest one is theirs.
 */
function withMarks(placed: readonly Placed[]): Placed[] {
  if (!placed.some(({ text }) => ONLY_MARKS.test(text))) return [...placed];
  const letters = placed.filter(({ text }) => !ONLY_MARKS.test(text)).map((letter) => ({ ...letter }));
  let next = 0;
  for (const mark of placed) {
    if (!ONLY_MARKS.test(mark.text)) {
      next += 1;
      continue;
    }
    const [after, before] = [letters[next], letters[next - 1]];
    const beside = RTL_MARKS.test(mark.text) ? [after, before] : [before, after];
    const letter =
      beside.find((each) => each !== undefined && distance(mark, each) < mark.size * MARK_REACH) ??
      nearestTo(mark, letters);
    // Texts are in reading order: an accent belongs to the last letter of the piece.
    if (letter !== undefined) letter.text += mark.text;
  }
  return letters;
}

function nearestTo(mark: Placed, letters: readonly Placed[]): Placed | undefined {
  const near = letters.filter((letter) => distance(mark, letter) < mark.size);
  return near.toSorted((a, b) => distance(mark, a) - distance(mark, b))[0];
}

/** Along the line, from a mark to the piece it might stand over; endless from line to line. */
function distance(mark: Placed, { x, width, baseline, text }: Placed): number {
  if (Math.abs(baseline - mark.baseline) > mark.size * MARK_RISE) return Infinity;
  if (RTL_MARKS.test(mark.text) && !RTL_LETTER.test(text)) return Infinity;
  return Math.max(0, x - mark.x, mark.x - (x + width));
}

function placeOne(item: RawText, { transform }: ShownPage): Omit<Placed, 'isSpacedBefore' | 'isSpacedAfter'> {
  const [a, b, c, d, e, f] = item.transform.map(finite) as [number, number, number, number, number, number];
  const [va, vb, vc, vd, ve, vf] = transform as [number, number, number, number, number, number];
  const alongX = va * a + vc * b;
  const alongY = vb * a + vd * b;
  const upX = va * c + vc * d;
  const upY = vb * c + vd * d;
  const size = Math.hypot(upX, upY);
  // A column of vertical writing runs against the letters' own upright.
  const turn = item.isVertical ? turnOf(-upX, -upY) : turnOf(alongX, alongY);
  return {
    text: item.str,
    x: va * e + vc * f + ve,
    baseline: vb * e + vd * f + vf,
    width: Math.abs(finite(item.isVertical ? item.height : item.width)),
    size: size > 0 ? size : 1,
    font: item.fontName,
    turn,
  };
}

function turnOf(x: number, y: number): Turn {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  for (const turn of [0, 90, 180, 270] as const) {
    const apart = Math.abs(((degrees - turn + 540) % 360) - 180);
    if (apart <= UPRIGHT_DEGREES) return turn;
  }
  return 'aslant';
}

function mainTurn(placed: readonly Placed[]): Turn {
  const chars = new Map<Turn, number>();
  for (const { turn, text } of placed) chars.set(turn, (chars.get(turn) ?? 0) + text.length);
  const [most] = [...chars].filter(([turn]) => turn !== 'aslant').toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

function turnUpright(text: PdfText, turn: Turn, { width, height }: ShownPage): PdfText {
  const { x, baseline: y } = text;
  if (turn === 90) return { ...text, x: y, baseline: width - x };
  if (turn === 180) return { ...text, x: width - x, baseline: height - y };
  if (turn === 270) return { ...text, x: height - y, baseline: x };
  return text;
}

/** Text that is drawn again a hair beside itself is one text. */
function withoutShadows(texts: readonly PdfText[]): PdfText[] {
  const known = new Map<string, PdfText[]>();
  return texts.filter((text) => {
    const reach = text.size * SAME_PLACE;
    const row = Math.floor(text.baseline / Math.max(1, reach));
    const keyOf = (at: number): string => `${String(Math.round(text.size))} ${String(at)} ${text.text}`;
    const same = [row - 1, row, row + 1].flatMap((at) => known.get(keyOf(at)) ?? []);
    const isShadow = same.some(
      ({ x, baseline }) => Math.abs(x - text.x) < reach && Math.abs(baseline - text.baseline) < reach,
    );
    if (!isShadow) known.set(keyOf(row), [...(known.get(keyOf(row)) ?? []), text]);
    return !isShadow;
  });
}

/** Pieces that run another way come word by word or letter by letter; in their order they are one line. */
function joinAslant(pieces: readonly string[]): string[] {
  return pieces.length === 0 ? [] : [pieces.join(' ')];
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}
