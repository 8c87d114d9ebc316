import type { DefaultTreeAdapterMap } from 'parse5';
import type { LightElement } from './light-node.ts';

type ChildNode = DefaultTreeAdapterMap['childNode'];

/** Makes nodes of a parser's tree under a parent. Comments and what templates hold are no part of a page. */
export function plant(nodes: readonly ChildNode[], parent: LightElement): void {
  for (const node of nodes) {
    if ('value' in node) parent.textChild(node.value);
    if (!('tagName' in node) || 'content' in node) continue;
    const element = parent.emptyChild(node.tagName, node.attrs);
    plant(node.childNodes, element);
  }
}
