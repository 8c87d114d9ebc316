/**
 * Exports that are big or no text: a file is written aside in the library's folder, story by story, and answered by its
 * address. It is there whole or not at all; it can be stopped, and tells how far it is.
 */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { VerbatimError } from '../../contract/errors.ts';
import type { BuildAnswer, BuildInput } from '../../contract/exporting.ts';
import { exportPath } from '../../contract/resources.ts';
import { makeArchive } from './archiving.ts';
import { writeZip } from './zip/write-zip.ts';
import type { WrittenEntry, ZipContent } from './zip/write-zip.ts';
import type { CallContext } from './context.ts';
import { bookEntries } from './exporters/epub/book.ts';
import type { BookImage, Chapter } from './exporters/epub/book.ts';
import { nameOfAll } from './exporters/file-names.ts';
import { gather, keyOf } from './export-scopes.ts';
import type { LibraryParts } from './parts.ts';
import { readArticle } from './store/articles.ts';
import { findAsset } from './store/assets.ts';
import { readCaptureHtml, readCaptureText, sha256Of } from './store/captures.ts';
import { placeOutgoing } from './store/outgoing.ts';

/** What a builder makes of a scope. */
export interface Making {
  name: string;
  mediaType: string;
  entries: AsyncIterable<ZipContent>;
  /** Hears of each entry when it is written. */
  onEntry?: (entry: WrittenEntry) => void;
  counts: BuildAnswer['counts'];
  /** Lets go of what was held for it, whatever becomes of it. */
  release?: () => void;
}

type Builder = (parts: LibraryParts, input: BuildInput, context: CallContext) => Promise<Making>;

const builders: Readonly<Record<BuildInput['format'], Builder>> = { archive: makeArchive, epub: makeBook };

/** Makes the file of an export aside. */
export async function buildExport(
  parts: LibraryParts,
  input: BuildInput,
  context: CallContext,
): Promise<BuildAnswer> {
  // What a query finds is what will be in the file: an index that is still being built would leave stories out.
  if (input.scope.kind === 'query') await parts.searching.whenComplete(context.signal);
  const making = await builders[input.format](parts, input, context);
  const { name, mediaType, entries, counts } = making;
  const id = parts.ports.newId();
  const file = placeOutgoing(parts.store.dir, { id, now: parts.ports.now() });
  try {
    const { signal } = context;
    const hearing = making.onEntry === undefined ? {} : { onEntry: making.onEntry };
    const { bytes, sha256 } = await writeZip(file, entries, { signal, ...hearing });
    const key = `${input.format}:${keyOf(input.scope)}`;
    return { files: [{ name, key, mediaType, address: exportPath(id), bytes, sha256 }], counts };
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    making.release?.();
  }
}

async function makeBook(parts: LibraryParts, input: BuildInput, context: CallContext): Promise<Making> {
  const { db, dir } = parts.store;
  const { articleIds } = gather(parts, input.scope);
  if (articleIds.length === 0) {
    throw new VerbatimError('not-found', 'There is nothing to be carried out.', {
      hint: 'Choose something else to carry out.',
    });
  }
  const titles = articleIds.slice(0, 2).flatMap((id) => readArticle(db, id)?.title ?? []);
  const name = nameOfAll(
    titles.map((title) => ({ article: { title } })),
    '.epub',
  );
  const newest =
    articleIds
      .map((id) => readArticle(db, id)?.savedAt ?? '')
      .toSorted()
      .at(-1) ?? '';
  const readImage = async (sha256: string): Promise<BookImage | null> => {
    const asset = findAsset(db, dir, sha256);
    return asset && { mediaType: asset.mediaType, bytes: await readFile(asset.file) };
  };
  return {
    name,
    mediaType: 'application/epub+zip',
    counts: { articles: articleIds.length, passages: 0, withheld: 0 },
    entries: bookEntries({
      identifier: `urn:verbatim:${sha256Of(articleIds.join())}`,
      title: name.replace(/\.epub$/u, ''),
      modified: `${newest.slice(0, 19)}Z`,
      chapters: readChapters(parts, articleIds, context),
      readImage,
    }),
  };
}

async function* readChapters(
  { store: { db } }: LibraryParts,
  articleIds: readonly string[],
  { signal, report }: CallContext,
): AsyncGenerator<Chapter> {
  for (const [done, id] of articleIds.entries()) {
    report('write', done, articleIds.length);
    signal.throwIfAborted();
    const article = readArticle(db, id);
    if (article === null) continue;
    const { currentCaptureId, captures, title, byline, siteName, url, publishedAt, language } = article;
    const capture = captures.find((one) => one.id === currentCaptureId);
    yield {
      ...{ id, title, byline, siteName, url, publishedAt, language, dir: article.dir },
      capturedAt: capture?.capturedAt ?? null,
      html: readCaptureHtml(db, currentCaptureId) ?? '',
      text: readCaptureText(db, currentCaptureId)?.text ?? '',
    };
  }
  report('write', articleIds.length, articleIds.length);
}
