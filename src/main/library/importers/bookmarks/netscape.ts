import { readDate } from '../dates.ts';
import { headOf, isArchive, textOf } from '../file-text.ts';
import { type HtmlToken, htmlTokens } from '../html-tokens.ts';
import { importedOf, makeItem, refuse, splitNames } from '../item.ts';
import { reasons } from '../reasons.ts';
import type { ImportedRow, Importer } from '../types.ts';

/** Icons are the sites', and as large as everything else together. */
const USED = ['href', 'add_date', 'tags', 'toread', 'icon', 'icon_uri', 'data-important'];
const MAX_DEPTH = 100;

/** Bookmarks as every browser gives them out, and Pinboard, Delicious, Shaarli and others beside them. */
export const netscapeBookmarks: Importer = {
  id: 'bookmarks',
  name: 'Bookmarks (HTML)',
  detect(file) {
    if (isArchive(file)) return 0;
    const head = headOf(file);
    if (/<!doctype\s+netscape-bookmark-file/iu.test(head)) return 1;
    return /<dt>\s{0,100}<a\s[^<>]{0,500}href/iu.test(head) ? 0.8 : 0;
  },
  *read(file) {
    const reader = new BookmarkReader();
    for (const token of htmlTokens(textOf(file.bytes))) {
      const row = reader.take(token);
      if (row !== null) yield row;
    }
    const last = reader.end();
    if (last !== null) yield last;
  },
};

interface Bookmark {
  readonly attributes: ReadonlyMap<string, string>;
  readonly folder: string;
  title: string;
  note: string;
}

/**
 * Takes tags as they come. None of these files nests properly: a `<DT>` is never closed, a `<p>` stands in lists, and a note
 * ends where anything else begins.
 */
class BookmarkReader {
  readonly #folders: string[] = [];
  /** Deeper lists than anyone keeps: they only count. */
  #deeper = 0;
  #heading: string | null = null;
  #pending: Bookmark | null = null;
  #place: 'heading' | 'title' | 'note' | 'between' = 'between';
  #row = 0;

  take(token: HtmlToken): ImportedRow | null {
    if (token.kind === 'text') this.#words(token.text);
    else if (token.kind === 'end') return this.#close(token.name);
    else return this.#open(token.name, token.attributes);
    return null;
  }

  /** The bookmark that is waiting for its note, if one is. */
  end(): ImportedRow | null {
    const waiting = this.#pending;
    this.#pending = null;
    this.#place = 'between';
    if (waiting === null) return null;
    this.#row += 1;
    return rowOf(waiting, this.#row);
  }

  #words(text: string): void {
    if (this.#place === 'heading') this.#heading = (this.#heading ?? '') + text;
    else if (this.#pending !== null && this.#place === 'title') this.#pending.title += text;
    else if (this.#pending !== null && this.#place === 'note') this.#pending.note += text;
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): ImportedRow | null {
    if (name === 'dd') {
      this.#place = this.#pending === null ? 'between' : 'note';
      return null;
    }
    if (name === 'br' || name === 'p') {
      this.#words('\n');
      return null;
    }
    if (!['dt', 'dl', 'h3', 'a', 'hr'].includes(name)) return null;
    // A link in a note is a part of the note.
    if (name === 'a' && this.#place === 'note') return null;
    const finished = this.end();
    if (name === 'h3') {
      this.#heading = '';
      this.#place = 'heading';
    } else if (name === 'dl') this.#enter();
    else if (name === 'a') {
      this.#pending = { attributes, folder: this.#path(), title: '', note: '' };
      this.#place = 'title';
    }
    return finished;
  }

  #close(name: string): ImportedRow | null {
    if (name === 'h3' || (name === 'a' && this.#place === 'title')) this.#place = 'between';
    if (name !== 'dl') return null;
    if (this.#deeper > 0) this.#deeper -= 1;
    else this.#folders.pop();
    return this.end();
  }

  #enter(): void {
    if (this.#folders.length < MAX_DEPTH) this.#folders.push((this.#heading ?? '').trim());
    else this.#deeper += 1;
    this.#heading = null;
  }

  #path(): string {
    return this.#folders.filter((folder) => folder !== '').join('/');
  }
}

function rowOf({ attributes, folder, title, note }: Bookmark, row: number): ImportedRow {
  const address = attributes.get('href') ?? '';
  const feed = attributes.get('feedurl');
  if (feed !== undefined) return refuse(row, reasons.isFeed, { title: title.trim(), url: feed });
  const added = readDate(attributes.get('add_date'));
  const others = [...attributes].filter(([name, value]) => !USED.includes(name) && value !== '');
  return makeItem({
    row,
    address,
    title,
    savedAt: added.at,
    favourite: /^(?:true|1)$/iu.test(attributes.get('data-important') ?? ''),
    tags: splitNames(attributes.get('tags') ?? '', ','),
    folders: folder === '' ? [] : [folder],
    note: note.trim(),
    imported: importedOf([
      ...others,
      ...(attributes.get('toread') === '1' ? [['toread', '1'] as const] : []),
    ]),
    remarks: [added.remark],
  });
}
