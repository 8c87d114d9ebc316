import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsOf, entriesOf, membersOf, rootOf, valueAt } from './json-spans.ts';
import { reasons } from './reasons.ts';

const entries = (text: string): unknown[] =>
  [...entriesOf(text, rootOf(text))].map((entry) => ('value' in entry ? entry.value : entry.reason));

describe('entriesOf', () => {
  it('reads what the parser reads', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 1, 2), (values, indent) => {
        const text = JSON.stringify(values, null, indent);
        expect(entries(` \ufeff${text}\n`)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('takes missing and spare commas', () => {
    expect(entries('[{"a":1} {"a":2},,{"a":3},]')).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
  });

  it('reads all whole entries of a file that was cut off, wherever', () => {
    const values = [{ a: 'x"y\\', b: [1, { c: null }] }, { a: 2 }, { a: '}],[{' }];
    const text = JSON.stringify(values);
    for (let end = 1; end < text.length; end += 1) {
      const read = entries(text.slice(0, end));
      expect(read.at(-1)).toBe(reasons.cutOff);
      expect(values.slice(0, read.length - 1)).toEqual(read.slice(0, -1));
    }
  });

  it('gives up one entry that is damaged, and one whose quotation mark hides what follows', () => {
    expect(entries('[{"a":1},{"a" 2},{"a":3}]')).toEqual([{ a: 1 }, reasons.damaged, { a: 3 }]);
    expect(entries('[{"a":1},{"a:2},{"a":3},{"a":4}]')).toEqual([
      { a: 1 },
      reasons.damaged,
      { a: 3 },
      { a: 4 },
    ]);
  });

  it('goes on behind the lists of an entry that is damaged', () => {
    expect(entries('[{"a:2,"tags":[{"n":1},{"n":2}]},{"a":3}]')).toEqual([
      reasons.damaged,
      { n: 2 },
      { a: 3 },
    ]);
    expect(entries('[}')).toEqual([reasons.cutOff]);
  });

  it('refuses what is nested too deeply, and reads its neighbours', () => {
    const deep = `${'[{"a":'.repeat(100_000)}1${'}]'.repeat(100_000)}`;
    expect(entries(`[{"a":1},${deep},{"a":3}]`)).toEqual([{ a: 1 }, reasons.tooDeep, { a: 3 }]);
    expect(entries(`[${'['.repeat(200_000)}`)).toEqual([reasons.cutOff]);
  });

  it('reads numbers that have no end, and names that could change an object', () => {
    const [entry] = entries(`[{"n":${'9'.repeat(1_000_000)},"__proto__":{"polluted":true}}]`);
    expect(entry).toHaveProperty('n', Infinity);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('takes time in proportion to the text, whatever is in it', () => {
    for (const text of [
      '[{"'.repeat(300_000),
      '[{",'.repeat(300_000),
      `["${'\\'.repeat(1_000_000)}`,
      `[${'},{'.repeat(300_000)}`,
      `[${'{"},{'.repeat(200_000)}`,
    ]) {
      expect(entries(text).length).toBeGreaterThan(0);
    }
  });
});

it('finds the values of an object, of one that comes twice the last, and as many as there are', () => {
  const text = '{"a":1,"b":{"c":[1,2]},"a":"last","d":[';
  const members = membersOf(text, rootOf(text));
  expect([...members.keys()]).toEqual(['a', 'b', 'd']);
  expect(valueAt(text, members.get('a'))).toBe('last');
  expect(valueAt(text, members.get('b'))).toEqual({ c: [1, 2] });
  expect(valueAt(text, members.get('d'))).toBe(null);
  expect(membersOf('[1]', rootOf('[1]')).size).toBe(0);
  expect([...elementsOf('{}', rootOf('{}'))]).toEqual([]);
});
