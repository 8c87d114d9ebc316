/**
 * The query language. It never fails: whatever is typed means something, and what looks wrong is said beside it.
 *
 *   query  = every ("or" every)*          either
 *   every  = part+                        all of them
 *   part   = "-" part                     not
 *          | "(" query ")"
 *          | field ":" (value | "(" query ")")
 *          | phrase | word ["*"]
 *
 * A phrase stands in quotation marks of any kind. A backslash takes away what the next character would mean. Words are
 * cut and folded as the texts are (`tokenise`): one that falls into parts ("follow-up", "10:30") is a phrase of them.
 */

import { findQueryField } from './query-fields.ts';
import type { QueryField, QueryFieldName } from './query-fields.ts';
import { Cursor } from './query-cursor.ts';
import type { Written } from './query-cursor.ts';
import type { GroupNode, PrefixKind, QueryNode, QueryProblem } from './query-tree.ts';
import { isRangeBegun, parseRange, rangeHint } from './query-ranges.ts';
import { tokenise } from './tokenise.ts';

/** Nobody types more than this; a page pasted by mistake is cut here. UTF-16 units. */
export const MAX_QUERY_LENGTH = 4096;

/** More terms than this are left out: each costs a walk through the index. */
export const MAX_QUERY_TERMS = 64;

/** Brackets deeper than this are read as if they were not there. */
export const MAX_QUERY_DEPTH = 32;

/** What a query means, and what is wrong with it. */
export interface ParsedQuery {
  readonly tree: QueryNode;
  readonly problems: readonly QueryProblem[];
}

/** Parses a query. Total and linear: any string at all gives a tree. Offsets are those of `input`. */
export function parseQuery(input: string): ParsedQuery {
  const parser = new Parser(input.slice(0, MAX_QUERY_LENGTH), input.length <= MAX_QUERY_LENGTH);
  const tree = parser.parse();
  if (input.length > MAX_QUERY_LENGTH) {
    const message = `Only the first ${MAX_QUERY_LENGTH} characters were read.`;
    parser.problems.push({ message, start: MAX_QUERY_LENGTH, end: input.length });
  }
  return { tree, problems: parser.problems };
}

class Parser {
  readonly problems: QueryProblem[] = [];
  readonly #cursor: Cursor;
  readonly #isWhole: boolean;
  #terms = 0;
  #depth = 0;
  #hasTooDeep = false;
  #hasTooMany = false;

  constructor(input: string, isWhole: boolean) {
    this.#cursor = new Cursor(input);
    this.#isWhole = isWhole;
  }

  parse(): QueryNode {
    const parts: QueryNode[] = [];
    for (;;) {
      const node = this.#query(null);
      if (node) parts.push(node);
      const bracket = this.#cursor.takeCharacter(')');
      if (!bracket) break;
      if (!this.#hasTooDeep) this.#problem('This bracket closes nothing.', bracket);
    }
    return join('and', parts) ?? { type: 'all', start: 0, end: this.#cursor.length };
  }

  /** Alternatives, up to a closing bracket or the end. */
  #query(field: QueryFieldName | null): QueryNode | null {
    const alternatives: QueryNode[] = [];
    for (;;) {
      const node = this.#every(field);
      if (node) alternatives.push(node);
      const or = this.#cursor.takeOr();
      if (!or) break;
      if (!node || this.#cursor.isAtEndOfGroup()) this.#problem('“or” needs something on either side.', or);
    }
    return join('or', alternatives);
  }

  #every(field: QueryFieldName | null): QueryNode | null {
    const parts: QueryNode[] = [];
    while (!this.#cursor.isAtEndOfGroup() && !this.#cursor.isAtOr()) {
      const node = this.#part(field);
      if (node) parts.push(node);
    }
    return join('and', parts);
  }

  #part(field: QueryFieldName | null): QueryNode | null {
    const minus = this.#cursor.takeMinus();
    if (!minus) return this.#positive(field);
    const child = this.#positive(field);
    return child && { type: 'not', child, start: minus.start, end: child.end };
  }

