import { utf16Pattern } from '../decoding/declared-charset.ts';
import { decode } from '../decoding/decode.ts';
import { wellFormed } from '../../../text/well-formed.ts';
import type { ImportFile } from './types.ts';

/** What a format is known by stands at its beginning; 64 KB are more than any of them needs. */
const HEAD_BYTES = 65_536;
/** Above this share of what is not ASCII being wrong, a text was never UTF-8. */
const MOST_WRONG = 0.1;

/** The beginning of a file as text, for telling what it is. Names of columns and keys are ASCII in every format. */
export function headOf({ bytes }: ImportFile): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const charset = markOf(head) ?? utf16Pattern(head) ?? 'utf-8';
  return wellFormed(new TextDecoder(charset).decode(head));
}

/**
 * All of a file as text. A mark at its beginning is believed, then UTF-8 if it is, also with a few bytes wrong (a file that was
 * put together from two, or damaged: one bad byte must not turn every accent of it into two signs), then statistics.
 */
export function textOf(bytes: Uint8Array): string {
  if (markOf(bytes) === null && utf16Pattern(bytes) === null) {
    const text = wellFormed(new TextDecoder('utf-8').decode(bytes));
    if (isMostlyRight(text)) return text;
  }
  const decoded = decode(bytes, null);
  if (decoded.how !== 'statistics' || !OTHER_SCRIPTS.test(decoded.charset) || hasWordsBeyondAscii(bytes)) {
    return decoded.text;
  }
  return wellFormed(new TextDecoder('windows-1252').decode(bytes));
}

/** Alphabets of one byte a letter in which a whole word is beyond ASCII. */
const OTHER_SCRIPTS = /^(?:windows-125[1356]|windows-874|koi8-|ibm866|x-mac-cyrillic|iso-8859-[5678])/u;

/**
 * Statistics want more than a table of a few titles: “café” alone may be taken for Russian. In Russian, Greek, Hebrew letters
 * beyond ASCII stand in rows; an accent stands alone.
 */
function hasWordsBeyondAscii(bytes: Uint8Array): boolean {
  let letters = 0;
  let runs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    letters += 1;
    if (at === 0 || (bytes[at - 1] ?? 0) < 0x80) runs += 1;
  }
  return letters >= runs * 2;
}

/** Whether a file is an archive (zip), by its first bytes. */
export function isArchive({ bytes }: ImportFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function isMostlyRight(text: string): boolean {
  let wrong = 0;
  let beyond = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) beyond += 1;
    if (code === 0xfffd) wrong += 1;
  }
  return wrong === 0 || wrong <= beyond * MOST_WRONG;
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
