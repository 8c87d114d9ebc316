import { VerbatimError } from '../../../contract/errors.ts';

/** The columns of an order, as the last row of a page has them. */
export type CursorKeys = readonly (string | number)[];

/** Where a list goes on, as text that means nothing to anyone else. The order's name goes with it. */
export function writeCursor(order: string, keys: CursorKeys): string {
  return Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');
}

/**
 * Reads the keys of a cursor back.
 * @throws VerbatimError `bad-input` when it is not one of ours, or of another order
 */
export function readCursor(text: string, order: string, keyCount: number): CursorKeys {
  const [found, ...keys] = parse(text);
  if (found === order && keys.length === keyCount && keys.every(isKey)) return keys;
  throw new VerbatimError('bad-input', 'This list cannot go on from there: ask for it from the beginning.');
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function parse(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? (value as unknown[]) : [];
  } catch {
    // Not a cursor of ours: the caller says so.
    return [];
  }
}
