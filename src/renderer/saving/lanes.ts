/** Work that is done a few pieces at a time, in the order in which it came. */
export interface Lanes {
  add(id: string, work: () => Promise<void>): void;
  /** Takes back what has not begun. @returns false when it has, or was never there */
  drop(id: string): boolean;
}

/** Makes lanes for so many pieces at once. Work must not reject: it tells its outcome itself. */
export function makeLanes(atOnce: number): Lanes {
  let waiting: { id: string; work: () => Promise<void> }[] = [];
  let running = 0;
  const fill = (): void => {
    while (running < atOnce) {
      const next = waiting.shift();
      if (next === undefined) return;
      running += 1;
      void next.work().finally(() => {
        running -= 1;
        fill();
      });
    }
  };
  return {
    add(id, work) {
      waiting.push({ id, work });
      fill();
    },
    drop(id) {
      const before = waiting.length;
      waiting = waiting.filter((one) => one.id !== id);
      return waiting.length < before;
    },
  };
}
