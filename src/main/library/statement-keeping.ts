/** What the user does with found statements: keeps them as passages, dismisses them, wants them again. One act each. */
import type { FoundSpeaker, FoundStatement } from '../../contract/found-statement.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/methods.ts';
import type { Passage } from '../../contract/passage.ts';
import { passageSchema } from '../../contract/passage.ts';
import { describeSpan } from '../../text/selector.ts';
import { changeMany } from './act-in-slices.ts';
import { change, countOf } from './acting.ts';
import type { CallContext } from './context.ts';
import { getSettings } from './settings.ts';
import { findOrMakeSpeaker } from './speakers.ts';
import { quoteKeyOf, isSameSpan } from './statement-states.ts';
import { expectStatements } from './statements.ts';
import type { StatementParts } from './statements.ts';
import type { Journal } from './store/journal.ts';
import { insertPassage, readPassages } from './store/passages.ts';
import { insertDismissal, listDismissals, removeDismissal } from './store/statement-dismissals.ts';
import type { StatementText } from './store/statements.ts';

/** Keeps statements as passages, each with its attribution filled in; what is kept already is left as it is. */
export async function keepStatements(
  parts: StatementParts,
  { articleId, spans, speaker }: ParsedInputOf<'statements.keep'>,
  context: CallContext,
): Promise<OutputOf<'statements.keep'>> {
  const { found, source } = expectStatements(parts, articleId, spans);
  const wanted = found.filter(({ state }) => state !== 'kept');
  const ids = new Map(wanted.map((statement) => [statement, parts.ports.newId()]));
  if (wanted.length > 0) {
    await changeMany(parts, context, {
      act: `Keep ${countOf(wanted.length, 'a statement', 'statements')}`,
      items: [...ids],
      prepare: (journal) => wantAgain(parts, journal, { articleId, source, wanted }),
      each: (journal, [statement, id]) =>
        keepOne(parts, journal, { articleId, source, statement, id, speaker }),
    });
  }
  const kept = found.map((statement) => statement.keptAs ?? ids.get(statement) ?? '');
  const passages = readPassages(parts.store.db, kept).map((card): Passage => passageSchema.parse(card));
  return { passages };
}

interface Keeping {
  articleId: string;
  source: StatementText;
  statement: FoundStatement;
  id: string;
  speaker: string | undefined;
}

function keepOne(parts: StatementParts, journal: Journal, keeping: Keeping): void {
  const { articleId, source, statement, id } = keeping;
  const { exact, prefix, suffix, start, end } = describeSpan(source.text, statement.start, statement.end);
  const chosen = keeping.speaker;
  const by = statement.speaker;
  insertPassage(journal, {
    ...{ id, articleId, captureId: source.captureId },
    ...{ quote: exact, prefix, suffix, start, end },
    colour: getSettings(parts).markColour,
    note: '',
    private: false,
    speakerId:
      chosen === undefined ? speakerIdOf(parts, journal, by) : findOrMakeSpeaker(parts, journal, chosen),
    role: by === null ? null : by.isNamed ? by.role : (by.role ?? by.name),
    kind: statement.kind,
    saidOn: statement.saidOn?.date ?? null,
    venue: null,
    at: parts.store.moment(),
  });
}

/** The one that is known, or one that is made of the name; nobody for words that name nobody, or may mean several. */
function speakerIdOf(parts: StatementParts, journal: Journal, by: FoundSpeaker | null): string | null {
  if (by === null || !by.isNamed) return null;
  if (by.speakerId !== null) return by.speakerId;
  return by.candidates.length > 0 ? null : findOrMakeSpeaker(parts, journal, by.name);
}

/** Dismisses statements: they stay dismissed when they are found again. */
export function dismissStatements(
  parts: StatementParts,
  { articleId, spans }: ParsedInputOf<'statements.dismiss'>,
): Record<string, never> {
  const { found, source } = expectStatements(parts, articleId, spans);
  const open = found.filter(({ state }) => state === 'open');
  change(parts, { act: `Dismiss ${countOf(open.length, 'a statement', 'statements')}` }, (journal) => {
    for (const { start, end, quote } of open) {
      const quoteKey = quoteKeyOf(quote);
      const { captureId } = source;
      insertDismissal(journal, { id: parts.ports.newId(), articleId, captureId, start, end, quoteKey });
    }
  });
  return {};
}

/** Takes dismissals back. */
export function restoreStatements(
  parts: StatementParts,
  { articleId, spans }: ParsedInputOf<'statements.restore'>,
): Record<string, never> {
  const { found, source } = expectStatements(parts, articleId, spans);
  const wanted = found.filter(({ state }) => state === 'dismissed');
  change(parts, { act: `Want ${countOf(wanted.length, 'a statement', 'statements')} again` }, (journal) => {
    wantAgain(parts, journal, { articleId, source, wanted });
  });
  return {};
}

function wantAgain(
  { store }: StatementParts,
  journal: Journal,
  given: { articleId: string; source: StatementText; wanted: readonly FoundStatement[] },
): void {
  const { articleId, source, wanted } = given;
  const dismissed = wanted.filter(({ state }) => state === 'dismissed');
  if (dismissed.length === 0) return;
  const keys = new Set(dismissed.map(({ quote }) => quoteKeyOf(quote)));
  for (const each of listDismissals(store.db, articleId)) {
    const isHere = each.captureId === source.captureId && dismissed.some((one) => isSameSpan(one, each));
    if (isHere || keys.has(each.quoteKey)) removeDismissal(journal, each.id);
  }
}
