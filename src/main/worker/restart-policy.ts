const WINDOW_MS = 60_000;

/** How soon a process that died is started again, and when to give up: a bounded number of times a minute. */
export class RestartPolicy {
  readonly #delaysMs: readonly number[];
  #deaths: number[] = [];

  /** @param delaysMs the wait before the first, second, … restart within a minute */
  constructor(delaysMs: readonly number[]) {
    this.#delaysMs = delaysMs;
  }

  /** Notes one more death; null when there have been too many. */
  nextDelayMs(): number | null {
    const now = performance.now();
    this.#deaths = this.#deaths.filter((at) => now - at < WINDOW_MS);
    const delayMs = this.#delaysMs[this.#deaths.length];
    this.#deaths.push(now);
    return delayMs ?? null;
  }
}
