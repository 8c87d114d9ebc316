/**
 * PNG files made small: a screen has few colours, and a picture of it that names them in a table takes a third of the room.
 * Reads what Chromium writes (8 bits a channel, RGB or RGBA, not interlaced); of more than 256 colours the rarest fall on
 * the nearest that stays, by a few steps of 255.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/** Pixels of 24 bits, row by row: what was transparent is as if it were not. */
export interface Pixels {
  width: number;
  height: number;
  colours: Uint32Array;
}

/** The same picture with a table of colours. @throws Error for a kind of PNG that it does not know */
export function packPng(png: Uint8Array): Buffer {
  const { width, height, colours } = decodePng(png);
  const table = mostUsed(colours);
  const nearest = makeNearest(table);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest(colours[y * width + x] ?? 0);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(table.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of a PNG. @throws Error for a kind of PNG that it does not know */
export function decodePng(png: Uint8Array): Pixels {
  const chunks = readChunks(Buffer.from(png));
  const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, kind, , , interlace] = head.subarray(8);
  const bytes = kind === 2 ? 3 : kind === 6 ? 4 : kind === 3 ? 1 : 0;
  if (depth !== 8 || bytes === 0 || interlace !== 0) throw new Error('a PNG of another kind');
  const data = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((one) => one.data)),
  );
  const plain = unfilter(data, { stride: width * bytes, height, bytes });
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  const colourAt = (at: number): number => {
    const [from, source] = bytes === 1 && palette ? [(plain[at] ?? 0) * 3, palette] : [at * bytes, plain];
    return ((source[from] ?? 0) << 16) | ((source[from + 1] ?? 0) << 8) | (source[from + 2] ?? 0);
  };
  return { width, height, colours: Uint32Array.from({ length: width * height }, (_, at) => colourAt(at)) };
}

function readChunks(png: Buffer): { type: string; data: Buffer }[] {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('no PNG');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

/** Takes back what each row was told by: the pixel before, the one above, both, or the likeliest of three. */
function unfilter(
  data: Buffer,
  { stride, height, bytes }: { stride: number; height: number; bytes: number },
): Buffer {
  const plain = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= bytes ? (plain[at - bytes] ?? 0) : 0;
      const above = y > 0 ? (plain[at - stride] ?? 0) : 0;
      const corner = x >= bytes && y > 0 ? (plain[at - stride - bytes] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, likeliest(left, above, corner)][filter] ?? 0;
      plain[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return plain;
}

function likeliest(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((one) => Math.abs(sum - one)) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

function mostUsed(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byUse = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b);
  return byUse.slice(0, MOST_COLOURS).map(([colour]) => colour);
}

/** Which colour of the table comes nearest, remembered for each colour. */
function makeNearest(table: readonly number[]): (colour: number) => number {
  const known = new Map(table.map((colour, at) => [colour, at]));
  const distance = (a: number, b: number): number =>
    [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    const distances = table.map((one) => distance(one, colour));
    const at = distances.indexOf(Math.min(...distances));
    known.set(colour, at);
    return at;
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
