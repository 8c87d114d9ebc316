import { readDate } from './dates.ts';
import { makeItem, makePassage } from './item.ts';
import { hasAll, jsonImporter } from './json-importer.ts';
import { isObject } from './json-spans.ts';
import { field, list, objects, otherFields, words } from './json-values.ts';
import { remarks } from './reasons.ts';
import type { ImportedPassage, ImportedRow, JsonObject, JsonValue } from './types.ts';
import { textOfMarkup } from './words.ts';

/** Obsidian Web Clipper: the highlights of each page, and in newer files where they stood. */
export const obsidianClipper = jsonImporter({
  id: 'obsidian-clipper',
  name: 'Obsidian Web Clipper',
  detect(head) {
    const first = head.isArray ? head.firstOf() : head.names;
    return hasAll(first, 'url', 'highlights') ? (first.has('data') ? 1 : 0.8) : 0;
  },
  rowOf: storyOf,
});

function storyOf(entry: JsonObject, row: number): ImportedRow {
  const parts = objects(entry, 'data');
  const highlights = list(entry, 'highlights');
  const passages =
    highlights.length > 0
      ? highlights.map((highlight) => passageOf(highlight, parts))
      : parts.map((part) => passageOf({ text: textOfMarkup(words(part, 'content')) }, [part]));
  return makeItem({
    row,
    address: words(entry, 'url'),
    title: words(entry, 'title'),
    passages: passages.filter((passage) => passage !== null),
    imported: otherFields(entry, ['url', 'title', 'highlights', 'data']),
    remarks: [passages.includes(null) ? remarks.highlightUnreadable : null],
  });
}

/** A highlight and its part of `data` are known for each other by the moment at which they were made. */
function passageOf(value: JsonValue, parts: readonly JsonObject[]): ImportedPassage | null {
  const highlight = isObject(value) ? value : { text: typeof value === 'string' ? value : '' };
  const [only] = parts;
  const made = readDate(
    field(highlight, 'timestamp') ?? (parts.length === 1 && only ? field(only, 'id') : null),
  );
  const part = partOf(made.at, highlight, parts);
  const context = part === undefined ? undefined : field(part, 'textQuote');
  const notes = [...list(highlight, 'notes'), ...(part === undefined ? [] : list(part, 'notes'))];
  const said = notes.map((note) => (isObject(note) ? words(note, 'text', 'note') : note)).filter(isWords);
  return makePassage(words(highlight, 'text'), {
    prefix: isObject(context) ? words(context, 'prefix') : '',
    suffix: isObject(context) ? words(context, 'suffix') : '',
    note: [...new Set(said.map((note) => note.trim()))].join('\n\n'),
    createdAt: made.at,
    imported: {
      ...otherFields(highlight, ['text', 'timestamp', 'notes']),
      ...(part === undefined ? {} : otherFields(part, ['notes', 'textQuote', 'id'])),
    },
  });
}

function partOf(
  made: string | null,
  highlight: JsonObject,
  parts: readonly JsonObject[],
): JsonObject | undefined {
  const sameMoment = parts.filter((part) => made !== null && readDate(field(part, 'id')).at === made);
  const quote = words(highlight, 'text').trim();
  return sameMoment[0] ?? parts.find((part) => textOfMarkup(words(part, 'content')).trim() === quote);
}

function isWords(value: JsonValue): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
