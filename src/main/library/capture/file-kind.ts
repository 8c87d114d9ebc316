import { VerbatimError } from '../../../contract/errors.ts';
import type { ContainerKind } from '../../../contract/parsing.ts';
import { isZip, type SniffedKind, sniffDocument } from './sniff.ts';

/** What containers are called where content types are. */
export const CONTAINER_TYPES: Readonly<Record<ContainerKind, string>> = {
  mhtml: 'multipart/related',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  markdown: 'text/markdown',
  clipboard: 'text/html',
};

/** The kind of container that a content type of ours stands for; null for a page. What is pasted comes from nowhere. */
export function containerOfType(contentType: string): ContainerKind | null {
  const kinds = ['mhtml', 'epub', 'pdf', 'markdown'] as const satisfies ContainerKind[];
  return kinds.find((kind) => CONTAINER_TYPES[kind] === contentType) ?? null;
}

const TEXT_NAME = /\.(?:txt|text)$/iu;
const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkd)$/iu;

/** What has to be done with a file: `kind` is null for a page. */
export interface FileKind {
  kind: ContainerKind | null;
  contentType: string;
}

/**
 * What a file is, its bytes decide; its name only tells text that looks like HTML from HTML, and Markdown from text.
 * @throws VerbatimError `unsupported-type`
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const sniffed = sniffDocument(bytes);
  const kind = containerOf(name, bytes, sniffed);
  if (kind !== null) return { kind, contentType: CONTAINER_TYPES[kind] };
  if (sniffed.kind === 'other') {
    const called = name === '' ? 'This' : name;
    throw new VerbatimError('unsupported-type', `${called} is ${sniffed.name}, which cannot be read.`);
  }
  const isHtml = sniffed.kind === 'html' && !TEXT_NAME.test(name);
  const isNamedHtml = /\.x?html?$/iu.test(name);
  return { kind: null, contentType: isHtml || isNamedHtml ? 'text/html' : 'text/plain' };
}

/** Books are told by their name too: some programs write them without the mark at the start. */
function containerOf(name: string, bytes: Uint8Array, sniffed: SniffedKind): ContainerKind | null {
  if (sniffed.kind === 'container') return sniffed.container;
  if (sniffed.kind === 'other') return /\.epub$/iu.test(name) && isZip(bytes) ? 'epub' : null;
  return MARKDOWN_NAME.test(name) ? 'markdown' : null;
}
