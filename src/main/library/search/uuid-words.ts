/** UUIDs as four 32-bit words, most significant first: a third of the room, and their order is that of the words. */

export const UUID_WORDS = 4;
const UUID_LENGTH = 36;
export const UUID_BYTES = 16;
const DASH = 0x2d;
const DASHES: readonly number[] = [8, 13, 18, 23];
const HEX = Buffer.from('0123456789abcdef');
/** Reads a UUID in its usual form, in lower case; false for any other string. */
export function readUuid(id: string, into: Uint32Array): boolean {
  if (id.length !== UUID_LENGTH) return false;
  let digits = 0;
  let word = 0;
  for (let i = 0; i < UUID_LENGTH; i++) {
    const unit = id.charCodeAt(i);
    if (DASHES.includes(i)) {
      if (unit !== DASH) return false;
      continue;
    }
    const digit = digitOf(unit);
    if (digit === -1) return false;
    word = (word << 4) | digit;
    digits++;
    if (digits % 8 === 0) into[digits / 8 - 1] = word;
  }
  return true;
}

/** Reads a UUID from its 16 bytes. */
export function readUuidBytes(bytes: Uint8Array, start: number, into: Uint32Array): void {
  for (let word = 0; word < UUID_WORDS; word++) {
    const at = start + word * 4;
    into[word] =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0);
  }
}

/** The UUID whose words begin at `start`. */
export function writeUuid(words: Uint32Array, start: number): string {
  const written = Buffer.alloc(UUID_LENGTH);
  let at = 0;
  for (let i = 0; i < UUID_BYTES; i++) {
    if (DASHES.includes(at)) written[at++] = DASH;
    const byte = ((words[start + (i >> 2)] ?? 0) >>> (24 - 8 * (i & 3))) & 255;
    written[at++] = HEX[byte >> 4] ?? 0;
    written[at++] = HEX[byte & 15] ?? 0;
  }
  return written.toString('latin1');
}

/** The value of a lower-case hexadecimal digit; -1 for any other unit. */
function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0x61 && unit <= 0x66 ? unit - 0x57 : -1;
}
