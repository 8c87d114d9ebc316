import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTerm } from './fold-term.ts';
import { endOfPlainWord, plainFolds } from './plain-words.ts';
import { tokenise, visitTerms } from './tokenise.ts';

const folds = plainFolds();
const plainLetters = [...folds.keys()]
  .filter((unit) => folds[unit] !== 0)
  .map((unit) => String.fromCharCode(unit));
const foldPlain = (word: string): string =>
  String.fromCharCode(...Array.from(word, (letter) => folds[letter.charCodeAt(0)] ?? 0));

function visited(text: string): string[] {
  const terms: string[] = [];
  visitTerms(text, {
    plain: (whole, start, end) => terms.push(foldPlain(whole.slice(start, end))),
    term: (term) => terms.push(term),
  });
  return terms;
}

describe('plain words', () => {
  it.each([
    ['The', 'tide', 'plain in English'],
    ['Путін', 'Ёлка', 'plain in Cyrillic'],
    ['Café', 'Ångström', 'plain with accents'],
    ['Άλφα', 'ΣΊΣΥΦΟΣ', 'plain in Greek'],
  ])('%s, %s: %s', (...words) => {
    for (const word of words.slice(0, 2)) expect(endOfPlainWord(`${word} .`, 0)).toBe(word.length);
  });

  it.each(['Weiß', "l'homme", 'follow-up', '3.5', 'U.S.', 'cafe\u0301', '東京', 'so\u00adft'])(
    '%s has to be looked at more closely',
    (word) => expect(endOfPlainWord(`${word} .`, 0)).toBe(0),
  );

  it.each(['end.', 'end,', 'end”', "ministers' ", 'dash—', 'dash - '])(
    '%s ends where its letters do',
    (text) => expect(endOfPlainWord(text, 0)).toBe(text.search(/[^a-z]/u)),
  );

  it('fold unit by unit as they fold whole', () => {
    const word = fc.string({ unit: fc.constantFrom(...plainLetters), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, (letters) => foldPlain(letters) === foldTerm(letters)),
      { numRuns: 2000 },
    );
  });

  it('make no difference to what the terms of a text are', () => {
    const unit = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'aBéжЇ1 '.split('')) },
      fc.constantFrom(...".,-'’ß\u0301\u00ad東ก\n“_".split(''), '\u{1f600}', '\ud800'),
    );
    const text = fc.string({ unit, maxLength: 40 });
    fc.assert(
      fc.property(text, (any) => {
        expect(visited(any)).toEqual(tokenise(any).map(({ term }) => term));
      }),
      { numRuns: 2000 },
    );
    const long = 'a'.repeat(200);
    expect(visited(long)).toEqual([foldTerm(long)]);
  });
});
