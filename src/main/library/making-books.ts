/** Stories as a book, read from the library one after the other. */
import { readFile } from 'node:fs/promises';
import type { BuildInput } from '../../contract/exporting.ts';
import type { Making } from './building.ts';
import type { CallContext } from './context.ts';
import { gather } from './export-scopes.ts';
import { bookEntries } from './exporters/epub/book.ts';
import type { BookImage, Chapter } from './exporters/epub/book.ts';
import { nameMaking } from './name-making.ts';
import type { LibraryParts } from './parts.ts';
import { readArticle } from './store/articles.ts';
import { findAsset } from './store/assets.ts';
import { readCaptureHtml, readCaptureText, sha256Of } from './store/captures.ts';

/** A book of the stories of a scope. */
export async function makeBook(
  parts: LibraryParts,
  input: BuildInput,
  context: CallContext,
): Promise<Making> {
  const { db, dir } = parts.store;
  const { articleIds } = gather(parts, input.scope);
  const { name, modified } = nameMaking(parts, articleIds, '.epub');
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
      modified,
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
