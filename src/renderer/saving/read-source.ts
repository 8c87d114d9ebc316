import type { InputOf } from '../../contract/methods.ts';
import type { Translate } from '../language/make-messages.ts';

export type SourceInput = InputOf<'articles.save'>['source'];

/** One thing to be saved, and how it is called until it has a title. */
export interface Draft {
  source: SourceInput;
  label: string;
  /** Of a file: its bytes are read when its turn comes, so that a folder of them never stands in memory. */
  file?: File;
}

export type BookChoice = 'one' | 'chapters';

/** Whether a draft is a book, of which one article can be made or several. */
export function isBook({ source }: Draft): boolean {
  return source.kind === 'file' && /\.epub$/iu.test(source.name);
}

/** The same draft, once it is known what a book should become. */
export function withBook(draft: Draft, book: BookChoice): Draft {
  const { source } = draft;
  return source.kind === 'file' ? { ...draft, source: { ...source, book } } : draft;
}

const URL_LINE = /^(?:https?:\/\/|www\.)\S+$/iu;
const HTML =
  /^\s*<(?:!doctype|html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|blockquote|figure)[\s>]/iu;
const LABEL_LENGTH = 60;

const cut = (text: string): string => {
  const line = text.trim().split('\n')[0]?.trim() ?? '';
  return line.length > LABEL_LENGTH ? `${line.slice(0, LABEL_LENGTH - 1)}…` : line;
};

/** The URL that a line is, or null. A line that begins with `www.` is taken for https. */
export function readUrl(line: string): string | null {
  const trimmed = line.trim();
  if (!URL_LINE.test(trimmed)) return null;
  const url = /^www\./iu.test(trimmed) ? `https://${trimmed}` : trimmed;
  return URL.canParse(url) ? url : null;
}

const labelOfUrl = (url: string): string => cut(url.replace(/^https?:\/\/(?:www\.)?/iu, ''));

export function draftUrl(url: string): Draft {
  return { source: { kind: 'url', url }, label: labelOfUrl(url) };
}

/**
 * What somebody typed or pasted: lines that are all addresses are fetched, one story each; HTML is kept as a page,
 * anything else as plain text. Nothing but white space is nothing.
 */
export function readDrafts(text: string, t: Translate): Draft[] {
  const lines = text.split(/\s*\n\s*/u).filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  const urls = lines.map(readUrl);
  if (urls.every((url) => url !== null)) return urls.map(draftUrl);
  if (HTML.test(text)) return [draftHtml(text, null, t)];
  return [{ source: { kind: 'text', text }, label: cut(text) }];
}

/** Rich text from the clipboard or a drag. `url` is where it came from, when the source says so. */
export function draftHtml(html: string, url: string | null, t: Translate): Draft {
  return {
    source: { kind: 'html', html, url, how: 'paste' },
    label: url === null ? t('saving.pasted') : labelOfUrl(url),
  };
}

/** What stands between these is read by nobody. */
const UNSEEN = [
  ['<!--', '-->'],
  ['<style', '</style'],
  ['<script', '</script'],
  ['<title', '</title'],
] as const;

/** Whether rich text holds anything to read or to see: some programs put an empty shell beside the plain words. */
export function hasContent(html: string): boolean {
  let seen = html.toLowerCase();
  for (const [from, to] of UNSEEN) seen = withoutParts(seen, from, to);
  if (seen.includes('<img')) return true;
  return /[\p{L}\p{N}]/u.test(seen.replace(/<[^<>]*>/gu, ' ').replace(/&[a-z0-9#]{1,10};/gu, ' '));
}

/** In one pass, whatever a clipboard holds: an expression that looks for the end again and again would not be. */
function withoutParts(text: string, from: string, to: string): string {
  let kept = '';
  let at = 0;
  for (let start = text.indexOf(from); start !== -1; start = text.indexOf(from, at)) {
    kept += text.slice(at, start);
    const end = text.indexOf(to, start + from.length);
    if (end === -1) return kept;
    at = end + to.length;
  }
  return kept + text.slice(at);
}

/** What is sent to the library: of a file, with its bytes. Rejects when the file has gone since. */
export async function loadSource({ source, file }: Pick<Draft, 'source' | 'file'>): Promise<SourceInput> {
  if (source.kind !== 'file' || file === undefined) return source;
  return { ...source, base64: encodeBase64(new Uint8Array(await file.arrayBuffer())) };
}

/** A file's bytes as base64, in pieces: a spread of millions of bytes would overflow the stack. */
export function encodeBase64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary);
}
