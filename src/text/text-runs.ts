/**
 * The map between the offsets of a canonical text and the text nodes it came from, in both directions.
 *
 * A run is a stretch of text that stands unchanged in one node: character `textStart + i` of the text is character
 * `nodeStart + i` of the node. Runs are in the order of the text. Between them lie, in the text, separators (of no
 * node), and in the nodes, white space that was folded away.
 */

import { elementKind } from './element-kinds.ts';
import type { TreeNode } from './tree-node.ts';

/** A stretch of one text node, in its own offsets; never empty. */
export interface TextPiece<N> {
  readonly node: N;
  readonly start: number;
  readonly end: number;
}

/** A place in one text node. */
export interface TextPoint<N> {
  readonly node: N;
  readonly offset: number;
}

/** The runs as they are gathered, in parallel lists: there may be hundreds of thousands. */
export interface RunTable<N> {
  readonly nodes: N[];
  /** Per node: where in the text it was met, and its first run (the next node's first run ends its own). */
  readonly metAt: number[];
  readonly firstRun: number[];
  /** Per run: its node's number, its start there, its start in the text, its length. */
  readonly node: number[];
  readonly nodeStart: number[];
  readonly textStart: number[];
  readonly length: number[];
  addNode(node: N, textLength: number): number;
  addRun(
    node: number,
    nodeStart: number,
    span: { readonly textStart: number; readonly length: number },
  ): void;
}

/** An empty table. A run that goes on where the last one ended is joined to it. */
export function createRunTable<N>(): RunTable<N> {
  const table: RunTable<N> = {
    nodes: [],
    metAt: [],
    firstRun: [],
    node: [],
    nodeStart: [],
    textStart: [],
    length: [],
    addNode(node, textLength) {
      table.metAt.push(textLength);
      table.firstRun.push(-1);
      return table.nodes.push(node) - 1;
    },
    addRun(node, nodeStart, { textStart, length }) {
      const last = table.node.length - 1;
      const lastLength = table.length[last] ?? 0;
      const goesOn =
        table.node[last] === node &&
        (table.nodeStart[last] ?? 0) + lastLength === nodeStart &&
        (table.textStart[last] ?? 0) + lastLength === textStart;
      if (goesOn) table.length[last] = lastLength + length;
      else {
        if ((table.firstRun[node] ?? -1) < 0) table.firstRun[node] = last + 1;
        table.node.push(node);
        table.nodeStart.push(nodeStart);
        table.textStart.push(textStart);
        table.length.push(length);
      }
    },
  };
  return table;
}

const ELEMENT = 1;

/** Translates between canonical offsets and places in the tree. It holds as long as the tree does not change. */
export class TextRuns<N extends TreeNode<N>> {
  readonly #root: TreeNode<N>;
  readonly #table: RunTable<N>;
  readonly #textLength: number;
  #numbers: Map<TreeNode<N>, number> | undefined;

  constructor(root: TreeNode<N>, table: RunTable<N>, textLength: number) {
    this.#root = root;
    this.#table = table;
    this.#textLength = textLength;
  }

  /**
   * The canonical offset of a DOM point: a text node and an offset in its data, or an element and a number of
   * children, as a Range has them. A point in white space that was folded away gives the nearest place; a point
   * between pieces of text gives the start of the next. Null if the node is not part of the text's tree.
   */
  offsetOf(node: TreeNode<N>, offset: number): number | null {
    const number = this.#numberOf(node);
    return number === undefined ? this.#offsetInElement(node, offset) : this.#offsetInText(number, offset);
  }

  /** The stretches of text nodes that show the text from `start` to `end`, one per node, in document order. */
  locate(start: number, end: number): TextPiece<N>[] {
    const { node: nodes, nodeStart, textStart, length } = this.#table;
    const pieces: { node: N; start: number; end: number }[] = [];
    if (end <= start) return pieces;
    let lastNumber = -1;
    for (let run = this.#runEndingAfter(start); run < nodes.length; run++) {
      const from = textStart[run] ?? 0;
      if (from >= end) break;
      const number = nodes[run] ?? 0;
      const node = this.#table.nodes[number];
      const shift = (nodeStart[run] ?? 0) - from;
      const pieceEnd = Math.min(end, from + (length[run] ?? 0)) + shift;
      const last = pieces.at(-1);
      if (number === lastNumber && last) last.end = pieceEnd;
      else if (node) pieces.push({ node, start: Math.max(start, from) + shift, end: pieceEnd });
      lastNumber = number;
    }
    return pieces;
  }

  /**
   * The place in the tree of a canonical offset; null if there is no text at all. Where two nodes meet, or within a
   * separator, `side` chooses: `next` (the start of what follows; for the start of a range) or `previous`.
   */
  pointAt(offset: number, side: 'next' | 'previous' = 'next'): TextPoint<N> | null {
    const at = Math.max(0, Math.min(offset, this.#textLength));
    const after = this.#runEndingAfter(at);
    const before = side === 'previous' && at <= (this.#table.textStart[after] ?? Infinity);
    const run = before || after >= this.#table.node.length ? Math.max(0, after - 1) : after;
    const node = this.#table.nodes[this.#table.node[run] ?? -1];
    if (!node) return null;
    const length = this.#table.length[run] ?? 0;
    const within = Math.max(0, Math.min(at - (this.#table.textStart[run] ?? 0), length));
    return { node, offset: (this.#table.nodeStart[run] ?? 0) + within };
  }

  #numberOf(node: TreeNode<N>): number | undefined {
    this.#numbers ??= new Map(this.#table.nodes.map((known, number) => [known, number]));
    return this.#numbers.get(node);
  }

  #offsetInText(number: number, offset: number): number {
    const { node, nodeStart, textStart, length, firstRun, metAt } = this.#table;
    const first = firstRun[number] ?? -1;
    if (first < 0) return metAt[number] ?? 0;
    // The runs of one node stand together, in its order.
    let low = first;
    let high = node.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (node[middle] === number && (nodeStart[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const within = Math.min(offset - (nodeStart[low] ?? 0), length[low] ?? 0);
    return (textStart[low] ?? 0) + Math.max(0, within);
  }

  /** Counts text nodes up to the point, as the text itself was made; linear, for the rare range that ends so. */
  #offsetInElement(element: TreeNode<N>, childIndex: number): number | null {
    const isHere = (node: TreeNode<N>): boolean => node === element;
    const stack = [{ isTarget: isHere(this.#root), next: this.#root.firstChild, passed: 0 }];
    let met = 0;
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const child = frame.next;
      if (frame.isTarget && (!child || frame.passed >= childIndex)) return this.#startOfNode(met);
      if (!child) {
        stack.pop();
        continue;
      }
      frame.next = child.nextSibling;
      frame.passed++;
      if (child === this.#table.nodes[met]) met++;
      else if (child.nodeType === ELEMENT && !elementKind(child.nodeName).isSkipped)
        stack.push({ isTarget: isHere(child), next: child.firstChild, passed: 0 });
      else if (isHere(child)) return this.#startOfNode(met);
    }
    return null;
  }

  /** Where the text of this node or, if it has none, of the nodes after it begins. */
  #startOfNode(number: number): number {
    const { nodes, firstRun, textStart } = this.#table;
    for (let next = number; next < nodes.length; next++) {
      const start = textStart[firstRun[next] ?? -1];
      if (start !== undefined) return start;
    }
    return this.#textLength;
  }

  /** The first run that ends after this offset of the text (or how many runs there are). */
  #runEndingAfter(offset: number): number {
    const { textStart, length } = this.#table;
    let low = 0;
    let high = textStart.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((textStart[middle] ?? 0) + (length[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
