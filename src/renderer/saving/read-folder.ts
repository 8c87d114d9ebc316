/** Files that a folder is looked through for; what else lies in it is left alone. */
const READABLE = /\.(?:x?html?|mhtml?|txt|text|md|markdown|epub|pdf)$/iu;
/** More is no drop but a mistake, or work for `verbatim save FOLDER`. */
export const MOST_FILES = 5_000;

/**
 * The files of what was dropped, folders looked through to their ends; null when no folder is among it, so that the
 * files are taken as they are. Entries must be taken out of the transfer before the first wait.
 */
export async function readFolders(entries: readonly FileSystemEntry[]): Promise<File[] | null> {
  if (!entries.some((entry) => entry.isDirectory)) return null;
  const files: File[] = [];
  for (const entry of entries) {
    if (isFile(entry)) files.push(await toFile(entry));
    else if (isFolder(entry)) await walk(entry, files);
  }
  return files;
}

/** The files of a folder that was chosen, by the same rules as of one that is dropped; each knows its path in it. */
export function readChosenFolder(files: readonly File[]): File[] {
  const isShown = ({ webkitRelativePath: path }: File): boolean =>
    !path.split('/').some((name) => name.startsWith('.'));
  return files
    .filter((file) => isShown(file) && READABLE.test(file.name))
    .sort((a, b) => (a.webkitRelativePath < b.webkitRelativePath ? -1 : 1))
    .slice(0, MOST_FILES);
}

async function walk(folder: FileSystemDirectoryEntry, files: File[]): Promise<void> {
  const shown = (await listAll(folder)).filter(({ name }) => !name.startsWith('.'));
  for (const entry of shown.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (files.length >= MOST_FILES) return;
    if (isFolder(entry)) await walk(entry, files);
    else if (isFile(entry) && READABLE.test(entry.name)) files.push(await toFile(entry));
  }
}

/** A reader gives a hundred entries at a time, and none when it is at the end. */
async function listAll(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function toFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
