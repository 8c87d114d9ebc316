import { refuse } from '../item.ts';
import { elementsOf, entryOf, isObject, membersOf, type Span, valueAt } from '../json-spans.ts';
import { words } from '../json-values.ts';
import { reasons } from '../reasons.ts';
import type { ImportedRow, JsonObject } from '../types.ts';

/** A bookmark in a tree of folders. */
export interface TreeBookmark {
  readonly row: number;
  readonly entry: JsonObject;
  /** The folders that it lies in. */
  readonly folder: string;
}

interface Walk {
  readonly text: string;
  /** How an entry that is no folder becomes a row; null for what is none, such as a line between. */
  readonly rowOf: (bookmark: TreeBookmark) => ImportedRow | null;
  /** How a folder is called. */
  readonly nameOf: (folder: JsonObject) => string;
  row: number;
}

/** Deeper than anyone keeps bookmarks; each level is looked through once more for each above it. */
const MAX_DEPTH = 60;

/** The bookmarks of a tree whose folders are objects with `children`, in their order. */
export function* treeRows(
  root: Span,
  walk: Omit<Walk, 'row'> & { row?: number },
): Generator<ImportedRow, void, undefined> {
  yield* rowsBelow(root, [], { ...walk, row: walk.row ?? 0 });
}

function* rowsBelow(
  node: Span,
  path: readonly string[],
  walk: Walk,
): Generator<ImportedRow, void, undefined> {
  const { text } = walk;
  const members = membersOf(text, node);
  const children = members.get('children');
  if (members.size === 0 || children === undefined) {
    const entry = entryOf(text, node);
    if ('value' in entry && isObject(entry.value)) {
      const row = walk.rowOf({ row: walk.row + 1, entry: entry.value, folder: path.join('/') });
      if (row === null) return;
      walk.row += 1;
      yield row;
    } else yield refuse((walk.row += 1), 'reason' in entry ? entry.reason : reasons.notAnEntry);
    return;
  }
  const facts = Object.fromEntries(
    [...members]
      .filter(([name]) => ['name', 'title', 'guid', 'root'].includes(name))
      .map(([name, span]) => [name, valueAt(text, span)]),
  );
  if (path.length >= MAX_DEPTH) {
    yield refuse((walk.row += 1), reasons.tooDeep, {
      title: walk.nameOf(facts) || words(facts, 'name', 'title'),
    });
    return;
  }
  const name = walk.nameOf(facts).trim();
  for (const child of elementsOf(text, children)) {
    yield* rowsBelow(child, name === '' ? path : [...path, name], walk);
  }
}
