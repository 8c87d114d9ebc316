import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeGatherer } from './gather.ts';

interface Look {
  size: number;
  face: string;
}

describe('what is changed fast', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function gather() {
    const sent: Partial<Look>[] = [];
    return { sent, gatherer: makeGatherer<Look>((patch) => sent.push(patch), 200) };
  }

  it('is sent at once when it is the first', () => {
    const { sent, gatherer } = gather();
    gatherer.put({ size: 18 });
    expect(sent).toEqual([{ size: 18 }]);
    vi.advanceTimersByTime(1_000);
    expect(sent).toHaveLength(1);
    gatherer.put({ size: 19 });
    expect(sent).toHaveLength(2);
  });

  it('goes together once the hand rests, the last of each', () => {
    const { sent, gatherer } = gather();
    for (const size of [18, 19, 20, 21]) {
      gatherer.put({ size });
      vi.advanceTimersByTime(150);
    }
    gatherer.put({ face: 'serif' });
    expect(sent).toEqual([{ size: 18 }]);
    expect(gatherer.waiting()).toEqual({ size: 21, face: 'serif' });
    vi.advanceTimersByTime(200);
    expect(sent).toEqual([{ size: 18 }, { size: 21, face: 'serif' }]);
    expect(gatherer.waiting()).toEqual({});
  });

  it('is sent when it is asked for, and not again', () => {
    const { sent, gatherer } = gather();
    gatherer.put({ size: 18 });
    gatherer.put({ size: 19 });
    gatherer.flush();
    vi.advanceTimersByTime(1_000);
    expect(sent).toEqual([{ size: 18 }, { size: 19 }]);
  });
});
