import { describe, expect, it } from 'vitest';
import { findPhrase, foldText } from './find-phrase.ts';

const found = (text: string, phrase: string): string[] =>
  findPhrase(foldText(text), phrase).map(({ start, end }) => text.slice(start, end));

describe('finding in the page', () => {
  it.each([
    ['case aside', 'He said. HE SAID.', 'he said', ['He said', 'HE SAID']],
    ['accents aside', 'Café, cafe\u0301, cafe', 'cafe', ['Café', 'cafe\u0301', 'cafe']],
    ['accents in what is typed', 'cafe', 'CAFÉ', ['cafe']],
    ['across lines and paragraphs', 'one\n\ntwo  three', 'one two three', ['one\n\ntwo  three']],
    ['soft hyphens', 'in\u00advisible', 'invisible', ['in\u00advisible']],
    ['Cyrillic', 'Песков добавил', 'песков', ['Песков']],
    ['ligatures', 'the ﬁnal word', 'final', ['ﬁnal']],
    ['beyond the basic plane', 'a 😀 b 😀', '😀', ['😀', '😀']],
    ['side by side, not overlapping', 'aaaa', 'aa', ['aa', 'aa']],
    ['nothing', 'abc', '  ', []],
    ['what is not there', 'abc', 'x', []],
    ['signs', 'a.b (c)', '.b (', ['.b (']],
  ])('%s', (_name, text, phrase, expected) => expect(found(text, phrase)).toEqual(expected));

  it('stops at a bound', () => expect(found('a '.repeat(9_000), 'a')).toHaveLength(5_000));
});
