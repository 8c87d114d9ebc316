import { CLEAN_ID_PREFIX } from '../../../contract/clean-html.ts';
import type { PageMark, PageStart } from '../../../contract/parsing.ts';
import type { CanonicalText } from '../../../text/canonical-text.ts';

const TEXT = 3;
const SPACE_ONLY = /^[ \t\n\f\r]*$/u;

/**
 * Where the pages of a printed document begin in its canonical text: the marks of `pageMarks`, found again in the
 * sanitised tree, each at the first word after it. A mark without a word of its own says nothing and is left out.
 */
export function findPageStarts(
  body: Element,
  { runs }: CanonicalText<Node>,
  pageMarks: readonly PageMark[],
): PageStart[] {
  if (pageMarks.length === 0) return [];
  const labels = new Map(pageMarks.map(({ id, label }) => [CLEAN_ID_PREFIX + id, label]));
  const starts: PageStart[] = [];
  let waiting: string | null = null;
  for (let node = nextNode(body, body); node !== null; node = nextNode(node, body)) {
    if (node.nodeType !== TEXT) {
      waiting = labels.get(idOf(node)) ?? waiting;
      continue;
    }
    const text = node.nodeValue ?? '';
    if (waiting === null || SPACE_ONLY.test(text)) continue;
    const start = runs.offsetOf(node, text.search(/[^ \t\n\f\r]/u));
    if (start !== null && starts.at(-1)?.label !== waiting) starts.push({ label: waiting, start });
    waiting = null;
  }
  return starts;
}

function idOf(node: Node): string {
  return 'id' in node && typeof node.id === 'string' ? node.id : '';
}

/** The node after this one in document order; null at the end of `root`. */
function nextNode(node: Node, root: Node): Node | null {
  if (node.firstChild !== null) return node.firstChild;
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}
