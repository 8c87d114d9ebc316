import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Narrows a node to an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Everything below a node, in the order of the document; without recursion, since depth is the page's choice. */
export function* walk(root: HtmlNode): Generator<HtmlNode> {
  const waiting: HtmlNode[] = 'childNodes' in root ? root.childNodes.toReversed() : [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
}

/** All text below a node. */
export function textOf(root: HtmlNode): string {
  let text = '';
  for (const node of walk(root)) if ('value' in node) text += node.value;
  return text;
}

/** An attribute's value by its name in lower case, with the prefix that foreign elements keep apart; null without it. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  const found = element.attrs.find((attribute) => nameOf(attribute) === name);
  return found?.value ?? null;
}

/** Sets an attribute, or takes it away with null. */
export function setAttribute(element: HtmlElement, name: string, value: string | null): void {
  element.attrs = element.attrs.filter((attribute) => nameOf(attribute) !== name);
  if (value !== null) element.attrs.push({ name, value });
}

function nameOf({ name, prefix }: HtmlElement['attrs'][number]): string {
  return prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;
}

/** Puts nodes in the place of another. */
export function replaceNode(
  node: DefaultTreeAdapterTypes.ChildNode,
  nodes: readonly DefaultTreeAdapterTypes.ChildNode[],
): void {
  const parent = node.parentNode;
  if (parent === null) return;
  const at = parent.childNodes.indexOf(node);
  if (at === -1) return;
  parent.childNodes.splice(at, 1, ...nodes);
  node.parentNode = null;
  for (const one of nodes) one.parentNode = parent;
}

/** Takes a node out of its tree. */
export function removeNode(node: HtmlNode): void {
  if ('parentNode' in node && node.parentNode !== null && 'childNodes' in node.parentNode) {
    replaceNode(node, []);
  }
}

/** Puts all that an element holds into a new element inside it. */
export function wrapChildren(element: HtmlElement, tagName: string): void {
  const wrapper: HtmlElement = { ...makeElement(tagName, []), childNodes: element.childNodes };
  for (const child of wrapper.childNodes) child.parentNode = wrapper;
  wrapper.parentNode = element;
  element.childNodes = [wrapper];
}

/** An element of HTML that stands nowhere yet. */
export function makeElement(tagName: string, attrs: HtmlElement['attrs']): HtmlElement {
  return {
    nodeName: tagName,
    tagName,
    attrs,
    namespaceURI: HTML_NAMESPACE,
    childNodes: [],
    parentNode: null,
  };
}

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml' as HtmlElement['namespaceURI'];
