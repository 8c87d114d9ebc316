import { describe, expect, it } from 'vitest';
import { makeLanes } from './lanes.ts';

describe('lanes', () => {
  it('have so many pieces of work at once, in order, and take back what has not begun', async () => {
    const lanes = makeLanes(2);
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      lanes.add(id, () => {
        begun.push(id);
        return new Promise((resolve) => ends.set(id, resolve));
      });
    }
    expect(begun).toEqual(['a', 'b']);
    expect(lanes.drop('d')).toBe(true);
    expect(lanes.drop('d')).toBe(false);
    expect(lanes.drop('a')).toBe(false);
    for (const id of ['b', 'a', 'c']) {
      ends.get(id)?.();
      await Promise.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(begun).toEqual(['a', 'b', 'c', 'e']);
  });
});
