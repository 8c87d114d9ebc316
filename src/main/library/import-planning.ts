/** What would become of each row of an import, row after row as they would be written; nothing of the library changes. */
import { setImmediate } from 'node:timers/promises';
import type { CallContext } from './context.ts';
import { findStory, readKnownStory, storyKeysOf } from './import-matching.ts';
import { bringsOf, gainOf, planOf, unknownStory, withGain } from './import-plan.ts';
import type { KnownStory } from './import-plan.ts';
import { tagsOf, unpackContent, unpackItem } from './imported-row.ts';
import type { LibraryParts } from './parts.ts';
import { listWaitingRows, planImportRow } from './store/import-rows.ts';
import type { OpenImportRow } from './store/import-rows.ts';
import type { ImportHead } from './store/imports.ts';

const BATCH = 100;
const SLICE_MS = 12;

/** Plans all rows of an import anew: the options say which tags they bring. */
export async function planRows(
  parts: LibraryParts,
  head: ImportHead,
  { signal, report }: CallContext,
): Promise<void> {
  const { store } = parts;
  const planner = new Planner(parts, head);
  const total = store.db.value<number>('SELECT count(*) FROM importRows WHERE importId = ?', [head.id]) ?? 0;
  for (let after = -1, done = 0; ;) {
    const rows = listWaitingRows(store.db, head.id, { after, limit: BATCH, all: true });
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.position;
    for (let next = 0; next < rows.length;) {
      await setImmediate();
      signal.throwIfAborted();
      store.write({ act: null, isQuiet: true }, () => {
        const until = performance.now() + SLICE_MS;
        do {
          planner.plan(rows[next] as OpenImportRow);
          next += 1;
        } while (next < rows.length && performance.now() < until);
      });
    }
    done += rows.length;
    report('read', done, total);
  }
}

class Planner {
  readonly #parts: LibraryParts;
  readonly #head: ImportHead;
  /** What earlier rows of the file make of their stories, by the story's own key. */
  readonly #seen = new Map<string, KnownStory>();

  constructor(parts: LibraryParts, head: ImportHead) {
    this.#parts = parts;
    this.#head = head;
  }

  plan({ position, record, content, hasContent }: OpenImportRow): void {
    const item = unpackItem(record);
    const tags = tagsOf(item, this.#head.options);
    const keys = storyKeysOf(item, () => unpackContent(record, content));
    const key = keys.all.find((each) => this.#seen.has(each)) ?? keys.own;
    const known = this.#seen.get(key) ?? this.#readKnown(item, keys);
    const gain = gainOf(item, { tags, hasContent: hasContent === 1 }, known ?? unknownStory());
    this.#seen.set(key, withGain(known ?? unknownStory(), gain));
    planImportRow(
      this.#parts.store.db,
      { importId: this.#head.id, position },
      { plan: planOf(gain, known !== undefined), brings: bringsOf(gain) },
    );
  }

  #readKnown(
    ...[item, keys]: [Parameters<typeof findStory>[1], Parameters<typeof findStory>[2]]
  ): KnownStory | undefined {
    const found = findStory(this.#parts, item, keys);
    return found === null ? undefined : readKnownStory(this.#parts, found);
  }
}
