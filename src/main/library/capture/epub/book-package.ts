import { VerbatimError } from '../../../../contract/errors.ts';
import { wellFormed } from '../../../../text/well-formed.ts';
import { parseDate } from '../dates.ts';
import { decode } from '../../decoding/decode.ts';
import { oneLine } from '../names-and-titles.ts';
import { findAll, readXml, type XmlElement } from './read-xml.ts';
import type { ZipArchive } from '../../zip/read-zip.ts';

/** What a book says of itself (its OPF file). Paths are keys of the archive. */
export interface BookPackage {
  title: string | null;
  authors: string[];
  publisher: string | null;
  language: string | null;
  publishedAt: string | null;
  cover: string | null;
  /** The files to be read, in order. */
  spine: BookFile[];
  /** The table of contents: EPUB 3's page, or EPUB 2's NCX. */
  contents: BookFile | null;
}

export interface BookFile {
  path: string;
  mediaType: string;
}

const MAX_FACT_CHARS = 2_000;

/**
 * Finds and reads the description of a book.
 * @throws VerbatimError `unsupported-type`, `parse-failed`, `too-large`
 */
export function readBookPackage(zip: ZipArchive): BookPackage {
  const container = readXmlFile(zip, 'META-INF/container.xml');
  if (container === null) throw new VerbatimError('unsupported-type', 'It is a zip archive, but no book.');
  assertReadable(zip);
  const named = findAll(container, 'rootfile').map((file) => file.attributes.get('full-path') ?? '');
  const path = named.find((one) => zip.names.includes(one));
  const opf = path === undefined ? null : readXmlFile(zip, path);
  if (path === undefined || opf === null) {
    throw new VerbatimError('parse-failed', 'The book does not hold the file that describes it.');
  }
  return readPackage(opf, path);
}

/** A book under a lock of its shop cannot be read; its fonts may be scrambled all the same. */
function assertReadable(zip: ZipArchive): void {
  const encryption = readXmlFile(zip, 'META-INF/encryption.xml');
  const files = encryption === null ? [] : findAll(encryption, 'CipherReference');
  const isLocked = files.some(({ attributes }) => /\.x?html?$/iu.test(attributes.get('uri') ?? ''));
  if (!isLocked) return;
  throw new VerbatimError(
    'unsupported-type',
    'The book is locked by its shop (DRM), so that it cannot be read.',
    {
      hint: 'Save what you may copy of it as text.',
    },
  );
}

function readXmlFile(zip: ZipArchive, path: string): XmlElement | null {
  const bytes = zip.read(path);
  return bytes === null ? null : readXml(decode(bytes, null).text.replace(/^\ufeff/u, ''));
}

function readPackage(opf: XmlElement, path: string): BookPackage {
  const fact = (name: string): string[] =>
    findAll(opf, name)
      .map(({ text }) => oneLine(wellFormed(text.slice(0, MAX_FACT_CHARS))))
      .filter((text) => text !== '');
  const items = findAll(opf, 'item');
  const manifest = new Map<string, BookFile & { properties: string }>();
  for (const { attributes } of items) {
    const file = resolvePath(path, attributes.get('href') ?? '');
    const mediaType = (attributes.get('media-type') ?? '').toLowerCase();
    if (file !== null)
      manifest.set(attributes.get('id') ?? '', {
        ...file,
        mediaType,
        properties: attributes.get('properties') ?? '',
      });
  }
  const files = [...manifest.values()];
  const [spine] = findAll(opf, 'spine');
  const nav = files.find(({ properties }) => /\bnav\b/u.test(properties));
  const ncx =
    manifest.get(spine?.attributes.get('toc') ?? '') ??
    files.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml');
  const coverId = findAll(opf, 'meta')
    .find(({ attributes }) => attributes.get('name') === 'cover')
    ?.attributes.get('content');
  const cover =
    files.find(({ properties }) => /\bcover-image\b/u.test(properties)) ?? manifest.get(coverId ?? '');
  const read = findAll(opf, 'itemref').flatMap(
    ({ attributes }) => manifest.get(attributes.get('idref') ?? '') ?? [],
  );
  return {
    title: fact('title')[0] ?? null,
    authors: authorsOf(opf),
    publisher: fact('publisher')[0] ?? null,
    language: languageOf(fact('language')[0] ?? ''),
    publishedAt: publishedOf(findAll(opf, 'date')),
    cover: cover?.path ?? null,
    // The table of contents is the outline of the article; read as words it would only double the headings.
    spine: read.filter(({ path: file, mediaType }) => file !== nav?.path && /html/u.test(mediaType)),
    contents: nav ?? ncx ?? null,
  };
}

/** Creators that are said to be something else than authors come only when there are no others. */
function authorsOf(opf: XmlElement): string[] {
  const creators = findAll(opf, 'creator');
  const roles = new Map(
    findAll(opf, 'meta')
      .filter(({ attributes }) => attributes.get('property') === 'role')
      .map(({ attributes, text }) => [attributes.get('refines') ?? '', text.trim()]),
  );
  const roleOf = ({ attributes }: XmlElement): string =>
    attributes.get('role') ?? roles.get(`#${attributes.get('id') ?? ''}`) ?? 'aut';
  const authors = creators.filter((creator) => roleOf(creator) === 'aut');
  return (authors.length > 0 ? authors : creators)
    .map(({ text }) => oneLine(wellFormed(text.slice(0, MAX_FACT_CHARS))))
    .filter((name) => name !== '');
}

/** The day of publication; that of a change or of the file's making says nothing of the words. */
function publishedOf(dates: readonly XmlElement[]): string | null {
  const event = ({ attributes }: XmlElement): string => (attributes.get('event') ?? '').toLowerCase();
  const stated =
    dates.find((date) => event(date) === 'publication') ?? dates.find((date) => event(date) === '');
  return stated === undefined ? null : parseDate(stated.text);
}

function languageOf(stated: string): string | null {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(stated) ? stated : null;
}

/** A reference from one file of the archive to another, as a key and the place in it; null for what leads out of it. */
export function resolvePath(from: string, reference: string): { path: string; place: string } | null {
  const [file = '', place = ''] = reference.split('#', 2);
  if (/^[a-z][a-z0-9+.-]*:/iu.test(reference) || reference.startsWith('/') || file.includes('\\'))
    return null;
  if (file === '') return { path: from, place };
  const parts = from.split('/').slice(0, -1);
  for (const part of decodePercent(file.split('?', 1)[0] ?? '').split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return { path: parts.join('/'), place: decodePercent(place) };
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is a character of the name like any other.
    return text;
  }
}
