/**
 * Articles as one book, EPUB 3.3: a chapter for each, with its pictures, behind a table of contents. The book is made
 * entry by entry, and only the names of what is in it are remembered; the same articles make the same bytes.
 */
import { formatDate } from '../dates.ts';
import { escapeXml, xhtmlFromClean } from './xhtml-from-clean.ts';
import { containerFile, navFile, packageFile, pageFile } from './book-files.ts';

/** A story as a chapter is made of it. */
export interface Chapter {
  id: string;
  title: string;
  byline: string | null;
  siteName: string | null;
  url: string | null;
  publishedAt: string | null;
  capturedAt: string | null;
  language: string | null;
  dir: 'ltr' | 'rtl';
  /** Cleaned; images as `asset:<sha256>`. */
  html: string;
  /** The canonical text, for HTML that cannot be read as XML. */
  text: string;
}

/** A picture with its media type. */
export interface BookImage {
  mediaType: string;
  bytes: Uint8Array;
}

/** What a book is made of. */
export interface Book {
  /** A URN that stays the same as long as the content does. */
  identifier: string;
  title: string;
  /** When the newest of it was saved, to the second: `2026-11-22T10:15:00Z`. */
  modified: string;
  chapters: AsyncIterable<Chapter>;
  /** Null for one that is not kept any more. */
  readImage: (sha256: string) => Promise<BookImage | null>;
}

/** A file in the book. The first one is stored, as the format asks. */
export interface BookEntry {
  name: string;
  content: string | Uint8Array;
  isStored?: boolean;
}

/** A file as the package lists it. */
export interface ListedFile {
  id: string;
  href: string;
  mediaType: string;
}

/** The kinds of pictures that every reading system shows, with the endings of their names. */
const IMAGE_ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};
const ASSET = /asset:([0-9a-f]{64})/gu;

/** The files of a book in the order in which they are written. */
export async function* bookEntries(book: Book): AsyncGenerator<BookEntry> {
  yield { name: 'mimetype', content: 'application/epub+zip', isStored: true };
  yield { name: 'META-INF/container.xml', content: containerFile() };
  const images = new Map<string, ListedFile | null>();
  const contents: { file: ListedFile; chapter: Pick<Chapter, 'title' | 'language'> }[] = [];
  for await (const chapter of book.chapters) {
    for (const [, sha256 = ''] of chapter.html.matchAll(ASSET)) {
      if (images.has(sha256)) continue;
      const image = await book.readImage(sha256);
      const file = image === null ? null : listImage(sha256, image.mediaType);
      images.set(sha256, file);
      if (image !== null && file !== null)
        yield { name: `EPUB/${file.href}`, content: image.bytes, isStored: true };
    }
    const number = String(contents.length + 1).padStart(5, '0');
    const file = { id: `c${number}`, href: `c${number}.xhtml`, mediaType: 'application/xhtml+xml' };
    const nameImage = (src: string): string | null => images.get(src.replace('asset:', ''))?.href ?? null;
    yield { name: `EPUB/${file.href}`, content: chapterFile(chapter, nameImage) };
    contents.push({ file, chapter: { title: chapter.title, language: chapter.language } });
  }
  const pictures = [...images.values()].filter((file) => file !== null);
  const chapters = contents.map(({ file }) => file);
  yield { name: 'EPUB/nav.xhtml', content: navFile(book.title, contents) };
  yield { name: 'EPUB/package.opf', content: packageFile(book, { chapters, pictures, languages: contents }) };
}

function listImage(sha256: string, mediaType: string): ListedFile | null {
  const ending = IMAGE_ENDINGS[mediaType];
  return ending === undefined
    ? null
    : { id: `i${sha256.slice(0, 32)}`, href: `images/${sha256}.${ending}`, mediaType };
}

function chapterFile(chapter: Chapter, nameImage: (src: string) => string | null): string {
  const { title, byline, siteName, publishedAt, capturedAt, url, language, dir } = chapter;
  const body = xhtmlFromClean(chapter.html, nameImage) ?? paragraphsOf(chapter.text);
  const facts = [byline, siteName, publishedAt === null ? null : formatDate(publishedAt)];
  const captured = capturedAt === null ? null : `captured ${formatDate(capturedAt)}`;
  const head = [...facts, captured].filter((fact) => fact !== null && fact !== '').join(' · ');
  const source =
    url !== null && /^https?:/u.test(url)
      ? `<p class="source"><a href="${escapeXml(url)}">${escapeXml(url)}</a></p>`
      : '';
  return pageFile({
    ...{ title, language, dir },
    body: `<h1>${escapeXml(title)}</h1><p class="facts">${escapeXml(head)}</p>${source}${body}`,
  });
}

function paragraphsOf(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => `<p>${escapeXml(paragraph).replaceAll('\n', '<br/>')}</p>`)
    .join('');
}
