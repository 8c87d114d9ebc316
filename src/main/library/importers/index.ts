import { VerbatimError } from '../../../contract/errors.ts';
import { anyTable, describeFile } from './any-table/any-table.ts';
import { annotations } from './own-annotations.ts';
import { ownCsv } from './own-csv.ts';
import { ownJsonLines } from './own-json-lines.ts';
import { ownJson } from './own-json.ts';
import { chromeBookmarks } from './bookmarks/chrome.ts';
import { firefoxBookmarks } from './bookmarks/firefox.ts';
import { goodLinks } from './bookmarks/good-links.ts';
import { matter } from './bookmarks/matter.ts';
import { linkList } from './link-list.ts';
import { netscapeBookmarks } from './bookmarks/netscape.ts';
import { opml } from './opml.ts';
import { pinboard } from './bookmarks/pinboard.ts';
import { bibtex } from './citations/bibtex.ts';
import { cslJson } from './citations/csl-json.ts';
import { ris } from './citations/ris.ts';
import { hypothesis } from './hypothesis.ts';
import { karakeep } from './karakeep.ts';
import { linkwarden } from './linkwarden.ts';
import { obsidianClipper } from './obsidian-clipper.ts';
import { instapaper } from './instapaper.ts';
import { refuse } from './item.ts';
import { omnivore } from './omnivore.ts';
import { pocket } from './pocket.ts';
import { raindrop } from './raindrop.ts';
import { readwiseReader } from './readwise-reader.ts';
import { readwise } from './readwise.ts';
import { reasons } from './reasons.ts';
import type { ImportedRow, Importer, ImportFile, ImportOptions } from './types.ts';
import { wallabag } from './wallabag.ts';

/** Every format that is read, in the order in which a list shows them. */
export const importers: readonly Importer[] = [
  ownJson,
  ownJsonLines,
  ownCsv,
  annotations,
  pocket,
  instapaper,
  omnivore,
  wallabag,
  readwise,
  readwiseReader,
  raindrop,
  karakeep,
  linkwarden,
  hypothesis,
  obsidianClipper,
  netscapeBookmarks,
  firefoxBookmarks,
  chromeBookmarks,
  pinboard,
  goodLinks,
  matter,
  cslJson,
  ris,
  bibtex,
  anyTable,
  linkList,
  opml,
];

export type { TableDescription } from './any-table/describe-table.ts';
export { describeFile };

/** An importer, and how surely a file is of its format: 0 to 1. */
export interface Detected {
  readonly importer: Importer;
  readonly sureness: number;
}

/** The importers that may read a file, the likeliest first; none for what is of no format we know. Never throws. */
export function detectFormat(file: ImportFile): Detected[] {
  return importers
    .map((importer) => ({ importer, sureness: sureness(importer, file) }))
    .filter((detected) => detected.sureness > 0)
    .toSorted((a, b) => b.sureness - a.sureness);
}

function sureness(importer: Importer, file: ImportFile): number {
  try {
    return importer.detect(file);
  } catch {
    // A damaged archive, most of all: whoever reads it as this format is told so.
    return 0;
  }
}

/**
 * The rows of a file, one at a time; whoever has enough of them leaves the loop. A file that cannot be read, or only as far as
 * here, ends with a refused row that says so, and so does one in which nothing was found: whatever a file holds, nothing is thrown.
 */
export function* readRows(
  importer: Importer,
  file: ImportFile,
  options: ImportOptions = {},
): Generator<ImportedRow, void, undefined> {
  let last = 0;
  try {
    for (const row of importer.read(file, options)) {
      last = row.row;
      yield row;
    }
    if (last === 0) yield refuse(1, reasons.noEntries);
  } catch (error) {
    yield refuse(last + 1, error instanceof VerbatimError ? error.message : reasons.gaveUp);
  }
}
