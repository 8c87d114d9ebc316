import { readAddress } from './address.ts';
import type { ReadDate } from './dates.ts';
import { reasons } from './reasons.ts';
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
 * A story, or a refused row where its address is none. A story without any address stands when it brings its own words or
 * marks; a title alone is nothing to keep.
 */
export function makeItem({ address, title = '', remarks = [], ...draft }: ItemDraft): ImportedRow {
  const name = cleanTitle(title);
  const said = remarks.filter((remark) => remark !== null);
  const common = { ...EMPTY, ...draft, kind: 'item' } as const;
  const hasWords = common.content !== null || common.passages.length > 0 || common.note !== '';
  if (address.trim() === '' && hasWords) return { ...common, url: null, title: name, remarks: unique(said) };
  const read = readAddress(address);
  if (read.url === null) return refuse(draft.row, read.reason, { title: name, url: address });
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
    [...entries].map(([name, value]) => [name === '__proto__' ? '(__proto__)' : name, value]),
  );
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
