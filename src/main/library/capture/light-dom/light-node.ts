import { parseFragment } from 'parse5';
import {
  type Attributes,
  LightAttribute,
  type LightStyle,
  readStyle,
  upperCase,
  withAttribute,
} from './attributes.ts';
import { plant } from './plant.ts';
import { selectAll, selectFirst, selectorOf } from './selector.ts';
import { textWithin } from './walk.ts';
import { writeInner, writeOuter } from './write-html.ts';

/**
 * The nodes of a page that is looked at and never shown (docs/decisions/0014): as much of the DOM as Readability and
 * our own steps ask for, and no more. Siblings are linked, so that taking out and putting in costs the same wherever it
 * is; attributes stay in the list of the parser's tree until one changes. Lists (`children`, `childNodes`, what
 * selectors find) are what was there when they were asked for.
 */

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const DOCUMENT_NODE = 9;

type ParentNode = LightElement | LightDocument;
/** What may stand in an element. */
export type LightChild = LightElement | LightText;

/** What all nodes have; a text has no children, and asking for them is no error. */
export abstract class LightNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  readonly ownerDocument: LightDocument | null;
  parentNode: ParentNode | null = null;
  previousSibling: LightChild | null = null;
  nextSibling: LightChild | null = null;
  firstChild: LightChild | null = null;
  lastChild: LightChild | null = null;

  constructor(ownerDocument: LightDocument | null) {
    this.ownerDocument = ownerDocument;
  }

  get parentElement(): LightElement | null {
    return this.parentNode instanceof LightElement ? this.parentNode : null;
  }

  get childNodes(): LightChild[] {
    const nodes: LightChild[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get nextElementSibling(): LightElement | null {
    let node = this.nextSibling;
    while (node !== null && node.nodeType !== ELEMENT_NODE) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): LightElement | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== ELEMENT_NODE) node = node.previousSibling;
    return node;
  }

  contains(node: LightNode | null): boolean {
    for (let up = node; up !== null; up = up.parentNode) if (up === this) return true;
    return false;
  }

  remove(): void {
    const { parentNode: parent, previousSibling: previous, nextSibling: next } = this;
    if (parent === null) return;
    if (previous === null) parent.firstChild = next;
    else previous.nextSibling = next;
    if (next === null) parent.lastChild = previous;
    else next.previousSibling = previous;
    this.parentNode = this.previousSibling = this.nextSibling = null;
  }

  before(...nodes: (LightChild | string)[]): void {
    for (const node of nodes) this.parentNode?.insertBefore(this.asNode(node), this as unknown as LightChild);
  }

  after(...nodes: (LightChild | string)[]): void {
    const { parentNode, nextSibling } = this;
    for (const node of nodes) parentNode?.insertBefore(this.asNode(node), nextSibling);
  }

  replaceWith(...nodes: (LightChild | string)[]): void {
    const { parentNode, nextSibling } = this;
    this.remove();
    for (const node of nodes) parentNode?.insertBefore(this.asNode(node), nextSibling);
  }

  protected asNode(node: LightChild | string): LightChild {
    return typeof node === 'string' ? new LightText(this.ownerDocument, node) : node;
  }
}

abstract class LightParent extends LightNode {
  get children(): LightElement[] {
    const elements: LightElement[] = [];
    for (let node = this.firstElementChild; node !== null; node = node.nextElementSibling)
      elements.push(node);
    return elements;
  }

  get firstElementChild(): LightElement | null {
    const node = this.firstChild;
    return node === null || node instanceof LightElement ? node : node.nextElementSibling;
  }

  get textContent(): string {
    return textWithin(this);
  }

  set textContent(text: string) {
    this.replaceChildren(...(text === '' ? [] : [text]));
  }

  appendChild<T extends LightChild>(node: T): T {
    return this.insertBefore(node, null);
  }

  insertBefore<T extends LightChild>(node: T, next: LightChild | null): T {
    if (node === next) return node;
    if (node.firstChild !== null && node.contains(this))
      throw new Error('An element cannot be put into itself.');
    node.remove();
    const previous = next === null ? this.lastChild : next.previousSibling;
    node.parentNode = this as unknown as ParentNode;
    node.previousSibling = previous;
    node.nextSibling = next;
    if (previous === null) this.firstChild = node;
    else previous.nextSibling = node;
    if (next === null) this.lastChild = node;
    else next.previousSibling = node;
    return node;
  }

  removeChild<T extends LightChild>(node: T): T {
    node.remove();
    return node;
  }

  replaceChild<T extends LightChild>(node: LightChild, old: T): T {
    old.replaceWith(node);
    return old;
  }

  append(...nodes: (LightChild | string)[]): void {
    for (const node of nodes) this.insertBefore(this.asNode(node), null);
  }

  prepend(...nodes: (LightChild | string)[]): void {
    const first = this.firstChild;
    for (const node of nodes) this.insertBefore(this.asNode(node), first);
  }

  replaceChildren(...nodes: (LightChild | string)[]): void {
    for (const node of this.childNodes) node.remove();
    this.append(...nodes);
  }

