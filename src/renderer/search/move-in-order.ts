interface Named {
  readonly id: string;
}

/** The same things with one of them so many places further; itself when nothing would be different. */
export function moveBy<T extends Named>(items: readonly T[], id: string, by: number): readonly T[] {
  const from = items.findIndex((one) => one.id === id);
  return moveFromTo(items, from, Math.min(items.length - 1, Math.max(0, from + by)));
}

/** The same things with one of them in the place that another has; itself when nothing would be different. */
export function moveTo<T extends Named>(items: readonly T[], id: string, targetId: string): readonly T[] {
  const from = items.findIndex((one) => one.id === id);
  const to = items.findIndex((one) => one.id === targetId);
  return moveFromTo(items, from, to);
}

function moveFromTo<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const moved = items[from];
  if (moved === undefined || to < 0 || from === to) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, moved);
}
