import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TERM_LENGTH, foldTerm } from './fold-term.ts';
import { tokenise } from './tokenise.ts';

const terms = (text: string) => tokenise(text).map(({ term }) => term);

describe('tokenise', () => {
  it.each([
    ['words', 'He said: "No."', ['he', 'said', 'no']],
    ['contractions', "don't we’ll", ["don't", "we'll"]],
    ['possessives', "Kremlin's Kremlin’s ministers' boss's", ['kremlin', 'kremlin', 'ministers', 'boss']],
    ['elisions', "l'homme O’Brien", ['l', 'homme', "l'homme", 'o', 'brien', "o'brien"]],
    [
      'hyphens',
      'follow-up co‑operate -x- a--b',
      ['follow', 'up', 'followup', 'co', 'operate', 'cooperate', 'x', 'a', 'b'],
    ],
    ['hyphens and possessives', "father-in-law's", ['father', 'in', 'law', 'fatherinlaw']],
    [
      'numbers',
      '1,000 3.14 3,5 1,234,567.8 24.02.2022. 5,',
      ['1000', '3.14', '3.5', '1234567.8', '24.02.2022', '5'],
    ],
    ['initials', 'U.S. e.g. end.Then a.b', ['us', 'eg', 'end', 'then', 'ab']],
    ['letters with digits', 'S-300 F16 2nd', ['s', '300', 's300', 'f16', '2nd']],
    ['soft hyphens', 'nego\u00adtia\u200btion', ['negotiation']],
    ['Ukrainian', "п'ять об’єкт", ['п', 'ять', "п'ять", 'об', 'єкт', "об'єкт"]],
    ['marks', 'cafe\u0301', ['cafe']],
    ['Hindi', 'हिन्दी', ['हिन्दी']],
    ['Korean', '대통령이 말했다', ['대통령이', '말했다']],
    ['Arabic', 'الرئيسُ قــال', ['الرييس', 'قال']],
    ['mixed scripts', 'GDP東京abc', ['gdp', '東京', 'abc']],
    ['pictures', '\u{1f600} ok', ['ok']],
    ['nothing', " -- ' . , ", []],
  ])('%s', (_name, text, expected) => expect(terms(text)).toEqual(expected));

  it('says where words stand', () => {
    expect(tokenise("The Kremlin's follow-up")).toEqual([
      { term: 'the', start: 0, end: 3 },
      { term: 'kremlin', start: 4, end: 11 },
      { term: 'follow', start: 14, end: 20 },
      { term: 'up', start: 21, end: 23 },
      { term: 'followup', start: 14, end: 23, isCompound: true },
    ]);
  });

  it('cuts scripts without spaces', () => {
    expect(terms('今天天气很好。')).toContain('今天');
    expect(terms('ภาษาไทย')).toEqual(['ภาษา', 'ไทย']);
  });

  it('is total, in order, bounded, and its terms are folded', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      'é',
      '1',
      ',',
      '.',
      "'",
      '’',
      '-',
      ' ',
      '\u00ad',
      '東',
      'ไ',
      '\u{20000}',
      '\ud800',
      's',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 60 }), fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { term, start, end, isCompound } of tokenise(text)) {
          expect(term).not.toBe('');
          expect(foldTerm(term)).toBe(term);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (!isCompound) expect(start).toBeGreaterThanOrEqual(last);
          if (!isCompound) last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['letters', 'a'],
    ['hyphens', 'a-'],
    ['apostrophes', "a'"],
    ['dots', 'a.'],
    ['digits', '1,'],
    ['marks', 'a\u0301'],
    ['Han', '東京都'],
    ['soft hyphens', 'a\u00ad'],
    ['text', 'The Kremlin’s follow-up. '],
  ])('cuts a huge text: %s', (_name, part) => {
    const text = part.repeat(300_000 / part.length);
    expect(tokenise(text).length).toBeGreaterThan(0);
  });
});

describe('foldTerm', () => {
  it.each([
    ['Élysée', 'elysee'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['İstanbul', 'istanbul'],
    ['ılık', 'ilik'],
    ['Ёлка', 'елка'],
    ['мой', 'мой'],
    ['Київ', 'київ'],
    ['за́мок', 'замок'],
    ['Ґалаґан', 'галаган'],
    ['ΟΔΌΣ', 'οδοσ'],
    ['أحمد', 'احمد'],
    ['مُحَمَّد', 'محمد'],
    ['がぎ', 'がぎ'],
    ['한국', '한국'],
    ['ＡＢＣ１', 'abc1'],
    ['ﬁne', 'fine'],
    ['DON’T', "don't"],
  ])('%s is %s', (term, folded) => {
    expect(foldTerm(term)).toBe(folded);
    expect(foldTerm(term.normalize('NFD'))).toBe(folded);
  });

  it('folds any string once and for all, within its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (term) => {
        const folded = foldTerm(term);
        expect(foldTerm(folded)).toBe(folded);
        expect(folded.length).toBeLessThanOrEqual(MAX_TERM_LENGTH);
      }),
      { numRuns: 3000 },
    );
    expect(foldTerm('a'.repeat(100)).length).toBe(MAX_TERM_LENGTH);
  });
});
