import { makeItem, unique, type ItemDraft } from './item.ts';
import type { ImportedPassage, ImportedRow } from './types.ts';

/** One highlight of a file that lists highlights, with what it says of its story. */
export interface LooseHighlight {
  /** What highlights of the same story have in common. */
  readonly key: string;
  readonly story: ItemDraft;
  readonly passage: ImportedPassage | null;
}

interface Gathered {
  story: ItemDraft;
  rows: number;
  passages: ImportedPassage[];
  tags: string[];
  notes: string[];
  remarks: (string | null)[];
}

/**
 * Stories from a file in which each row is a highlight: one for each key, at the place of its first row, with the
 * highlights in their order. Refused rows stay where they are. `records` says how many rows became one story.
 */
export function gatherStories(rows: Iterable<LooseHighlight | ImportedRow>): ImportedRow[] {
  const gathered = new Map<string, Gathered>();
  const others: ImportedRow[] = [];
  for (const row of rows) {
    if ('kind' in row) {
      others.push(row);
      continue;
    }
    const { key, story, passage } = row;
    const before = gathered.get(key);
    const into = before ?? { story, rows: 0, passages: [], tags: [], notes: [], remarks: [] };
    if (before === undefined) gathered.set(key, into);
    into.rows += 1;
    if (passage !== null) into.passages.push(passage);
    into.tags.push(...(story.tags ?? []));
    into.remarks.push(...(story.remarks ?? []));
    if (story.note !== undefined && story.note !== '') into.notes.push(story.note);
  }
  const items = [...gathered.values()].map((one): ImportedRow => {
    const { passages, tags, notes, remarks } = one;
    const item = makeItem({
      ...one.story,
      passages,
      remarks,
      tags: unique(tags),
      note: unique(notes).join('\n\n'),
    });
    return { ...item, records: one.rows };
  });
  return [...others, ...items].toSorted((a, b) => a.row - b.row);
}
