import { parse, serialize } from 'parse5';
import type { SourceDocument, UnpackedSource, UnpackRequest } from '../../../../contract/parsing.ts';
import { decode } from '../../decoding/decode.ts';
import { guardBytes, guardShape } from '../guard-size.ts';
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  removeNode,
  replaceNode,
  textOf,
  walk,
  wrapChildren,
} from '../html-tree.ts';
import { webUrl } from '../page-links.ts';

/**
 * Rich text as programs put it on a clipboard: what was selected, in the middle of what it stood in. All of the
 * selection is the article. Word and Google Docs write bold and raised words as styles, which the sanitiser
 * drops: they become elements first, so that the words keep their looks.
 * @throws VerbatimError `too-large`
 */
export function readClipboard({ bytes, charset, url }: UnpackRequest): UnpackedSource {
  guardBytes(bytes.byteLength);
  const { source, sourceUrl } = takeHeader(decode(bytes, charset).text);
  guardShape(source);
  const page = parse(source);
  const body = [...walk(page)].filter(isElement).find(({ tagName }) => tagName === 'body');
  const cut = cutToFragment(page);
  let restyled = 0;
  for (const element of [...walk(page)].filter(isElement)) restyled += Number(restyle(element));
  const known = {
    title: null,
    byline: null,
    siteName: null,
    language: null,
    publishedAt: null,
    leadImage: null,
  };
  const document: SourceDocument = {
    bytes: new TextEncoder().encode(`<!doctype html><body>${body === undefined ? '' : serialize(body)}`),
    contentType: 'text/html',
    charset: 'utf-8',
    url: webUrl(url, null)?.href ?? sourceUrl,
    title: null,
    known,
    resources: [],
    isArticle: true,
    original: null,
  };
  const did = `${String(cut)} pieces around the selection dropped, ${String(restyled)} styles made elements`;
  return { documents: [document], title: null, failures: [], log: [{ step: 'unpack', did }] };
}

const HEADER = /^\s{0,10}Version:\s{0,10}\d[\d.]{0,10}\s/u;
const HEADER_CHARS = 4_000;

/** The lines that Windows puts before the HTML (CF_HTML). Its byte offsets are not needed: the marks in the HTML say the same. */
function takeHeader(text: string): { source: string; sourceUrl: string | null } {
  const source = text.replace(/^\ufeff/u, '');
  const at = source.indexOf('<');
  if (!HEADER.test(source) || at === -1 || at > HEADER_CHARS) return { source, sourceUrl: null };
  const [, stated = ''] = /^SourceURL:[ \t]{0,10}(\S{1,2048})/mu.exec(source.slice(0, at)) ?? [];
  return { source: source.slice(at), sourceUrl: webUrl(stated, null)?.href ?? null };
}

/** Drops words and pictures before `<!--StartFragment-->` and after its end; the elements around it give it its form. */
function cutToFragment(page: HtmlNode): number {
  const nodes = [...walk(page)];
  const isMark = (node: HtmlNode, name: string): boolean =>
    node.nodeName === '#comment' && 'data' in node && node.data.trim() === name;
  const start = nodes.findIndex((node) => isMark(node, 'StartFragment'));
  const end = nodes.findLastIndex((node) => isMark(node, 'EndFragment'));
  // Marks in the wrong order mark nothing: no word is dropped for them.
  if (start === -1 || (end !== -1 && end < start)) return 0;
  const outside = nodes.filter((_, at) => at < start || (end !== -1 && at > end));
  const dropped = outside.filter(
    (node) =>
      (node.nodeName === '#text' && 'value' in node && node.value.trim() !== '') || node.nodeName === 'img',
  );
  for (const node of dropped) removeNode(node);
  return dropped.length;
}

const BOLD_ALREADY: ReadonlySet<string> = new Set('b strong h1 h2 h3 h4 h5 h6 th'.split(' '));
const ITALIC_ALREADY: ReadonlySet<string> = new Set('i em cite dfn var address'.split(' '));

/** Makes elements of the styles that carry meaning; true when it changed something. */
function restyle(element: HtmlElement): boolean {
  const { tagName } = element;
  const isEmptyMark = tagName === 'o:p' && textOf(element).trim() === '';
  const styles = readStyles(attributeOf(element, 'style') ?? '');
  if (tagName === 'xml' || isEmptyMark || styles.get('mso-hide') === 'all') {
    removeNode(element);
    return true;
  }
  const weight = styles.get('font-weight') ?? '';
  // Google Docs wraps all that it copies into a bold element that is not bold.
  if ((tagName === 'b' || tagName === 'strong') && /^(?:normal|[1-4]00)$/u.test(weight)) {
    replaceNode(element, element.childNodes);
    return true;
  }
  const raised = styles.get('vertical-align');
  const wraps = [
    /^(?:bold|bolder|[6-9]00)$/u.test(weight) && !BOLD_ALREADY.has(tagName) ? 'strong' : null,
    styles.get('font-style') === 'italic' && !ITALIC_ALREADY.has(tagName) ? 'em' : null,
    raised === 'super' && tagName !== 'sup' ? 'sup' : null,
    raised === 'sub' && tagName !== 'sub' ? 'sub' : null,
  ].filter((name) => name !== null);
  // Only of words in a line: a table or a paragraph that is bold holds blocks, which a `strong` must not.
  if (wraps.length === 0 || !INLINE.has(tagName)) return false;
  for (const name of wraps) wrapChildren(element, name);
  return true;
}

const INLINE: ReadonlySet<string> = new Set(
  'span a b i u s em strong font small mark code sup sub'.split(' '),
);

function readStyles(style: string): Map<string, string> {
  const styles = new Map<string, string>();
  for (const declaration of style.slice(0, MAX_STYLE_CHARS).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon !== -1)
      styles.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return styles;
}

const MAX_STYLE_CHARS = 10_000;
