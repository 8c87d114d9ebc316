/**
 * What is being typed at the caret of a query, and what it may become: for the search field and for shells. Names that
 * only the library knows (tags, sites, speakers) are asked of it with `field` and `typed`.
 */

import { Cursor } from './query-cursor.ts';
import type { Written } from './query-cursor.ts';
import { QUERY_FIELDS, findQueryField } from './query-fields.ts';
import type { QueryField, QueryFieldName } from './query-fields.ts';
import { MAX_QUERY_LENGTH } from './query.ts';

/** What may stand in place of what is typed. */
export interface CompletionOption {
  /** As it is to be inserted, with the colon of a field. */
  readonly text: string;
  /** One sentence for a list. */
  readonly means: string;
}

/** What is being typed. */
export interface QueryCompletion {
  /** `field`: a word that begins the name of one or more fields; `word`: any other, or nothing yet. */
  readonly kind: 'field' | 'value' | 'word';
  /** The field that the value or word belongs to; null for none. */
  readonly field: QueryFieldName | null;
  /** What stands before the caret, without quotation marks and escapes. */
  readonly typed: string;
  /** What the inserted text replaces, in UTF-16 units of the input. */
  readonly start: number;
  readonly end: number;
  readonly options: readonly CompletionOption[];
}

const DATE_OPTIONS: readonly CompletionOption[] = [
  { text: 'today', means: 'Today.' },
  { text: 'yesterday', means: 'Yesterday.' },
  { text: '7d', means: 'The last seven days.' },
  { text: '30d', means: 'The last thirty days.' },
  { text: '1y', means: 'The last year.' },
];

/** Says what is being typed at a caret. Total: a caret outside the input is moved to its end. */
export function completeQuery(input: string, caret: number): QueryCompletion {
  const at = Math.max(0, Math.min(caret, input.length, MAX_QUERY_LENGTH));
  const { field, written } = findTyped(input.slice(0, MAX_QUERY_LENGTH), at);
  // Read again up to the caret, so that quotation marks and escapes mean what they mean in the query.
  const typed = new Cursor(input.slice(written.start, at)).takeWritten();
  const place = {
    typed: typed.isQuoted ? typed.text : typed.text + (typed.hasStar ? '*' : ''),
    ...spanOf(written),
  };
  if (field) return { kind: 'value', field: field.name, ...place, options: valueOptions(field, place.typed) };
  const options = typed.isQuoted ? [] : fieldOptions(place.typed);
  return {
    kind: options.length > 0 && place.typed !== '' ? 'field' : 'word',
    field: null,
    ...place,
    options,
  };
}

/** The query with an option, or a name that the library gave, in place of what was typed, and where the caret goes. */
export function insertCompletion(
  input: string,
  completion: QueryCompletion,
  text: string,
): { text: string; caret: number } {
  const isField = completion.kind !== 'value' && text.endsWith(':');
  const inserted = isField ? text : `${quoteIfNeeded(text)} `;
  const rest = input.slice(completion.end);
  const before = input.slice(0, completion.start) + inserted;
  return { text: before + (isField ? rest : rest.replace(/^ /, '')), caret: before.length };
}

interface Typed {
  readonly field: (QueryField & { name: QueryFieldName }) | null;
  readonly written: Pick<Written, 'start' | 'end'>;
}

/** Walks the query as its parser does, to the word that the caret is in or at the end of. */
function findTyped(input: string, caret: number): Typed {
  const cursor = new Cursor(input);
  const nothing: Typed = { field: null, written: { start: caret, end: caret } };
  for (;;) {
    while (cursor.takeCharacter('(') ?? cursor.takeCharacter(')') ?? cursor.takeMinus());
    const name = cursor.takeFieldName((candidate) => findQueryField(candidate) !== undefined);
    const field = (name && findQueryField(name.text)) ?? null;
    if (name && caret < name.start) return nothing;
    if (name && caret < name.end) return { field: null, written: { start: name.start, end: name.end } };
    if (cursor.isAtGap() && name && caret === name.end)
      return { field, written: { start: caret, end: caret } };
    if (cursor.isAtEndOfGroup() && !cursor.takeCharacter(')')) return nothing;
    const written = cursor.takeWritten();
    if (caret < written.start) return nothing;
    if (caret <= written.end) return { field, written };
  }
}

function spanOf({ start, end }: Pick<Written, 'start' | 'end'>): { start: number; end: number } {
  return { start, end };
}

function fieldOptions(typed: string): CompletionOption[] {
  const begun = typed.toLowerCase();
  return QUERY_FIELDS.filter(({ name }) => name.startsWith(begun)).map(({ name, means }) => ({
    text: `${name}:`,
    means,
  }));
}

/** Those that the language itself knows. */
function valueOptions(field: QueryField, typed: string): CompletionOption[] {
  const begun = typed.toLowerCase();
  const options =
    field.kind === 'date'
      ? DATE_OPTIONS
      : (field.choices ?? []).map((text) => ({ text, means: `${field.name}:${text}` }));
  return options.filter(({ text }) => text.startsWith(begun));
}

function quoteIfNeeded(text: string): string {
  return /[\s()"“”„‟«»＂\\:*]/u.test(text) ? `"${text.replace(/["“”„‟«»＂\\]/gu, '\\$&')}"` : text;
}
