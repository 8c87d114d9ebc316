import { parse } from 'parse5';
import { wellFormed } from '../../../../text/well-formed.ts';
import { decode } from '../../decoding/decode.ts';
import { guardBytes, guardShape } from '../guard-size.ts';
import { oneLine } from '../names-and-titles.ts';
import { closeXhtmlTags } from '../xhtml.ts';
import { type BookFile, resolvePath } from './book-package.ts';
import { attributeOf, type HtmlElement, isElement, textOf, walk } from '../html-tree.ts';
import { findAll, readXml } from './read-xml.ts';
import type { ZipArchive } from '../../zip/read-zip.ts';

const MAX_NAME_CHARS = 300;

/**
 * What the table of contents calls each file: the first entry that leads to it. Entries of every level count.
 * A table that cannot be read costs the names, never the book.
 */
export function readContents(zip: ZipArchive, contents: BookFile | null): Map<string, string> {
  if (contents === null) return new Map();
  try {
    const bytes = zip.read(contents.path);
    if (bytes === null) return new Map();
    const source = decode(bytes, null).text.replace(/^\ufeff/u, '');
    return contents.mediaType === 'application/x-dtbncx+xml'
      ? fromNcx(source, contents.path)
      : fromPage(source, contents.path);
  } catch {
    // Chapters are then named by their own headings.
    return new Map();
  }
}

function fromNcx(source: string, path: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const point of findAll(readXml(source), 'navPoint')) {
    const label = point.children.find(({ name }) => name === 'navLabel')?.text ?? '';
    const target = point.children.find(({ name }) => name === 'content')?.attributes.get('src') ?? '';
    addName(names, { from: path, target, label });
  }
  return names;
}

function fromPage(source: string, path: string): Map<string, string> {
  guardBytes(source.length);
  guardShape(source);
  const page = parse(closeXhtmlTags(source));
  const lists = [...walk(page)].filter(isElement).filter(({ tagName }) => tagName === 'nav');
  const isContents = (nav: HtmlElement): boolean =>
    /\btoc\b/u.test(attributeOf(nav, 'epub:type') ?? attributeOf(nav, 'role') ?? '');
  const names = new Map<string, string>();
  for (const node of walk(lists.find(isContents) ?? lists[0] ?? page)) {
    if (!isElement(node) || node.tagName !== 'a') continue;
    addName(names, { from: path, target: attributeOf(node, 'href') ?? '', label: textOf(node) });
  }
  return names;
}

function addName(names: Map<string, string>, entry: { from: string; target: string; label: string }): void {
  const place = resolvePath(entry.from, entry.target);
  const name = oneLine(wellFormed(entry.label)).slice(0, MAX_NAME_CHARS);
  if (place !== null && name !== '' && !names.has(place.path)) names.set(place.path, name);
}
