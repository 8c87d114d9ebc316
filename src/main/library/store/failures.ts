import { VerbatimError } from '../../../contract/errors.ts';
import type { ErrorCode } from '../../../contract/errors.ts';

/** What SQLite's own codes and the system's mean for a person, by their beginnings; the first that fits holds. */
const meanings: readonly (readonly [prefix: string, code: ErrorCode, message: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'The disk is full, so this was not saved.'],
  ['ENOSPC', 'disk-full', 'The disk is full, so this was not saved.'],
  ['EDQUOT', 'disk-full', 'Your share of the disk is full, so this was not saved.'],
  ['SQLITE_CORRUPT', 'library-damaged', 'The library file is damaged: a page of it cannot be read.'],
  ['SQLITE_NOTADB', 'library-damaged', 'The library file is not a Verbatim library.'],
  ['SQLITE_BUSY', 'library-in-use', 'Another program holds the library.'],
  ['SQLITE_LOCKED', 'library-in-use', 'Another program holds the library.'],
  ['SQLITE_READONLY', 'library-unreadable', 'The library folder cannot be written to.'],
  ['SQLITE_CANTOPEN', 'library-unreadable', 'The library file cannot be opened.'],
  ['SQLITE_PERM', 'library-unreadable', 'The library file may not be opened.'],
  ['SQLITE_IOERR', 'library-unreadable', 'The disk gave an error while the library was read or written.'],
  ['EACCES', 'library-unreadable', 'The library folder may not be read or written.'],
  ['EPERM', 'library-unreadable', 'The library folder may not be read or written.'],
  ['EROFS', 'library-unreadable', 'The library folder is on a disk that is read-only.'],
  ['EIO', 'library-unreadable', 'The disk gave an error while the library was read or written.'],
  ['EEXIST', 'library-unreadable', 'There is a file where the library folder should be.'],
  ['ELOOP', 'library-unreadable', 'The path of the library folder leads in a circle.'],
  ['ENAMETOOLONG', 'library-unreadable', 'The path of the library folder is too long for this disk.'],
  ['ENOTDIR', 'library-unreadable', 'The library folder is not a folder.'],
  ['EMFILE', 'library-unreadable', 'Too many files are open on this machine.'],
  ['ENFILE', 'library-unreadable', 'Too many files are open on this machine.'],
];

/** The coded error for what SQLite or the file system threw; null when it is neither. */
export function translateFailure(error: unknown): VerbatimError | null {
  if (error instanceof VerbatimError) return error;
  const code = codeOf(error);
  if (code === null) return null;
  const meaning = meanings.find(([prefix]) => code.startsWith(prefix));
  if (meaning === undefined) return null;
  return new VerbatimError(meaning[1], `${meaning[2]} (${code})`, { cause: error });
}

/** The code that SQLite or the system gave an error; null when it has none. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
