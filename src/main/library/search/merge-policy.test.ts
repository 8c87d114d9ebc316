import { expect, it } from 'vitest';
import { planMerge } from './merge-policy.ts';

const whole = (...counts: number[]) => counts.map((live) => ({ live, documents: live }));

it('leaves a few segments of a size alone, and makes four of them one', () => {
  expect(planMerge(whole())).toBeNull();
  expect(planMerge(whole(4000, 4000, 4000, 10))).toBeNull();
  expect(planMerge(whole(100_000, 4000, 4000, 3900, 4000, 10))).toEqual([1, 2, 3, 4]);
  expect(planMerge(whole(5, 4000, 9, 4000, 1, 4000, 60, 4000))).toEqual([0, 2, 4, 6]);
});

it('writes a segment again when a third of it is gone', () => {
  expect(planMerge([{ live: 70, documents: 100 }])).toBeNull();
  expect(planMerge([{ live: 66, documents: 100 }])).toEqual([0]);
});

it('keeps the segments few and moves every document a few times only', () => {
  let sizes: number[] = [];
  let moved = 0;
  for (let i = 0; i < 2000; i++) {
    sizes.push(50);
    for (let plan = planMerge(whole(...sizes)); plan !== null; plan = planMerge(whole(...sizes))) {
      const merged = plan.map((at) => sizes[at] ?? 0).reduce((sum, size) => sum + size, 0);
      moved += merged;
      sizes = [...sizes.filter((_size, at) => !plan.includes(at)), merged];
    }
    expect(sizes.length).toBeLessThanOrEqual(15);
  }
  expect(moved / 100_000).toBeLessThan(8);
});
