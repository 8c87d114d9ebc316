import { describe, expect, it } from 'vitest';
import { idSchema } from '../../contract/primitives.ts';
import { createIdMaker } from './ids.ts';

describe('createIdMaker', () => {
  it('makes version 7 ids that the contract takes and that begin with the moment', () => {
    const id = createIdMaker(() => 0x0123456789ab)();
    expect(idSchema.parse(id)).toBe(id);
    expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab]/u);
  });

  it('goes up within a millisecond, past the end of the counter', () => {
    const newId = createIdMaker(() => 1_000);
    const ids = Array.from({ length: 10_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('goes up when the clock goes back ten years, and forward again', () => {
    const clock = [
      2_000_000_000_000, 1_700_000_000_000, 1_700_000_000_001, 2_000_000_000_001, 2_000_000_000_002,
    ];
    const newId = createIdMaker(() => clock.shift() ?? 0);
    const ids = Array.from({ length: 5 }, newId);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(5);
  });
});
