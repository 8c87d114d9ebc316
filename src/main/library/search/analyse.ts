/** An article's words, as a shelf takes them. */
import { createHash } from 'node:crypto';
import type { SearchDocument, SearchField } from './fields.ts';
import type { Fingerprint } from './segment-builder.ts';

/** Some fields of a document. */
export interface Analysis {
  readonly isEmpty: boolean;
  /** The same for the same words: 64 bits of a SHA-256, so that a shelf knows what it has already. */
  readonly fingerprint: Fingerprint;
  readonly texts: readonly string[];
}

/** Looks at some fields of a document. */
export function analyse(document: SearchDocument, fields: readonly SearchField[]): Analysis {
  const texts = fields.map((field) => document[field]);
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${String(text.length)}\n`).update(text);
  const digest = hash.digest();
  return {
    isEmpty: texts.every((text) => text === ''),
    fingerprint: [digest.readUInt32LE(0), digest.readUInt32LE(4)],
    texts,
  };
}
