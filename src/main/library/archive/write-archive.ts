/**
 * The entries of an archive in the order in which they are written: rows in parts of a few megabytes, then the contents
 * of the captures, then the images, and the manifest at the end, when the hash of every other entry is known. Nothing is
 * in memory but the part that is being written and the list of names.
 */
import { ARCHIVE_VERSION, MANIFEST_NAME, README_NAME } from './manifest.ts';
import type { ArchiveCounts, Manifest } from './manifest.ts';
import { archiveNouns } from './rows.ts';
import type { ArchiveNoun, ArchiveRow } from './rows.ts';

/** An entry as it is written. */
export interface ArchiveEntry {
  name: string;
  content: Uint8Array | string;
  isStored?: boolean;
}

/** What belongs to a capture and is big. */
export interface CaptureContents {
  raw: Uint8Array;
  html: string;
  text: string;
}

/** A library as it stood at a moment. */
export interface ArchiveSource {
  rows: { [N in ArchiveNoun]: () => Iterable<ArchiveRow<N>> };
  readContents: (captureId: string) => CaptureContents;
  readAsset: (sha256: string) => Promise<Uint8Array>;
}

/** What an archive says of itself beside what is in it. */
export type ArchiveHead = Pick<Manifest, 'program' | 'schemaVersion' | 'libraryId' | 'madeAt'>;

/** What is heard while it is written. */
export interface ArchiveWriting {
  source: ArchiveSource;
  head: ArchiveHead;
  /** The entries that were written so far, with their hashes. */
  written: Manifest['entries'];
  onCapture: () => void;
}

/** A part of rows is not much longer, in UTF-16 units. */
const PART_UNITS = 4_000_000;

/** How many of each noun were written. */
export const noCounts = (): ArchiveCounts => ({
  ...(Object.fromEntries(archiveNouns.map((noun) => [noun, 0])) as Record<ArchiveNoun, number>),
  captures: 0,
});

/** The entries of an archive. */
export async function* archiveEntries({
  source,
  head,
  written,
  onCapture,
}: ArchiveWriting): AsyncGenerator<ArchiveEntry> {
  const counts = noCounts();
  yield { name: README_NAME, content: README };
  for (const noun of archiveNouns)
    yield* rowParts(noun, source.rows[noun](), (row) => countRow(counts, noun, row));
  for (const { captures } of source.rows.articles()) {
    for (const { id } of captures) {
      const { raw, html, text } = source.readContents(id);
      yield { name: `captures/${id}/raw`, content: raw };
      yield { name: `captures/${id}/page.html`, content: html };
      yield { name: `captures/${id}/text.txt`, content: text };
      onCapture();
    }
  }
  for (const { sha256 } of source.rows.assets())
    yield { name: `assets/${sha256}`, content: await source.readAsset(sha256), isStored: true };
  yield { name: MANIFEST_NAME, content: manifestText({ head, counts, entries: written }) };
}

function* rowParts(
  noun: ArchiveNoun,
  rows: Iterable<unknown>,
  onRow: (row: unknown) => void,
): Generator<ArchiveEntry> {
  let lines: string[] = [];
  let units = 0;
  let part = 0;
  const take = (): ArchiveEntry => {
    part += 1;
    const content = lines.join('');
    [lines, units] = [[], 0];
    return { name: `${noun}/${String(part).padStart(6, '0')}.jsonl`, content };
  };
  for (const row of rows) {
    const line = `${JSON.stringify(row)}\n`;
    lines.push(line);
    units += line.length;
    onRow(row);
    if (units >= PART_UNITS) yield take();
  }
  if (lines.length > 0) yield take();
}

function countRow(counts: ArchiveCounts, noun: ArchiveNoun, row: unknown): void {
  counts[noun] += 1;
  if (noun === 'articles') counts.captures += (row as ArchiveRow<'articles'>).captures.length;
}

/** An entry a line, so that it can be read by eye and by tools that know lines. */
function manifestText({
  head,
  counts,
  entries,
}: {
  head: ArchiveHead;
  counts: ArchiveCounts;
  entries: Manifest['entries'];
}): string {
  const { program, schemaVersion, libraryId, madeAt } = head;
  const facts = {
    format: 'verbatim-archive',
    version: ARCHIVE_VERSION,
    program,
    schemaVersion,
    libraryId,
    madeAt,
  };
  const begin = JSON.stringify({ ...facts, counts }, null, 1).slice(0, -2);
  return `${begin},\n "entries": [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n ]\n}\n`;
}

const README = `This is an archive of a Verbatim library: everything that is in it, passages marked private too.

manifest.json     what is in the archive: counts, and size and SHA-256 of every other entry
<noun>/*.jsonl    rows of the library, a JSON object a line (articles hold their captures)
captures/<id>/    raw: the bytes as they came; page.html: the cleaned page; text.txt: the text that
                  offsets of passages count in (UTF-16 units)
assets/<sha256>   images, named by their SHA-256

Bring it in with: verbatim import FILE.zip    Check it with: verbatim verify FILE.zip
The layout is described in docs/formats.md of Verbatim.
`;
