import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { decodePng, packPng } from './pack-png.ts';

const SIDE = 32;

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}

/** A picture of 32 pixels each way, each row told by another filter than the one before. */
function makePng(colourAt: (x: number, y: number) => number, kind: 2 | 6 = 2): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, kind], 8);
  const bytes = kind === 2 ? 3 : 4;
  const channel = (x: number, y: number, at: number): number => {
    if (x < 0 || y < 0) return 0;
    return at === 3 ? 255 : (colourAt(x, y) >> (16 - at * 8)) & 255;
  };
  const rows = Array.from({ length: SIDE }, (_, y) => {
    const filter = y % 5;
    const row = [filter];
    for (let x = 0; x < SIDE; x++) {
      for (let at = 0; at < bytes; at++) {
        const [a, b, c] = [channel(x - 1, y, at), channel(x, y - 1, at), channel(x - 1, y - 1, at)];
        const near = [a, b, c].map((one) => Math.abs(a + b - c - one)) as [number, number, number];
        const paeth = near[0] <= near[1] && near[0] <= near[2] ? a : near[1] <= near[2] ? b : c;
        const guess = [0, a, b, (a + b) >> 1, paeth][filter] ?? 0;
        row.push((channel(x, y, at) - guess) & 255);
      }
    }
    return Buffer.from(row);
  });
  const body = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows)))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...body, chunk('IEND', Buffer.alloc(0))]);
}

it.each([2, 6] as const)('keeps every pixel of a picture of few colours (kind %i)', (kind) => {
  const png = makePng((x, y) => (x * 0x081000 + (y % 8) * 0x20) & 0xffffff, kind);
  const packed = packPng(png);
  expect(decodePng(packed)).toEqual(decodePng(png));
  expect(decodePng(png).colours[SIDE * 3 + 2]).toBe(2 * 0x081000 + 3 * 0x20);
});

it('lets the rarest of too many colours fall on their neighbours', () => {
  const png = makePng((x, y) => ((x * 8) << 16) | ((y * 8) << 8));
  const before = decodePng(png).colours;
  const after = decodePng(packPng(png)).colours;
  expect(new Set(after).size).toBe(256);
  expect(before.filter((colour, at) => colour === after[at]).length).toBeGreaterThanOrEqual(256);
});

it('refuses what it does not know', () => {
  expect(() => packPng(Buffer.from('GIF89a'))).toThrow('no PNG');
  const png = makePng(() => 0);
  png[24] = 16;
  expect(() => packPng(png)).toThrow('another kind');
});

it('reads the pictures of the screens', () => {
  const file = join(import.meta.dirname, '..', 'e2e', 'screens', 'reading-light-1280.png');
  expect(decodePng(readFileSync(file))).toMatchObject({ width: 1280, height: 800 });
});
