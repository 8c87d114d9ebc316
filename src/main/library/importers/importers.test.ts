import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import { makeZip } from '../../../../test/support/make-epub.ts';
import { corpus } from './corpus.test-support.ts';
import { breakFile, damage } from './broken-files.test-support.ts';
import { isArchive, textOf } from './file-text.ts';
import { fileOf, readAs } from './importers.test-support.ts';
import { detectFormat, importers, readRows } from './index.ts';
import { reasons } from './reasons.ts';
import { readTable } from './table.ts';
import type { ImportedRow, Importer, ImportFile } from './types.ts';

const named = (id: string): Importer => {
  const found = importers.find((importer) => importer.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

/** Rows by the importer itself: what is wrong with a file may be said by an error of ours, and by nothing else. */
function readBare(importer: Importer, file: ImportFile): ImportedRow[] {
  const rows: ImportedRow[] = [];
  try {
    for (const row of importer.read(file)) rows.push(row);
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
  }
  return rows;
}

const recordsIn = (rows: readonly ImportedRow[]): number =>
  rows.reduce((sum, { records = 1 }) => sum + records, 0);

function expectSound(rows: readonly ImportedRow[]): void {
  let last = 0;
  for (const row of rows) {
    expect(row.row).toBeGreaterThan(last);
    last = row.row;
    if (row.kind === 'refused') expect(row.reason).toMatch(/^\p{Lu}.*\.$|^“/su);
    else {
      expect(row.url ?? 'https://').toMatch(/^https?:/iu);
      expect(row.passages.every(({ quote }) => quote.trim() !== '')).toBe(true);
      expect(row.savedAt ?? '2024-01-01T00:00:00.000Z').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
      expect(row.progress ?? 0).toBeGreaterThanOrEqual(0);
      expect(JSON.parse(JSON.stringify(row.imported))).toEqual(row.imported);
    }
  }
  expect(recordsIn(rows)).toBeGreaterThanOrEqual(last);
}

describe('detectFormat', () => {
  it.each(corpus.map(({ id, file }, at) => ({ id, at, file })))(
    'knows $id (file $at) by its content',
    ({ id, file }) => {
      const [best, second] = detectFormat(file);
      expect(best?.importer.id).toBe(id);
      expect(best?.sureness).toBeGreaterThan(second?.sureness ?? 0);
      expect(readRows(named(id), file).next().value).toMatchObject({
        kind: id === 'opml' ? 'refused' : 'item',
      });
    },
  );

  it('knows each as well with a mark at its beginning, in UTF-16, and with the line ends of Windows', () => {
    for (const { id, file } of corpus.filter(({ file: one }) => !isArchive(one))) {
      const text = new TextDecoder().decode(file.bytes);
      const rows = readBare(named(id), file).length;
      for (const bytes of [
        new TextEncoder().encode(`\ufeff${text}`),
        new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
        new TextEncoder().encode(text.replaceAll('\n', '\r\n')),
      ]) {
        expect(detectFormat({ name: '', bytes })[0]?.importer.id).toBe(id);
        expect(readBare(named(id), { name: '', bytes }).length).toBe(rows);
      }
    }
  });

  it('knows what is nothing for what it is', () => {
    for (const text of [
      '',
      ' ',
      '\0',
      '{',
      '[',
      '[]',
      '{}',
      '<p>Words</p>',
      'Words.',
      '"',
      ',',
      'PK\x03\x04',
      '%PDF-1.7',
      'null',
      '0',
    ]) {
      expect(detectFormat(fileOf(text))).toEqual([]);
    }
    expect(detectFormat({ name: '', bytes: makeZip([{ name: 'a.txt', bytes: 'x' }]) })).toEqual([]);
  });
});

describe('readRows', () => {
  it('says what is wrong with an archive', () => {
    expect(readAs('pocket', fileOf('PK\x03\x04 no archive'))).toMatchObject([
      { kind: 'refused', row: 1, reason: expect.stringMatching(/^The archive cannot be read/u) },
    ]);
  });

  it('goes no further than it is asked', () => {
    let read = 0;
    const endless: Importer = {
      ...named('csv'),
      *read() {
        for (;;) yield { kind: 'refused', row: (read += 1), title: '', url: null, reason: reasons.noAddress };
      },
    };
    for (const { row } of readRows(endless, fileOf(''))) if (row === 3) break;
    expect(read).toBe(3);
  });

  it('ends with a refused row where an importer fails, after the rows that it gave', () => {
    const failing: Importer = {
      ...named('csv'),
      *read() {
        yield { kind: 'refused', row: 1, title: '', url: null, reason: reasons.noAddress };
        throw new TypeError('a fault of ours');
      },
    };
    expect([...readRows(failing, fileOf(''))].map((row) => 'reason' in row && row.reason)).toEqual([
      reasons.noAddress,
      reasons.gaveUp,
    ]);
  });
});

describe('row 58: a file that is broken', () => {
  it('gives sound rows to every importer that may be asked, and to its own', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        ({ id, file }, changes) => {
          const broken: ImportFile = breakFile(file, changes);
          const asked = new Set([named(id), ...detectFormat(broken).map(({ importer }) => importer)]);
          for (const importer of asked) expectSound(readBare(importer, broken));
        },
      ),
      { numRuns: 1000 },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('counts every row of a table once, as a story, as a part of one, or as refused', () => {
    const tables = corpus.filter(
      ({ id, file }) =>
        !isArchive(file) &&
        !/^\s*[<[{@]/u.test(new TextDecoder().decode(file.bytes)) &&
        !['links', 'ris', 'bibtex'].includes(id),
    );
    fc.assert(
      fc.property(fc.constantFrom(...tables), fc.array(damage, { maxLength: 4 }), ({ id, file }, changes) => {
        const broken: ImportFile = breakFile(file, changes);
        // Two of these formats are known by their first sign for another thing than a table.
        fc.pre(!/^\s*[<[{]/u.test(textOf(broken.bytes)));
        const rows = [...readTable(broken).rows].length;
        const read = recordsIn(readBare(named(id), broken));
        // A table that lost the names of its columns may have one row more.
        expect([rows, rows + 1]).toContain(read);
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing before the place where it was cut off', () => {
    const flat = [
      'pocket',
      'instapaper',
      'wallabag',
      'readwise-reader',
      'raindrop',
      'karakeep',
      'obsidian-clipper',
      'pinboard',
      'goodlinks',
      'matter',
      'csl-json',
      'bookmarks',
      'ris',
      'bibtex',
      'opml',
    ];
    for (const { id, file } of corpus.filter((one) => flat.includes(one.id) && !isArchive(one.file))) {
      const whole = readBare(named(id), file).map((row) => ({
        ...row,
        remarks: [],
        folders: [],
        imported: {},
      }));
      for (let end = 0; end < file.bytes.length; end += 3) {
        const cut = readBare(named(id), { name: '', bytes: file.bytes.subarray(0, end) });
        const before = cut.slice(0, -1).map((row) => ({ ...row, remarks: [], folders: [], imported: {} }));
        expect(before).toEqual(whole.slice(0, before.length));
      }
    }
  });

  it('is read also where it is not of that format at all', () => {
    for (const { file } of corpus) for (const importer of importers) expectSound(readBare(importer, file));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        for (const importer of importers) {
          expect(importer.detect({ name: '', bytes })).toBeLessThanOrEqual(1);
          expectSound(readBare(importer, { name: '', bytes }));
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('row 56: is not changed by names that are special in JavaScript', () => {
  const entry =
    '{"url":"https://example.com/a","is_archived":0,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x","tags":["__proto__","constructor"]}';
  expect(readAs('wallabag', fileOf(`[${entry}]`))).toMatchObject([
    { tags: ['__proto__', 'constructor'], imported: { '(__proto__)': { polluted: 1 }, toString: 'x' } },
  ]);
  const table = 'url,__proto__,constructor,toString\nhttps://example.com/a,x,y,z\n';
  expect(readAs('csv', fileOf(table))).toMatchObject([{ imported: { '(__proto__)': 'x', tostring: 'z' } }]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
