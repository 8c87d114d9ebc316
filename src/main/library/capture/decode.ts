import { wellFormed } from '../../../text/well-formed.ts';

/** How the character set of some bytes became known, in the order of trust. */
export type CharsetSource = 'bom' | 'header' | 'meta' | 'xml' | 'pattern' | 'utf-8' | 'fallback';

export interface DecodedText {
  /** Well formed, without NUL and other control characters. */
  text: string;
  /** The name as the Encoding Standard has it: `utf-8`, `windows-1251`. */
  charset: string;
  how: CharsetSource;
}

/** 12.8 % of wild pages declare their charset beyond byte 1,024, where browsers stop looking. */
const PRESCAN_BYTES = 8192;
const LAST_RESORT = 'windows-1252';

/**
 * Bytes to text: the byte-order mark, then what HTTP declared, then what the page declares in its first 8 KB,
 * then UTF-8 if it is valid, then windows-1252. Never throws; labels that nobody knows (and utf-7, which
 * exists only for mischief) are passed over.
 */
export function decode(bytes: Uint8Array, declared: string | null): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, 'bom');
  const head = latin1(bytes.subarray(0, PRESCAN_BYTES));
  const candidates: [string | null, CharsetSource][] = [
    [knownCharset(declared), 'header'],
    [inPage(metaCharset(head)), 'meta'],
    [inPage(xmlCharset(head)), 'xml'],
    [utf16Pattern(bytes), 'pattern'],
  ];
  for (const [charset, how] of candidates) {
    if (charset === null) continue;
    const decoded = decodeAs(bytes, charset, how);
    if (!isPlainlyWrong(decoded)) return decoded;
  }
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null) return { text: wellFormed(utf8), charset: 'utf-8', how: 'utf-8' };
  return decodeAs(bytes, LAST_RESORT, 'fallback');
}

/** The standard's own name of a character set; null for none, unknown ones and those that are never decoded. */
function knownCharset(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label.trim().replace(/^["']|["']$/gu, ''));
    return encoding === 'x-user-defined' ? LAST_RESORT : encoding;
  } catch {
    // RangeError: a label outside the Encoding Standard. The next candidate is asked.
    return null;
  }
}

/** A page that could be read far enough to find its declaration is not UTF-16, whatever it says. */
function inPage(label: string | null): string | null {
  const charset = knownCharset(label);
  return charset?.startsWith('utf-16') === true ? 'utf-8' : charset;
}

function decodeAs(bytes: Uint8Array, charset: string, how: CharsetSource): DecodedText {
  return { text: wellFormed(new TextDecoder(charset).decode(bytes)), charset, how };
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TypeError: not UTF-8, which is what was asked.
    return null;
  }
}

/** Declared UTF-8 in which not one sequence is: a server's default setting over an old page. */
function isPlainlyWrong({ text, charset }: DecodedText): boolean {
  return charset === 'utf-8' && text.includes('\ufffd') && !/[^\u0000-\u007f\ufffd]/u.test(text);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * UTF-16 without a mark: Latin markup in it has a zero in every second byte, and always on the same side.
 * Null for everything else.
 */
export function utf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 64);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (head.length < 8 || Math.max(even, odd) < head.length / 4 || Math.min(even, odd) > 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const COMMENT = /<!--[\s\S]*?-->/gu;
const META = /<meta[\s/]([^>]*)/giu;
const ATTRIBUTE = /([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gu;

/** `<meta charset>` or `<meta http-equiv="content-type" content="...; charset=...">`, the first that names a known set. */
function metaCharset(head: string): string | null {
  for (const [, inside = ''] of head.replace(COMMENT, '').matchAll(META)) {
    const attributes = new Map<string, string>();
    for (const [, name = '', ...values] of inside.matchAll(ATTRIBUTE)) {
      attributes.set(name.toLowerCase(), values.find((value) => value !== undefined) ?? '');
    }
    const isType = attributes.get('http-equiv')?.trim().toLowerCase() === 'content-type';
    const label = attributes.get('charset') ?? (isType ? charsetParameter(attributes.get('content')) : null);
    if (knownCharset(label) !== null) return label;
  }
  return null;
}

/** The charset parameter of a content type; null when it has none. */
export function charsetParameter(contentType: string | undefined): string | null {
  const match = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/iu.exec(contentType ?? '');
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

function xmlCharset(head: string): string | null {
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/iu.exec(head)?.[1] ?? null;
}
