/**
 * Images, kept once under the hash of their bytes: `assets/<first two digits>/<sha256>`. The file is whole and on the
 * disk before the transaction that names it, so that a row never lacks its file; a file without a row is harmless.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { VerbatimError } from '../../../contract/errors.ts';
import { sha256Of } from './captures.ts';
import type { Connection } from './connection.ts';
import { syncFolder, writeDurably } from './durable-file.ts';

/** An image to be kept. */
export interface NewAsset {
  sha256: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Where an image lies in a library folder. */
export function assetFile(dir: string, sha256: string): string {
  return join(dir, 'assets', sha256.slice(0, 2), sha256);
}

/**
 * Puts images on the disk, those that are not there yet. To be called before the transaction. Each is synced, which
 * takes milliseconds; other calls are answered in between.
 * @throws VerbatimError `internal` when bytes do not have the hash they are given under
 */
export async function writeAssetFiles(dir: string, assets: readonly NewAsset[]): Promise<void> {
  for (const { sha256, bytes } of assets) {
    if (sha256Of(bytes) !== sha256) {
      throw new VerbatimError('internal', 'An image does not have the hash it was given under.');
    }
    const file = assetFile(dir, sha256);
    if (statSync(file, { throwIfNoEntry: false })?.size === bytes.length) continue;
    makeFolder(dir, dirname(file));
    writeDurably(file, bytes);
    await setImmediate();
  }
}

/** A folder that is new must itself outlast a power cut, or what is synced in it is lost with it. */
function makeFolder(dir: string, folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) === undefined) return;
  syncFolder(dirname(folder));
  syncFolder(dir);
}

/**
 * Writes down the images whose files are there; known ones stay as they are. A file that went between its writing and
 * this transaction, because the trash was emptied of the last story that had it, is written again.
 */
export function insertAssets(
  { db, dir }: { db: Connection; dir: string },
  assets: readonly NewAsset[],
  addedAt: string,
): void {
  for (const { sha256, mediaType, bytes } of assets) {
    const file = assetFile(dir, sha256);
    if (!existsSync(file)) {
      makeFolder(dir, dirname(file));
      writeDurably(file, bytes);
    }
    db.run('INSERT OR IGNORE INTO assets (sha256, mediaType, bytes, addedAt) VALUES (?, ?, ?, ?)', [
      sha256,
      mediaType,
      bytes.length,
      addedAt,
    ]);
  }
}

/** An image's file and its media type, as sniffed when it was kept; null when it is not in the library. */
export function findAsset(
  db: Connection,
  dir: string,
  sha256: string,
): { file: string; mediaType: string } | null {
  const mediaType = db.value<string>('SELECT mediaType FROM assets WHERE sha256 = ?', [sha256]);
  const file = assetFile(dir, sha256);
  return mediaType !== undefined && existsSync(file) ? { file, mediaType } : null;
}
