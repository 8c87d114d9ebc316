/**
 * How long this thread has worked, in milliseconds. Searches are bounded by it and not by the clock on the wall, so that
 * what is found does not depend on what else the machine has to do.
 */
export function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** How long a search may work. */
export class Budget {
  #deadline: number;
  /** A thread cannot have worked longer than time has gone by, and asking the clock on the wall costs a tenth. */
  #earliest: number;
  #hasRunOut = false;

  constructor(ms: number) {
    this.#deadline = workedMs() + ms;
    this.#earliest = performance.now() + ms;
  }

  /** Whether something was left undone because there was no time for it. */
  get hasRunOut(): boolean {
    return this.#hasRunOut;
  }

  /** Whether the next step should be left undone; who asks does so when the answer is yes. */
  isSpent(): boolean {
    this.#hasRunOut ||= this.#isLate();
    return this.#hasRunOut;
  }

  /** Notes that others had a turn for so long: their work is not counted. */
  extend(ms: number): void {
    this.#deadline += ms;
    this.#earliest += ms;
  }

  /** Notes that a part of the question was too deep or too long to be answered. */
  giveUp(): void {
    this.#hasRunOut = true;
  }

  #isLate(): boolean {
    return performance.now() > this.#earliest && workedMs() > this.#deadline;
  }
}
