/**
 * A small language for notes: `{{ value | filter }}`, `{% if … %}`, `{% for … in … %}`, `{# remark #}`. It always ends:
 * there are no functions, no assignments, and no loops but over lists that are there. docs/templates.md describes it.
 */
import { ExpressionReader } from './parse-expression.ts';
import { placeOf, TemplateError } from './template-error.ts';
import type { Expression, TemplateNode } from './template-tree.ts';

const TAG = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}/gu;
const MAX_NESTING = 20;

interface Open {
  kind: 'root' | 'if' | 'for';
  at: number;
  body: TemplateNode[];
  /** Of an `if`: what came before the branch that is open. */
  branches: { condition: Expression | null; body: readonly TemplateNode[] }[];
  condition: Expression | null;
  name: string;
}

/**
 * Understands a template.
 * @throws TemplateError with the line and the column of what is wrong
 */
export function parseTemplate(source: string): readonly TemplateNode[] {
  return new TemplateParser(source).parse();
}

class TemplateParser {
  readonly #source: string;
  readonly #open: Open[] = [makeOpen('root', 0)];

  constructor(source: string) {
    this.#source = source;
  }

  parse(): readonly TemplateNode[] {
    let end = 0;
    for (const match of this.#source.matchAll(TAG)) {
      const tag = match[0];
      const isPrint = tag.startsWith('{{');
      const alone = isPrint ? null : lineOf(this.#source, match.index, tag.length);
      this.#text(this.#source.slice(end, alone?.from ?? match.index));
      end = alone?.to ?? match.index + tag.length;
      if (isPrint) this.#print(match.index, tag.length);
      else if (tag.startsWith('{%')) this.#tag(match.index, tag.length);
    }
    this.#text(this.#source.slice(end));
    const left = /\{[{%]/u.exec(this.#source.slice(end));
    if (left !== null) this.#fail('this is not closed', end + left.index);
    const last = this.#last();
    if (last.kind !== 'root') this.#fail(`this “${last.kind}” has no end`, last.at);
    return last.body;
  }

  #text(text: string): void {
    if (text !== '') this.#last().body.push({ type: 'text', text });
  }

  #print(at: number, length: number): void {
    const value = new ExpressionReader(this.#source, at + 2, at + length - 2).readAll();
    this.#last().body.push({ type: 'print', value, at });
  }

  #tag(at: number, length: number): void {
    const reader = new ExpressionReader(this.#source, at + 2, at + length - 2);
    const word = reader.readName();
    const current = this.#last();
    if (word === 'if') this.#begin({ ...makeOpen('if', at), condition: reader.readAll() });
    else if (word === 'for') this.#beginLoop(reader, at);
    else if ((word === 'elsif' || word === 'else') && current.kind === 'if')
      this.#branch(current, word === 'else' ? null : reader.readAll(), at);
    else if (word === 'end' || word === `end${current.kind}`) this.#end(at);
    else this.#fail(`“${word}” was not expected here`, at);
    if (word === 'else' || word.startsWith('end')) reader.expectEnd();
  }

  #beginLoop(reader: ExpressionReader, at: number): void {
    const name = reader.readName();
    reader.expectWord('in');
    this.#begin({ ...makeOpen('for', at), name, condition: reader.readAll() });
  }

  #begin(open: Open): void {
    if (this.#open.length > MAX_NESTING) this.#fail('this is nested too deeply', open.at);
    this.#open.push(open);
  }

  #branch(current: Open, condition: Expression | null, at: number): void {
    if (current.condition === null) this.#fail('nothing may follow “else” but “end”', at);
    current.branches.push({ condition: current.condition, body: current.body });
    current.condition = condition;
    current.body = [];
  }

  #end(at: number): void {
    const closed = this.#last();
    if (closed.kind === 'root') this.#fail('there is nothing to end here', at);
    this.#open.pop();
    const { kind, condition, body, branches, name } = closed;
    if (kind === 'if') this.#last().body.push({ type: 'if', branches: [...branches, { condition, body }] });
    else if (condition !== null)
      this.#last().body.push({ type: 'for', name, list: condition, body, at: closed.at });
  }

  #last(): Open {
    return this.#open.at(-1) ?? makeOpen('root', 0);
  }

  #fail(message: string, at: number): never {
    throw new TemplateError(message, placeOf(this.#source, at));
  }
}

function makeOpen(kind: Open['kind'], at: number): Open {
  return { kind, at, body: [], branches: [], condition: null, name: '' };
}

/** A tag alone on its line takes the line with it: it leaves no empty one. */
function lineOf(source: string, at: number, length: number): { from: number; to: number } | null {
  const from = source.lastIndexOf('\n', at - 1) + 1;
  const after = /^[ \t]*(?:\r?\n|$)/u.exec(source.slice(at + length));
  if (after === null || source.slice(from, at).trim() !== '') return null;
  return { from, to: at + length + after[0].length };
}
