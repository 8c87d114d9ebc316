import type { TextSpan } from '../../../text/selector.ts';

/** How much white space may stand between two passages that touch: the edge of a paragraph, and spaces beside it. */
const BETWEEN = 8;

/** The spans that overlap or touch `span`, and those that overlap or touch these in turn; with itself, in the order of the text. */
export function touching<T extends TextSpan>(text: string, spans: readonly T[], span: TextSpan): T[] {
  let cluster: T[] = [];
  let end = 0;
  for (const one of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (cluster.length > 0 && !isBlank(text, end, one.start)) {
      if (holds(cluster, span)) return cluster;
      cluster = [];
    }
    end = cluster.length === 0 ? one.end : Math.max(end, one.end);
    cluster.push(one);
  }
  return holds(cluster, span) ? cluster : [];
}

function holds(cluster: readonly TextSpan[], span: TextSpan): boolean {
  return cluster.some(({ start, end }) => start === span.start && end === span.end);
}

function isBlank(text: string, from: number, to: number): boolean {
  return to <= from || (to - from <= BETWEEN && text.slice(from, to).trim() === '');
}
