import type { LightElement, LightNode } from './light-node.ts';

/** HTML of what is in an element, by the standard's rules for writing. */
export function writeInner(element: LightElement): string {
  const out: string[] = [];
  for (let node: LightNode | null = element.firstChild; node !== null; node = node.nextSibling)
    writeNode(node, RAW.has(element.localName), out);
  return out.join('');
}

/** The same with the element itself. */
export function writeOuter(element: LightElement): string {
  const out: string[] = [];
  writeNode(element, false, out);
  return out.join('');
}

const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** What is in these was never read as HTML. */
const RAW: ReadonlySet<string> = new Set('style script xmp iframe noembed noframes plaintext'.split(' '));

/** Recursion is as deep as the tree, which `guard-size.ts` bounds. */
function writeNode(node: LightNode, isRaw: boolean, out: string[]): void {
  if (node.nodeType === 3) {
    const text = (node as LightNode & { nodeValue: string }).nodeValue;
    out.push(isRaw ? text : escapeText(text));
    return;
  }
  const element = node as LightElement;
  const { localName } = element;
  out.push('<', localName);
  for (const { name, value } of element.attributes) out.push(' ', name, '="', escapeAttribute(value), '"');
  out.push('>');
  if (VOID.has(localName)) return;
  const isRawInside = RAW.has(localName);
  for (let child: LightNode | null = element.firstChild; child !== null; child = child.nextSibling)
    writeNode(child, isRawInside, out);
  out.push('</', localName, '>');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '\u00a0': '&nbsp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it is written between tags. */
export function escapeText(text: string): string {
  return /[&\u00a0<>]/u.test(text) ? text.replace(/[&\u00a0<>]/gu, (sign) => ESCAPES[sign] ?? sign) : text;
}

/** Text as it is written between double quotes. */
export function escapeAttribute(text: string): string {
  return /[&\u00a0"<>]/u.test(text) ? text.replace(/[&\u00a0"<>]/gu, (sign) => ESCAPES[sign] ?? sign) : text;
}
