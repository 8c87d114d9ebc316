import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runAtOnce, runInSlices } from './slices.ts';

function* endless(steps: { count: number }): Generator<void, never> {
  for (;;) {
    steps.count++;
    yield;
  }
}

function* few(): Generator<void, string> {
  yield;
  yield;
  return 'done';
}

test('short work is done in one go, with its answer', async () => {
  expect(runAtOnce(few())).toBe('done');
  expect(await runInSlices(few())).toBe('done');
});

test('long work lets others have their turn, and stops where nobody waits for it any more', async () => {
  const steps = { count: 0 };
  const controller = new AbortController();
  const working = runInSlices(endless(steps), controller.signal);
  await nextTurn();
  expect(steps.count).toBeGreaterThan(0);
  controller.abort(new Error('superseded'));
  await expect(working).rejects.toThrow('superseded');
  const { count } = steps;
  await nextTurn();
  expect(steps.count).toBe(count);
});
