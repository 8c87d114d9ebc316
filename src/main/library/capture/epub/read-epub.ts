import { VerbatimError } from '../../../../contract/errors.ts';
import type {
  BookChoice,
  KnownFacts,
  PartFailure,
  SourceDocument,
  SourceResource,
  UnpackedSource,
  UnpackRequest,
} from '../../../../contract/parsing.ts';
import { escapeHtml } from '../plain-text.ts';
import { guardBytes, guardShape } from '../guard-size.ts';
import { cleanByline, isSameName } from '../names-and-titles.ts';
import { sniffImage } from '../sniff.ts';
import { readContents } from './book-contents.ts';
import { type BookFile, type BookPackage, readBookPackage } from './book-package.ts';
import { type ChapterHtml, pictureReference, readChapter } from './chapter-html.ts';
import { openZip, type ZipArchive } from '../../zip/read-zip.ts';

const MAX_CHAPTERS = 2_000;

interface Chapter extends ChapterHtml {
  path: string;
  bytes: Uint8Array;
  mediaType: string;
  /** What the table of contents calls it, else its own heading. */
  name: string | null;
}

/**
 * A book (EPUB 2 or 3): one article with all its chapters, or one for each file of its reading order.
 * @throws VerbatimError `parse-failed`, `too-large`, `unsupported-type`, `empty-page`
 */
export function readEpub(request: UnpackRequest): UnpackedSource {
  const zip = openZip(request.bytes);
  const book = readBookPackage(zip);
  const title = book.title ?? request.name?.replace(/\.epub$/iu, '') ?? null;
  const { chapters, failures } = readChapters(zip, book, request.book);
  const documents =
    request.book === 'one'
      ? [joinChapters(zip, { ...book, title }, chapters)]
      : chapters
          .filter(hasWords)
          .map((chapter, index) => chapterDocument(zip, { ...book, title }, { chapter, index }));
  const passedOver = zip.passedOver
    .slice(0, MAX_LOGGED)
    .map((did) => ({ step: 'unpack', did: `passed over ${did}` }));
  const log = [
    { step: 'unpack', did: `${String(chapters.length)} chapters of “${title ?? ''}”` },
    ...passedOver,
  ];
  return { documents, title, failures, log };
}

/** For one article all chapters must be sound: a book with a hole in it must not pass for a whole one. */
function readChapters(
  zip: ZipArchive,
  book: BookPackage,
  choice: BookChoice,
): { chapters: Chapter[]; failures: PartFailure[] } {
  const files = [...new Map(book.spine.map((file) => [file.path, file])).values()];
  if (files.length > MAX_CHAPTERS) {
    throw new VerbatimError(
      'too-large',
      `The book has more than ${MAX_CHAPTERS.toLocaleString('en')} chapters.`,
    );
  }
  const names = readContents(zip, book.contents);
  const prefixes = new Map(files.map(({ path }, index) => [path, `c${String(index + 1)}-`]));
  const chapters: Chapter[] = [];
  const failures: PartFailure[] = [];
  for (const file of files) {
    const prefixOf = (other: string): string | null =>
      choice === 'one' || other === file.path ? (prefixes.get(other) ?? null) : null;
    try {
      chapters.push(openChapter(zip, file, { names, prefixOf }));
    } catch (error) {
      // The guard against bombs stops the book; what is wrong with one chapter, only that chapter.
      if (!(error instanceof VerbatimError) || error.code === 'too-large') throw error;
      const { code, message } = error;
      if (choice === 'one') throw new VerbatimError(code, message, { cause: error, hint: TRY_CHAPTERS });
      failures.push({ title: names.get(file.path) ?? file.path, code, message, hint: error.hint });
    }
  }
  return { chapters, failures };
}

const MAX_LOGGED = 20;
const TRY_CHAPTERS = 'Save it again as one article for each chapter: those that are sound can be read.';

function openChapter(
  zip: ZipArchive,
  { path, mediaType }: BookFile,
  { names, prefixOf }: { names: ReadonlyMap<string, string>; prefixOf: (path: string) => string | null },
): Chapter {
  const bytes = zip.read(path);
  if (bytes === null) {
    throw new VerbatimError(
      'parse-failed',
      `The book does not hold “${path.slice(0, 100)}”, which it says is a chapter.`,
    );
  }
  const chapter = readChapter(bytes, { path, prefixOf });
  return { ...chapter, path, bytes, mediaType, name: names.get(path) ?? chapter.heading };
}

