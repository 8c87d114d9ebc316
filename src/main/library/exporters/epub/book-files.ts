/** The files of a book that tell what is in it. */
import type { Book, Chapter, ListedFile } from './book.ts';
import { escapeXml } from './xhtml-from-clean.ts';

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
/** A book is set by whoever reads it; only what stands around the words is made smaller. */
const STYLE = '.facts, .source, .missing { font-size: 0.85em } img { max-width: 100% }';

/** Where the description of the book lies. */
export function containerFile(): string {
  return `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`;
}

/** A page of the book around its body, which is XHTML already. */
export function pageFile(page: {
  title: string;
  language: string | null;
  dir: 'ltr' | 'rtl';
  body: string;
}): string {
  const lang = languageOf(page.language);
  return [
    `${XML}<!DOCTYPE html>`,
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${page.dir}">`,
    `<head><title>${escapeXml(titleOf(page.title))}</title><style>${STYLE}</style></head>`,
    `<body>${page.body}</body></html>\n`,
  ].join('\n');
}

/** The table of contents. */
export function navFile(
  title: string,
  contents: readonly { file: ListedFile; chapter: Pick<Chapter, 'title'> }[],
): string {
  const items = contents.map(
    ({ file, chapter }) => `<li><a href="${file.href}">${escapeXml(titleOf(chapter.title))}</a></li>`,
  );
  return pageFile({
    ...{ title, language: null, dir: 'ltr' },
    body: `<nav epub:type="toc" id="toc"><h1>${escapeXml(title)}</h1>\n<ol>\n${items.join('\n')}\n</ol></nav>`,
  });
}

/** The description of the book: what it is, all its files, and the order in which they are read. */
export function packageFile(
  { identifier, title, modified }: Book,
  {
    chapters,
    pictures,
    languages,
  }: {
    chapters: readonly ListedFile[];
    pictures: readonly ListedFile[];
    languages: readonly { chapter: Pick<Chapter, 'language'> }[];
  },
): string {
  const spoken = new Set(languages.map(({ chapter }) => languageOf(chapter.language)));
  const nav = { id: 'nav', href: 'nav.xhtml', mediaType: 'application/xhtml+xml' };
  const items = [nav, ...chapters, ...pictures].map(
    ({ id, href, mediaType }) =>
      `<item id="${id}" href="${href}" media-type="${mediaType}"${id === 'nav' ? ' properties="nav"' : ''}/>`,
  );
  return [
    `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="id">${escapeXml(identifier)}</dc:identifier>`,
    `<dc:title>${escapeXml(titleOf(title))}</dc:title>`,
    ...[...(spoken.size === 0 ? ['und'] : spoken)].map(
      (language) => `<dc:language>${language}</dc:language>`,
    ),
    `<meta property="dcterms:modified">${modified}</meta>`,
    '</metadata>',
    `<manifest>\n${items.join('\n')}\n</manifest>`,
    `<spine>\n${chapters.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}\n</spine>`,
    '</package>\n',
  ].join('\n');
}

/** A well-formed language tag; `und` is what the standard has for a language that is not known. */
function languageOf(language: string | null): string {
  return language !== null && /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,8}$/iu.test(language) ? language : 'und';
}

/** Titles may not be empty. */
function titleOf(title: string): string {
  return title.trim() === '' ? 'Untitled' : title;
}
