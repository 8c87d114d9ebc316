/** Books that are written here, for tests: whole ones, and ones that mean harm. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  bytes: Uint8Array | string;
  /** Packed unless it says so. */
  isStored?: boolean;
  /** What the headers say instead of the truth. */
  lies?: { unpackedBytes?: number; crc?: number; flags?: number; method?: number; headerAt?: number };
}

/** A zip archive, entry by entry as given, so that it can be wrong in every way. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.bytes);
    const packed = entry.isStored === true ? content : deflateRawSync(content, { level: 9 });
    const name = Buffer.from(entry.name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(entry.lies?.flags ?? 0x800, 2);
    facts.writeUInt16LE(entry.lies?.method ?? (entry.isStored === true ? 0 : 8), 4);
    facts.writeUInt32LE(entry.lies?.crc ?? crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(entry.lies?.unpackedBytes ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.lies?.headerAt ?? at, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, tail, name]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, list, end]));
}

export interface BookParts {
  metadata?: string;
  /** File name to XHTML body, in reading order. */
  chapters?: Readonly<Record<string, string>>;
  /** Entries of the table of contents, as `<li>`. */
  nav?: string;
  ncx?: string;
  manifest?: string;
  files?: readonly ZipEntry[];
}

const METADATA =
  '<dc:title>The Harbour</dc:title><dc:creator id="a">Ann Lee</dc:creator><dc:language>en-GB</dc:language><dc:publisher>Quay Press</dc:publisher><dc:date>2019-05-04</dc:date>';

/** An XHTML file of a book around a body. */
export function chapterFile(body: string, title = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${title}</title><link rel="stylesheet" href="s.css"/></head><body>${body}</body></html>`;
}

/** The entries of a sound EPUB 3; a test changes what it wants to be wrong. */
export function bookEntries(parts: BookParts = {}): ZipEntry[] {
  const { metadata = METADATA, chapters = { 'one.xhtml': '<h1>One</h1><p>Words of one.</p>' } } = parts;
  const names = Object.keys(chapters);
  const items = names.map(
    (name, at) => `<item id="c${String(at)}" href="text/${name}" media-type="application/xhtml+xml"/>`,
  );
  const refs = names.map((_, at) => `<itemref idref="c${String(at)}"/>`);
  const nav =
    parts.nav === undefined
      ? ''
      : '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>';
  const ncx =
    parts.ncx === undefined ? '' : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${items.join('')}${nav}${ncx}${parts.manifest ?? ''}</manifest><spine toc="ncx">${refs.join('')}</spine></package>`;
  return [
    { name: 'mimetype', bytes: 'application/epub+zip', isStored: true },
    {
      name: 'META-INF/container.xml',
      bytes:
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    { name: 'OEBPS/book.opf', bytes: opf },
    ...names.map((name) => ({ name: `OEBPS/text/${name}`, bytes: chapterFile(chapters[name] ?? '') })),
    ...(parts.nav === undefined
      ? []
      : [
          { name: 'OEBPS/nav.xhtml', bytes: chapterFile(`<nav epub:type="toc"><ol>${parts.nav}</ol></nav>`) },
        ]),
    ...(parts.ncx === undefined ? [] : [{ name: 'OEBPS/toc.ncx', bytes: parts.ncx }]),
    ...(parts.files ?? []),
  ];
}
