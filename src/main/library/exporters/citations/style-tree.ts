import type { XmlElement } from '../../xml/read-xml.ts';

/** An element of a style as the processor takes it. The processor writes into it: one tree serves one processor. */
export interface CslNode {
  name: string;
  attrs: Record<string, string>;
  children: (CslNode | string)[];
}

/** An element with all below it. Words count where no element stands beside them; white space between is none. */
export function toCslNode({ name, attributes, children }: XmlElement): CslNode {
  const elements = children.filter((child) => typeof child !== 'string');
  const words = children.filter((child) => typeof child === 'string').join('');
  return {
    name,
    attrs: Object.fromEntries(attributes),
    children: elements.length > 0 ? elements.map(toCslNode) : wordsOf(name, words),
  };
}

/** A term may be empty, and is then not left out but silent. */
function wordsOf(name: string, words: string): string[] {
  if (words.trim() !== '') return [words];
  return ['term', 'single', 'multiple'].includes(name) ? [''] : [];
}

/** The elements below one, itself first, in the order of the document. */
export function* walkNodes(root: CslNode): Generator<CslNode> {
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const child of next.children.toReversed()) if (typeof child !== 'string') waiting.push(child);
  }
}

/** The children of an element that have a name. */
export function childrenNamed(node: CslNode, name: string): CslNode[] {
  return node.children.filter((child) => typeof child !== 'string').filter((child) => child.name === name);
}

/** The words of an element. */
export function wordsIn({ children }: CslNode): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** Takes elements out of a tree, wherever they stand below it. */
export function dropNodes(root: CslNode, isUnwanted: (node: CslNode) => boolean): void {
  for (const node of walkNodes(root))
    node.children = node.children.filter((child) => typeof child === 'string' || !isUnwanted(child));
}
