/**
 * THE CANONICAL TEXT of a clean article: what every stored offset refers to. It is computed in Node (on the tree that
 * was saved) and in the page (on the tree that is shown), and must be equal unit for unit in both. Offsets are UTF-16.
 *
 * The rules. A change in any of them, or in the table in `element-kinds.ts`, raises `CANONICAL_TEXT_VERSION`.
 *
 *  1. The tree under the root is walked in document order; the root itself adds nothing. Text and CDATA nodes carry
 *     text; comments, processing instructions and doctypes carry none. How text is cut into nodes makes no difference.
 *  2. Skipped elements (scripts, styles, metadata, embedded media, ruby reading aids) carry none, nor do their contents.
 *  3. White space is space, tab, line feed, form feed and carriage return. Outside elements that keep it, a run of it
 *     becomes one space (across inline edges too), and none stands beside a separator, a line break, or either end.
 *  4. Each `br` between two pieces of the same block is "\n". A `br` beside the edge of a block adds nothing.
 *  5. Elements with a separator part the text at their edges: blocks by "\n\n", list items, terms, rows and the like
 *     by "\n", table cells by "\t". Where several edges stand between two pieces, the outermost one decides (a
 *     paragraph in a cell does not tear the row apart), and of edges equally far out the strongest. A list inside a
 *     list counts as "\n". All other elements are inline and add nothing.
 *  6. Inside elements that keep white space every character stays; "\r\n" and "\r" become "\n", "\f" a space.
 *  7. Control characters below U+0020 that are not white space are dropped, and a lone surrogate becomes U+FFFD, so
 *     that the text can be stored as UTF-8. Every other character stays as it is: no-break spaces, soft hyphens,
 *     zero-width characters, both ways of writing "é".
 *  8. Separators and line breaks stand only between two pieces of text, never at the start or the end.
 *
 * Attributes and styles play no part (`hidden`, `display: none`): what is not to be read is removed by the sanitiser.
 */

import { SEPARATORS, elementKind } from './element-kinds.ts';
import type { ElementKind, SeparatorLevel } from './element-kinds.ts';
import { TextRuns, createRunTable } from './text-runs.ts';
import type { RunTable } from './text-runs.ts';
import type { TreeNode } from './tree-node.ts';

/** Raised by one whenever the same tree would give another text. Stored beside every canonical text. */
export const CANONICAL_TEXT_VERSION = 1;

/** A canonical text, and the map between its offsets and the text nodes it came from. */
export interface CanonicalText<N extends TreeNode<N>> {
  readonly text: string;
  readonly runs: TextRuns<N>;
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** The canonical text of everything under `root`. Linear in the size of the tree, and without recursion. */
export function canonicalText<N extends TreeNode<N>>(root: TreeNode<N>): CanonicalText<N> {
  const writer = new Writer<N>();
  const stack: Frame<N>[] = [];
  let frame: Frame<N> = openFrame(root.firstChild, undefined, undefined);
  for (;;) {
    const node = frame.next;
    if (!node) {
      const parent = stack.pop();
      if (!parent) break;
      if (frame.kind.separator > 0) writer.edge(parent.depth, separatorIn(parent, frame));
      frame = parent;
      continue;
    }
    frame.next = node.nextSibling;
    const type = node.nodeType;
    if (type === TEXT || type === CDATA) writer.text(node, frame.kind.keepsSpace);
    else if (type === ELEMENT) {
      const kind = elementKind(node.nodeName);
      if (kind.isLineBreak) writer.lineBreak();
      else if (!kind.isSkipped) {
        const inner: Frame<N> = openFrame(node.firstChild, frame, { kind, name: node.nodeName });
        if (kind.separator > 0) writer.edge(frame.depth, separatorIn(frame, inner));
        stack.push(frame);
        frame = inner;
      }
    }
  }
  return writer.finish(root);
}

/** An element that is being walked. */
interface Frame<N> {
  /** The child to come. */
  next: N | null;
  readonly kind: ElementKind;
  /** How many elements with a separator enclose its contents. */
  readonly depth: number;
  /** A list or one of its items encloses its contents, with nothing but inline elements between. */
  readonly isInList: boolean;
  readonly isList: boolean;
}

const ROOT_KIND: ElementKind = elementKind('div');
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir', 'dl']);
const LIST_PARTS: ReadonlySet<string> = new Set([...LISTS, 'li', 'dd', 'dt']);

function openFrame<N>(
  next: N | null,
  parent: Frame<N> | undefined,
  element: { readonly kind: ElementKind; readonly name: string } | undefined,
): Frame<N> {
  const own = element?.kind ?? ROOT_KIND;
  const isPart = own.separator > 0;
  const name = element && isPart ? element.name.toLowerCase() : '';
  return {
    next,
    kind: parent?.kind.keepsSpace && !own.keepsSpace ? { ...own, keepsSpace: true } : own,
    depth: parent ? parent.depth + (isPart ? 1 : 0) : 0,
    isInList: isPart ? LIST_PARTS.has(name) : (parent?.isInList ?? false),
    isList: LISTS.has(name),
  };
}

/** Rule 5: what the edge of an element asks for, given what it stands in. */
function separatorIn<N>(parent: Frame<N>, element: Frame<N>): SeparatorLevel {
  return element.isList && parent.isInList ? 2 : element.kind.separator;
}

/** Puts the text together. What stands between two pieces is decided only when the second one comes (rule 8). */
class Writer<N extends TreeNode<N>> {
  readonly #table: RunTable<N> = createRunTable<N>();
  readonly #parts: string[] = [];
  #length = 0;
  /** The separator that waits, and how far out the edge stands that asked for it. */
  #separator: SeparatorLevel = 0;
  #separatorDepth = Infinity;
  #lineBreaks = 0;
  /** White space that waits: the node (by number in the table) and the offset where it began; -1 is none. */
  #spaceNode = -1;
  #spaceAt = 0;
  /** The last character kept was a carriage return, so that a line feed after it is part of the same line end. */
  #afterReturn = false;

