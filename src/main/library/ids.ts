/**
 * UUIDv7: 48 bits of milliseconds, a counter of 12 bits, and 62 random bits, so that ids made later sort later.
 * Within a millisecond the counter goes up; when the clock goes back, or the counter is spent, the last moment
 * is kept and counted on from. So the order of ids is the order of making, whatever the clock does.
 */
import { randomFillSync } from 'node:crypto';

const COUNTER_LIMIT = 0x1000;
/** A new millisecond begins in the lower half, so that there is room to count. */
const FRESH_COUNTER_MASK = 0x7ff;
const RANDOM_BYTES = 10;
/** Random bytes are drawn for so many ids at once: asking the system for each took longer than making it. */
const DRAWN_FOR = 400;

/** A maker of ids that never repeats and never goes back. `now` is in milliseconds since the epoch. */
export function createIdMaker(now: () => number = Date.now): () => string {
  let lastMs = -1;
  let counter = 0;
  const drawn = Buffer.alloc(RANDOM_BYTES * DRAWN_FOR);
  let used = drawn.length;
  return () => {
    if (used === drawn.length) {
      randomFillSync(drawn);
      used = 0;
    }
    const random = drawn.subarray(used, used + RANDOM_BYTES);
    used += RANDOM_BYTES;
    const ms = Math.max(0, Math.floor(now()));
    if (ms > lastMs) {
      lastMs = ms;
      counter = random.readUInt16BE(8) & FRESH_COUNTER_MASK;
    } else if (++counter === COUNTER_LIMIT) {
      lastMs += 1;
      counter = 0;
    }
    return format(lastMs, counter, random);
  };
}

function format(ms: number, counter: number, random: Buffer): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  random.copy(bytes, 8, 0, 8);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
