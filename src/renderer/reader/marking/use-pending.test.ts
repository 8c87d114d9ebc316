import { describe, expect, it } from 'vitest';
import type { PlacedMark } from '../frame/paint-marks.ts';
import { settledId } from './use-pending.ts';

const mark = (id: string, start: number, end: number): PlacedMark => ({ id, start, end, colour: 'rose' });

describe('what becomes of a pending mark that was opened', () => {
  const older = mark('p1', 10, 20);

  it('is itself while the library has not answered', () => {
    expect(settledId('pending-10-20', [older, mark('pending-10-20', 10, 20)])).toBe('pending-10-20');
  });

  it('is the passage that stands in its place, the newest of several', () => {
    expect(settledId('pending-10-20', [older, mark('p2', 10, 20)])).toBe('p2');
  });

  it('is nothing else when the library refused, and a kept passage is always itself', () => {
    expect(settledId('pending-10-21', [older])).toBe('pending-10-21');
    expect(settledId('p1', [older, mark('p2', 10, 20)])).toBe('p1');
  });
});
