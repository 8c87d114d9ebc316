import type { QueryNode } from '../../text/query-tree.ts';

/** Whether any part of a query looks in one field only, or asks for what is no word at all. */
export function isFieldPart(node: QueryNode): boolean {
  switch (node.type) {
    case 'and':
    case 'or':
      return node.children.some(isFieldPart);
    case 'not':
      return isFieldPart(node.child);
    case 'word':
    case 'phrase':
      return node.field !== null;
    case 'all':
      return false;
    default:
      return true;
  }
}

/** The words and phrases of a query that may stand anywhere, as they were written; what is excluded is left out. */
export function wordsAlone(text: string, node: QueryNode): string {
  switch (node.type) {
    case 'and':
    case 'or':
      return node.children
        .map((child) => wordsAlone(text, child))
        .filter((part) => part !== '')
        .join(' ');
    case 'word':
    case 'phrase':
      return node.field === null ? text.slice(node.start, node.end) : '';
    default:
      return '';
  }
}
