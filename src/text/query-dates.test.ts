import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBounds, momentBounds } from './query-dates.ts';
import type { QueryClock } from './query-dates.ts';
import { parseQuery } from './query.ts';
import type { RangeNode } from './query-tree.ts';

/** Half past one at night in Kyiv, the evening of the day before in New York. */
const KYIV: QueryClock = { now: Date.parse('2025-03-30T22:30:00Z'), timeZone: 'Europe/Kyiv' };
const NEW_YORK: QueryClock = { ...KYIV, timeZone: 'America/New_York' };

function range(query: string): RangeNode {
  const { tree } = parseQuery(`${query} `);
  if (tree.type !== 'range') throw new Error(`${query} is no range`);
  return tree;
}

/** As in mathematics: a square bracket is within, a round one is not. */
function days(query: string, clock = KYIV): string {
  const { from, until } = dayBounds(range(query), clock);
  return `${from?.isIncluded === false ? '(' : '['}${from?.day ?? ''} ${until?.day ?? ''}${until?.isIncluded === false ? ')' : ']'}`;
}

describe('dayBounds', () => {
  it.each([
    ['said:2025', '[2025 2025-12-31]'],
    ['said:2025-04', '[2025-04 2025-04-30]'],
    ['said:2024-02', '[2024-02 2024-02-29]'],
    ['said:2025-04-25', '[2025-04-25 2025-04-25]'],
    ['said:2024..2025-02', '[2024 2025-02-28]'],
    ['said:2025..2024', '[2024 2025-12-31]'],
    ['said:7d..30d', '[2025-03-01 2025-03-24]'],
    ['said:>2024', '(2024-12-31 ]'],
    ['said:>=2024-02', '[2024-02 ]'],
    ['said:<2024', '[ 2024)'],
    ['said:<=2024', '[ 2024-12-31]'],
    ['after:2024-02', '(2024-02-29 ]'],
    ['before:2024-03-01', '[ 2024-03-01)'],
    ['said:today', '[2025-03-31 2025-03-31]'],
    ['said:yesterday', '[2025-03-30 2025-03-30]'],
    ['said:7d', '[2025-03-24 ]'],
    ['said:2w', '[2025-03-17 ]'],
    ['said:1m', '[2025-02-28 ]'],
    ['said:1y', '[2024-03-31 ]'],
    ['said:9999y', '[0000-01-01 ]'],
  ])('%s is %s', (query, expected) => expect(days(query)).toBe(expected));

  it('goes by the calendar of the place', () => {
    expect(days('said:today', NEW_YORK)).toBe('[2025-03-30 2025-03-30]');
  });
});

describe('momentBounds', () => {
  const moments = (query: string, clock = KYIV) => momentBounds(range(query), clock);

  it('begins days at midnight by the clock of the place, in summer and in winter', () => {
    expect(moments('saved:today')).toEqual({
      from: '2025-03-30T21:00:00.000Z',
      until: '2025-03-31T21:00:00.000Z',
    });
    // The clocks were put forward in this night: the day has 23 hours.
    expect(moments('saved:2025-03-30')).toEqual({
      from: '2025-03-29T22:00:00.000Z',
      until: '2025-03-30T21:00:00.000Z',
    });
    expect(moments('saved:2025', NEW_YORK)).toEqual({
      from: '2025-01-01T05:00:00.000Z',
      until: '2026-01-01T05:00:00.000Z',
    });
    expect(moments('saved:>2024-02', { now: 0, timeZone: 'UTC' })).toEqual({
      from: '2024-03-01T00:00:00.000Z',
      until: null,
    });
    expect(moments('saved:<2024-02', { now: 0, timeZone: 'UTC' })).toEqual({
      from: null,
      until: '2024-02-01T00:00:00.000Z',
    });
  });

  it('takes the zone of the machine when none is given', () => {
    const midnight = new Date(2025, 3, 25).toISOString();
    expect(moments('saved:>=2025-04-25', { now: 0 }).from).toBe(midnight);
  });

  it('gives moments in order, for any dates, anywhere', () => {
    const date = fc.constantFrom(
      '0000',
      '2024',
      '2025-03',
      '2025-10-26',
      'today',
      'yesterday',
      '3d',
      '9999y',
      '9999-12-31',
    );
    const timeZone = fc.constantFrom(
      'UTC',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'America/St_Johns',
      'Africa/Cairo',
    );
    const now = fc.integer({ min: 0, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(date, date, fc.record({ now, timeZone }), (first, last, clock) => {
        const { from, until } = moments(`saved:${first}..${last}`, clock);
        expect((from ?? '') <= (until ?? '')).toBe(true);
      }),
    );
  });
});