/** A cover or a plate is no article; with the others it is shown, alone it would be an empty page. */
function hasWords({ start }: Chapter): boolean {
  return /[\p{L}\p{N}]/u.test(start);
}

/** All chapters in one page, each a section that links lead to. */
function joinChapters(zip: ZipArchive, book: BookPackage, chapters: readonly Chapter[]): SourceDocument {
  if (!chapters.some(hasWords)) throw new VerbatimError('empty-page', 'The book has no readable text.');
  const sections = chapters.map(
    (chapter, index) =>
      `<section id="c${String(index + 1)}-start">${missingHeading(chapter)}${chapter.html}</section>`,
  );
  const html = sections.join('\n');
  guardBook(html);
  return {
    ...pageOf(html, book.language),
    title: book.title,
    known: knownFrom(book, { siteName: book.publisher, cover: book.cover }),
    resources: readPictures(zip, [
      ...chapters.flatMap(({ pictures }) => pictures),
      ...(book.cover === null ? [] : [book.cover]),
    ]),
    original: null,
  };
}

/** @throws VerbatimError `too-large`, with what can be done about it */
function guardBook(html: string): void {
  try {
    guardBytes(Buffer.byteLength(html));
    guardShape(html);
  } catch (error) {
    throw new VerbatimError('too-large', 'The book is too large to be one article.', {
      cause: error,
      hint: 'Save it again as one article for each chapter.',
    });
  }
}

/** A chapter whose words do not begin with its name gets it as a heading: then the outline has it. */
function missingHeading({ name, heading, start }: Chapter): string {
  if (name === null || heading !== null || !/[\p{L}\p{N}]/u.test(start)) return '';
  const isThere =
    start.toLowerCase().includes(name.toLowerCase()) || isSameName(start.slice(0, name.length), name);
  return isThere ? '' : `<h2>${escapeHtml(name)}</h2>`;
}

function chapterDocument(
  zip: ZipArchive,
  book: BookPackage,
  { chapter, index }: { chapter: Chapter; index: number },
): SourceDocument {
  return {
    ...pageOf(chapter.html, book.language),
    title: chapter.name ?? `${book.title ?? 'Book'}, part ${String(index + 1)}`,
    known: knownFrom(book, { siteName: book.title, cover: null }),
    resources: readPictures(zip, chapter.pictures),
    original: { bytes: chapter.bytes, contentType: chapter.mediaType },
  };
}

function pageOf(
  html: string,
  language: string | null,
): Pick<SourceDocument, 'bytes' | 'contentType' | 'charset' | 'url' | 'isArticle'> {
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`;
  const bytes = new TextEncoder().encode(`<!doctype html><html${lang}><body>${html}</body></html>`);
  return { bytes, contentType: 'text/html', charset: 'utf-8', url: null, isArticle: true };
}

function knownFrom(
  book: BookPackage,
  { siteName, cover }: { siteName: string | null; cover: string | null },
): KnownFacts {
  return {
    title: null,
    byline: cleanByline(book.authors) ?? (book.authors.join(', ').slice(0, 500) || null),
    siteName,
    language: book.language,
    publishedAt: book.publishedAt,
    leadImage: cover === null ? null : pictureReference(cover),
  };
}

/** The pictures that are shown and can be read. A damaged one is missing, as one that cannot be fetched is. */
function readPictures(zip: ZipArchive, paths: readonly string[]): SourceResource[] {
  return [...new Set(paths)].flatMap((path) => {
    const bytes = readPicture(zip, path);
    return bytes === null || sniffImage(bytes) === null ? [] : [{ url: pictureReference(path), bytes }];
  });
}

function readPicture(zip: ZipArchive, path: string): Uint8Array | null {
  try {
    return zip.read(path);
  } catch (error) {
    if (error instanceof VerbatimError && error.code === 'parse-failed') return null;
    throw error;
  }
}
