import { readDate } from './dates.ts';
import { headOf, isArchive, textOf } from './file-text.ts';
import { htmlTokens } from './html-tokens.ts';
import { importedOf, makeItem, refuse, splitNames } from './item.ts';
import { reasons } from './reasons.ts';
import type { ImportedRow, Importer } from './types.ts';

const USED = ['text', 'title', 'url', 'htmlurl', 'created', 'category', 'type', '_note'];
const MAX_DEPTH = 100;

/**
 * OPML. Feeds are no stories: each is a row that says so, with its address, so that nobody misses them. Links in it are
 * stories, and outlines around them are folders.
 */
export const opml: Importer = {
  id: 'opml',
  name: 'OPML',
  detect: (file) => (!isArchive(file) && /<opml[\s>]/iu.test(headOf(file).slice(0, 4096)) ? 1 : 0),
  *read(file) {
    const folders: string[] = [];
    let deeper = 0;
    let row = 0;
    let open: ReadonlyMap<string, string> | null = null;
    for (const token of htmlTokens(textOf(file.bytes))) {
      if (token.kind === 'text' || token.name !== 'outline') continue;
      if (token.kind === 'start') {
        if (open !== null) {
          // What holds others is a folder, and a row besides where it is a feed or a link itself.
          if (isEntry(open)) yield rowOf(open, folders, (row += 1));
          if (folders.length < MAX_DEPTH) folders.push(nameOf(open));
          else deeper += 1;
        }
        open = token.attributes;
        if (!token.isSelfClosing) continue;
      } else if (open === null) {
        if (deeper > 0) deeper -= 1;
        else folders.pop();
        continue;
      }
      yield rowOf(open, folders, (row += 1));
      open = null;
    }
    if (open !== null) yield rowOf(open, folders, row + 1);
  },
};

function isEntry(attributes: ReadonlyMap<string, string>): boolean {
  return ['xmlurl', 'url', 'htmlurl'].some((name) => (attributes.get(name) ?? '') !== '');
}

function nameOf(attributes: ReadonlyMap<string, string>): string {
  return (attributes.get('title') || attributes.get('text') || '').trim();
}

function rowOf(
  attributes: ReadonlyMap<string, string>,
  folders: readonly string[],
  row: number,
): ImportedRow {
  const title = nameOf(attributes);
  const feed = attributes.get('xmlurl') ?? '';
  if (feed !== '') return refuse(row, reasons.isFeed, { title, url: feed });
  const created = readDate(attributes.get('created'));
  const folder = folders.filter((name) => name !== '').join('/');
  return makeItem({
    row,
    address: attributes.get('url') || attributes.get('htmlurl') || '',
    title,
    savedAt: created.at,
    tags: splitNames(attributes.get('category') ?? '', ','),
    folders: folder === '' ? [] : [folder],
    note: (attributes.get('_note') ?? '').trim(),
    imported: importedOf([...attributes].filter(([name, value]) => !USED.includes(name) && value !== '')),
    remarks: [created.remark],
  });
}
