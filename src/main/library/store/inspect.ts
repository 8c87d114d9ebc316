/**
 * What to make of the files in a library folder before any of them is opened for writing (security.md 4.3). SQLite
 * takes an empty file for an empty database, and a damaged one works until the bad page is met; so this looks first,
 * at the bytes of the header and then through a read-only connection, and refuses without touching anything.
 */
import { closeSync, existsSync, lstatSync, openSync, readSync } from 'node:fs';
import { VerbatimError } from '../../../contract/errors.ts';
import { connect, openDatabase } from './connection.ts';
import { translateFailure } from './failures.ts';
import { expectOwnSchema } from './fingerprint.ts';
import { FORMAT_VERSION } from './marker.ts';
import type { FoundMarker } from './marker.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { schemaVersionOf } from './migrate.ts';
import { APPLICATION_ID } from './pragmas.ts';

const HEADER_BYTES = 100;
const MAGIC = Buffer.from('SQLite format 3\0');
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Decides whether there is a library to open or a new one to make.
 * @throws VerbatimError `library-damaged`, `library-newer` or `library-unreadable`; every file is as it was
 */
export function inspectLibrary(databaseFile: string, marker: FoundMarker): 'new' | 'existing' {
  if (marker.state === 'read') refuseNewerFormat(marker.marker);
  const found = lstatSync(databaseFile, { throwIfNoEntry: false });
  if (found === undefined) {
    if (marker.state === 'absent' && !existsSync(`${databaseFile}-wal`)) return 'new';
    throw damaged('library.db is missing, although this folder holds a library.');
  }
  if (!found.isFile()) {
    throw new VerbatimError('library-unreadable', `${databaseFile} is not a file.`);
  }
  inspectHeader(databaseFile, found.size);
  inspectContent(databaseFile);
  return 'existing';
}

function refuseNewerFormat(marker: { formatVersion: number; minReaderVersion: number }): void {
  if (marker.formatVersion <= FORMAT_VERSION && marker.minReaderVersion <= SCHEMA_VERSION) return;
  throw new VerbatimError('library-newer', 'This library was made by a newer version of Verbatim.');
}

/** The header alone tells most of it, without SQLite and without a lock. */
function inspectHeader(file: string, size: number): void {
  if (size === 0) throw damaged('library.db is empty (0 bytes): what was in it is gone from this file.');
  if (size < HEADER_BYTES) throw damaged(`library.db has only ${String(size)} bytes: it was cut off.`);
  const header = readHeader(file);
  if (!header.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw damaged('library.db is not a database: it does not begin as one.');
  }
  if (header.readInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) {
    throw damaged('library.db is a database of another program.');
  }
  refuseNewerSchema(header.readUInt32BE(USER_VERSION_AT));
}

/** Read-only, so that not even the closing of the connection can write (a checkpoint would). */
function inspectContent(file: string): void {
  const raw = openDatabase(file, { readonly: true, fileMustExist: true });
  try {
    const db = connect(raw);
    const version = schemaVersionOf(db);
    refuseNewerSchema(version);
    const check: unknown = raw.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw damaged(`library.db is damaged: ${String(check)}`);
    if (version === 0) throw damaged('library.db holds no library.');
    expectOwnSchema(db);
  } catch (error) {
    throw translateFailure(error) ?? error;
  } finally {
    raw.close();
  }
}

function refuseNewerSchema(version: number): void {
  if (version <= SCHEMA_VERSION) return;
  throw new VerbatimError(
    'library-newer',
    `This library has schema version ${String(version)}; this program knows up to ${String(SCHEMA_VERSION)}.`,
  );
}

function readHeader(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    readSync(descriptor, header, 0, HEADER_BYTES, 0);
    return header;
  } finally {
    closeSync(descriptor);
  }
}

function damaged(message: string): VerbatimError {
  return new VerbatimError('library-damaged', message);
}
