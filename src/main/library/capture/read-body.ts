import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { VerbatimError } from '../../../contract/errors.ts';

const MAX_ENCODINGS = 2;

/**
 * The decompressors for a `Content-Encoding`, in the order in which they undo it.
 * @throws VerbatimError `fetch-failed` for encodings that were not asked for, or too many of them
 */
export function decompressorsFor(contentEncoding: string): NodeJS.ReadWriteStream[] {
  const encodings = contentEncoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (encodings.length > MAX_ENCODINGS) {
    throw new VerbatimError(
      'fetch-failed',
      `The answer is compressed ${String(encodings.length)} times over.`,
    );
  }
  return encodings.toReversed().map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return createGunzip();
    if (name === 'br') return createBrotliDecompress();
    throw new VerbatimError(
      'fetch-failed',
      `The answer is compressed in a way that was not asked for (${name.slice(0, 40)}).`,
    );
  });
}

export interface ReadBodyOptions {
  contentEncoding: string;
  /** Of decompressed bytes: a few hundred kilobytes can unpack to gigabytes. */
  maxBytes: number;
  /** From `Content-Length`, when nothing is compressed. */
  totalBytes: number | null;
  onProgress?: ((receivedBytes: number, totalBytes: number | null) => void) | undefined;
}

/**
 * Reads a body to its end, decompressed, and stops it as soon as it is too long.
 * @throws VerbatimError `too-large`, `fetch-failed`; what the stream failed with otherwise
 */
export async function readBody(body: Readable, options: ReadBodyOptions): Promise<Uint8Array> {
  // Who says that it will be too long is believed: nobody waits for 4 GB to come.
  if ((options.totalBytes ?? 0) > options.maxBytes) throw tooLarge(options.maxBytes);
  const chunks: Uint8Array[] = [];
  let received = 0;
  const collect = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      received += chunk.byteLength;
      chunks.push(chunk);
      options.onProgress?.(received, options.totalBytes);
      done(received > options.maxBytes ? tooLarge(options.maxBytes) : null);
    },
  });
  await pipeline([body, ...decompressorsFor(options.contentEncoding), collect]);
  return new Uint8Array(Buffer.concat(chunks));
}

function tooLarge(maxBytes: number): VerbatimError {
  const megabytes = String(Math.round(maxBytes / 1_000_000));
  return new VerbatimError('too-large', `The answer is larger than ${megabytes} MB, which is the limit.`);
}
