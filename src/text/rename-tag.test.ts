import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';
import { findTagInQuery, renameTagInQuery } from './rename-tag.ts';

describe('renameTagInQuery', () => {
  it.each([
    ['tag:ukraine', 'tag:war'],
    ['tag:Ukraine river', 'tag:war river'],
    ['river -tag:ukraine', 'river -tag:war'],
    ['(tag:ukraine or tag:peace) site:news.example', '(tag:war or tag:peace) site:news.example'],
    ['tag:ukraine/talks is:inbox', 'tag:war/talks is:inbox'],
    ['tag:ukraine/tal*', 'tag:war/tal*'],
    ['tag:"ukraine/day one"  x', 'tag:war/day\\ one  x'],
    ['tag:ukrainian', 'tag:ukrainian'],
    ['tag:ukr*', 'tag:ukr*'],
    ['ukraine title:ukraine', 'ukraine title:ukraine'],
    ['TAG:ukraine', 'tag:war'],
  ])('%s becomes %s', (query, expected) => {
    expect(renameTagInQuery(query, 'ukraine', 'war')).toBe(expected);
  });

  it('writes any name so that it is read as that name, and leaves the rest as it was', () => {
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 20 })
      .filter((one) => one.trim() === one && !/[\s/\0]/u.test(one));
    fc.assert(
      fc.property(name, fc.constantFrom('', ' x', ' or y', ' -z'), (to, rest) => {
        const written = renameTagInQuery(`tag:a/b${rest}`, 'a', to);
        const [named, ...more] = findTagInQuery(written, to);
        expect(more).toEqual([]);
        expect(named?.value.normalize('NFC')).toBe(`${to}/b`.normalize('NFC'));
        expect(written.endsWith(rest)).toBe(true);
        expect(parseQuery(written).problems).toEqual([]);
      }),
    );
  });
});
