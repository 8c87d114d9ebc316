/**
 * Rows as they come from the capture process, where hostile files are read: checked before anything is made of them, and
 * made to fit our columns. What does not fit is cut where it is a name, and never where it is somebody's words.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { articleStateSchema } from '../../contract/article.ts';
import type { ImportOptions } from '../../contract/importing.ts';
import { markColourSchema, statementKindSchema } from '../../contract/passage.ts';
import { partialDateSchema, tagNameSchema } from '../../contract/primitives.ts';
import { cleanStrings } from './clean-strings.ts';
import type { ImportedContent, ImportedItem, RefusedRow } from './importers/types.ts';

const MAX_TITLE = 2000;
const MAX_URL = 2048;
const MAX_NAME = 500;
const MAX_TAG = 200;

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const json = z.record(z.string(), z.unknown());
const name = z.string().transform((text) => text.slice(0, MAX_NAME).toWellFormed());

const passageSchema = z.object({
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number().int().min(0).nullable().catch(null),
  end: z.number().int().min(0).nullable().catch(null),
  colour: markColourSchema.nullable().catch(null),
  note: z.string(),
  tags: z.array(z.string()),
  speaker: name.nullable(),
  saidOn: partialDateSchema.nullable().catch(null),
  createdAt: moment.nullable().catch(null),
  /** Of our own files alone. What is private must not come back as public: one that says it wrongly is refused. */
  own: z
    .object({
      role: name.nullable(),
      kind: statementKindSchema.nullable().catch(null),
      venue: name.nullable(),
      private: z.boolean(),
    })
    .optional(),
  imported: json,
});

const itemSchema = z.object({
  kind: z.literal('item'),
  row: z.number().int(),
  url: z.string().max(MAX_URL).nullable(),
  title: z.string().transform((text) => text.replace(/\s+/gu, ' ').trim().slice(0, MAX_TITLE).toWellFormed()),
  byline: name.nullable(),
  siteName: name.nullable(),
  language: z.string().max(35).nullable().catch(null),
  excerpt: z.string().nullable(),
  publishedAt: z.string().max(40).nullable().catch(null),
  savedAt: moment.nullable().catch(null),
  state: articleStateSchema,
  favourite: z.boolean(),
  progress: z.number().min(0).max(1).nullable().catch(null),
  tags: z.array(z.string()),
  folders: z.array(z.string()),
  note: z.string(),
  passages: z.array(passageSchema),
  imported: json,
  remarks: z.array(z.string()),
});

const refusedSchema = z.object({
  kind: z.literal('refused'),
  row: z.number().int(),
  title: z.string(),
  url: z.string().nullable(),
  reason: z.string(),
});

const contentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('html'), html: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('file'), name: z.string(), bytes: z.instanceof(Uint8Array) }),
]);

/** A story as it was read, without its words. */
export type ReadItem = z.output<typeof itemSchema>;
export type ReadPassage = ReadItem['passages'][number];
export type Content = z.output<typeof contentSchema>;

/** What a row of a file is to us. */
export type CheckedRow =
  | { kind: 'item'; item: ReadItem; content: Content | null }
  | ({ kind: 'refused' } & Pick<RefusedRow, 'row' | 'title' | 'url' | 'reason'>);

/** A row that is not what an importer promises is refused; so nothing that a file does can stop the others. */
export function checkRow(given: unknown, fallbackRow: number): CheckedRow {
  const { content, ...rest } = Object(given) as { content?: unknown };
  const value = cleanStrings(rest);
  const refused = refusedSchema.safeParse(value);
  if (refused.success)
    return { ...refused.data, title: refused.data.title.slice(0, MAX_TITLE).toWellFormed() };
  const item = itemSchema.safeParse(value);
  const words = content === undefined || content === null ? null : contentSchema.safeParse(content);
  if (item.success && words?.success !== false) {
    return { kind: 'item', item: item.data, content: words?.data ?? null };
  }
  return { kind: 'refused', row: fallbackRow, title: '', url: null, reason: DAMAGED };
}

const DAMAGED = 'This entry is damaged and cannot be read.';

interface StoredRecord {
  item: ReadItem;
  content: { kind: ImportedContent['kind']; name: string | null } | null;
}

/** A row as it is kept until it is written. */
export function packRow({ item, content }: Extract<CheckedRow, { kind: 'item' }>): {
  record: Buffer;
  content: Buffer | null;
} {
  const kept: StoredRecord = {
    item,
    content:
      content === null ? null : { kind: content.kind, name: content.kind === 'file' ? content.name : null },
  };
  return {
    record: Buffer.from(JSON.stringify(kept)),
    content: content === null ? null : zstdCompressSync(bytesOf(content)),
  };
}

/** What a row says, without its words. */
export function unpackItem(record: Buffer): ReadItem {
  return readRecord(record).item;
}

/** The words of a row; null where it has none. */
export function unpackContent(record: Buffer, packed: Buffer | null): Content | null {
  const { content } = readRecord(record);
  if (content === null || packed === null) return null;
  const bytes = zstdDecompressSync(packed);
  if (content.kind === 'file') return { kind: 'file', name: content.name ?? 'file', bytes };
  const words = bytes.toString('utf8');
  return content.kind === 'html' ? { kind: 'html', html: words } : { kind: 'text', text: words };
}

/** The bytes of the words of a story: by their hash it is found again where it has no address. */
export function bytesOf(content: Content): Uint8Array {
  if (content.kind === 'file') return content.bytes;
  return Buffer.from(content.kind === 'html' ? content.html : content.text);
}

/** The tags that a story is to have: its own, its folders where they are wanted, and those of the whole import. */
export function tagsOf(item: Pick<ImportedItem, 'tags' | 'folders'>, options: ImportOptions): string[] {
  const names = [...item.tags, ...(options.foldersAsTags ? item.folders : []), ...options.tags];
  return fitTags(names);
}

/** Names as tags can have them, each once. */
export function fitTags(names: readonly string[]): string[] {
  const fitting = names.flatMap(
    (each) => tagNameSchema.safeParse(each.replace(/^#+/u, '').slice(0, MAX_TAG).toWellFormed()).data ?? [],
  );
  return [...new Map(fitting.map((tag) => [tag.toLowerCase(), tag])).values()];
}

function readRecord(record: Buffer): StoredRecord {
  // Written by `packRow`, in a table that nothing else writes.
  return JSON.parse(record.toString('utf8')) as StoredRecord;
}
