/** JSON that means harm, in every format that is JSON: what is wrong with an entry costs that entry, by its number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from './corpus.test-support.ts';
import { fileOf, jsonFile, readAny, readAs } from './importers.test-support.ts';
import { reasons, remarks } from './reasons.ts';
import type { ImportedItem, ImportedRow } from './types.ts';

type Json = Record<string, unknown>;

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const files = corpus.filter(
  ({ file }) => /^[[{]/u.test(decode(file.bytes)) && !decode(file.bytes).includes('\n'),
);

/** The list of entries in a file, wherever it stands: the first whose objects have an address or a content. */
function entriesIn(value: unknown): Json[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const isList = Array.isArray(value) && value.some(isEntry);
  if (isList) return value as Json[];
  for (const inner of Object.values(value)) {
    const found = entriesIn(inner);
    if (found !== null) return found;
  }
  return null;
}

function isEntry(value: unknown): boolean {
  const names = ['url', 'uri', 'href', 'URL', 'content', 'target'];
  return typeof value === 'object' && value !== null && names.some((name) => Object.hasOwn(value, name));
}

/** The file with an entry behind its first, as it is written. */
function withEntry(bytes: Uint8Array, raw: string): string {
  const whole: unknown = JSON.parse(decode(bytes));
  entriesIn(whole)?.splice(1, 0, '@entry@' as never);
  return JSON.stringify(whole).replace('"@entry@"', () => raw);
}

/** A copy of the first entry, with one value in it as it is written. */
function entryWith(bytes: Uint8Array, name: string, raw: string): string {
  const [first] = entriesIn(JSON.parse(decode(bytes))) ?? [];
  return JSON.stringify({ ...first, [name]: '@value@' }).replace('"@value@"', () => raw);
}

const itemsOf = (rows: readonly ImportedRow[]): ImportedItem[] => rows.filter((row) => row.kind === 'item');
const recordsIn = (rows: readonly ImportedRow[]): number =>
  rows.reduce((sum, { records = 1 }) => sum + records, 0);
const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
const named = files.map(({ id, file }, at) => ({ id, at, bytes: file.bytes }));

describe.each(named)('$id (file $at)', ({ id, bytes }) => {
  const before = readAs(id, { name: '', bytes });
  const words = (rows: readonly ImportedRow[]) =>
    itemsOf(rows).map(({ url, title, passages }) => ({ url, title, passages }));

  it('row 57: an entry that is nested 200,000 deep is refused by its number, and the others come in', () => {
    for (const raw of [
      deep,
      `{"url":"https://example.com/deep","uri":"https://example.com/deep","x":${deep}}`,
    ]) {
      const { id: known, rows } = readAny(fileOf(withEntry(bytes, raw)));
      expect(known).toBe(id);
      expect(rows.filter(({ kind }) => kind === 'refused')[0]).toMatchObject({
        row: 2,
        reason: reasons.tooDeep,
      });
      expect(words(rows)).toEqual(words(before));
    }
  });

  it('row 57: numbers without an end, names that come twice and times that no calendar has stop nothing', () => {
    const [first = {}] = entriesIn(JSON.parse(decode(bytes))) ?? [];
    const hostile = [
      '9'.repeat(1_000_000),
      `-${'9'.repeat(400)}.5e999999`,
      '1e-999999',
      '-1',
      '8640000000000001',
      `"${'9'.repeat(100_000)}"`,
    ];
    const times = [
      '"NaN"',
      '"+275761-01-01T00:00:00Z"',
      '"275761-09-13"',
      '"-000001-01-01"',
      '"Invalid Date"',
    ];
    for (const name of Object.keys(first)) {
      for (const raw of [...hostile, ...times, `1,"${name}":2`, 'null', '[]', '{}', 'true', '""']) {
        const rows = readAs(id, fileOf(withEntry(bytes, entryWith(bytes, name, raw))));
        expect(recordsIn(rows)).toBe(recordsIn(before) + 1);
        expect(words(rows)).toEqual(
          expect.arrayContaining(words(before).filter(({ passages }) => passages.length === 0)),
        );
        for (const { savedAt, passages } of itemsOf(rows)) {
          for (const at of [savedAt, ...passages.map((passage) => passage.createdAt)])
            expect(
              at === null || /^(?:19[89]|20|21)\d\d?-.*Z$|^(?:19[89]\d|20\d\d|21\d\d)-.*Z$/u.test(at),
            ).toBe(true);
          for (const { start, end } of passages)
            expect([start ?? 0, end ?? 0].every((place) => place >= 0)).toBe(true);
        }
      }
    }
  });

  it('row 56: a name that reaches into objects is kept under another one, and reaches nowhere', () => {
    const own = '{"polluted":1}';
    const [first = {}] = entriesIn(JSON.parse(decode(bytes))) ?? [];
    const whole = JSON.stringify({ ...first, tags: ['__proto__', 'constructor', 'toString'] });
    const raw = `${whole.slice(0, -1)},"__proto__":${own},"constructor":{"prototype":${own}},"toString":${own},"hasOwnProperty":"x"}`;
    const rows = readAs(id, fileOf(withEntry(bytes, raw)));
    expect(recordsIn(rows)).toBe(recordsIn(before) + 1);
    for (const row of rows) expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(JSON.stringify(rows)).not.toContain('"__proto__":');
    expect(({} as Json)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('row 58: whatever stands in its entries, each is counted once: as a story, as a part of one, or as refused', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.jsonValue({ maxDepth: 3 })), {
          maxLength: 6,
        }),
        fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }),
        (changes, others) => {
          const whole: unknown = JSON.parse(decode(bytes));
          const entries = entriesIn(whole) ?? [];
          const more = recordsIn(before) - entries.length;
          for (const [at, value] of changes) {
            const entry = entries[Math.floor(at * entries.length)] ?? entries[0] ?? {};
            const keys = Object.keys(entry);
            entry[keys[Math.floor(at * 7919) % keys.length] ?? 'x'] = value;
          }
          // What is added as an entry is no folder, whatever else it is.
          entries.push(
            ...(others.filter((other) => !Object.hasOwn(Object(other) as object, 'children')) as Json[]),
          );
          const rows = readAs(id, jsonFile(whole));
          expect(recordsIn(rows)).toBe(entries.length + more);
          for (const row of rows) if (row.kind === 'refused') expect(row.reason).not.toBe('');
        },
      ),
      { numRuns: 100 },
    );
  });
});

it('row 57: of dates that are none the row says so, and a place before the beginning is none', () => {
  const date = '+275761-01-01T00:00:00Z';
  const entry = { url: 'https://example.com/a', title: 'A', created_at: date, is_archived: 0 };
  expect(readAs('wallabag', jsonFile([entry]))).toMatchObject([
    { kind: 'item', savedAt: null, remarks: [remarks.dateNotUnderstood(date)] },
  ]);
  const selectors = (start: number, end: number) => [
    { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
    { type: 'TextPositionSelector', start, end },
  ];
  for (const [start, end] of [
    [-5, -1],
    [-1, 4],
    [9, 3],
    [0.5, 4],
    [0, 1e308],
    [2 ** 53, 2 ** 53],
  ] as const) {
    const annotations = [{ id: 'a', uri: entry.url, target: [{ selector: selectors(start, end) }] }];
    expect(readAs('hypothesis', jsonFile({ export_userid: 'u', annotations }))).toMatchObject([
      { passages: [{ quote: 'words', start: null, end: null }] },
    ]);
  }
});
