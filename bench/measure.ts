/** Time of each call in milliseconds, in the order of the inputs. */
export async function timeEach<T>(inputs: readonly T[], run: (input: T) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await run(input);
    times.push(performance.now() - start);
  }
  return times;
}

/** The value below which the share `p` (0 to 1) of the values lie; nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** By what power a figure grows with the size: 1 is linear, 0 does not grow. */
export function growthPower(
  small: { size: number; value: number },
  large: { size: number; value: number },
): number {
  return Math.log(large.value / small.value) / Math.log(large.size / small.size);
}
