import { headOf, isArchive, textOf } from './file-text.ts';
import { notAnEntry, refuse } from './item.ts';
import { elementsOf, entriesOf, isObject, membersOf, rootOf, type Span } from './json-spans.ts';
import type { ImportedRow, Importer, ImportFile, JsonObject } from './types.ts';

/** The beginning of a file of JSON, looked at without reading the rest. */
export interface JsonHead {
  readonly isArray: boolean;
  /** The names in the object that it is. */
  readonly names: ReadonlySet<string>;
  /** The names in the first object of the array that it is, or of the array that it has under a name. */
  firstOf(name?: string): ReadonlySet<string>;
}

/** Looks at the beginning of a file; null for what is no JSON. */
export function jsonHead(file: ImportFile): JsonHead | null {
  if (isArchive(file)) return null;
  const head = headOf(file);
  const root = rootOf(head);
  if (head[root.start] !== '[' && head[root.start] !== '{') return null;
  const members = membersOf(head, root);
  return {
    isArray: head[root.start] === '[',
    names: new Set(members.keys()),
    firstOf(name) {
      const array = name === undefined ? root : members.get(name);
      const first = array === undefined ? undefined : elementsOf(head, array).next();
      return new Set(first?.done === false ? membersOf(head, first.value).keys() : []);
    },
  };
}

/** What is particular to a format that is an array of objects, by itself or under a name. */
export interface JsonFormat {
  readonly id: string;
  readonly name: string;
  readonly detect: (head: JsonHead) => number;
  readonly rowOf: (entry: JsonObject, row: number) => ImportedRow;
}

/** The importer of a format in which each object of an array is a story. */
export function jsonImporter({ id, name, detect, rowOf }: JsonFormat): Importer {
  return {
    id,
    name,
    detect: (file) => detectJson(file, detect),
    *read(file) {
      const text = textOf(file.bytes);
      const root = rootOf(text);
      // One object by itself is a list of one.
      const array = text[root.start] === '{' ? null : root;
      if (array === null) yield* rowsOf(`[${text}]`, rootOf(`[${text}]`), rowOf);
      else yield* rowsOf(text, array, rowOf);
    },
  };
}

/** Asks about a file only when it is JSON. */
export function detectJson(file: ImportFile, detect: (head: JsonHead) => number): number {
  const head = jsonHead(file);
  return head === null ? 0 : detect(head);
}

/** The rows of an array of objects; what is no object, or cannot be read, is a refused row. */
export function* rowsOf(
  text: string,
  array: Span | undefined,
  rowOf: (entry: JsonObject, row: number) => ImportedRow,
): Generator<ImportedRow, void, undefined> {
  if (array === undefined) return;
  let row = 0;
  for (const entry of entriesOf(text, array)) {
    row += 1;
    if ('reason' in entry) yield refuse(row, entry.reason);
    else if (isObject(entry.value)) yield rowOf(entry.value, row);
    else yield notAnEntry(row);
  }
}

/** Whether all of these names are there. */
export function hasAll(found: ReadonlySet<string>, ...names: readonly string[]): boolean {
  return names.every((name) => found.has(name));
}
