/**
 * File names that every system takes: Windows, macOS and Linux, and the archives and cloud folders between them. The
 * strictest rule of each applies everywhere, so that a folder of exports can be carried from one to another.
 */

/** UTF-8 bytes of a name: 255 is what file systems take; the rest is room for a suffix and for copies' names. */
export const MAX_FILE_NAME_BYTES = 200;

/** What a name is made to be. */
export interface FileNameOptions {
  /** With its full stop, for instance `.md`; it is never cut. Only ASCII letters and digits, one to ten. */
  readonly extension?: string;
  /** The name if nothing is left of the one given. */
  readonly fallback?: string;
}

/** Windows keeps these for devices, alone or before an extension, in any case. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])[ \t]*(\..*)?$/i;
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Controls, line and paragraph separators, and characters that change how a name reads without being seen. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const EXTENSION = /^\.[A-Za-z0-9]{1,10}$/;
const MAX_MARKS_IN_A_ROW = /(\p{M}{4})\p{M}+/gu;

/** A safe name for a file, made from any text. Making a safe name safe gives the same. */
export function safeFileName(name: string, options: FileNameOptions = {}): string {
  const extension =
    options.extension !== undefined && EXTENSION.test(options.extension) ? options.extension : '';
  const isGiven = extension !== '' && name.toLowerCase().endsWith(extension.toLowerCase());
  const stem = cleanStem(
    isGiven ? name.slice(0, -extension.length) : name,
    MAX_FILE_NAME_BYTES - extension.length,
  );
  const fallback = cleanStem(options.fallback ?? 'untitled', MAX_FILE_NAME_BYTES - extension.length);
  return (stem || fallback || 'untitled') + extension;
}

/**
 * The name, or, if it is taken, the name with " 2", " 3" and so on before the extension. Names that differ only in case
 * or in how an accent is encoded are one on some systems, so they are one here. `taken` holds `fileNameKey`s; the name
 * given is added to it.
 */
export function uniqueName(name: string, taken: Set<string>): string {
  const dot = name.search(/\.[A-Za-z0-9]{1,10}$/);
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot) : '';
  let unique = name;
  for (let number = 2; taken.has(fileNameKey(unique)); number++) {
    const suffix = ` ${number}`;
    const room = MAX_FILE_NAME_BYTES - extension.length - suffix.length;
    unique = trimEnds(cutBytes(stem, room)) + suffix + extension;
  }
  taken.add(fileNameKey(unique));
  return unique;
}

/** Two names with the same key are the same file on some system. */
export function fileNameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function cleanStem(name: string, maxBytes: number): string {
  const cleaned = name
    .slice(0, 4 * MAX_FILE_NAME_BYTES)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, ' ')
    .normalize('NFC')
    .replace(MAX_MARKS_IN_A_ROW, '$1')
    .replace(/ +/g, ' ');
  const stem = trimEnds(cleaned);
  const safe = RESERVED.test(stem) ? `_${stem}` : stem;
  return trimEnds(cutBytes(safe, maxBytes));
}

/** Without full stops and white space at either end: Windows drops them at the end, and a first dot hides a file. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '');
}

/** As many whole characters, with their marks, as fit in so many bytes of UTF-8. */
function cutBytes(text: string, maxBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    bytes += utf8Length(segment);
    if (bytes > maxBytes) break;
    kept += segment;
  }
  return kept;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