  #positive(field: QueryFieldName | null): QueryNode | null {
    const bracket = this.#cursor.takeCharacter('(');
    if (bracket) return this.#group(field, bracket);
    const name = this.#cursor.takeFieldName((candidate) => findQueryField(candidate) !== undefined);
    const own = name && findQueryField(name.text);
    if (own) return this.#field(own, name);
    const unknown = this.#cursor.peekFieldName();
    if (unknown) {
      const message = `There is no field “${unknown.text}”: it was read as a word. To search for a colon, put it in quotation marks.`;
      this.#problem(message, unknown);
    }
    return this.#words(field, this.#cursor.takeWritten());
  }

  #group(field: QueryFieldName | null, bracket: { start: number; end: number }): QueryNode | null {
    if (this.#depth >= MAX_QUERY_DEPTH) {
      if (!this.#hasTooDeep)
        this.#problem(`Brackets are read ${MAX_QUERY_DEPTH} deep; these were left out.`, bracket);
      this.#hasTooDeep = true;
      return null;
    }
    this.#depth++;
    const inner = this.#query(field);
    this.#depth--;
    const end = this.#cursor.takeCharacter(')');
    if (!end) this.#problem('This bracket is not closed.', bracket);
    return inner && { ...inner, start: bracket.start, end: end?.end ?? inner.end };
  }

  #field(field: QueryField & { name: QueryFieldName }, name: Written): QueryNode | null {
    if (this.#cursor.isAtGap()) {
      this.#problem(`“${name.text}:” needs something after the colon.`, name);
      return null;
    }
    const bracket = this.#cursor.takeCharacter('(');
    const node = bracket
      ? this.#fieldGroup(field, bracket)
      : this.#fieldValue(field, this.#cursor.takeWritten());
    return node && { ...node, start: name.start };
  }

  #fieldGroup(
    field: QueryField & { name: QueryFieldName },
    bracket: { start: number; end: number },
  ): QueryNode | null {
    if (field.kind === 'text') return this.#group(field.name, bracket);
    this.#problem(`“${field.name}:” takes one value, not brackets; they were left out.`, bracket);
    return null;
  }

  #fieldValue(field: QueryField & { name: QueryFieldName }, written: Written): QueryNode | null {
    if (field.kind === 'text') return this.#words(field.name, written);
    if (field.kind === 'date' || field.kind === 'number') return this.#range(field, written);
    const value = field.kind === 'choice' ? written.text.toLowerCase() : written.text.trim();
    const { start, end } = written;
    const prefix = this.#prefixOf(written);
    if (value === '') this.#problem(`“${field.name}:” needs something after the colon.`, written);
    if (value === '' || !this.#hasRoom(1, written)) return null;
    const choices = field.choices;
    if (!choices || choices.includes(value))
      return { type: 'value', field: field.name, value, prefix, start, end };
    const isBegun = prefix !== 'none' && choices.some((choice) => choice.startsWith(value));
    if (!isBegun) this.#problem(`“${field.name}:” can be ${choices.join(', ')}.`, written);
    return null;
  }

  #range(field: QueryField & { name: QueryFieldName }, written: Written): QueryNode | null {
    const { text, start, end } = written;
    const range = parseRange(text, field);
    if (range)
      return this.#hasRoom(1, written) ? { type: 'range', field: field.name, ...range, start, end } : null;
    const isBegun = this.#prefixOf(written) === 'trailing' && isRangeBegun(text);
    if (!isBegun) this.#problem(`“${field.name}:” takes ${rangeHint(field)}.`, written);
    return null;
  }

  #words(field: QueryFieldName | null, written: Written): QueryNode | null {
    const { text, start, end } = written;
    const terms = tokenise(text)
      .filter((token) => !token.isCompound)
      .map(({ term }) => term);
    const [term] = terms;
    if (term === undefined || !this.#hasRoom(terms.length, written)) return null;
    const prefix = this.#prefixOf(written);
    if (terms.length === 1 && !written.isQuoted)
      return { type: 'word', field, term, text, prefix, start, end };
    return { type: 'phrase', field, terms, text, prefix, start, end };
  }

  #prefixOf(written: Written): PrefixKind {
    if (written.hasStar) return 'explicit';
    const isLast = written.end === this.#cursor.length && this.#isWhole;
    return isLast && !written.isQuoted ? 'trailing' : 'none';
  }

  #hasRoom(count: number, place: Written): boolean {
    if (this.#terms + count <= MAX_QUERY_TERMS) {
      this.#terms += count;
      return true;
    }
    if (!this.#hasTooMany)
      this.#problem(`Only ${MAX_QUERY_TERMS} words are searched for; the rest was left out.`, place);
    this.#hasTooMany = true;
    return false;
  }

  #problem(message: string, { start, end }: { start: number; end: number }): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ message, start, end });
  }
}

/** Nobody reads more. */
const MAX_PROBLEMS = 20;

/** Several nodes as one; groups of the same kind are laid into each other. */
function join(type: GroupNode['type'], nodes: readonly QueryNode[]): QueryNode | null {
  const children = nodes.flatMap((node) => (node.type === type ? node.children : [node]));
  const [first] = children;
  const last = children.at(-1);
  if (!first || !last || children.length === 1) return first ?? null;
  return { type, children, start: nodes[0]?.start ?? first.start, end: nodes.at(-1)?.end ?? last.end };
}
