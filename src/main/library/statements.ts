/** The statements of an article as they are shown: whose they are, when they were said, and what became of them. */
import { setImmediate } from 'node:timers/promises';
import { VerbatimError } from '../../contract/errors.ts';
import type { FoundStatement, ProposedSpeaker, StatementList } from '../../contract/found-statement.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/methods.ts';
import type { Id } from '../../contract/primitives.ts';
import { findStatementDay, sentenceAt } from '../../text/statement-day.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import type { StatementFinder } from './statement-finding.ts';
import { createSpeakerReader } from './statement-speakers.ts';
import { createStateReader } from './statement-states.ts';
import { articleOfCapture, readCaptureText } from './store/captures.ts';
import { readPassagesOfArticles } from './store/passages.ts';
import { listDismissals } from './store/statement-dismissals.ts';
import { listStatements, readScan, readStatementText } from './store/statements.ts';
import type { StatementText, StoredStatement } from './store/statements.ts';

/** What the methods on statements work with. */
export interface StatementParts extends LibraryParts {
  finder: StatementFinder;
}

/** A long text has thousands of statements: other calls are answered in between. */
const SLICE_MS = 25;

/** The statements of an article; where they have not been looked for yet that is done first. */
export async function listFound(
  parts: StatementParts,
  { articleId }: ParsedInputOf<'statements.list'>,
  { signal }: CallContext,
): Promise<StatementList> {
  await parts.finder.ensure(articleId, signal);
  const source = expectSource(parts, articleId);
  const describe = createDescriber(parts, articleId, source);
  const items: FoundStatement[] = [];
  let since = performance.now();
  for (const statement of listStatements(parts.store.db, articleId)) {
    items.push(describe(statement));
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    signal.throwIfAborted();
    since = performance.now();
  }
  const outcome = readScan(parts.store.db, articleId)?.outcome ?? 'failed';
  return { items, captureId: source.captureId as Id, outcome };
}

/** The stored statements of these places, described. @throws VerbatimError `conflict` when one is not there any more */
export function expectStatements(
  parts: StatementParts,
  articleId: string,
  spans: readonly { start: number; end: number }[],
): { found: FoundStatement[]; source: StatementText } {
  const source = expectSource(parts, articleId);
  const describe = createDescriber(parts, articleId, source);
  const stored = new Map(listStatements(parts.store.db, articleId).map((each) => [placeOf(each), each]));
  const found = spans.map((span) => {
    const statement = stored.get(placeOf(span));
    if (statement !== undefined) return describe(statement);
    throw new VerbatimError('conflict', 'The statements of this story were looked for anew meanwhile.', {
      hint: 'Look at them as they are now, and try again.',
    });
  });
  return { found, source };
}

function placeOf({ start, end }: { start: number; end: number }): string {
  return `${String(start)}-${String(end)}`;
}

/** @throws VerbatimError `not-found` */
export function expectSource({ store }: LibraryParts, articleId: string): StatementText {
  const source = readStatementText(store.db, articleId);
  if (source !== null) return source;
  throw new VerbatimError('not-found', 'There is no such article in the library.');
}

/** Says all that is shown of a stored statement. */
function createDescriber(
  parts: LibraryParts,
  articleId: string,
  { captureId, text, publishedAt }: StatementText,
): (statement: StoredStatement) => FoundStatement {
  const { db } = parts.store;
  const whoIs = createSpeakerReader(parts);
  const stateOf = createStateReader({
    captureId,
    passages: readPassagesOfArticles(db, [articleId]),
    dismissals: listDismissals(db, articleId),
  });
  return ({ outer, speaker, ...statement }) => {
    const quote = text.slice(statement.start, statement.end);
    return {
      ...statement,
      quote,
      speaker: speaker === null ? null : whoIs(speaker),
      ...(outer === undefined ? {} : { outer: whoIs(outer) }),
      saidOn: findStatementDay(text, { ...statement, speaker }, publishedAt),
      ...stateOf({ ...statement, quote }),
    };
  };
}

/** Under this it is a guess that is better not made. */
const LEAST_SCORE = 0.5;

/** Who may have said the words of a span, with the sentence that says so. */
export async function proposeSpeakers(
  parts: StatementParts,
  input: ParsedInputOf<'speakers.propose'>,
  { signal }: CallContext,
): Promise<OutputOf<'speakers.propose'>> {
  const { articleId, captureId, start, end } = input;
  const shown = expectSource(parts, articleId);
  const text = captureId === null ? shown.text : textOfCapture(parts, articleId, captureId);
  const { language, publishedAt } = shown;
  const answer = await parts.ports.statements.read({ text, language, span: { start, end } }, signal);
  const whoIs = createSpeakerReader(parts);
  const candidates = answer.kind === 'speakers' ? answer.candidates : [];
  const items = candidates
    .filter(({ score }) => score >= LEAST_SCORE)
    .slice(0, 3)
    .map(({ score, ...speaker }): ProposedSpeaker => ({
      ...whoIs(speaker),
      score,
      reason: sentenceAt(text, speaker.start, speaker.end),
    }));
  const saidOn = findStatementDay(text, { start, end, speaker: items[0] }, publishedAt);
  const isShown = captureId === null || captureId === shown.captureId;
  return { items, saidOn, kind: isShown ? kindOfSpan(parts, articleId, input) : null };
}

/** Of the statements that were found, the kind of the one that most of the span lies in. */
function kindOfSpan(
  { store }: LibraryParts,
  articleId: string,
  { start, end }: { start: number; end: number },
): StoredStatement['kind'] | null {
  let best: { kind: StoredStatement['kind']; shared: number } | null = null;
  for (const statement of listStatements(store.db, articleId)) {
    const shared = Math.min(end, statement.end) - Math.max(start, statement.start);
    // The innermost comes last in the order of the text: of two that hold all of it that one is meant.
    if (shared * 2 >= end - start && shared >= (best?.shared ?? 0)) best = { kind: statement.kind, shared };
  }
  return best?.kind ?? null;
}

function textOfCapture({ store }: LibraryParts, articleId: string, captureId: string): string {
  const found = articleOfCapture(store.db, captureId) === articleId && readCaptureText(store.db, captureId);
  if (found) return found.text;
  throw new VerbatimError('not-found', 'The article has no such capture.');
}
