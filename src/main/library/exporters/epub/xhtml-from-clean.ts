/**
 * The cleaned HTML of a capture as XML. It was written by one writer (a tree's own serialisation: quoted attributes, no
 * comments, no doctype), so it is read by a few patterns; whatever does not fit them gives null, and the caller takes the
 * words alone.
 */

/** Pictures by the `src` that they have, as the book names them; null for one that it does not have. */
export type NameImage = (src: string) => string | null;

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col', 'wbr']);
const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"]*")*)>|([^<]+)/gu;
const ATTRIBUTE = / ([a-z]+)="([^"]*)"/gu;
const ID = / id="([^"]*)"/gu;
/** What XML 1.0 cannot hold, not even as a reference. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** XHTML of a fragment; null for what is not as the sanitiser writes it. */
export function xhtmlFromClean(html: string, nameImage: NameImage): string | null {
  const out: string[] = [];
  const open: string[] = [];
  const ids = { there: new Set([...html.matchAll(ID)].map(([, id]) => id)), used: new Set<string>() };
  let at = 0;
  for (const match of html.matchAll(TOKEN)) {
    if (match.index !== at) return null;
    at += match[0].length;
    const [, slash, name = '', attributes = '', text] = match;
    if (text !== undefined) out.push(writeText(text));
    else if (slash === '/') {
      if (open.pop() !== name) return null;
      out.push(`</${name}>`);
    } else if (name === 'img') out.push(writeImage(attributes, { nameImage, ids }));
    else {
      out.push(`<${name}${writeAttributes(attributes, ids)}${VOID.has(name) ? '/>' : '>'}`);
      if (!VOID.has(name)) open.push(name);
    }
  }
  return at === html.length && open.length === 0 ? out.join('') : null;
}

/** Text for XML, in an element or in a quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

/** HTML writes four references; the one that XML does not know becomes its sign. */
function writeText(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/&(?!(?:amp|lt|gt|quot);)/gu, '&amp;')
    .replaceAll('>', '&gt;');
}

/** The names that links may lead to, and those that an element has already: a name may stand once. */
interface Ids {
  there: ReadonlySet<string | undefined>;
  used: Set<string>;
}

function writeAttributes(attributes: string, ids: Ids): string {
  const written = [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => {
    const shown = writeText(value).replaceAll('<', '&lt;');
    if (name === 'id') return takeId(value, ids) ? ` id="${shown}"` : '';
    if (name === 'href' && value.startsWith('#') && !ids.there.has(value.slice(1))) return '';
    if (name === 'lang') return ` lang="${shown}" xml:lang="${shown}"`;
    return ` ${name}="${name === 'reversed' ? 'reversed' : shown}"`;
  });
  return written.join('');
}

function takeId(id: string, { used }: Ids): boolean {
  if (used.has(id)) return false;
  used.add(id);
  return true;
}

/** A picture that the book does not have leaves its words. */
function writeImage(attributes: string, { nameImage, ids }: { nameImage: NameImage; ids: Ids }): string {
  const values = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value ?? '']));
  const source = nameImage(values.get('src') ?? '');
  const alt = values.get('alt') ?? '';
  if (source === null)
    return alt === '' ? '' : `<span class="missing">[${writeText(alt).replaceAll('<', '&lt;')}]</span>`;
  values.set('src', source);
  values.set('alt', alt);
  const given = [...values].map(([name, value]) => ` ${name ?? ''}="${value}"`).join('');
  return `<img${writeAttributes(given, ids)}/>`;
}
