import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhraseNode } from '../../../text/query-tree.ts';
import { tokenise } from '../../../text/tokenise.ts';
import { holdsPhrase } from './phrase.ts';

const phraseOf = (terms: string[], prefix: PhraseNode['prefix'] = 'none'): PhraseNode => ({
  ...{ type: 'phrase', terms, prefix, field: null, text: terms.join(' '), start: 0, end: 0 },
});

/** All words of the text, one after the other: what the shorter ways must agree with. */
function holdsInAllWords(text: string, { terms, prefix }: PhraseNode): boolean {
  const words = tokenise(text).flatMap(({ term, isCompound }) => (isCompound ? [] : [term]));
  const isOpen = prefix !== 'none';
  return words.some((_word, at) =>
    terms.every((term, i) =>
      isOpen && i === terms.length - 1 ? words[at + i]?.startsWith(term) === true : words[at + i] === term,
    ),
  );
}

const filler = 'Nothing of the kind was there. '.repeat(20);

describe('a phrase in a long text', () => {
  it.each([
    ['The date - as I said - was given.', ['date', 'as'], true],
    ['No date\n\n* * *\n\nwas given', ['date', 'was'], true],
    ['a well-known\u00adword', ['known', 'word'], false],
    ['a well-known word', ['known', 'word'], true],
    ['The U.S.A. troops left', ['usa', 'troops'], true],
    ['The U.S. troops left', ['us', 'troops'], true],
    ['the president’s men', ['president', 'men'], true],
    ['l’homme parle', ['homme', 'parle'], true],
    ['Dáte wás given', ['date', 'was'], true],
    ['1,000 ships', ['1000', 'ships'], true],
    ['Песков добавил', ['песков', 'добавил'], true],
    ['updates were', ['date', 'were'], false],
    ['update dates date were', ['date', 'were'], true],
  ])('%s', (text, terms, expected) => {
    for (const place of [filler + text, `${text} ${filler}`, `${filler}${text} ${filler}`])
      expect(holdsPhrase(place, phraseOf(terms)), place).toBe(expected);
  });

  it('is found exactly where cutting the whole text into words finds it', () => {
    const piece = fc.constantFrom(
      ...[
        'date',
        'Date',
        'was',
        'given',
        'dates',
        'up',
        'up-date',
        "date's",
        'd.a.',
        'дата',
        'dâte',
        'İ',
        '東京',
        'ﬁt',
        '1,0',
      ],
      ...[' ', ' ', ' ', '\n\n', ' — ', ', ', '…', '\u00ad', '\u200b', '. ', '’', '-'],
    );
    const terms = fc.array(fc.constantFrom('date', 'was', 'given', 'up', 'dates', 'дата', 'da', 'fit'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), terms, fc.boolean(), (pieces, asked, isOpen) => {
        const text = `${'and so on '.repeat(45)}${pieces.join('')}${' etc'.repeat(30)}`;
        const phrase = phraseOf(asked, isOpen ? 'trailing' : 'none');
        expect(holdsPhrase(text, phrase)).toBe(holdsInAllWords(text, phrase));
      }),
      { numRuns: 2000 },
    );
  });
});
