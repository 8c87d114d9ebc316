import { BLOCKS } from './block-names.ts';

/** How much of what stands in an element. Characters, white space folded. */
export interface Shape {
  readonly text: number;
  readonly links: number;
  /** In blocks that run on as sentences do: long enough, and not mostly links. */
  readonly prose: number;
  /** How many such blocks there are. */
  readonly paragraphs: number;
}

/** Shorter blocks are labels. */
const MIN_PROSE_CHARS = 40;
const MAX_LINK_SHARE = 0.4;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const NOTHING: Shape = { text: 0, links: 0, prose: 0, paragraphs: 0 };
const UNREAD: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'textarea',
]);

/** The shapes of all elements under a root, from one walk. */
export class PageShape {
  readonly #shapes = new Map<Element, Shape>();

  constructor(root: Element) {
    this.#measure(root, false);
  }

  of(element: Element): Shape {
    return this.#shapes.get(element) ?? NOTHING;
  }

  /** Recursion is as deep as the tree, which `guard-size.ts` bounds. */
  #measure(element: Element, isInLink: boolean): Counted {
    const own = { text: 0, links: 0, prose: 0, paragraphs: 0, line: 0, lineLinks: 0 };
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === TEXT_NODE) addText(own, node.nodeValue ?? '', isInLink);
      else if (node.nodeType === ELEMENT_NODE) {
        const child = node as Element;
        const name = child.localName;
        if (UNREAD.has(name)) continue;
        const inner = this.#measure(child, isInLink || name === 'a');
        own.text += inner.text;
        own.links += inner.links;
        // Paragraphs in items of a list are comments or teasers more often than they are a story.
        if (element.localName !== 'li') {
          own.prose += inner.prose;
          own.paragraphs += inner.paragraphs;
        }
        if (BLOCKS.has(name)) continue;
        own.line += inner.line;
        own.lineLinks += inner.lineLinks;
      }
    }
    if (
      BLOCKS.has(element.localName) &&
      own.line >= MIN_PROSE_CHARS &&
      own.lineLinks < own.line * MAX_LINK_SHARE
    ) {
      own.prose += own.line;
      own.paragraphs += 1;
    }
    this.#shapes.set(element, own);
    return own;
  }
}

interface Counted extends Shape {
  /** On the element's own lines, not in blocks inside it. */
  readonly line: number;
  readonly lineLinks: number;
}

function addText(
  own: { text: number; links: number; line: number; lineLinks: number },
  value: string,
  isInLink: boolean,
): void {
  const length = foldedLength(value);
  own.text += length;
  own.line += length;
  if (!isInLink) return;
  own.links += length;
  own.lineLinks += length;
}

function foldedLength(value: string): number {
  if (value.trim() === '') return 0;
  const { length } = value.replace(/\s+/gu, ' ');
  return DENSE_SCRIPT.test(value)
    ? length + (value.match(DENSE_SCRIPTS)?.length ?? 0) * MORE_IN_DENSE
    : length;
}

/** A character of these says as much as two or three Latin letters. */
const DENSE_SCRIPT = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const DENSE_SCRIPTS = new RegExp(DENSE_SCRIPT, 'gu');
const MORE_IN_DENSE = 1.5;
