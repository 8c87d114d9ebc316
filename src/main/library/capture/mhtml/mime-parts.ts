import { VerbatimError } from '../../../../contract/errors.ts';
import { charsetOf, readMimeHead, readParameters } from './mime-headers.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** Beyond these an archive is not read. */
export const MIME_LIMITS = { parts: 500, decodedBytes: 50_000_000, depth: 8 } as const;

/** A part that holds something itself. */
export interface MimePart {
  headers: ReadonlyMap<string, string>;
  /** In lower case, without parameters. */
  type: string;
  charset: string | null;
  bytes: Uint8Array;
  /** Whether its end was found: a file that was cut has a last part without one. */
  isWhole: boolean;
}

/** A message taken apart, its parts in the order in which they stand. */
export interface MimeMessage {
  headers: ReadonlyMap<string, string>;
  /** Of the outermost multipart: the id of the part to begin with, if it says so. */
  start: string | null;
  parts: MimePart[];
}

/**
 * Takes a MIME message apart: nested multiparts are laid flat, transfer encodings undone. One pass over the
 * bytes for each level of nesting.
 * @throws VerbatimError `too-large`
 */
export function readMimeMessage(bytes: Uint8Array): MimeMessage {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = source.toString('latin1');
  const from = text.length - text.trimStart().length;
  const { headers, bodyAt } = readMimeHead(text, from, text.length);
  const reading: Reading = { text, source, parts: [], decodedBytes: 0 };
  readBody(reading, headers, { from: bodyAt, to: text.length, isWhole: true, depth: 0 });
  const start = readParameters(headers.get('content-type')).parameters.get('start') ?? null;
  return { headers, start, parts: reading.parts };
}

interface Reading {
  text: string;
  source: Buffer;
  parts: MimePart[];
  decodedBytes: number;
}

interface Range {
  /** In how many multiparts it stands. */
  depth: number;
  from: number;
  to: number;
  isWhole: boolean;
}

function readBody(reading: Reading, headers: ReadonlyMap<string, string>, range: Range): void {
  const { value: type, parameters } = readParameters(headers.get('content-type'));
  if (!type.startsWith('multipart/')) {
    takePart(reading, headers, { ...range, type });
    return;
  }
  if (range.depth >= MIME_LIMITS.depth) {
    throw new VerbatimError('too-large', `Its parts are nested more than ${String(MIME_LIMITS.depth)} deep.`);
  }
  for (const part of splitParts(reading, range, parameters.get('boundary') ?? '')) {
    const head = readMimeHead(reading.text, part.from, part.to);
    readBody(reading, head.headers, { ...part, from: head.bodyAt });
  }
}

function takePart(
  reading: Reading,
  headers: ReadonlyMap<string, string>,
  { from, to, isWhole, type }: Range & { type: string },
): void {
  if (reading.parts.length >= MIME_LIMITS.parts) {
    throw new VerbatimError('too-large', `It has more than ${String(MIME_LIMITS.parts)} parts.`);
  }
  const encoded = reading.source.subarray(from, to);
  const bytes = decodeTransfer(encoded, headers.get('content-transfer-encoding') ?? '');
  reading.decodedBytes += bytes.byteLength;
  if (reading.decodedBytes > MIME_LIMITS.decodedBytes) {
    const megabytes = String(MIME_LIMITS.decodedBytes / 1_000_000);
    throw new VerbatimError('too-large', `Its parts are larger than ${megabytes} MB together.`);
  }
  // A part without a type is plain text, as the standard has it.
  reading.parts.push({
    headers,
    type: type === '' ? 'text/plain' : type,
    charset: charsetOf(headers),
    bytes,
    isWhole,
  });
}

/** Where the parts between boundaries stand. The last one of a cut file has no end, and is as long as what is left. */
function splitParts(reading: Reading, range: Range, declared: string): Range[] {
  const { text } = reading;
  const { to } = range;
  const isTrue = declared !== '' && findLine(reading, `--${declared}`, range) !== -1;
  const boundary = isTrue ? declared : guessBoundary(text, range);
  if (boundary === null) return [];
  const mark = `--${boundary}`;
  const ranges: Range[] = [];
  let at = findLine(reading, mark, range);
  while (at !== -1 && !text.startsWith('--', at + mark.length)) {
    const lineEnd = text.indexOf('\n', at);
    if (lineEnd === -1 || lineEnd >= to) break;
    const next = findLine(reading, mark, { from: lineEnd + 1, to });
    const end = next === -1 ? to : beforeLineEnd(text, next);
    ranges.push({
      from: lineEnd + 1,
      to: Math.max(end, lineEnd + 1),
      isWhole: next !== -1,
      depth: range.depth + 1,
    });
    if (ranges.length > MIME_LIMITS.parts) break;
    at = next;
  }
  return ranges;
}

/** The line that begins with `mark`; -1 when there is none. Never looks beyond `to`: nested parts would make that dear. */
function findLine(
  { text, source }: Reading,
  mark: string,
  { from, to }: { from: number; to: number },
): number {
  const range = source.subarray(from, to);
  for (let at = range.indexOf(mark, 0, 'latin1'); at !== -1; at = range.indexOf(mark, at + 1, 'latin1')) {
    const isLineStart = at === 0 || text[from + at - 1] === '\n';
    const after = text.slice(from + at + mark.length, Math.min(to, from + at + mark.length + MAX_PADDING));
    // A longer boundary may begin with this one.
    if (isLineStart && /^(?:--)?[ \t]*(?:\r?\n|$)/u.test(after)) return from + at;
  }
  return -1;
}

const MAX_PADDING = 80;

/** The line end before a boundary belongs to the boundary. */
function beforeLineEnd(text: string, at: number): number {
  if (text[at - 1] !== '\n') return at;
  return text[at - 2] === '\r' ? at - 2 : at - 1;
}

/** Where no line has the boundary that was declared, the first line that looks like one and is followed by a header is it. */
function guessBoundary(text: string, { from, to }: Range): string | null {
  const start = text.slice(from, Math.min(to, from + GUESS_CHARS));
  return /(?:^|\n)--([^\r\n]{1,200}?)[ \t]*\r?\n[!-9;-~]{1,100}:/u.exec(start)?.[1] ?? null;
}

const GUESS_CHARS = 10_000;