  edge(depth: number, level: SeparatorLevel): void {
    if (depth < this.#separatorDepth) {
      this.#separatorDepth = depth;
      this.#separator = level;
    } else if (depth === this.#separatorDepth && level > this.#separator) this.#separator = level;
    this.#spaceNode = -1;
    this.#afterReturn = false;
  }

  lineBreak(): void {
    this.#lineBreaks++;
    this.#spaceNode = -1;
    this.#afterReturn = false;
  }

  text(node: N, keepsSpace: boolean): void {
    const data = node.nodeValue ?? '';
    const index = this.#table.addNode(node, this.#length);
    if (keepsSpace) this.#kept(data, index);
    else this.#collapsed(data, index);
  }

  finish(root: TreeNode<N>): CanonicalText<N> {
    const text = this.#parts.join('').toWellFormed();
    return { text, runs: new TextRuns(root, this.#table, text.length) };
  }

  /** Rule 3. A single space between two words goes out with them: most text is copied in a few long pieces. */
  #collapsed(data: string, node: number): void {
    const length = data.length;
    let at = 0;
    while (at < length) {
      const code = data.charCodeAt(at);
      if (code > 0x20) {
        const end = endOfPlain(data, at);
        this.#put(data.slice(at, end), node, at);
        at = end;
      } else {
        if (isSpace(code) && this.#spaceNode < 0) {
          this.#spaceNode = node;
          this.#spaceAt = at;
        }
        at++;
      }
    }
  }

  /** Rule 6. */
  #kept(data: string, node: number): void {
    let from = 0;
    for (let at = 0; at < data.length; at++) {
      const code = data.charCodeAt(at);
      const wasReturn = this.#afterReturn;
      this.#afterReturn = code === 0x0d;
      if (code >= 0x20 || code === 0x09 || (code === 0x0a && !wasReturn)) continue;
      if (at > from) this.#put(data.slice(from, at), node, from);
      if (code === 0x0d) this.#put('\n', node, at);
      else if (code === 0x0c) this.#put(' ', node, at);
      from = at + 1;
    }
    if (from < data.length) this.#put(data.slice(from), node, from);
  }

  #put(piece: string, node: number, at: number): void {
    if (this.#length > 0) this.#putWaiting();
    this.#spaceNode = -1;
    this.#separator = 0;
    this.#separatorDepth = Infinity;
    this.#lineBreaks = 0;
    this.#write(piece, node, at);
  }

  #putWaiting(): void {
    if (this.#separator > 0) this.#write(SEPARATORS[this.#separator], -1, 0);
    else if (this.#lineBreaks > 0) this.#write('\n'.repeat(this.#lineBreaks), -1, 0);
    else if (this.#spaceNode >= 0) this.#write(' ', this.#spaceNode, this.#spaceAt);
  }

  #write(piece: string, node: number, at: number): void {
    if (node >= 0) this.#table.addRun(node, at, { textStart: this.#length, length: piece.length });
    this.#parts.push(piece);
    this.#length += piece.length;
  }
}

/** The end of a stretch of characters that go out as they are: words with single spaces between them. */
function endOfPlain(data: string, start: number): number {
  let at = start + 1;
  for (; at < data.length; at++) {
    if (data.charCodeAt(at) > 0x20) continue;
    if (data.charCodeAt(at) === 0x20 && data.charCodeAt(at + 1) > 0x20) continue;
    return at;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}
