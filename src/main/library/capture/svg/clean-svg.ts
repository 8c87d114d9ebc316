/**
 * SVG that may be kept: read strictly, stripped to a table, written anew. What comes out holds no script, no address
 * but of its own parts, and no reference that multiplies; it is shown in `img` alone, and served under a policy that
 * would not let it do anything either (security.md 2.1).
 */
import { type XmlElement, readXml } from '../../xml/read-xml.ts';
import { LOCAL_REFERENCE, RASTER_DATA, SVG_ATTRIBUTES, SVG_ELEMENTS, SVG_UNWRAPPED } from './svg-table.ts';
import { isCheapToDraw } from './weigh-svg.ts';

/** Larger drawings are maps and plots that a raster would show as well. */
export const MAX_SVG_BYTES = 1_000_000;
const NAMESPACE = 'http://www.w3.org/2000/svg';
const XLINK_HREF = /^[\w-]+:href$/u;
/** A side longer than this is made to fill the memory; without it the drawing fits where it stands. */
const MAX_SIDE = 10_000;

/** The drawing as it may be kept; null when it is none, or none that can be had safely. */
export function cleanSvg(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_SVG_BYTES) return null;
  const source = decodeUtf8(bytes);
  const root = source === null ? null : readXml(source);
  if (root?.name !== 'svg' || root.attributes.get('xmlns') !== NAMESPACE) return null;
  const clean = cleanElement(root);
  if (clean === null || !isCheapToDraw(clean)) return null;
  return write({ ...clean, attributes: new Map([['xmlns', NAMESPACE], ...clean.attributes]) });
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TypeError: not UTF-8. Drawings in anything else are rarer than tricks in it.
    return null;
  }
}

/** Recursion is as deep as the tree, which `read-xml.ts` bounds. */
function cleanElement(element: XmlElement): XmlElement | null {
  const { name } = element;
  if (!SVG_ELEMENTS.has(name)) return null;
  const children = cleanChildren(element);
  if (name === 'style') {
    const sheet = children.filter((child) => typeof child === 'string').join('');
    return isPlainCss(sheet) && !sheet.includes('@')
      ? { name, attributes: new Map(), children: [sheet] }
      : null;
  }
  const attributes = new Map<string, string>();
  for (const [key, value] of element.attributes) {
    const kept = cleanAttribute(name, key, value);
    if (kept !== null) attributes.set(...kept);
  }
  const isEmpty = (name === 'image' || name === 'use') && !attributes.has('href');
  return isEmpty ? null : { name, attributes, children };
}

function cleanChildren({ children }: XmlElement): (XmlElement | string)[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    if (SVG_UNWRAPPED.has(child.name)) return cleanChildren(child);
    return cleanElement(child) ?? [];
  });
}

function cleanAttribute(element: string, key: string, value: string): [string, string] | null {
  if (key === 'href' || XLINK_HREF.test(key)) {
    const isPicture = element === 'image' && RASTER_DATA.test(value);
    return isPicture || (element !== 'image' && LOCAL_REFERENCE.test(value)) ? ['href', value] : null;
  }
  if (key === 'xml:space') return value === 'preserve' ? [key, value] : null;
  if (key === 'style') return isPlainCss(value) && !/[@{}]/u.test(value) ? [key, value] : null;
  if (!SVG_ATTRIBUTES.has(key) || !isPlainCss(value)) return null;
  const isSide = key === 'width' || key === 'height';
  return isSide && element === 'svg' && Number.parseFloat(value) > MAX_SIDE ? null : [key, value];
}

/** No address but of a part of the drawing, and no spelling that could hide one. */
function isPlainCss(css: string): boolean {
  if (/\\|\/\*|expression|-moz-binding|javascript:|image-set|image\s*\(|src\s*\(|element\s*\(/iu.test(css))
    return false;
  const addresses = css.match(/url\s*\(/giu)?.length ?? 0;
  const ownParts = css.match(/url\(\s*(["']?)#[\w.:-]{1,200}\1\s*\)/giu)?.length ?? 0;
  return addresses === ownParts;
}

function write({ name, attributes, children }: XmlElement): string {
  const pairs = [...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  if (children.length === 0) return `<${name}${pairs}/>`;
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : write(child)));
  return `<${name}${pairs}>${inner.join('')}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);
}
