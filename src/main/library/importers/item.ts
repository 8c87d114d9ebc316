import { readAddress } from './address.ts';
import type { ReadDate } from './dates.ts';
import { reasons, remarks } from './reasons.ts';
import type {
  ImportedItem,
  ImportedPassage,
  ImportedRow,
  JsonObject,
  JsonValue,
  RefusedRow,
} from './types.ts';
import { cleanTitle } from './words.ts';

/** What an importer knows of a story; everything else is as if the file did not have it. */
export type ItemDraft = Partial<Omit<ImportedItem, 'kind' | 'url' | 'remarks'>> & {
  readonly row: number;
  /** As it stands in the file. */
  readonly address: string;
  readonly remarks?: readonly (string | null)[];
};

const EMPTY = {
  byline: null,
  siteName: null,
  language: null,
  excerpt: null,
  publishedAt: null,
  savedAt: null,
  state: 'inbox',
  favourite: false,
  progress: null,
  tags: [],
  folders: [],
  note: '',
  content: null,
  passages: [],
  imported: {},
} as const satisfies Partial<ImportedItem>;

/**
 * A story, or a refused row where its address is none. A story without an address that can be fetched stands when
 * it brings its own words or marks; a title alone is nothing to keep.
 */
export function makeItem({ address, title = '', remarks: given = [], ...draft }: ItemDraft): ImportedRow {
  const name = cleanTitle(title);
  const said = given.filter((remark) => remark !== null);
  const common = { ...EMPTY, ...draft, kind: 'item' } as const;
  const hasWords = common.content !== null || common.passages.length > 0 || common.note !== '';
  if (address.trim() === '' && hasWords) return { ...common, url: null, title: name, remarks: unique(said) };
  const read = readAddress(address);
  if (read.url === null) {
    if (!hasWords) return refuse(draft.row, read.reason, { title: name, url: address });
    // The user's words are worth more than the place where they stood.
    const imported = { ...common.imported, address };
    return {
      ...common,
      url: null,
      title: name,
      imported,
      remarks: unique([...said, remarks.addressLeftOut(address)]),
    };
  }
  const isAddress = name === address.trim() || name === read.url;
  return {
    ...common,
    url: read.url,
    title: isAddress ? '' : name,
    remarks: unique(read.remark === null ? said : [...said, read.remark]),
  };
}

/** A row that becomes nothing, and why. */
export function refuse(
  row: number,
  reason: string,
  { title = '', url = null }: { title?: string; url?: string | null } = {},
): RefusedRow {
  const address = url?.trim() ?? '';
  return {
    kind: 'refused',
    row,
    title,
    url: address === '' ? null : address.slice(0, SHOWN_ADDRESS),
    reason,
  };
}

const SHOWN_ADDRESS = 2000;

/** A highlight; null where it has no words. */
export function makePassage(
  quote: string,
  facts: Partial<Omit<ImportedPassage, 'quote'>> = {},
): ImportedPassage | null {
  const words = quote.trim();
  if (words === '') return null;
  return {
    prefix: '',
    suffix: '',
    start: null,
    end: null,
    colour: null,
    note: '',
    tags: [],
    speaker: null,
    saidOn: null,
    createdAt: null,
    imported: {},
    ...facts,
    quote: words,
  };
}

/** The refused row of something that is not even an object. */
export function notAnEntry(row: number): RefusedRow {
  return refuse(row, reasons.notAnEntry);
}

/** What has no place in our model, under the names that it had. `__proto__` could change what it is copied to. */
export function importedOf(entries: Iterable<readonly [string, JsonValue]>): JsonObject {
  return Object.fromEntries(
    [...entries].map(([name, value]) => [name === '__proto__' ? '(__proto__)' : name, harmless(value)]),
  );
}

/** No value here is deeper than the reader of JSON lets through. */
function harmless(value: JsonValue): JsonValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? (value as readonly JsonValue[]).map(harmless)
    : importedOf(Object.entries(value));
}

/** Names joined by a sign, without the white space around them and without doubles. */
export function splitNames(text: string, by: string | RegExp): string[] {
  return unique(
    text
      .split(by)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}

/** Each once, in their order. */
export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** The remarks of several dates. */
export function remarksOf(...dates: readonly ReadDate[]): (string | null)[] {
  return dates.map(({ remark }) => remark);
}
