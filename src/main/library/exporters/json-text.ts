/**
 * Lists of JSON written item by item, so that never all of their objects and their text are in memory at once.
 */

/** A list with an item on each line. */
export function writeJsonLines<T>(items: readonly T[], toJson: (item: T) => object): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(toJson(item))).join(',\n')}\n]`;
}

/** A list within an object, as `JSON.stringify` writes it with two spaces. */
export function writeInnerList<T>(items: readonly T[], toJson: (item: T) => object): string {
  if (items.length === 0) return '[]';
  const written = items.map(
    (item) => `    ${JSON.stringify(toJson(item), null, 2).replaceAll('\n', '\n    ')}`,
  );
  return `[\n${written.join(',\n')}\n  ]`;
}

/** An object whose last member is such a list. */
export function writeJsonWithList(head: object, name: string, list: string): string {
  const text = JSON.stringify({ ...head, [name]: null }, null, 2);
  return `${text.slice(0, text.lastIndexOf('null'))}${list}\n}\n`;
}
