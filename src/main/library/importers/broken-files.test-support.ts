/** Files of other programs, damaged as files are. */
import fc from 'fast-check';
import type { ImportFile } from './types.ts';

/** What happens to files on their way: cut off, a bit turned, a piece doubled or lost, a sign put in. */
export const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bit: fc.nat(7),
  }),
  fc.record({
    kind: fc.constant('double' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
  }),
  fc.record({
    kind: fc.constant('drop' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
  }),
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    sign: fc.constantFrom('"', '\n', ',', '{', '}', '[', ']', '<', '&', '\0', '\\', '\u00e9', '='),
  }),
);
/** One of them. */
export type Damage = typeof damage extends fc.Arbitrary<infer M> ? M : never;

function mutate(bytes: Uint8Array, change: Damage): Uint8Array {
  const at = Math.floor(change.at * bytes.length);
  const head = bytes.subarray(0, at);
  const tail = bytes.subarray(at);
  switch (change.kind) {
    case 'cut':
      return head;
    case 'flip': {
      const flipped = new Uint8Array(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << change.bit);
      return flipped.subarray(0, bytes.length);
    }
    case 'double':
      return new Uint8Array(Buffer.concat([head, tail.subarray(0, change.length), tail]));
    case 'drop':
      return new Uint8Array(Buffer.concat([head, tail.subarray(change.length)]));
    case 'put':
      return new Uint8Array(Buffer.concat([head, Buffer.from(change.sign), tail]));
  }
}

/** A file with all of that done to it, and without a name that could tell what it was. */
export function breakFile({ bytes }: ImportFile, changes: readonly Damage[]): ImportFile {
  return { name: '', bytes: changes.reduce(mutate, bytes) };
}
