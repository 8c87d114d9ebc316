import { parse, serialize } from 'parse5';
import { VerbatimError } from '../../../../contract/errors.ts';
import { decode } from '../../decoding/decode.ts';
import { guardBytes, guardShape } from '../guard-size.ts';
import { oneLine } from '../names-and-titles.ts';
import { closeXhtmlTags } from '../xhtml.ts';
import { resolvePath } from './book-package.ts';
import {
  attributeOf,
  type HtmlElement,
  isElement,
  makeElement,
  replaceNode,
  setAttribute,
  textOf,
  walk,
} from '../html-tree.ts';

/** A chapter's body, its references settled so that it can stand beside others, or alone. */
export interface ChapterHtml {
  html: string;
  /** Its first heading; null when it has none. */
  heading: string | null;
  /** The beginning of its words, on one line. */
  start: string;
  /** Paths of the pictures that it shows. */
  pictures: string[];
}

export interface ChapterOptions {
  path: string;
  /** What the ids of a file of this book begin with; null for a file that does not stand beside this one. */
  prefixOf: (path: string) => string | null;
}

const START_CHARS = 400;
/** A document type with declarations of its own: HTML would show the end of it as words. Nothing in it is obeyed. */
const DECLARATIONS =
  /^\ufeff?\s{0,100}(?:<\?xml[^>]{0,500}>)?\s{0,100}<!doctype[^[>]{0,1000}\[[^\]]*\]\s{0,100}>/iu;

/**
 * A chapter as HTML. Pictures are named `cid:<path>`, ids get the prefix of their file, links to other chapters
 * lead to them in the page or nowhere. What else there is, the sanitiser judges.
 * @throws VerbatimError `too-large`, `parse-failed`
 */
export function readChapter(bytes: Uint8Array, options: ChapterOptions): ChapterHtml {
  guardBytes(bytes.byteLength);
  const source = closeXhtmlTags(decode(bytes, null).text.replace(DECLARATIONS, ''));
  guardShape(source);
  // parse5 leaves entities of a document type alone: it knows HTML's own, which expand to one or two characters.
  const page = parse(source);
  const body = [...walk(page)].filter(isElement).find(({ tagName }) => tagName === 'body');
  if (body === undefined) throw new VerbatimError('parse-failed', 'A chapter has no body.');
  for (const element of [...walk(body)].filter(isElement)) unwrapDrawnPicture(element);
  const pictures = new Set<string>();
  let heading: string | null = null;
  for (const element of [...walk(body)].filter(isElement)) {
    if (/^h[1-6]$/u.test(element.tagName)) heading ??= oneLine(textOf(element));
    settle(element, options, pictures);
  }
  const start = oneLine(textOf(body).slice(0, START_CHARS * 4)).slice(0, START_CHARS);
  return { html: serialize(body), heading: heading === '' ? null : heading, start, pictures: [...pictures] };
}

/** Covers and plates are often a drawing that holds nothing but a picture: then the picture is what is shown. */
function unwrapDrawnPicture(element: HtmlElement): void {
  if (element.tagName !== 'svg') return;
  const images = [...walk(element)].filter(isElement).filter(({ tagName }) => tagName === 'image');
  const [image] = images;
  const source =
    image === undefined ? null : (attributeOf(image, 'xlink:href') ?? attributeOf(image, 'href'));
  if (image === undefined || source === null || images.length > 1 || textOf(element).trim() !== '') return;
  const img = makeElement('img', [
    { name: 'src', value: source },
    { name: 'alt', value: '' },
  ]);
  replaceNode(element, [img]);
}

function settle(element: HtmlElement, { path, prefixOf }: ChapterOptions, pictures: Set<string>): void {
  const own = prefixOf(path) ?? '';
  const id = attributeOf(element, 'id') ?? (element.tagName === 'a' ? attributeOf(element, 'name') : null);
  if (id !== null) setAttribute(element, 'id', `${own}${id}`);
  if (element.tagName === 'img') {
    const target = resolvePath(path, attributeOf(element, 'src') ?? '');
    for (const name of ['srcset', 'sizes']) setAttribute(element, name, null);
    if (target === null || target.path === path)
      return setAttribute(element, 'src', keptSource(attributeOf(element, 'src')));
    pictures.add(target.path);
    setAttribute(element, 'src', pictureReference(target.path));
  } else if (element.tagName === 'a') {
    const href = attributeOf(element, 'href');
    if (href !== null) setAttribute(element, 'href', settledLink(href, { path, prefixOf }));
  }
}

/** A book is read without the network: of pictures that are not in it only those written into it stay. */
function keptSource(source: string | null): string | null {
  return source !== null && /^data:/iu.test(source) ? source : '';
}

/** How the HTML of a chapter names a picture of the book. */
export function pictureReference(path: string): string {
  return `cid:${encodeURIComponent(path)}`;
}

function settledLink(href: string, { path, prefixOf }: ChapterOptions): string | null {
  if (/^(?:https?|mailto):/iu.test(href.trim())) return href;
  const target = resolvePath(path, href.trim());
  const prefix = target === null ? null : prefixOf(target.path);
  return target === null || prefix === null
    ? null
    : `#${prefix}${target.place === '' ? 'start' : target.place}`;
}
