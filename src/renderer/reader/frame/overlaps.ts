import type { TextSpan } from '../../../text/selector.ts';

/** The stretches where two or more spans lie over one another, in the order of the text; touching is not overlapping. */
export function overlapsOf(spans: readonly TextSpan[]): TextSpan[] {
  const edges = spans
    .filter((span) => span.end > span.start)
    .flatMap(({ start, end }) => [
      { at: start, step: 1 },
      { at: end, step: -1 },
    ]);
  // Ends before beginnings at one place: spans that only touch never count as two.
  edges.sort((one, other) => one.at - other.at || one.step - other.step);
  const overlaps: { start: number; end: number }[] = [];
  let depth = 0;
  let began = 0;
  for (const { at, step } of edges) {
    const before = depth;
    depth += step;
    if (before < 2 && depth >= 2) began = at;
    if (before < 2 || depth >= 2 || at === began) continue;
    const last = overlaps.at(-1);
    if (last?.end === began) last.end = at;
    else overlaps.push({ start: began, end: at });
  }
  return overlaps;
}
