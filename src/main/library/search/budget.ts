/**
 * How long this thread has worked, in milliseconds. Searches are bounded by it and not by the clock on the wall, so that
 * what is found does not depend on what else the machine has to do.
 */
export function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** How long a search may work, and whether anybody still waits for it. */
export class Budget {
  readonly #deadline: number;
  /** A thread cannot have worked longer than time has gone by, and asking the clock on the wall costs a tenth. */
  readonly #earliest: number;
  readonly #isAbandoned: () => boolean;
  #hasRunOut = false;

  constructor(ms: number, isAbandoned: () => boolean = () => false) {
    this.#deadline = workedMs() + ms;
    this.#earliest = performance.now() + ms;
    this.#isAbandoned = isAbandoned;
  }

  /** Whether something was left undone because there was no time for it. */
  get hasRunOut(): boolean {
    return this.#hasRunOut;
  }

  /** Whether the next step should be left undone; who asks does so when the answer is yes. */
  isSpent(): boolean {
    this.#hasRunOut ||= this.#isLate() || this.#isAbandoned();
    return this.#hasRunOut;
  }

  #isLate(): boolean {
    return performance.now() > this.#earliest && workedMs() > this.#deadline;
  }

  /** Notes that a part of the question was too deep or too long to be answered. */
  giveUp(): void {
    this.#hasRunOut = true;
  }
}
