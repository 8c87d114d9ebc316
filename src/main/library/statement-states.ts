/** What became of found statements: kept as a passage, dismissed, or neither. Pure. */
import type { FoundStatement } from '../../contract/found-statement.ts';
import type { Passage } from '../../contract/passage.ts';
import { sha256Of } from './store/captures.ts';
import { fold } from './store/fold.ts';
import type { StatementDismissal } from './store/statement-dismissals.ts';

/** Of two spans so much must be both for one to be the other: an engine may draw an end elsewhere. */
const SAME_SPAN = 0.8;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a statement's words are known by in another capture. */
export function quoteKeyOf(quote: string): string {
  return sha256Of(fold(quote));
}

/** What there is to decide by. */
export interface StatementFacts {
  captureId: string;
  passages: readonly Pick<Passage, 'id' | 'captureId' | 'start' | 'end'>[];
  dismissals: readonly StatementDismissal[];
}

type State = Pick<FoundStatement, 'state' | 'keptAs' | 'overlaps'>;

/** Says what became of each statement of one capture. */
export function createStateReader({
  captureId,
  passages,
  dismissals,
}: StatementFacts): (statement: Span & { quote: string }) => State {
  const here = passages.filter((passage) => passage.captureId === captureId);
  const keys = new Map(dismissals.map((dismissal) => [dismissal.quoteKey, dismissal]));
  const placed = dismissals.filter((dismissal) => dismissal.captureId === captureId);
  return (statement) => {
    const touching = here.filter((passage) => sharedOf(passage, statement) > 0);
    const kept = touching.find((passage) => isSameSpan(passage, statement));
    const overlaps = touching.filter(({ id }) => id !== kept?.id).map(({ id }) => id);
    if (kept !== undefined) return { state: 'kept', keptAs: kept.id, overlaps };
    const isDismissed =
      keys.has(quoteKeyOf(statement.quote)) || placed.some((each) => isSameSpan(each, statement));
    return { state: isDismissed ? 'dismissed' : 'open', keptAs: null, overlaps };
  };
}

/** Whether two spans are one, but for a little at their ends. */
export function isSameSpan(one: Span, other: Span): boolean {
  const shared = sharedOf(one, other);
  return shared / (one.end - one.start + other.end - other.start - shared) >= SAME_SPAN;
}

function sharedOf(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
