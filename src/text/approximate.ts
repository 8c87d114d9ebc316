/**
 * Approximate search: where a pattern stands in a text with at most so many insertions, deletions and substitutions.
 *
 * The method is Myers's bit-parallel one ("A fast bit-vector algorithm for approximate string matching based on
 * dynamic programming", J. ACM 46(3), 1999): a column of the edit matrix is held as vertical differences, 32 rows to
 * an integer, and one column is made of the last in a dozen integer operations per block. Blocks whose cells all
 * exceed the bound are left out, as in section 4 of that paper. Everything counts UTF-16 units.
 */

/** Where in the text, and in which direction, a pattern is sought. */
interface Scan {
  readonly text: string;
  /** The first unit read, and the offset before which (going forward: at which) reading stops. */
  readonly from: number;
  readonly to: number;
  readonly maxErrors: number;
  /** Begin exactly at `from`; otherwise anywhere. */
  readonly isAnchored: boolean;
}

/** A stretch of the text and its edit distance to the pattern. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Bounds of a search; offsets are of the text. */
export interface ApproximateOptions {
  readonly maxErrors: number;
  readonly from?: number;
  readonly to?: number;
  /** At most this many matches, fewest errors first (16 if not said). */
  readonly limit?: number;
}

const BLOCK = 32;
const DEFAULT_LIMIT = 16;

/**
 * The places where `pattern` stands with at most `maxErrors` edits, best first: of matches whose ends lie within half
 * a pattern of each other only the best, and of equally good ones the shortest change of length.
 */
export function findApproximate(
  text: string,
  pattern: string,
  options: ApproximateOptions,
): ApproximateMatch[] {
  const { maxErrors, from = 0, to = text.length, limit = DEFAULT_LIMIT } = options;
  if (pattern.length === 0 || maxErrors >= pattern.length) return [];
  const ends: { end: number; errors: number }[] = [];
  const reach = Math.max(1, pattern.length >> 1);
  scanColumns(createMasks(pattern, 1), { text, from, to, maxErrors, isAnchored: false }, (errors, end) => {
    const last = ends.at(-1);
    if (!last || end - last.end > reach) ends.push({ end, errors });
    else if (errors < last.errors) Object.assign(last, { end, errors });
  });
  const best = ends.sort((a, b) => a.errors - b.errors || a.end - b.end).slice(0, limit);
  if (best.length === 0) return [];
  const backwards = createMasks(pattern, -1);
  return best.map(({ end, errors }) => {
    const limitTo = Math.max(from, end - pattern.length - errors);
    const scan = { text, from: end, to: limitTo, maxErrors: errors, isAnchored: true };
    return { start: nearestLength(backwards, scan, pattern.length), end, errors };
  });
}

/** The edit distance between two texts, or Infinity if it is more than `maxErrors`. */
export function editDistance(a: string, b: string, maxErrors = Math.max(a.length, b.length)): number {
  if (Math.abs(a.length - b.length) > maxErrors) return Infinity;
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length);
  let distance = Infinity;
  const scan = { text: b, from: 0, to: b.length, maxErrors, isAnchored: true };
  scanColumns(createMasks(a, 1), scan, (errors, end) => {
    if (end === b.length) distance = errors;
  });
  return distance;
}

/** The least edit distance between `pattern` and any stretch of `text` that begins where the text begins. */
export function distanceToStart(text: string, pattern: string): number {
  let least = pattern.length;
  if (least === 0) return 0;
  const to = Math.min(text.length, pattern.length * 2);
  scanColumns(
    createMasks(pattern, 1),
    { text, from: 0, to, maxErrors: least, isAnchored: true },
    (errors) => {
      least = Math.min(least, errors);
    },
  );
  return least;
}

/** The same for stretches that end where the text ends. */
export function distanceToEnd(text: string, pattern: string): number {
  let least = pattern.length;
  if (least === 0) return 0;
  const to = Math.max(0, text.length - pattern.length * 2);
  const scan = { text, from: text.length, to, maxErrors: least, isAnchored: true };
  scanColumns(createMasks(pattern, -1), scan, (errors) => {
    least = Math.min(least, errors);
  });
  return least;
}

/** Reads backwards and gives the start of the match whose errors are fewest, and then its length nearest. */
function nearestLength(masks: Masks, scan: Scan, length: number): number {
  let start = Math.max(scan.to, scan.from - length);
  let fewest = Infinity;
  scanColumns(masks, scan, (errors, at) => {
    const isNearer = Math.abs(scan.from - at - length) < Math.abs(scan.from - start - length);
    if (errors < fewest || (errors === fewest && isNearer)) start = at;
    fewest = Math.min(fewest, errors);
  });
  return start;
}

/** A pattern made ready: for each unit the rows where it stands, 32 to an integer; and room for one column. */
interface Masks {
  readonly length: number;
  readonly step: 1 | -1;
  /** By unit: those below 128 in a list, for speed. */
  readonly ascii: readonly (Int32Array | undefined)[];
  readonly others: ReadonlyMap<number, Int32Array>;
  readonly none: Int32Array;
}

