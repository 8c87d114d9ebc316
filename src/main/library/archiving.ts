/** The lossless export: the whole library as it stands at one moment, as a zip that reads itself back. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { VerbatimError } from '../../contract/errors.ts';
import type { BuildInput } from '../../contract/exporting.ts';
import type { Manifest } from './archive/manifest.ts';
import { archiveNouns } from './archive/rows.ts';
import { archiveEntries } from './archive/write-archive.ts';
import type { ArchiveSource, CaptureContents } from './archive/write-archive.ts';
import type { Making } from './building.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import {
  countArchived,
  openSnapshot,
  readArchivedArticles,
  readArchivedCollections,
  readArchivedContents,
  readArchiveRows,
} from './store/archive-rows.ts';
import { assetFile } from './store/assets.ts';
import type { Connection } from './store/connection.ts';

const NAME = 'Verbatim archive.zip';

/** What an archive of the library is made of. It holds everything, what is private too: a part of it is no archive. */
export async function makeArchive(
  { store, ports }: LibraryParts,
  { scope }: BuildInput,
  { report }: CallContext,
): Promise<Making> {
  if (scope.kind !== 'library') {
    throw new VerbatimError('bad-input', 'An archive is of the whole library.', {
      hint: 'Choose the whole library, or another format.',
    });
  }
  const snapshot = openSnapshot(store.dir);
  const written: Manifest['entries'] = [];
  const { articles, captures, passages } = countArchived(snapshot.db);
  let done = 0;
  return {
    name: NAME,
    mediaType: 'application/zip',
    counts: { articles, passages, withheld: 0 },
    entries: archiveEntries({
      source: sourceOf(snapshot.db, store.dir),
      head: {
        program: `Verbatim ${ports.appVersion}`,
        schemaVersion: store.schemaVersion,
        libraryId: store.libraryId as Manifest['libraryId'],
        madeAt: store.moment(),
      },
      written,
      onCapture: () => report('write', (done += 1), captures),
    }),
    onEntry: (entry) => written.push(entry),
    release: () => snapshot.close(),
  };
}

/** The rows are written as the library holds them: whoever reads an archive looks at each, this one too. */
function sourceOf(db: Connection, dir: string): ArchiveSource {
  const plain = Object.fromEntries(
    archiveNouns.map((noun) => [
      noun,
      noun === 'articles'
        ? () => readArchivedArticles(db)
        : noun === 'collections'
          ? () => readArchivedCollections(db)
          : noun === 'assets'
            ? () => keptAssets(db, dir)
            : () => readArchiveRows(db, noun),
    ]),
  );
  return {
    rows: plain as unknown as ArchiveSource['rows'],
    readContents: (captureId): CaptureContents => {
      const contents = readArchivedContents(db, captureId);
      if (contents === null) throw new VerbatimError('library-damaged', 'A capture has lost its contents.');
      return contents;
    },
    async readAsset(sha256) {
      try {
        return await readFile(assetFile(dir, sha256));
      } catch (error) {
        throw new VerbatimError('conflict', 'An image went away while the archive was made.', {
          cause: error,
        });
      }
    },
  };
}

/** An image whose file was lost cannot be carried along; the captures that show it go on naming it. */
function* keptAssets(db: Connection, dir: string): Generator<unknown> {
  for (const row of readArchiveRows(db, 'assets'))
    if (existsSync(assetFile(dir, String(row['sha256'])))) yield row;
}
