import { describe, expect, it } from 'vitest';
import {
  emptySelection,
  moveCursor,
  pickAll,
  pickTo,
  pointAt,
  settle,
  stretch,
  togglePick,
} from './list-selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const picked = (selection: { picked: ReadonlySet<string> }): string => [...selection.picked].join('');

describe('the selection of a list', () => {
  it('moves the cursor and holds it at both ends', () => {
    expect(moveCursor(emptySelection, ids, 1).cursor).toBe('a');
    expect(moveCursor(pointAt('b'), ids, 1).cursor).toBe('c');
    expect(moveCursor(pointAt('e'), ids, 1).cursor).toBe('e');
    expect(moveCursor(pointAt('a'), ids, -1).cursor).toBe('a');
    expect(moveCursor(pointAt('a'), [], 1).cursor).toBeNull();
  });

  it('picks rows one by one and lets them go', () => {
    const two = togglePick(togglePick(emptySelection, 'b'), 'd');
    expect(picked(two)).toBe('bd');
    expect(picked(togglePick(two, 'b'))).toBe('d');
  });

  it('picks a stretch in both directions from where it began', () => {
    const down = pickTo(pointAt('b'), ids, 'd');
    expect(picked(down)).toBe('bcd');
    expect(picked(pickTo(down, ids, 'a'))).toBe('ab');
    expect(picked(stretch(stretch(pointAt('c'), ids, 1), ids, 1))).toBe('cde');
    expect(picked(pickAll(pointAt('c'), ids))).toBe('abcde');
  });

  it('keeps its place when the row under the cursor has gone', () => {
    expect(settle(pointAt('c'), ids, ['a', 'b', 'd', 'e']).cursor).toBe('d');
    expect(settle(pointAt('e'), ids, ['a', 'b']).cursor).toBe('b');
    expect(settle(pointAt('e'), ids, []).cursor).toBeNull();
    expect(picked(settle(pickTo(pointAt('b'), ids, 'd'), ids, ['b', 'e']))).toBe('b');
    const same = pointAt('a');
    expect(settle(same, ids, ids)).toBe(same);
  });
});
