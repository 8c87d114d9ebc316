import type { FoundStatement } from '../../contract/found-statement.ts';

/** In the order of the text, or put together by who said it. */
export type Arrangement = 'order' | 'speaker';

/** What is folded away until it is asked for. */
export type Fold = 'faint' | 'dismissed';

/** A line of the panel. */
export type StatementLine =
  | { type: 'speaker'; key: string; name: string; role: string | null; statements: readonly FoundStatement[] }
  /** `isUnderName`: a head above it names the speaker. */
  | { type: 'statement'; key: string; statement: FoundStatement; isUnderName: boolean }
  | { type: 'fold'; key: string; fold: Fold; count: number; isOpen: boolean };

/** Under this a find is shown only when it is asked for: it is wrong as often as it is right. */
const FAINT = 0.6;

/** Who says a statement: a speaker of the library, or the words of the text. */
export function speakerKeyOf({ speaker }: FoundStatement): string {
  return speaker?.speakerId ?? (speaker === null ? '' : `name ${speaker.name}`);
}

/** The name that a statement stands under: that of the library, where it is known. */
export function speakerNameOf({ speaker }: FoundStatement): string | null {
  return speaker?.known ?? speaker?.name ?? null;
}

/** A stretch of the text that is shown. */
export interface StatementSpan {
  start: number;
  end: number;
}

/** Where what was said stands: without the holes, which are the writer's. */
export function partsOf({ start, end, segments }: FoundStatement): StatementSpan[] {
  return segments?.map(([from, to]) => ({ start: from, end: to })) ?? [{ start, end }];
}

/** The words of a statement in their order, those of the writer between them marked as such. */
export function piecesOf(statement: FoundStatement): { words: string; isHole: boolean }[] {
  const { start, quote } = statement;
  const pieces: { words: string; isHole: boolean }[] = [];
  let at = 0;
  for (const part of partsOf(statement)) {
    const from = part.start - start;
    if (from > at) pieces.push({ words: quote.slice(at, from), isHole: true });
    pieces.push({ words: quote.slice(from, part.end - start), isHole: false });
    at = part.end - start;
  }
  return pieces;
}

/** The place of a statement, by which it is known. */
export function keyOfStatement({ start, end }: FoundStatement): string {
  return `${String(start)}-${String(end)}`;
}

/** The lines of the panel: what is worth a look first, then what was folded away. */
export function arrangeStatements(
  found: readonly FoundStatement[],
  arrangement: Arrangement,
  openFolds: ReadonlySet<Fold>,
): StatementLine[] {
  const folds = Map.groupBy(found, foldOf);
  const shown = folds.get(null) ?? [];
  return [
    ...(arrangement === 'order' ? shown.map(toLine) : bySpeaker(shown)),
    ...foldLines('faint', folds.get('faint') ?? [], openFolds),
    ...foldLines('dismissed', folds.get('dismissed') ?? [], openFolds),
  ];
}

function foldOf({ state, confidence }: FoundStatement): Fold | null {
  if (state === 'dismissed') return 'dismissed';
  return state === 'open' && confidence < FAINT ? 'faint' : null;
}

function foldLines(
  fold: Fold,
  statements: readonly FoundStatement[],
  openFolds: ReadonlySet<Fold>,
): StatementLine[] {
  if (statements.length === 0) return [];
  const isOpen = openFolds.has(fold);
  const head: StatementLine = { type: 'fold', key: fold, fold, count: statements.length, isOpen };
  return isOpen ? [head, ...statements.map(toLine)] : [head];
}

/** Who speaks first in the text stands first; what nobody is named for comes last. */
function bySpeaker(statements: readonly FoundStatement[]): StatementLine[] {
  const groups = [...Map.groupBy(statements, speakerKeyOf)];
  const named = groups.filter(([key]) => key !== '');
  const unnamed = groups.filter(([key]) => key === '');
  return [...named, ...unnamed].flatMap(([key, own]): StatementLine[] => {
    const [first] = own;
    const name = (first && speakerNameOf(first)) ?? '';
    const role = own.map(({ speaker }) => speaker?.role ?? null).find((one) => one !== null) ?? null;
    return [
      { type: 'speaker', key: `speaker ${key}`, name, role, statements: own },
      ...own.map((statement): StatementLine => ({ ...toLine(statement), isUnderName: true })),
    ];
  });
}

function toLine(statement: FoundStatement): Extract<StatementLine, { type: 'statement' }> {
  return { type: 'statement', key: keyOfStatement(statement), statement, isUnderName: false };
}

/** The statements of some lines, in their order: what the keys go through. */
export function statementsOf(lines: readonly StatementLine[]): FoundStatement[] {
  return lines.flatMap((line) => (line.type === 'statement' ? [line.statement] : []));
}
