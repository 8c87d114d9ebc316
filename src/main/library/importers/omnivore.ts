import type { ArticleState } from '../../../contract/article.ts';
import { openZip } from '../zip/read-zip.ts';
import { readDate, readPublished } from './dates.ts';
import { isArchive, textOf } from './file-text.ts';
import { makeItem, refuse, remarksOf } from './item.ts';
import { rowsOf } from './json-importer.ts';
import { rootOf } from './json-spans.ts';
import { field, names, otherFields, words, wordsOrNull } from './json-values.ts';
import { readOmnivoreHighlights } from './omnivore-highlights.ts';
import { reasons, remarks } from './reasons.ts';
import type { ImportedContent, ImportedPassage, ImportedRow, Importer, JsonObject } from './types.ts';
import { type Entries, readEntries } from './zip-entries.ts';

const METADATA = /(?:^|\/)metadata(?:_(\d+)_to_\d+)?\.json$/u;
const USED = [
  ...[
    'title',
    'description',
    'author',
    'url',
    'state',
    'readingProgress',
    'labels',
    'savedAt',
    'publishedAt',
  ],
];

/** Omnivore: an archive of lists of stories, with the text and the highlights of each in files of their own. */
export const omnivore: Importer = {
  id: 'omnivore',
  name: 'Omnivore',
  detect: (file) =>
    isArchive(file) && openZip(file.bytes).names.some((name) => METADATA.test(name)) ? 1 : 0,
  *read(file) {
    const entries = readEntries(file.bytes);
    const lists = entries.names.filter((name) => METADATA.test(name)).toSorted(byBatch);
    let row = 0;
    for (const name of lists) {
      const bytes = entries.read(name);
      const rows = bytes === null ? [refuse(1, reasons.inArchive(name))] : readList(textOf(bytes), entries);
      for (const one of rows) {
        row += 1;
        yield { ...one, row };
      }
    }
    for (const slug of leftOver(entries)) {
      row += 1;
      yield storyOf({ slug, title: slug }, row, entries);
    }
  },
};

function byBatch(a: string, b: string): number {
  return Number(METADATA.exec(a)?.[1] ?? 0) - Number(METADATA.exec(b)?.[1] ?? 0);
}

function readList(text: string, entries: Entries): Iterable<ImportedRow> {
  return rowsOf(text, rootOf(text), (entry, row) => storyOf(entry, row, entries));
}

const STATES: Readonly<Record<string, ArticleState>> = {
  active: 'inbox',
  archived: 'archived',
  unknown: 'inbox',
};

function storyOf(entry: JsonObject, row: number, entries: Entries): ImportedRow {
  const saved = readDate(field(entry, 'savedAt'));
  const published = readPublished(field(entry, 'publishedAt'));
  const given = words(entry, 'state').toLowerCase();
  const state = Object.hasOwn(STATES, given) ? STATES[given] : undefined;
  const slug = words(entry, 'slug');
  const content = contentOf(slug, entries);
  const highlights = highlightsOf(slug, entries);
  const progress = Number(field(entry, 'readingProgress') ?? NaN);
  return makeItem({
    row,
    address: words(entry, 'url'),
    title: words(entry, 'title'),
    byline: wordsOrNull(entry, 'author'),
    excerpt: wordsOrNull(entry, 'description'),
    publishedAt: published.at,
    savedAt: saved.at,
    state: state ?? 'inbox',
    progress: progress >= 0 && progress <= 100 ? progress / 100 : null,
    tags: names(entry, 'labels'),
    content: content.content,
    passages: highlights.passages,
    imported: otherFields(entry, USED),
    remarks: [
      ...remarksOf(saved, published),
      given !== '' && given !== 'unknown' && state === undefined ? remarks.stateNotUnderstood(given) : null,
      content.remark,
      highlights.remark,
    ],
  });
}

function contentOf(
  slug: string,
  entries: Entries,
): { content: ImportedContent | null; remark: string | null } {
  for (const type of ['html', 'pdf'] as const) {
    const name = `content/${slug}.${type}`;
    if (slug === '' || !entries.has(name)) continue;
    const bytes = entries.read(name);
    if (bytes === null) return { content: null, remark: remarks.contentUnreadable };
    const content =
      type === 'html'
        ? ({ kind: 'html', html: textOf(bytes) } as const)
        : ({ kind: 'file', name: `${slug}.pdf`, bytes } as const);
    return { content, remark: null };
  }
  return { content: null, remark: null };
}

function highlightsOf(
  slug: string,
  entries: Entries,
): { passages: readonly ImportedPassage[]; remark: string | null } {
  const name = `highlights/${slug}.md`;
  if (slug === '' || !entries.has(name)) return { passages: [], remark: null };
  const bytes = entries.read(name);
  if (bytes === null) return { passages: [], remark: remarks.highlightUnreadable };
  return { passages: readOmnivoreHighlights(textOf(bytes)), remark: null };
}

/** Texts and highlights that no list names: kept without an address. */
function leftOver(entries: Entries): string[] {
  const slugs = entries.names
    .filter((name) => !entries.wasRead(name))
    .map((name) => /^(?:content\/(.+)\.(?:html|pdf)|highlights\/(.+)\.md)$/u.exec(name))
    .map((match) => match?.[1] ?? match?.[2])
    .filter((slug) => slug !== undefined);
  return [...new Set(slugs)];
}
