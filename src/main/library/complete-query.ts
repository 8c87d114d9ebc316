import { QUERY_FIELDS, findQueryField } from '../../text/query-fields.ts';

/** What may stand in place of what is typed, and one sentence about it. */
export interface CompletionOption {
  readonly text: string;
  readonly means: string;
}

/** What is being typed at a caret, from `start` to `end` of the input. */
export interface QueryCompletion {
  readonly kind: 'field' | 'value' | 'word';
  readonly field: string | null;
  /** What stands before the caret, without quotation marks and escapes. */
  readonly typed: string;
  readonly start: number;
  readonly end: number;
  readonly options: readonly CompletionOption[];
}

/** A word, or a phrase in quotation marks, that begins at `start`; the field's colon is part of it. */
interface Token {
  start: number;
  /** Where the value begins: after the colon of a field. */
  valueStart: number;
  end: number;
}

const FIELD = /^(\p{L}{1,20}):(?!\/\/)/u;
const QUOTES = /["“”„‟«»＂]/u;

/** Says what is being typed at a caret. Total: a caret outside the input is moved to its end. */
export function completeQuery(input: string, caret: number): QueryCompletion {
  const at = Math.max(0, Math.min(caret, input.length));
  const token = findToken(input, at);
  const name = input.slice(token.start, token.valueStart).replace(/:$/u, '');
  const field = findQueryField(name);
  if (field === undefined) {
    const typed = input.slice(token.start, at);
    const options = QUERY_FIELDS.filter((one) => typed !== '' && one.name.startsWith(typed.toLowerCase()));
    return {
      kind: options.length > 0 ? 'field' : 'word',
      field: null,
      typed,
      start: token.start,
      end: token.end,
      options: options.map((one) => ({ text: `${one.name}:`, means: '' })),
    };
  }
  const typed = input.slice(token.valueStart, at).replace(QUOTES, '').replace(/\\(.)/gu, '$1');
  const choices: readonly string[] = 'choices' in field ? field.choices : [];
  return {
    kind: 'value',
    field: field.name,
    typed,
    start: token.valueStart,
    end: token.end,
    options: choices.map((text) => ({ text, means: '' })),
  };
}

/** The token that the caret is in, or at the end of. */
function findToken(input: string, caret: number): Token {
  let token: Token = { start: caret, valueStart: caret, end: caret };
  for (let at = 0; at <= caret && at < input.length;) {
    if (/[\s()-]/u.test(input[at] ?? '')) {
      at += 1;
      continue;
    }
    const valueStart = at + (FIELD.exec(input.slice(at, at + 22))?.[0].length ?? 0);
    const end = endOf(input, valueStart);
    if (end >= caret) {
      token = { start: at, valueStart: caret < valueStart ? at : valueStart, end };
      break;
    }
    at = Math.max(end, at + 1);
  }
  return token;
}

function endOf(input: string, from: number): number {
  const isQuoted = QUOTES.test(input[from] ?? '');
  for (let at = isQuoted ? from + 1 : from; at < input.length; at += 1) {
    const character = input[at] ?? '';
    if (character === '\\') at += 1;
    else if (QUOTES.test(character)) return isQuoted ? at + 1 : at;
    else if (!isQuoted && /[\s()]/u.test(character)) return at;
  }
  return input.length;
}
