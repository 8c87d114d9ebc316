/**
 * W3C Web Annotations (JSON-LD): ours, with all that we know under `verbatim:`, and anybody's: a page of them, a list, or one
 * by itself. Annotations of one page become one story.
 */
import { textOf } from './file-text.ts';
import { gatherStories, type LooseHighlight } from './gather-stories.ts';
import { notAnEntry, refuse } from './item.ts';
import { detectJson, hasAll } from './json-importer.ts';
import { entriesOf, isObject, membersOf, rootOf, type Span } from './json-spans.ts';
import { field, list, objects, otherFields, words } from './json-values.ts';
import { passageOf } from './own-items.ts';
import { reasons } from './reasons.ts';
import type { ImportedPassage, ImportedRow, Importer, JsonObject, JsonValue } from './types.ts';

const OWN = 'verbatim:';
const USED = ['@context', 'type', 'body', 'target', 'created', 'motivation'];
/** Of ours, those that a row has a place for. */
const OWN_USED = [
  ...[
    'speaker',
    'role',
    'kind',
    'venue',
    'saidOn',
    'title',
    'byline',
    'siteName',
    'url',
    'language',
    'publishedAt',
  ],
  ...['colour', 'private'],
].map((name) => OWN + name);

/** Annotations as the published model has them. */
export const annotations: Importer = {
  id: 'annotations',
  name: 'W3C Web Annotation',
  detect: (file) =>
    detectJson(file, (head) => {
      if (hasAll(head.names, '@context', 'items')) return 1;
      const first = head.isArray ? head.firstOf() : head.names;
      return hasAll(first, '@context', 'target') ? 0.95 : 0;
    }),
  *read(file) {
    const text = textOf(file.bytes);
    const root = rootOf(text);
    const items = text[root.start] === '[' ? root : membersOf(text, root).get('items');
    if (items !== undefined) yield* gatherStories(highlightsOf(text, items));
    else yield* gatherStories(highlightsOf(`[${text}]`, rootOf(`[${text}]`)));
  },
};

function* highlightsOf(text: string, array: Span): Generator<LooseHighlight | ImportedRow> {
  let row = 0;
  for (const read of entriesOf(text, array)) {
    row += 1;
    if ('reason' in read) yield refuse(row, read.reason);
    else if (!isObject(read.value)) yield notAnEntry(row);
    else yield highlightOf(read.value, row);
  }
  if (row === 0) yield refuse(1, reasons.noEntries);
}

function highlightOf(entry: JsonObject, row: number): LooseHighlight {
  const [target] = targetsOf(entry);
  const source = sourceOf(target);
  const own = ownFields(entry);
  const passage = annotationPassage(entry, target, own);
  const title = words(own, 'title');
  return {
    key: words(own, 'articleId') || source,
    story: {
      row,
      address: words(own, 'url') || (/^urn:/iu.test(source) ? '' : source),
      title,
      byline: words(own, 'byline') || null,
      siteName: words(own, 'siteName') || null,
      language: words(own, 'language') || null,
      publishedAt: words(own, 'publishedAt') || null,
      note: passage === null ? noteOf(entry) : '',
      tags: passage === null ? tagsOf(entry) : [],
    },
    passage,
  };
}

function annotationPassage(
  entry: JsonObject,
  target: JsonObject | string | undefined,
  own: JsonObject,
): ImportedPassage | null {
  const selectors = typeof target === 'object' ? listed(target, 'selector') : [];
  const ofType = (type: string): JsonObject => selectors.find((one) => words(one, 'type') === type) ?? {};
  const quote = ofType('TextQuoteSelector');
  const position = ofType('TextPositionSelector');
  const rest = selectors.filter((one) => one !== quote && one !== position);
  return passageOf({
    entry: {
      ...{ quote: field(quote, 'exact') ?? '', prefix: field(quote, 'prefix') ?? '' },
      ...{ suffix: field(quote, 'suffix') ?? '', start: field(position, 'start') ?? null },
      ...{ end: field(position, 'end') ?? null, colour: field(own, 'colour') ?? null },
      ...{ note: noteOf(entry), tags: tagsOf(entry), private: field(own, 'private') ?? false },
    },
    said: own,
    createdAt: field(entry, 'created'),
    imported: {
      ...otherFields(entry, [...USED, ...OWN_USED]),
      ...(rest.length > 0 && { selectors: rest }),
    },
  });
}

/** What we wrote under our own name, without it. */
function ownFields(entry: JsonObject): JsonObject {
  const fields = Object.entries(entry).filter(([name]) => name.startsWith(OWN));
  return Object.fromEntries(fields.map(([name, value]) => [name.slice(OWN.length), value]));
}

/** The model allows one thing, or a list of them, everywhere. */
function listed(object: JsonObject, name: string): JsonObject[] {
  const value = field(object, name);
  return value !== undefined && isObject(value) ? [value] : objects(object, name);
}

function targetsOf(entry: JsonObject): (JsonObject | string)[] {
  const value = field(entry, 'target');
  const all: readonly JsonValue[] = Array.isArray(value)
    ? list(entry, 'target')
    : value === undefined
      ? []
      : [value];
  return all.filter((one) => typeof one === 'string' || isObject(one));
}

function sourceOf(target: JsonObject | string | undefined): string {
  if (target === undefined || typeof target === 'string') return target ?? '';
  const source = field(target, 'source');
  const address =
    source !== undefined && isObject(source) ? words(source, 'id') : words(target, 'source', 'id');
  return address.replace(/#.*$/su, '');
}

function noteOf(entry: JsonObject): string {
  const plain = field(entry, 'bodyValue');
  const bodies = bodiesOf(entry).filter((body) => words(body, 'purpose') !== 'tagging');
  const notes = bodies.map((body) => words(body, 'value'));
  return [typeof plain === 'string' ? plain : '', ...notes].filter((note) => note !== '').join('\n\n');
}

function tagsOf(entry: JsonObject): string[] {
  const tags = bodiesOf(entry).filter((body) => words(body, 'purpose') === 'tagging');
  return [...new Set(tags.map((body) => words(body, 'value').trim()).filter((tag) => tag !== ''))];
}

function bodiesOf(entry: JsonObject): JsonObject[] {
  const value = field(entry, 'body');
  if (typeof value === 'string') return [{ value }];
  return listed(entry, 'body');
}
