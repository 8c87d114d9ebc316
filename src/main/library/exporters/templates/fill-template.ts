/** Fills a template with the facts of a note. It always ends, within limits that no note of a person reaches. */
import { placeOf, TemplateError } from './template-error.ts';
import { templateFilters } from './template-filters.ts';
import type { Expression, TemplateNode } from './template-tree.ts';
import { holds, isList, Markdown, plainText, printValue, type TemplateValue } from './template-values.ts';

/** UTF-16 units that a note may have, and parts of the template that may be gone through for it. */
const MAX_UNITS = 5_000_000;
const MAX_STEPS = 1_000_000;

type Facts = Readonly<Record<string, TemplateValue>>;

/** A template that was understood, with its text for what goes wrong in it. */
export interface Template {
  source: string;
  nodes: readonly TemplateNode[];
}

/**
 * The note that a template makes of facts.
 * @throws TemplateError for a name or a filter that there is not, and when a limit is reached
 */
export function fillTemplate({ source, nodes }: Template, facts: Facts): string {
  const filler = new Filler(source);
  filler.fill(nodes, facts);
  return filler.text();
}

class Filler {
  readonly #source: string;
  readonly #parts: string[] = [];
  #units = 0;
  #steps = 0;

  constructor(source: string) {
    this.#source = source;
  }

  text(): string {
    return this.#parts.join('');
  }

  fill(nodes: readonly TemplateNode[], facts: Facts): void {
    for (const node of nodes) this.#fillNode(node, facts);
  }

  #fillNode(node: TemplateNode, facts: Facts): void {
    this.#step('at' in node ? node.at : 0);
    switch (node.type) {
      case 'text':
        return this.#write(node.text, 0);
      case 'print':
        return this.#write(printValue(this.#evaluate(node.value, facts)), node.at);
      case 'if': {
        const branch = node.branches.find(
          ({ condition }) => condition === null || holds(this.#evaluate(condition, facts)),
        );
        return branch && this.fill(branch.body, facts);
      }
      case 'for':
        return this.#loop(node, facts);
    }
  }

  #loop({ name, list, body, at }: Extract<TemplateNode, { type: 'for' }>, facts: Facts): void {
    const value = this.#evaluate(list, facts);
    if (value !== null && !isList(value)) this.#fail('only a list can be gone through', at);
    const items = value ?? [];
    for (const [index, item] of items.entries()) {
      const loop = { index: index + 1, first: index === 0, last: index === items.length - 1 };
      this.fill(body, { ...facts, [name]: item, loop });
    }
  }

  #evaluate(expression: Expression, facts: Facts): TemplateValue {
    this.#step(0);
    switch (expression.type) {
      case 'literal':
        // Words of the template itself are its author's Markdown.
        return typeof expression.value === 'string' ? new Markdown(expression.value) : expression.value;
      case 'path':
        return this.#look(expression, facts);
      case 'not':
        return !holds(this.#evaluate(expression.input, facts));
      case 'both':
        return (
          holds(this.#evaluate(expression.left, facts)) && holds(this.#evaluate(expression.right, facts))
        );
      case 'either':
        return (
          holds(this.#evaluate(expression.left, facts)) || holds(this.#evaluate(expression.right, facts))
        );
      case 'compare':
        return compare(
          expression.sign,
          this.#evaluate(expression.left, facts),
          this.#evaluate(expression.right, facts),
        );
      case 'filter':
        return this.#filter(expression, facts);
    }
  }

  #filter({ input, name, args, at }: Extract<Expression, { type: 'filter' }>, facts: Facts): TemplateValue {
    const filter = Object.hasOwn(templateFilters, name) ? templateFilters[name] : undefined;
    if (filter === undefined) this.#fail(`there is no filter “${name}”`, at);
    const value = filter(
      this.#evaluate(input, facts),
      args.map((argument) => this.#evaluate(argument, facts)),
    );
    // A filter may make much of little; it is stopped before the next one makes more.
    if (plainText(value).length > MAX_UNITS) this.#fail('this makes too much text', at);
    return value;
  }

  #look({ names, at }: Extract<Expression, { type: 'path' }>, facts: Facts): TemplateValue {
    let value: TemplateValue = facts;
    for (const name of names) {
      if (value === null) return null;
      const isHolder = typeof value === 'object' && !isList(value) && !(value instanceof Markdown);
      if (!isHolder || !Object.hasOwn(value as Facts, name))
        this.#fail(`there is nothing named “${names.join('.')}” here`, at);
      value = (value as Facts)[name] ?? null;
    }
    return value;
  }

  #write(text: string, at: number): void {
    this.#units += text.length;
    if (this.#units > MAX_UNITS) this.#fail('this makes too long a note', at);
    this.#parts.push(text);
  }

  #step(at: number): void {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS) this.#fail('this takes too many steps', at);
  }

  #fail(message: string, at: number): never {
    throw new TemplateError(message, placeOf(this.#source, at));
  }
}

function compare(sign: string, left: TemplateValue, right: TemplateValue): boolean {
  if (sign === 'contains') {
    const wanted = plainText(right);
    return isList(left) ? left.some((item) => plainText(item) === wanted) : plainText(left).includes(wanted);
  }
  if (sign === '==') return plainText(left) === plainText(right);
  if (sign === '!=') return plainText(left) !== plainText(right);
  const [a, b] = [Number(plainText(left)), Number(plainText(right))];
  const isOfNumbers = Number.isFinite(a) && Number.isFinite(b);
  const [one, other] = isOfNumbers ? [a, b] : [plainText(left), plainText(right)];
  return sign === '<' ? one < other : one > other;
}