function createMasks(pattern: string, step: 1 | -1): Masks {
  const length = pattern.length;
  const blocks = Math.ceil(length / BLOCK);
  const ascii = new Array<Int32Array | undefined>(128).fill(undefined);
  const others = new Map<number, Int32Array>();
  for (let row = 0; row < length; row++) {
    const code = pattern.charCodeAt(step === 1 ? row : length - 1 - row);
    let mask = code < 128 ? ascii[code] : others.get(code);
    if (!mask) {
      mask = new Int32Array(blocks);
      if (code < 128) ascii[code] = mask;
      else others.set(code, mask);
    }
    const block = row >>> 5;
    mask[block] = (mask[block] ?? 0) | (1 << (row & 31));
  }
  return { length, step, ascii, others, none: new Int32Array(blocks) };
}

/** Reads the text unit by unit and reports each place where the whole pattern ends with at most `maxErrors`. */
function scanColumns(masks: Masks, scan: Scan, report: (errors: number, at: number) => void): void {
  const { step, ascii, others, none } = masks;
  const { text, from, to, maxErrors } = scan;
  const column = new Column(masks.length, maxErrors);
  const firstCarry = scan.isAnchored ? 1 : 0;
  for (let at = from; at !== to; at += step) {
    const code = text.charCodeAt(step === 1 ? at : at - 1);
    const mask = (code < 128 ? ascii[code] : others.get(code)) ?? none;
    column.advance(mask, firstCarry);
    if (column.isWhole && column.value <= maxErrors) report(column.value, at + step);
  }
}

/** One column of the edit matrix, moved on unit by unit. */
class Column {
  /** Per block, the rows whose value is one more, and one less, than that of the row above. */
  readonly #rises: Int32Array;
  readonly #falls: Int32Array;
  /** Per block, the value of its last row. */
  readonly #values: Int32Array;
  readonly #last: number;
  /** The last row of the last block: the end of the pattern. */
  readonly #lastShift: number;
  readonly #maxErrors: number;
  /** The last block that can still hold a value within the bound. */
  #active: number;

  constructor(length: number, maxErrors: number) {
    const blocks = Math.ceil(length / BLOCK);
    this.#rises = new Int32Array(blocks).fill(-1);
    this.#falls = new Int32Array(blocks);
    this.#values = Int32Array.from({ length: blocks }, (_, block) => Math.min(length, (block + 1) * BLOCK));
    this.#last = blocks - 1;
    this.#lastShift = length - this.#last * BLOCK - 1;
    this.#maxErrors = maxErrors;
    this.#active = Math.min(this.#last, Math.max(0, Math.ceil(maxErrors / BLOCK) - 1));
  }

  /** Whether the column reaches down to the end of the pattern; only then `value` means anything. */
  get isWhole(): boolean {
    return this.#active === this.#last;
  }

  /** The value of the last active row: the edits between the pattern and what was read. */
  get value(): number {
    return this.#values[this.#active] ?? 0;
  }

  /** Moves on by one unit. One function without calls on purpose: it is where all the time goes. */
  advance(mask: Int32Array, firstCarry: number): void {
    const rises = this.#rises;
    const falls = this.#falls;
    const values = this.#values;
    const last = this.#last;
    let active = this.#active;
    let carry = firstCarry;
    for (let block = 0; block <= active; block++) {
      const rise = rises[block] ?? 0;
      const fall = falls[block] ?? 0;
      const match = mask[block] ?? 0;
      const equal = carry < 0 ? match | 1 : match;
      const diagonal = ((((equal & rise) + rise) | 0) ^ rise) | equal;
      const right = fall | ~(diagonal | rise);
      const left = rise & diagonal;
      const shiftedRight = (right << 1) | (carry > 0 ? 1 : 0);
      rises[block] = (left << 1) | (carry < 0 ? 1 : 0) | ~(match | fall | shiftedRight);
      falls[block] = shiftedRight & (match | fall);
      const shift = block === last ? this.#lastShift : BLOCK - 1;
      carry = ((right >>> shift) & 1) - ((left >>> shift) & 1);
      const value = (values[block] ?? 0) + carry;
      values[block] = value;
      // The next block comes into play where its first row may come within the bound.
      if (block === active && block < last && value - carry <= this.#maxErrors) {
        if (carry < 0 || ((mask[block + 1] ?? 0) & 1) !== 0) this.#open(++active, value - carry);
      }
    }
    this.#active = active;
    if ((values[active] ?? 0) > this.#maxErrors) this.#close();
  }

  /** A new block below one whose last value was `above` in the column before. */
  #open(block: number, above: number): void {
    this.#rises[block] = -1;
    this.#falls[block] = 0;
    this.#values[block] = above + this.#rowsOf(block);
  }

  /** Leaves out the blocks at the end in which no value can be within the bound. */
  #close(): void {
    while (this.#active > 0 && this.value >= this.#maxErrors + this.#rowsOf(this.#active)) this.#active--;
  }

  #rowsOf(block: number): number {
    return block === this.#last ? this.#lastShift + 1 : BLOCK;
  }
}
