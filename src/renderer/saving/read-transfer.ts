import { MOST_FILES, readChosenFolder, readFolders } from './read-folder.ts';
import type { MAX_PAGE_BYTES } from '../../contract/parsing.ts';
import type { Translate } from '../language/make-messages.ts';
import { draftHtml, draftUrl, hasContent, readDrafts, readUrl, type Draft } from './read-source.ts';

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
export async function readTransfer(transfer: DataTransfer, t: Translate): Promise<ReadTransfer> {
  // The transfer is emptied as soon as the event is over: all is taken out before the first wait.
  const files = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const uris = transfer.getData('text/uri-list');
  const html = transfer.getData('text/html');
  const text = transfer.getData('text/plain');
  if (files.length > 0) return readFilesAndFolders(files, entries, t);
  const urls = uris
    .split(/\r?\n/u)
    .filter((line) => !line.startsWith('#'))
    .map(readUrl)
    .filter((url) => url !== null);
  if (urls.length > 0) return { drafts: urls.map(draftUrl), refusals: [] };
  const typed = readDrafts(text, t);
  const isAddresses = typed.length > 0 && typed.every(({ source }) => source.kind === 'url');
  if (!hasContent(html) || isAddresses) return { drafts: typed, refusals: [] };
  return { drafts: [draftHtml(html, null, t)], refusals: [] };
}

async function readFilesAndFolders(
  files: readonly File[],
  entries: readonly FileSystemEntry[],
  t: Translate,
): Promise<ReadTransfer> {
  try {
    const found = await readFolders(entries);
    return found === null ? readFiles(files, t) : readFound(found, namesOf(files), t);
  } catch {
    // The browser says no more than that it could not: what was dropped has gone, or may not be read.
    return { drafts: [], refusals: [{ label: namesOf(files), why: t('saving.refused.unreadable') }] };
  }
}

/** A folder that was chosen, with all that lies in its folders. */
export function readFolder(files: readonly File[], t: Translate): ReadTransfer {
  const name = files[0]?.webkitRelativePath.split('/')[0] ?? '';
  return readFound(readChosenFolder(files), name, t);
}

function readFound(found: readonly File[], name: string, t: Translate): ReadTransfer {
  const { drafts, refusals } = readFiles(found, t);
  if (found.length === 0) refusals.push({ label: name, why: t('saving.refused.empty') });
  if (found.length >= MOST_FILES)
    refusals.push({ label: name, why: t('saving.refused.many', { count: MOST_FILES }) });
  return { drafts, refusals };
}

function namesOf(files: readonly File[]): string {
  return files.map(({ name }) => name).join(', ');
}

/** Files as drafts; those too large to be sent are refused by name. */
export function readFiles(files: readonly File[], t: Translate): ReadTransfer {
  const drafts: Draft[] = [];
  const refusals: Refusal[] = [];
  for (const file of files) {
    if (file.size > MOST_FILE_BYTES) {
      refusals.push({ label: file.name, why: t('saving.refused.large') });
      continue;
    }
    drafts.push({ source: { kind: 'file', name: file.name, base64: '' }, label: file.name, file });
  }
  return { drafts, refusals };
}
