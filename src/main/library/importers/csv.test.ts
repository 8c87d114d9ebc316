import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiterOf, readCsv } from './csv.ts';

const cells = (text: string, delimiter = ','): (readonly string[])[] =>
  [...readCsv(text, delimiter)].map((row) => row.cells);

describe('readCsv', () => {
  it('reads quotation marks, line ends of any kind and raw newlines within a cell', () => {
    expect(cells('a,b\r\n"1 ""one""","two\nlines"\r3,\n')).toEqual([
      ['a', 'b'],
      ['1 "one"', 'two\nlines'],
      ['3', ''],
    ]);
  });

  it('passes over empty lines', () => {
    expect(cells('\n\na,b\n\n  \n1,2\n\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('takes a mark within a word, and one before more words, for a sign', () => {
    expect(cells('a,5" nails,"x" y,z\n"say "hi", he said",b\n')).toEqual([
      ['a', '5" nails', 'x" y,z\n"say "hi', ' he said"', 'b'],
    ]);
  });

  it('gives a last row whose quotation mark nothing closes, and says so', () => {
    expect([...readCsv('a,b\n1,"cut off\nin a no', ',')].at(-1)).toEqual({
      cells: ['1', 'cut off\nin a no'],
      isCutOff: true,
    });
  });

  it('loses no rows to a mark that nothing closes in the middle of a file', () => {
    expect(cells('a,b,c\n1,"never closed,3\n4,5,6\n7,"8,9\n')).toEqual([
      ['a', 'b', 'c'],
      ['1', '"never closed', '3'],
      ['4', '5', '6'],
      ['7', '"8', '9'],
    ]);
  });

  it('reads back whatever was written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', ';') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const written = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(cells(written)).toEqual(rows);
      }),
    );
  });

  it('takes time in proportion to the text, whatever the marks in it', () => {
    for (const text of [
      `"${'a"'.repeat(500_000)}${' '.repeat(500_000)},`,
      '"a'.repeat(500_000),
      '"a\n'.repeat(300_000),
      `a,b\n${'"a,b\n'.repeat(300_000)}`,
      ','.repeat(1_000_000),
      `${`${' '.repeat(500_000)}"`.repeat(2)}a`,
    ]) {
      expect([...readCsv(text, ',')].length).toBeGreaterThan(0);
    }
  });
});

describe('delimiterOf', () => {
  it('goes by the first line, without what is quoted there', () => {
    expect(delimiterOf('Title;URL;Content\na,b,c,d').delimiter).toBe(';');
    expect(delimiterOf('"a;b;c;d",url\n').delimiter).toBe(',');
    expect(delimiterOf('a\tb\n').delimiter).toBe('\t');
    expect(delimiterOf('sep=;\r\na;b')).toEqual({ delimiter: ';', start: 7 });
  });
});