  querySelector(selector: string): LightElement | null {
    return selectFirst(this, selector);
  }

  querySelectorAll(selector: string): LightElement[] {
    return selectAll(this, selector);
  }

  getElementsByTagName(name: string): LightElement[] {
    return selectAll(this, name.toLowerCase());
  }
}

/** A piece of text. Two may stand beside each other. */
export class LightText extends LightNode {
  readonly nodeType = TEXT_NODE;
  readonly nodeName = '#text';
  nodeValue: string;

  constructor(ownerDocument: LightDocument | null, text: string) {
    super(ownerDocument);
    this.nodeValue = text;
  }

  get data(): string {
    return this.nodeValue;
  }

  get textContent(): string {
    return this.nodeValue;
  }

  set textContent(text: string) {
    this.nodeValue = text;
  }

  cloneNode(): LightText {
    return new LightText(this.ownerDocument, this.nodeValue);
  }
}

/** An element; its attributes stay in the list of the parser's tree until one changes. */
export class LightElement extends LightParent {
  readonly nodeType = ELEMENT_NODE;
  readonly localName: string;
  readonly tagName: string;
  /** Never changed in place: the parser's tree has the same list. */
  #attributes: Attributes;

  constructor(ownerDocument: LightDocument | null, localName: string, attributes: Attributes = []) {
    super(ownerDocument);
    this.localName = localName;
    this.tagName = upperCase(localName);
    this.#attributes = attributes;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get attributes(): LightAttribute[] {
    return this.#attributes.map(({ name, value }) => new LightAttribute(name, value));
  }

  getAttributeNames(): string[] {
    return this.#attributes.map(({ name }) => name);
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.#attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    this.#attributes = withAttribute(this.#attributes, name, value);
  }

  setAttributeNode({ name, value }: LightAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name))
      this.#attributes = this.#attributes.filter((attribute) => attribute.name !== name);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(id: string) {
    this.setAttribute('id', id);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(names: string) {
    this.setAttribute('class', names);
  }

  /** As it is written, and not made absolute: whoever asks here wants to know whether there is one. */
  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  get style(): LightStyle {
    return readStyle(this.getAttribute('style') ?? '');
  }

  get innerHTML(): string {
    return writeInner(this);
  }

  set innerHTML(html: string) {
    this.replaceChildren();
    plant(parseFragment(html).childNodes, this);
  }

  get outerHTML(): string {
    return writeOuter(this);
  }

  /** A new last child; quicker than putting one in that might have been somewhere else. */
  emptyChild(localName: string, attributes: Attributes): LightElement {
    const child = new LightElement(this.ownerDocument, localName, attributes);
    this.#addNew(child);
    return child;
  }

  textChild(text: string): void {
    this.#addNew(new LightText(this.ownerDocument, text));
  }

  #addNew(child: LightChild): void {
    const { lastChild } = this;
    child.parentNode = this;
    child.previousSibling = lastChild;
    if (lastChild === null) this.firstChild = child;
    else lastChild.nextSibling = child;
    this.lastChild = child;
  }

  matches(selector: string): boolean {
    return selectorOf(selector)(this);
  }

  closest(selector: string): LightElement | null {
    const matches = selectorOf(selector);
    if (matches(this)) return this;
    let up = this.parentElement;
    while (up !== null && !matches(up)) up = up.parentElement;
    return up;
  }

  cloneNode(isDeep = false, ownerDocument: LightDocument | null = this.ownerDocument): LightElement {
    const clone = new LightElement(ownerDocument, this.localName, this.#attributes);
    if (isDeep) for (const node of this.childNodes) clone.appendChild(copyOf(node, ownerDocument));
    return clone;
  }
}

/** A page. Readability takes the root away where its name says that it is no part of an article: then there is none. */
export class LightDocument extends LightParent {
  readonly nodeType = DOCUMENT_NODE;
  readonly nodeName = '#document';
  readonly baseURI: string;
  readonly documentURI: string;

  constructor(address: string) {
    super(null);
    this.baseURI = this.documentURI = address;
  }

  get documentElement(): LightElement | null {
    return this.firstElementChild;
  }

  get head(): LightElement | null {
    return this.#part('head');
  }

  get body(): LightElement | null {
    return this.#part('body');
  }

  #part(name: string): LightElement | null {
    return this.documentElement?.children.find(({ localName }) => localName === name) ?? null;
  }

  get title(): string {
    return this.querySelector('title')?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  }

  createElement(name: string): LightElement {
    return new LightElement(this, name.toLowerCase());
  }

  createTextNode(text: string): LightText {
    return new LightText(this, text);
  }

  importNode<T extends LightChild>(node: T, isDeep = false): LightChild {
    return node instanceof LightElement ? node.cloneNode(isDeep, this) : new LightText(this, node.nodeValue);
  }
}

function copyOf(node: LightChild, ownerDocument: LightDocument | null): LightChild {
  return node instanceof LightElement
    ? node.cloneNode(true, ownerDocument)
    : new LightText(ownerDocument, node.nodeValue);
}
