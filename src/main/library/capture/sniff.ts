import { utf16Pattern } from '../decoding/declared-charset.ts';

/** Raster formats that are kept; the name says how a browser may show them. */
export type ImageType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/avif';

/** What bytes are, whatever anyone said of them; null for what is not an image that is kept. */
export function sniffImage(bytes: Uint8Array): ImageType | null {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'image/gif';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp';
  const isBrand = startsWith(bytes, 'avif', 8) || startsWith(bytes, 'avis', 8);
  return startsWith(bytes, 'ftyp', 4) && isBrand ? 'image/avif' : null;
}

/** Whether bytes begin as an SVG drawing does. What it is to be kept as, `svg/clean-svg.ts` decides. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, SVG_HEAD_BYTES)).toString('latin1');
  return SVG_START.test(head);
}

const SVG_HEAD_BYTES = 2048;
const SVG_START =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<!doctype\s+svg[^>]*>\s*)*<svg[\s/>]/iu;

/** What a file or an answer turns out to be. Containers and `other` come with a name that people know. */
export type SniffedKind =
  | { kind: 'html' }
  | { kind: 'text' }
  | { kind: 'container'; container: 'mhtml' | 'epub' | 'pdf'; name: string }
  | { kind: 'other'; name: string };

const SIGNATURES: readonly (readonly [string, string, number?])[] = [
  ['PK\x03\x04', 'a zip archive (or an Office document)'],
  ['PK\x05\x06', 'an empty zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'a rich text document'],
  ['ftyp', 'a video', 4],
  ['\x1a\x45\xdf\xa3', 'a video'],
  ['OggS', 'a sound or video file'],
  ['ID3', 'a sound file'],
  ['RIFF', 'a media file'],
  ['BM', 'a bitmap image'],
  ['II*\x00', 'a TIFF image'],
  ['MM\x00*', 'a TIFF image'],
  ['SQLite format 3\x00', 'a database'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
  ['bplist', 'a property list'],
];

const HEAD_BYTES = 4096;
const HTML_START =
  /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta|script|style|link|div|p|h[1-6]|article|section|main|header|table|ul|ol|a|b|br|img|span|iframe)(?:[\s/>]|$)/iu;
const OTHER_MARKUP: readonly (readonly [RegExp, string])[] = [
  [/<(?:rss|feed|rdf:RDF)[\s>]/iu, 'a news feed'],
  [/<svg[\s>]/iu, 'an SVG drawing'],
  [/^\s*<\?xml/iu, 'an XML document'],
];

/** PDF readers find the mark anywhere in the first kilobyte; what stands before it must not look like a page. */
const PDF_HEAD_CHARS = 1024;
/** The first entry of an EPUB is its type, stored as it is: the standard wants it there so that it can be told. */
const EPUB_HEAD = /^PK\x03\x04[\s\S]{26}mimetype[\s\S]{0,200}?application\/epub\+zip/u;
const HEADER_LINES =
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?content-type:\s*multipart\/(?:related|alternative|mixed)/iu;

/** A source that holds documents rather than being one; null for any other. */
function sniffContainer(head: string): Extract<SniffedKind, { kind: 'container' }> | null {
  if (EPUB_HEAD.test(head)) return { kind: 'container', container: 'epub', name: 'an EPUB' };
  const pdf = head.slice(0, PDF_HEAD_CHARS).indexOf('%PDF-');
  if (pdf === 0 || (pdf > 0 && !/^\s*</u.test(head)))
    return { kind: 'container', container: 'pdf', name: 'a PDF' };
  return HEADER_LINES.test(head.replace(/^\s{1,20}/u, ''))
    ? { kind: 'container', container: 'mhtml', name: 'a web archive (MHTML)' }
    : null;
}

/** Looks at the first bytes only. Text of any character set is text; zeros are not, but in UTF-16 and in pages. */
export function sniffDocument(bytes: Uint8Array): SniffedKind {
  const head = bytes.subarray(0, HEAD_BYTES);
  const image = sniffImage(head);
  if (image !== null)
    return { kind: 'other', name: `an image (${image.slice('image/'.length).toUpperCase()})` };
  const container = sniffContainer(Buffer.from(head).toString('latin1'));
  if (container !== null) return container;
  const known = SIGNATURES.find(([signature, , at = 0]) => startsWith(head, signature, at));
  const isWord = known !== undefined && /^[A-Z]{2}$/u.test(known[0]) && !head.includes(0);
  if (known !== undefined && !isWord) return { kind: 'other', name: known[1] };
  const text = headText(head);
  if (text === null) return { kind: 'other', name: 'a binary file' };
  if (HTML_START.test(text)) return { kind: 'html' };
  const markup = OTHER_MARKUP.find(([pattern]) => pattern.test(text.slice(0, 1024)));
  if (markup !== undefined && text.trimStart().startsWith('<')) {
    return /<html[\s>]/iu.test(text) ? { kind: 'html' } : { kind: 'other', name: markup[1] };
  }
  return /<html[\s>]|<body[\s>]|<!doctype\s+html/iu.test(text) ? { kind: 'html' } : { kind: 'text' };
}

/** Whether it begins as a zip archive with something in it does. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\x03\x04');
}

/** The head as text, one character a byte; UTF-16 is read as what it is. Null when it is no text. */
function headText(head: Uint8Array): string | null {
  const isLittle = head[0] === 0xff && head[1] === 0xfe;
  const isBig = head[0] === 0xfe && head[1] === 0xff;
  const wide = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : utf16Pattern(head);
  if (wide !== null) return new TextDecoder(wide).decode(head);
  const text = Buffer.from(head).toString('latin1');
  // A page may have zeros in it, which are dropped; what does not begin as one is no text with them.
  if (head.includes(0) && !HTML_START.test(text.slice(0, text.indexOf('\0')))) return null;
  return text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text;
}

function startsWith(bytes: Uint8Array, signature: string, at = 0): boolean {
  if (bytes.length < at + signature.length) return false;
  for (let index = 0; index < signature.length; index += 1) {
    if (bytes[at + index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}
