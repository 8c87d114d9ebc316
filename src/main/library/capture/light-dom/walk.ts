import type { LightChild, LightNode, LightText } from './light-node.ts';

/** The next node below a root, in the order of the page. Without recursion: how deep a page goes is its own choice. */
export function nextWithin(node: LightNode, root: LightNode): LightChild | null {
  return node.firstChild ?? nextBeside(node, root);
}

/** The node after this one and after all that is in it. */
function nextBeside(node: LightNode, root: LightNode): LightChild | null {
  for (let up: LightNode | null = node; up !== null && up !== root; up = up.parentNode)
    if (up.nextSibling !== null) return up.nextSibling;
  return null;
}

/** All text below a root. */
export function textWithin(root: LightNode): string {
  let text = '';
  for (let node = root.firstChild; node !== null; node = nextWithin(node, root))
    if (isText(node)) text += node.nodeValue;
  return text;
}

function isText(node: LightChild): node is LightText {
  return node.nodeType === 3;
}
