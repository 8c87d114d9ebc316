import { wellFormed } from '../../../text/well-formed.ts';
import { declaredInPage, utf16Pattern } from './declared-charset.ts';
import { detectCharset, isIso2022Jp } from './detect-charset.ts';

/** How the character set of some bytes became known, in the order of trust. */
export type CharsetSource =
  'bom' | 'header' | 'meta' | 'xml' | 'pattern' | 'utf-8' | 'statistics' | 'fallback';

export interface DecodedText {
  /** Well formed, without NUL and other control characters. */
  text: string;
  /** The name as the Encoding Standard has it: `utf-8`, `windows-1251`. */
  charset: string;
  how: CharsetSource;
}

const LAST_RESORT = 'windows-1252';

/**
 * Bytes to text: the byte-order mark, then what HTTP declared, then what the page declares in its first 8 KB,
 * then UTF-8 if it is valid, then what the statistics of its words say, then windows-1252. Never throws; labels that nobody knows (and utf-7, which
 * exists only for mischief) are passed over.
 */
export function decode(bytes: Uint8Array, declared: string | null): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, 'bom');
  const inPageLabels = declaredInPage(bytes);
  const candidates: [string | null, CharsetSource][] = [
    [knownCharset(declared), 'header'],
    [inPage(inPageLabels.meta), 'meta'],
    [inPage(inPageLabels.xml), 'xml'],
    [utf16Pattern(bytes) ?? (isIso2022Jp(bytes) ? 'iso-2022-jp' : null), 'pattern'],
  ];
  for (const [charset, how] of candidates) {
    if (charset === null) continue;
    const decoded = decodeAs(bytes, charset, how);
    if (!isPlainlyWrong(decoded)) return decoded;
  }
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null) return { text: wellFormed(utf8), charset: 'utf-8', how: 'utf-8' };
  const likely = knownCharset(detectCharset(bytes));
  if (likely !== null) return decodeAs(bytes, likely, 'statistics');
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
