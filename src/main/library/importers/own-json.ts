import { headOf, isArchive, textOf } from './file-text.ts';
import { notAnEntry, refuse } from './item.ts';
import { entriesOf, isObject, membersOf, rootOf, valueAt } from './json-spans.ts';
import { objects } from './json-values.ts';
import { ownArticle, ownCollection, ownPassage } from './own-items.ts';
import { reasons } from './reasons.ts';
import type { Importer } from './types.ts';

/** The JSON that we write: stories with their passages (docs/formats.md). */
export const ownJson: Importer = {
  id: 'verbatim-json',
  name: 'Verbatim (JSON)',
  detect(file) {
    if (isArchive(file)) return 0;
    const head = headOf(file);
    const root = rootOf(head);
    if (head[root.start] !== '{') return 0;
    const members = membersOf(head, root);
    return members.has('articles') && valueAt(head, members.get('format')) === 'verbatim' ? 1 : 0;
  },
  *read(file) {
    const text = textOf(file.bytes);
    const members = membersOf(text, rootOf(text));
    const articles = members.get('articles');
    if (articles === undefined) {
      yield refuse(1, reasons.noEntries);
      return;
    }
    const collection = ownCollection(valueAt(text, members.get('collection')) ?? undefined);
    let row = 0;
    for (const read of entriesOf(text, articles)) {
      row += 1;
      if ('reason' in read) yield refuse(row, read.reason);
      else if (!isObject(read.value)) yield notAnEntry(row);
      else {
        const passages = objects(read.value, 'passages').flatMap((one) => ownPassage(one, collection) ?? []);
        yield ownArticle(read.value, { row, passages });
      }
    }
  },
};
