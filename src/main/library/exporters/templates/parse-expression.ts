/** Reads what stands within the braces of a template: paths, words in quotes, filters, comparisons. */
import { placeOf, TemplateError } from './template-error.ts';
import type { Comparison, Expression } from './template-tree.ts';

const TOKEN =
  /\s*(?:(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<number>-?\d+(?:\.\d+)?)|(?<name>[A-Za-z_][\w]*(?:\.[A-Za-z_][\w]*)*)|(?<sign>==|!=|[<>|:,()]))/uy;
const MAX_DEPTH = 30;

interface Token {
  kind: 'text' | 'number' | 'name' | 'sign' | 'end';
  value: string;
  at: number;
}

/** Reads one expression, and what may stand before it in a tag. */
export class ExpressionReader {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  /** `from` and `to` are the part of the template that is read. */
  constructor(source: string, from: number, to: number) {
    this.#source = source;
    this.#tokens = readTokens(source, from, to);
  }

  /** An expression to the very end. */
  readAll(): Expression {
    const value = this.#either();
    this.expectEnd();
    return value;
  }

  /** The name that comes next, without a point in it. */
  readName(): string {
    const { kind, value, at } = this.#take();
    if (kind !== 'name' || value.includes('.')) this.#fail('a name was expected here', at);
    return value;
  }

  expectWord(word: string): void {
    const { kind, value, at } = this.#take();
    if (kind !== 'name' || value !== word) this.#fail(`“${word}” was expected here`, at);
  }

  expectEnd(): void {
    const { kind, value, at } = this.#peek();
    if (kind !== 'end') this.#fail(`“${value}” was not expected here`, at);
  }

  #either(): Expression {
    if ((this.#depth += 1) > MAX_DEPTH) this.#fail('this is nested too deeply', this.#peek().at);
    let left = this.#both();
    while (this.#skipWord('or')) left = { type: 'either', left, right: this.#both() };
    this.#depth -= 1;
    return left;
  }

  #both(): Expression {
    let left = this.#not();
    while (this.#skipWord('and')) left = { type: 'both', left, right: this.#not() };
    return left;
  }

  #not(): Expression {
    let isNot = false;
    while (this.#skipWord('not')) isNot = !isNot;
    const input = this.#comparison();
    return isNot ? { type: 'not', input } : input;
  }

  #comparison(): Expression {
    const left = this.#filtered();
    const { kind, value } = this.#peek();
    const isSign = kind === 'sign' && ['==', '!=', '<', '>'].includes(value);
    if (!isSign && !(kind === 'name' && value === 'contains')) return left;
    this.#next += 1;
    return { type: 'compare', sign: value as Comparison, left, right: this.#filtered() };
  }

  #filtered(): Expression {
    let input = this.#atom();
    while (this.#skipSign('|')) {
      const { at } = this.#peek();
      const name = this.readName();
      const args: Expression[] = [];
      if (this.#skipSign(':')) {
        do args.push(this.#atom());
        while (this.#skipSign(','));
      }
      input = { type: 'filter', input, name, args, at };
    }
    return input;
  }

  #atom(): Expression {
    const { kind, value, at } = this.#take();
    if (kind === 'text') return { type: 'literal', value: unquote(value) };
    if (kind === 'number') return { type: 'literal', value: Number(value) };
    if (kind === 'name' && (value === 'true' || value === 'false'))
      return { type: 'literal', value: value === 'true' };
    if (kind === 'name') return { type: 'path', names: value.split('.'), at };
    if (value === '(') {
      const inner = this.#either();
      if (!this.#skipSign(')')) this.#fail('a bracket is not closed', at);
      return inner;
    }
    return this.#fail(kind === 'end' ? 'something is missing here' : `“${value}” was not expected here`, at);
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', value: '', at: this.#source.length };
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #skipSign(sign: string): boolean {
    return this.#skip('sign', sign);
  }

  #skipWord(word: string): boolean {
    return this.#skip('name', word);
  }

  #skip(kind: Token['kind'], value: string): boolean {
    const next = this.#peek();
    if (next.kind !== kind || next.value !== value) return false;
    this.#next += 1;
    return true;
  }

  #fail(message: string, at: number): never {
    throw new TemplateError(message, placeOf(this.#source, at));
  }
}

function readTokens(source: string, from: number, to: number): Token[] {
  const part = source.slice(0, to);
  const tokens: Token[] = [];
  TOKEN.lastIndex = from;
  let end = from;
  for (let match = TOKEN.exec(part); match !== null; match = TOKEN.exec(part)) {
    const { text, number, name, sign } = match.groups ?? {};
    const kind =
      text !== undefined ? 'text' : number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign';
    const value = text ?? number ?? name ?? sign ?? '';
    end = TOKEN.lastIndex;
    tokens.push({ kind, value, at: end - value.length });
  }
  const rest = part.slice(end).search(/\S/u);
  if (rest >= 0) {
    throw new TemplateError(
      `“${part.slice(end + rest, end + rest + 1)}” was not understood`,
      placeOf(source, end + rest),
    );
  }
  tokens.push({ kind: 'end', value: '', at: to });
  return tokens;
}

function unquote(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : sign));
}
