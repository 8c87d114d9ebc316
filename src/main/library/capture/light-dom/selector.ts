import type { LightChild, LightElement, LightNode } from './light-node.ts';
import { nextWithin } from './walk.ts';

/**
 * Selectors for light trees: names, classes, ids, attributes, `:not()`, the four combinators and lists of them, which is
 * what our steps and Readability ask for. Anything else is an error of whoever asks, and thrown. Each is compiled once.
 */
export type Test = (element: LightElement) => boolean;

/** All that match below a root, in the order of the page. */
export function selectAll(root: LightNode, selector: string): LightElement[] {
  const found: LightElement[] = [];
  const matches = selectorOf(selector);
  for (let node = root.firstChild; node !== null; node = nextWithin(node, root))
    if (isElement(node) && matches(node)) found.push(node);
  return found;
}

/** The first of them. */
export function selectFirst(root: LightNode, selector: string): LightElement | null {
  const matches = selectorOf(selector);
  for (let node = root.firstChild; node !== null; node = nextWithin(node, root))
    if (isElement(node) && matches(node)) return node;
  return null;
}

function isElement(node: LightChild): node is LightElement {
  return node.nodeType === 1;
}

const compiled = new Map<string, Test>();
/** Some are made with a name out of the page: what they cost in memory is bounded. */
const MAX_COMPILED = 500;

/** @throws SyntaxError for what is no selector of the kinds above */
export function selectorOf(selector: string): Test {
  const known = compiled.get(selector);
  if (known !== undefined) return known;
  const test = new Reader(selector).list();
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(selector, test);
  return test;
}

/** One compound: what an element must be called, if anything, and what else must hold. */
interface Compound {
  name: string | null;
  tests: Test[];
}

const IDENTIFIER = /(?:[\w-]|[^\x00-\x7f])+/uy;
const ATTRIBUTE = /\[\s*([\w:-]+)\s*(?:([~^$*|]?=)\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*([is])?\s*)?\]/uy;
const COMBINATOR = /\s*([>+~])\s*|\s+(?=[^\s,)])/uy;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text.trim();
  }

  list(): Test {
    const test = this.#list();
    if (this.#at < this.#text.length) this.#fail();
    return test;
  }

  #list(): Test {
    const alternatives: { name: string | null; test: Test }[] = [];
    do alternatives.push(this.#complex());
    while (this.#take(/\s*,\s*/uy) !== null);
    return anyOf(alternatives);
  }

  #complex(): { name: string | null; test: Test } {
    let { name, tests } = this.#compound();
    for (;;) {
      const combinator = this.#take(COMBINATOR);
      if (combinator === null) return { name, test: allOf(tests) };
      const left = allOf(named({ name, tests }));
      ({ name, tests } = this.#compound());
      tests.push(related(combinator[1] ?? ' ', left));
    }
  }

  #compound(): Compound {
    const start = this.#at;
    const tests: Test[] = [];
    let name: string | null = null;
    if (this.#take(/\*/uy) === null) name = this.#take(IDENTIFIER)?.[0].toLowerCase() ?? null;
    for (let test = this.#simple(); test !== null; test = this.#simple()) tests.push(test);
    if (this.#at === start) this.#fail();
    return { name, tests };
  }

  #simple(): Test | null {
    if (this.#take(/\./uy) !== null) return hasWord('class', this.#identifier());
    if (this.#take(/#/uy) !== null) return equals('id', this.#identifier());
    const attribute = this.#take(ATTRIBUTE);
    if (attribute !== null) return attributeTest(attribute);
    if (this.#take(/:not\(\s*/uy) === null) return null;
    const inner = this.#list();
    if (this.#take(/\s*\)/uy) === null) this.#fail();
    return (element) => !inner(element);
  }

  #identifier(): string {
    return this.#take(IDENTIFIER)?.[0] ?? this.#fail();
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #fail(): never {
    throw new SyntaxError(`“${this.#text}” is no selector that is known here (at ${String(this.#at)}).`);
  }
}

function named({ name, tests }: Compound): Test[] {
  return name === null ? tests : [(element) => element.localName === name, ...tests];
}

/** Lists of names are the most frequent by far: an element's name is looked up, and only what is left is tried. */
function anyOf(alternatives: readonly { name: string | null; test: Test }[]): Test {
  const byName = new Map<string, Test>();
  const others: Test[] = [];
  for (const { name, test } of alternatives) {
    if (name === null) others.push(test);
    else byName.set(name, either(byName.get(name), test));
  }
  if (byName.size === 0 && others.length === 1 && others[0] !== undefined) return others[0];
  return (element) => {
    if (byName.get(element.localName)?.(element) === true) return true;
    for (const test of others) if (test(element)) return true;
    return false;
  };
}

function either(one: Test | undefined, other: Test): Test {
  return one === undefined ? other : (element) => one(element) || other(element);
}

function allOf(tests: readonly Test[]): Test {
  const [only] = tests;
  if (only === undefined) return () => true;
  if (tests.length === 1) return only;
  return (element) => {
    for (const test of tests) if (!test(element)) return false;
    return true;
  };
}

function related(combinator: string, left: Test): Test {
  switch (combinator) {
    case '>':
      return ({ parentElement }) => parentElement !== null && left(parentElement);
    case '+':
      return ({ previousElementSibling }) => previousElementSibling !== null && left(previousElementSibling);
    case '~':
      return (element) => {
        let before = element.previousElementSibling;
        while (before !== null && !left(before)) before = before.previousElementSibling;
        return before !== null;
      };
    default:
      return (element) => {
        let up = element.parentElement;
        while (up !== null && !left(up)) up = up.parentElement;
        return up !== null;
      };
  }
}

/** Values of these are compared without regard to case, in HTML, unless a selector says otherwise. */
const IGNORING_CASE: ReadonlySet<string> = new Set(['dir', 'hreflang', 'lang', 'media', 'rel', 'type']);

function attributeTest([, name = '', operator, double, single, bare, flag]: RegExpExecArray): Test {
  if (operator === undefined) return (element) => element.hasAttribute(name);
  const given = double ?? single ?? bare ?? '';
  const isFolded = flag === 'i' || (flag === undefined && IGNORING_CASE.has(name));
  const fold = isFolded ? (text: string): string => text.toLowerCase() : (text: string): string => text;
  const compare = comparison(operator, fold(given));
  return (element) => {
    const value = element.getAttribute(name);
    return value !== null && compare(fold(value));
  };
}

function comparison(operator: string, given: string): (value: string) => boolean {
  if (operator === '=') return (value) => value === given;
  // No word, beginning, end or part is empty.
  if (given === '') return () => false;
  if (operator === '^=') return (value) => value.startsWith(given);
  if (operator === '$=') return (value) => value.endsWith(given);
  if (operator === '*=') return (value) => value.includes(given);
  if (operator === '|=') return (value) => value === given || value.startsWith(`${given}-`);
  return (value) => holdsWord(value, given);
}

function equals(name: string, given: string): Test {
  return (element) => element.getAttribute(name) === given;
}

function hasWord(name: string, word: string): Test {
  return (element) => {
    const value = element.getAttribute(name);
    return value !== null && holdsWord(value, word);
  };
}

function holdsWord(value: string, word: string): boolean {
  if (!value.includes(word)) return false;
  return value === word || value.split(/\s+/u).includes(word);
}
