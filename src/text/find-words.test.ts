import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, snippet } from './find-words.ts';
import { tokenise } from './tokenise.ts';

const marked = (text: string, ...terms: string[]) =>
  findWords(text, { terms: new Set(terms) }).map(([start, end]) => text.slice(start, end));

describe('findWords', () => {
  it('marks words in any form', () => {
    expect(marked("The KREMLIN's Élysée, kremlins", 'kremlin', 'elysee')).toEqual(['KREMLIN', 'Élysée']);
    expect(marked('a follow-up, follow', 'follow')).toEqual(['follow', 'follow']);
    expect(marked('a follow-up here', 'followup', 'up', 'here')).toEqual(['follow-up', 'here']);
    expect(marked('a follow-up-call here', 'follow', 'followupcall')).toEqual(['follow-up-call']);
    expect(marked('nothing', 'x')).toEqual([]);
  });

  it('marks words in other forms, spellings and scripts, if the index says that they matched', () => {
    const text = 'Зеленський, Zelenskyy und Selenskyj: Verhandlungen, negociations, negotitaions.';
    expect(marked(text, 'зеленський', 'zelenskyy', 'selenskyj', 'verhandlungen', 'negotitaions')).toEqual([
      'Зеленський',
      'Zelenskyy',
      'Selenskyj',
      'Verhandlungen',
      'negotitaions',
    ]);
  });

  it('marks beginnings', () => {
    const text = 'Negotiations and negotiators';
    expect(findWords(text, { terms: new Set(), prefixes: ['nego'] })).toEqual([
      [0, 12],
      [17, 28],
    ]);
  });

  it('gives marks in order that do not overlap, for any text', () => {
    const unit = fc.constantFrom('a', 'b', '-', "'", ' ', 'é', '東');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.nat(), (text, pick) => {
        const terms = tokenise(text).map(({ term }) => term);
        const marks = findWords(text, { terms: new Set(terms.filter((_, i) => (pick >> (i % 30)) & 1)) });
        let last = 0;
        for (const [start, end] of marks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('snippet', () => {
  const text =
    'One two three four five six seven eight nine ten eleven\n\ntwelve thirteen fourteen fifteen sixteen.';
  const cut = (length: number, ...terms: string[]) => {
    const result = snippet(text, findWords(text, { terms: new Set(terms) }), { length });
    return [result.text, ...result.marks.map(([start, end]) => result.text.slice(start, end))];
  };

  it('shows the most marks, cut at words', () => {
    expect(cut(30, 'two', 'eleven', 'twelve')).toEqual(['…ten eleven  twelve…', 'eleven', 'twelve']);
    expect(cut(20)).toEqual(['One two three four…']);
    expect(cut(22, 'sixteen')).toEqual(['…fifteen sixteen.', 'sixteen']);
    expect(cut(500, 'one')).toEqual([text.replaceAll('\n', ' '), 'One']);
    expect(snippet('', [], { length: 10 })).toEqual({ text: '', marks: [] });
  });

  it('keeps its length and its marks, for any text', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '-', '\u{1f600}', '東');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), fc.integer({ min: 1, max: 60 }), (source, length) => {
        const marks = findWords(source, { terms: new Set(['a', 'ab', 'b', 'ba']) });
        const result = snippet(source, marks, { length });
        expect(result.text.length).toBeLessThanOrEqual(length + 2);
        expect(source.replace(/\s/g, ' ')).toContain(result.text.replaceAll('…', ''));
        if (length > 1) expect(result.text.isWellFormed()).toBe(true);
        for (const [start, end] of result.marks) {
          expect(start).toBeLessThan(end);
          expect(result.text.slice(start, end)).toMatch(/^[ab-]+$/);
        }
        if (marks.length > 0 && length >= 40) expect(result.marks.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts a huge text', () => {
    const long = 'word other-word '.repeat(30_000);
    const cut = snippet(long, findWords(long, { terms: new Set(['word', 'otherword']) }), { length: 200 });
    expect(cut.text.length).toBeLessThanOrEqual(202);
  });
});
