import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import { PAGE_LIMITS, shapeWithin } from './guard-size.ts';
import { LightDocument, LightElement } from './light-dom/light-node.ts';

type ChildNode = DefaultTreeAdapterMap['childNode'];
type TreeElement = DefaultTreeAdapterMap['element'];
type TreeText = DefaultTreeAdapterMap['textNode'];

/**
 * A page as its HTML says it is, parsed once by the standard's own algorithm. Finding an article uses a document up, so
 * that as many documents as are wanted can be made of one tree.
 */
export interface PageTree {
  /**
   * A document of light nodes: quick to make and to walk. It is for looking at pages and for nothing else: what
   * leaves it goes through the sanitiser, which works on jsdom (docs/decisions/0014).
   */
  makeDocument(): Document;
}

/** Nothing in these is read, neither as words nor as facts. */
const LEFT_OUT: ReadonlySet<string> = new Set(['style', 'svg']);
const MIN_TEMPLATE_CHARS = 400;
const TEMPLATE_TEXT = /<(?:p|br|div)[\s/>]/iu;
/** Of a template language, of JSON, or of HTML inside either. */
const TEMPLATE_DATA = /\{\{|\{%|<%|\$\{|"\s*:\s*["{[]|<\\\/|\\u[\da-f]{4}|^\s*&lt;/iu;
/** A reference that is not absolute after the links were settled stays as it is. */
const NO_BASE = 'about:blank';

/** Parses a page. No script runs and nothing is asked for: there is no window. */
export function readPageTree(markup: string): PageTree {
  const tree = parse(markup, { scriptingEnabled: false });
  return {
    makeDocument() {
      const html = tree.childNodes.find((node) => node.nodeName === 'html') as TreeElement;
      const document = new LightDocument(NO_BASE);
      const root = document.appendChild(new LightElement(document, 'html', html.attrs));
      copyChildren(html.childNodes, root, { depth: 0, room: { elements: PAGE_LIMITS.elements } });
      return document as unknown as Document;
    },
  };
}

/** How deep a copy stands, and how many elements the templates of the page may still bring along, all together. */
interface Place {
  depth: number;
  room: { elements: number };
}

/** Recursion is as deep as the tree, which `guard-size.ts` bounds. */
function copyChildren(nodes: readonly ChildNode[], parent: LightElement, place: Place): void {
  for (const node of nodes) {
    if (node.nodeName === '#text') {
      parent.textChild(withoutHints((node as TreeText).value));
    } else if ('content' in node) {
      // What a template holds is not part of a page, but a shadow tree written into it is what readers saw.
      if (isShadowRoot(node)) copyChildren(node.content.childNodes, parent, place);
    } else if (isTextTemplate(node)) {
      const text = textIn(node as TreeElement);
      if (takeRoom(text, place)) copyChildren(parseFragment(text).childNodes, parent, place);
    } else if ('tagName' in node && !LEFT_OUT.has(node.tagName)) {
      const element = parent.emptyChild(node.tagName, node.attrs);
      copyChildren(node.childNodes, element, { ...place, depth: place.depth + 1 });
    }
  }
}

/** Each template may be within the limits of a page where all of them together are not. */
function takeRoom(text: string, { depth, room }: Place): boolean {
  const shape = shapeWithin(text);
  if (shape === null || shape.elements > room.elements || shape.depth + depth > PAGE_LIMITS.depth)
    return false;
  room.elements -= shape.elements;
  return true;
}

/**
 * Some systems write their articles into a script element of a type that no browser runs, for a script to lay out
 * ("text/template"). Those with the marks of a template language are no text.
 */
function isTextTemplate(node: ChildNode): boolean {
  if (node.nodeName !== 'script') return false;
  const type = node.attrs
    .find(({ name }) => name === 'type')
    ?.value.trim()
    .toLowerCase();
  if (type !== 'text/template') return false;
  const text = textIn(node);
  return text.length >= MIN_TEMPLATE_CHARS && TEMPLATE_TEXT.test(text) && !TEMPLATE_DATA.test(text);
}

function textIn({ childNodes }: TreeElement): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** A soft hyphen says where a line may break. It is no part of the word, and nobody searches or quotes with it. */
function withoutHints(text: string): string {
  return text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
}

function isShadowRoot({ attrs }: TreeElement): boolean {
  return attrs.some(({ name }) => name === 'shadowrootmode' || name === 'shadowroot');
}
