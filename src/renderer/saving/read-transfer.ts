import type { MAX_PAGE_BYTES } from '../../contract/parsing.ts';
import {
  draftHtml,
  draftUrl,
  encodeBase64,
  hasContent,
  readDrafts,
  readUrl,
  type Draft,
} from './read-source.ts';

/** What the file picker offers: what the library can read. */
export const FILES_TO_OPEN =
  '.html,.htm,.xhtml,.mhtml,.mht,.md,.markdown,.txt,.epub,.pdf,text/html,text/plain,text/markdown,multipart/related,application/epub+zip,application/pdf';

/** Larger ones are not kept; said before anything is read. */
const MOST_FILE_BYTES = 50_000_000 satisfies typeof MAX_PAGE_BYTES;

/** Something that cannot be saved, and why. */
export interface Refusal {
  label: string;
  why: string;
}

export interface ReadTransfer {
  drafts: Draft[];
  refusals: Refusal[];
}

/** The types of a drag that can be saved at all: others (a dragged tab of ours) are left alone. */
export function canTake(types: readonly string[]): boolean {
  return ['Files', 'text/uri-list', 'text/html', 'text/plain'].some((type) => types.includes(type));
}

/**
 * What a drop or a paste holds, best first: files, then addresses, then rich text, then plain text. `DownloadURL`
 * and everything else a page may put in a drag is ignored.
 */
export async function readTransfer(transfer: DataTransfer): Promise<ReadTransfer> {
  // The transfer is emptied as soon as the event is over: all is taken out before the first wait.
  const files = [...transfer.files];
  const uris = transfer.getData('text/uri-list');
  const html = transfer.getData('text/html');
  const text = transfer.getData('text/plain');
  if (files.length > 0) return readFiles(files);
  const urls = uris
    .split(/\r?\n/u)
    .filter((line) => !line.startsWith('#'))
    .map(readUrl)
    .filter((url) => url !== null);
  if (urls.length > 0) return { drafts: urls.map(draftUrl), refusals: [] };
  const typed = readDrafts(text);
  const isAddresses = typed.length > 0 && typed.every(({ source }) => source.kind === 'url');
  if (!hasContent(html) || isAddresses) return { drafts: typed, refusals: [] };
  return { drafts: [draftHtml(html, null)], refusals: [] };
}

/** Files as drafts; those too large to be sent are refused by name. */
export async function readFiles(files: readonly File[]): Promise<ReadTransfer> {
  const drafts: Draft[] = [];
  const refusals: Refusal[] = [];
  for (const file of files) {
    if (file.size > MOST_FILE_BYTES) {
      refusals.push({ label: file.name, why: 'It is larger than 50 MB. Save a smaller part of it.' });
      continue;
    }
    try {
      const base64 = encodeBase64(new Uint8Array(await file.arrayBuffer()));
      drafts.push({ source: { kind: 'file', name: file.name, base64 }, label: file.name });
    } catch {
      // A folder, or a file that has gone since: the browser gives no bytes for it.
      refusals.push({ label: file.name, why: 'It could not be read: it is a folder, or it has gone.' });
    }
  }
  return { drafts, refusals };
}
