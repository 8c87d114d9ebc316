import { describe, expect, it } from 'vitest';
import { linesOf, narrow, narrowedBy, narrowingOf } from './narrowing.ts';

describe('narrow', () => {
  it.each([
    ['ferry ', 'site', 'One Paper', 'chosen', 'ferry site:"One Paper" '],
    ['ferry ', 'tag', 'ukraine/talks', 'chosen', 'ferry tag:ukraine/talks '],
    ['ferry ', 'tag', 'old "ships"', 'left out', 'ferry -tag:"old \\"ships\\"" '],
    ['ferry ', 'speaker', 'Anna Petrova', 'chosen', 'ferry speaker:"Anna Petrova"'],
    ['ferry ', 'year', '2024', 'chosen', 'ferry published:2024'],
    ['ferry ', 'year', '2024', 'left out', 'ferry -published:2024'],
    ['', 'tag', 'a', 'chosen', 'tag:a '],
    ['one or two', 'tag', 'a', 'chosen', '(one or two*) tag:a '],
    ['(one or "two', 'tag', 'a', 'chosen', '(one or "two") tag:a '],
    ['ferr', 'tag', 'a', 'chosen', 'ferr* tag:a '],
    ['ferry -tag:a saved:7d', 'tag', 'a', 'chosen', 'ferry saved:7d tag:a '],
    ['ferry tag:A site:"One Paper" ', 'tag', 'a', null, 'ferry site:"One Paper" '],
    ['tag:a ', 'tag', 'a', null, ''],
  ] as const)('%j with %s %j %s is %j', (text, kind, value, wanted, expected) => {
    expect(narrow(text, { kind, value }, wanted)).toBe(expected);
  });

  it('is seen and taken back again, whatever the value', () => {
    for (const value of [
      'a',
      'A b',
      'or',
      '-x',
      'a:b',
      '(',
      '"',
      '\\',
      'слово',
      'a*',
      "O'Neill",
      '\u202eabc',
    ])
      for (const kind of kindsFor(value))
        for (const wanted of ['chosen', 'left out'] as const) {
          const text = narrow('ferry lake ', { kind, value }, wanted);
          expect([kind, value, narrowingOf(text, kind, value)]).toEqual([kind, value, wanted]);
          expect([kind, narrowedBy(text, kind)]).toEqual([kind, [value]]);
          expect(narrow(text, { kind, value }, null).trim()).toBe('ferry lake');
        }
  });
});

/** A name without a letter cannot be looked for; nobody has one. */
const kindsFor = (value: string) =>
  /\p{L}/u.test(value) ? (['site', 'tag', 'speaker'] as const) : (['site', 'tag'] as const);

describe('narrowingOf', () => {
  it('sees only what is said by itself', () => {
    expect(narrowingOf('tag:a (tag:b or tag:c) -tag:d ', 'tag', 'a')).toBe('chosen');
    expect(narrowingOf('tag:a (tag:b or tag:c) -tag:d ', 'tag', 'b')).toBeNull();
    expect(narrowingOf('tag:a (tag:b or tag:c) -tag:d ', 'tag', 'd')).toBe('left out');
    expect(
      narrowedBy('tag:a published:2024 -published:2023 published:2020..2021 speaker:"x y"', 'year'),
    ).toEqual(['2024', '2023']);
  });
});

describe('linesOf', () => {
  const values = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ value: `v${String(at)}`, count: 100 - at }));

  it('keeps what was shown in its place, and adds what there is room for', () => {
    expect(linesOf([], values(2), [])).toEqual([
      { value: 'v0', count: 100 },
      { value: 'v1', count: 99 },
    ]);
    expect(linesOf(['gone', 'v1'], values(2), ['gone', 'asked'])).toEqual([
      { value: 'gone', count: 0 },
      { value: 'v1', count: 99 },
      { value: 'asked', count: 0 },
      { value: 'v0', count: 100 },
    ]);
  });

  it('does not say that there are none where more values are than were answered', () => {
    const lines = linesOf(['far down'], values(12), []);
    expect(lines).toHaveLength(12);
    expect(lines[0]).toEqual({ value: 'far down', count: null });
  });
});
