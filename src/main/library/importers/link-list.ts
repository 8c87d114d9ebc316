import { headOf, isArchive, textOf } from './file-text.ts';
import { makeItem, refuse } from './item.ts';
import { reasons } from './reasons.ts';
import type { ImportedRow, Importer } from './types.ts';
import { trimSigns } from './words.ts';

/** `[Title](https://…)` or `<https://…>` or the address as it is. */
const MARKDOWN = /\[([^\]\n]{0,2000})\]\([ \t]{0,20}<?(https?:\/\/[^\s)>]+)/iu;
const ADDRESS = /https?:\/\/[^\s<>"”»]+/iu;
/** What stands before an entry in a list: a dash, a number, an empty box. */
const BULLET = /^(?:[-*+•–]|\d{1,6}[.)])\s+(?:\[[ x]\]\s+)?/iu;
const LOOKED_AT = 200;

/** A list of addresses, one a line, with a title or without; lists in Markdown too. */
export const linkList: Importer = {
  id: 'links',
  name: 'URLs',
  detect(file) {
    if (isArchive(file)) return 0;
    const head = headOf(file);
    if (/^\s*[<[{](?!https?:)/u.test(head) && !MARKDOWN.test(head.slice(0, 5000))) return 0;
    const lines = linesOf(head).slice(0, LOOKED_AT);
    const links = lines.filter((line) => ADDRESS.test(line));
    const bare = links.filter((line) => /^<?https?:\/\/\S+$/iu.test(line.replace(BULLET, '')));
    const share = links.length / Math.max(1, lines.length);
    if (bare.length > 0 && bare.length === lines.length) return 0.7;
    return share > 0.6 && links.every((line) => line.length < 1000) ? 0.3 * share : 0;
  },
  *read(file) {
    let row = 0;
    for (const line of linesOf(textOf(file.bytes))) yield rowOf(line, (row += 1));
  },
};

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function rowOf(line: string, row: number): ImportedRow {
  const entry = line.replace(BULLET, '');
  const markdown = MARKDOWN.exec(entry);
  if (markdown !== null) {
    const [all, title = '', address = ''] = markdown;
    const close = entry.indexOf(')', markdown.index + all.length);
    const end = close === -1 ? markdown.index + all.length : close + 1;
    return makeItem({ row, address, title, note: around(entry, markdown.index, end) });
  }
  const found = ADDRESS.exec(entry);
  if (found !== null) {
    const address = trimSigns(found[0], { ends: '.,;:!?' });
    return makeItem({ row, address, title: around(entry, found.index, found.index + found[0].length) });
  }
  // `example.com/story` or `ftp://…` alone is an address, or says why it is none; a heading is neither.
  return /\s/u.test(entry)
    ? refuse(row, reasons.noAddress, { title: entry.slice(0, 500) })
    : makeItem({ row, address: entry });
}

/** The words before and after a link, without what joined them to it. */
function around(line: string, start: number, end: number): string {
  return [line.slice(0, start), line.slice(end)]
    .map((part) => trimSigns(part, { starts: JOINTS, ends: JOINTS }))
    .filter((part) => part !== '')
    .join(' ');
}

const JOINTS = ' \t<>|,;:–—-';
