/**
 * What our own files say of stories and passages, as rows. Words are taken as they stand: they were written by us, and
 * nothing in them is markup of another program. What an importer's row has no place for (ids, captures) goes along as `imported`.
 */
import { articleStateSchema } from '../../../contract/article.ts';
import { markColours, statementKindSchema } from '../../../contract/passage.ts';
import { readAddress } from './address.ts';
import { readDate } from './dates.ts';
import { refuse } from './item.ts';
import { isObject } from './json-spans.ts';
import { field, list, names, otherFields, words, wordsOrNull } from './json-values.ts';
import { reasons, remarks } from './reasons.ts';
import type { ImportedItem, ImportedPassage, ImportedRow, JsonObject, JsonValue } from './types.ts';

const STATES = articleStateSchema.options;
const KINDS = statementKindSchema.options;

/** A collection that a file is of, by the ids of its passages. */
export interface OwnCollection {
  readonly name: string;
  readonly note: string;
  readonly places: ReadonlyMap<string, number>;
}

const USED_OF_ARTICLE = [
  ...['type', 'url', 'title', 'byline', 'siteName', 'language', 'publishedAt', 'savedAt', 'excerpt', 'state'],
  ...['favourite', 'tags', 'note', 'passages'],
];
const USED_OF_PASSAGE = [
  ...['type', 'quote', 'prefix', 'suffix', 'start', 'end', 'colour', 'note', 'private', 'tags', 'createdAt'],
  ...['attribution', 'link'],
];

/** A story of our own JSON. `passages` are given apart, because JSON lines have them on lines of their own. */
export function ownArticle(
  entry: JsonObject,
  { row, passages }: { row: number; passages: readonly ImportedPassage[] },
): ImportedRow {
  const title = text(entry, 'title');
  const address = text(entry, 'url');
  const note = text(entry, 'note');
  const read = readAddress(address);
  const hasWords = passages.length > 0 || note !== '';
  if (read.url === null && !hasWords)
    return refuse(row, address === '' ? reasons.noAddress : read.reason, { title, url: address });
  const [saved, state] = [readDate(field(entry, 'savedAt')), words(entry, 'state')];
  const isState = STATES.some((known) => known === state);
  const item: ImportedItem = {
    kind: 'item',
    row,
    url: read.url,
    title,
    ...{ byline: wordsOrNull(entry, 'byline'), siteName: wordsOrNull(entry, 'siteName') },
    ...{ language: wordsOrNull(entry, 'language'), excerpt: wordsOrNull(entry, 'excerpt') },
    ...{ publishedAt: wordsOrNull(entry, 'publishedAt'), savedAt: saved.at },
    state: STATES.find((known) => known === state) ?? 'inbox',
    favourite: field(entry, 'favourite') === true,
    progress: null,
    tags: names(entry, 'tags'),
    folders: [],
    ...{ note, content: null, passages },
    imported: otherFields(entry, USED_OF_ARTICLE),
    remarks: [
      saved.remark,
      isState || state === '' ? null : remarks.stateNotUnderstood(state),
      read.url === null && address !== '' ? remarks.addressLeftOut(address) : null,
    ].filter((remark) => remark !== null),
  };
  return item;
}

/** A passage of our own JSON; null where it has no words. */
export function ownPassage(
  entry: JsonObject,
  collection: OwnCollection | null = null,
): ImportedPassage | null {
  const attribution = field(entry, 'attribution');
  const said = isObject(attribution) ? attribution : {};
  const place = collection?.places.get(words(entry, 'id'));
  return passageOf({
    entry,
    said,
    createdAt: field(entry, 'createdAt'),
    imported: {
      ...otherFields(entry, USED_OF_PASSAGE),
      ...(collection !== null &&
        place !== undefined && { collection: { name: collection.name, note: collection.note, place } }),
    },
  });
}

/** What a passage is made of, wherever its fields stand. */
export function passageOf({
  entry,
  said,
  createdAt,
  imported,
}: {
  entry: JsonObject;
  said: JsonObject;
  createdAt: JsonValue | undefined;
  imported: JsonObject;
}): ImportedPassage | null {
  const quote = text(entry, 'quote');
  if (quote.trim() === '') return null;
  const [start, end] = [offset(field(entry, 'start')), offset(field(entry, 'end'))];
  const isPlace = start !== null && end !== null && end >= start;
  return {
    ...{ quote, prefix: text(entry, 'prefix'), suffix: text(entry, 'suffix') },
    ...{ start: isPlace ? start : null, end: isPlace ? end : null },
    colour: markColours.find((known) => known === field(entry, 'colour')) ?? null,
    ...{ note: text(entry, 'note'), tags: names(entry, 'tags') },
    ...{ speaker: wordsOrNull(said, 'speaker'), saidOn: wordsOrNull(said, 'saidOn') },
    createdAt: readDate(createdAt).at,
    own: {
      ...{ role: wordsOrNull(said, 'role'), venue: wordsOrNull(said, 'venue') },
      kind: KINDS.find((known) => known === field(said, 'kind')) ?? null,
      private: field(entry, 'private') === true,
    },
    imported,
  };
}

/** The collection that a file is of; null where it is of none. */
export function ownCollection(value: JsonValue | undefined): OwnCollection | null {
  if (value === undefined || !isObject(value)) return null;
  const ids = list(value, 'passages').filter((id) => typeof id === 'string');
  return {
    ...{ name: text(value, 'name'), note: text(value, 'note') },
    places: new Map(ids.map((id, place) => [id, place])),
  };
}

/** Text as it stands; empty where there is none. */
export function text(object: JsonObject, name: string): string {
  const value = field(object, name);
  return typeof value === 'string' ? value : '';
}

function offset(value: JsonValue | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
