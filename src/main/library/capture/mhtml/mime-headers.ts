import { charsetParameter } from '../../decoding/declared-charset.ts';
import { decodeQuotedPrintable } from './transfer-encoding.ts';

/** The head of a message or of a part of one. Names are in lower case; of a name that comes twice the first counts. */
export interface MimeHead {
  headers: ReadonlyMap<string, string>;
  /** Where the body begins, in the text that the head was read from. */
  bodyAt: number;
}

/** Heads are short; what goes on longer is no head, or one that is meant to hurt. */
const MAX_HEAD_CHARS = 64_000;
const MAX_HEADERS = 200;

/**
 * Reads header lines up to the empty one. `text` is bytes as characters (latin1), so that places in it are
 * places in the bytes. Folded lines are joined; a line that is no header ends the head where it stands.
 */
export function readMimeHead(text: string, from: number, to: number): MimeHead {
  const headers = new Map<string, string>();
  const end = Math.min(to, from + MAX_HEAD_CHARS);
  let last: string | null = null;
  let at = from;
  for (let lines = 0; at < end && lines < MAX_HEADERS; lines += 1) {
    const lineEnd = text.indexOf('\n', at);
    const stop = lineEnd === -1 || lineEnd >= end ? end : lineEnd;
    const line = text.slice(at, stop).replace(/\r$/u, '');
    if (line === '') return { headers, bodyAt: Math.min(stop + 1, to) };
    if (/^[ \t]/u.test(line) && last !== null) {
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    } else {
      const [, name, value = ''] = /^([!-9;-~]{1,100}):(.*)$/u.exec(line) ?? [];
      if (name === undefined) return { headers, bodyAt: at };
      const key = name.toLowerCase();
      // What follows a repeated header belongs to nobody.
      last = headers.has(key) ? null : key;
      if (last !== null) headers.set(key, value.trim());
    }
    at = stop + 1;
  }
  return { headers, bodyAt: Math.min(at, to) };
}

/** A header with parameters, as `Content-Type` is. The value is in lower case, quoted parameters lose their quotes. */
export interface ParameterHeader {
  value: string;
  parameters: ReadonlyMap<string, string>;
}

const PARAMETER =
  /;\s{0,20}([\w*-]{1,60})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.){0,2000})"|([^\s;"]{0,2000}))/gu;

/** Reads a value such as `multipart/related; type="text/html"; boundary="x y"`. */
export function readParameters(header: string | undefined): ParameterHeader {
  const source = header ?? '';
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain] of source.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/gu, '$1') ?? plain ?? '');
  }
  return { value: source.split(';', 1)[0]?.trim().toLowerCase() ?? '', parameters };
}

/** The charset that a part's type declares; null when it does not. */
export function charsetOf(headers: ReadonlyMap<string, string>): string | null {
  return charsetParameter(headers.get('content-type'));
}

const ENCODED_WORD = /=\?([\w.:+-]{1,60})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,2000})\?=/giu;

/** A header's words with the encoded ones (RFC 2047) decoded; what cannot be decoded stays as it is. */
export function decodeHeaderWords(header: string): string {
  // Space between two encoded words is there for the line's sake only.
  const joined = header.replace(/\?=[ \t\r\n]+=\?/gu, '?==?');
  const decoded = joined.replace(ENCODED_WORD, (word, charset: string, how: string, text: string) => {
    const bytes =
      how.toLowerCase() === 'b'
        ? new Uint8Array(Buffer.from(text, 'base64'))
        : decodeQuotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'latin1'));
    return decodeAs(bytes, charset) ?? word;
  });
  // Programs of today write UTF-8 into headers as it is: read as characters of a byte it would be gibberish.
  return decoded === header ? (decodeAs(Buffer.from(header, 'latin1'), 'utf-8') ?? header) : decoded;
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // An unknown charset, or bytes that are not of it: the caller keeps what was written.
    return null;
  }
}
