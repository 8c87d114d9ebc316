import { describe, expect, it } from 'vitest';
import { readDate, readDayOfTwelveHours, readPublished } from './dates.ts';
import { remarks } from './reasons.ts';

const at = (value: unknown): string | null => readDate(value).at;

describe('readDate', () => {
  it.each([
    ['1700000000', '2023-11-14T22:13:20.000Z'],
    [1700000000, '2023-11-14T22:13:20.000Z'],
    [1700000000123, '2023-11-14T22:13:20.123Z'],
    ['1700000000123456', '2023-11-14T22:13:20.123Z'],
    // Chrome counts from 1601.
    ['13344473600000000', '2023-11-14T22:13:20.000Z'],
    ['2016-09-08T11:55:58+0200', '2016-09-08T09:55:58.000Z'],
    ['2016-12-16T11:24:14.673557+00:00', '2016-12-16T11:24:14.673Z'],
    ['2026-07-17 14:00:25+00:00', '2026-07-17T14:00:25.000Z'],
    ['2025-01-20 22:13:02.447000+00:00', '2025-01-20T22:13:02.447Z'],
    ['2024-03-10T23:30:00.000-11:30', '2024-03-11T11:00:00.000Z'],
    ['2024-03-10T23:30:00.5Z', '2024-03-10T23:30:00.500Z'],
    ['2024-03-10 23:30 UTC', '2024-03-10T23:30:00.000Z'],
    ['Mon, 11 Mar 2024 08:00:00 +0100', '2024-03-11T07:00:00.000Z'],
  ])('%s', (value, moment) => {
    expect(readDate(value)).toEqual({ at: moment, remark: null });
  });

  it.each([
    '2024-03-10',
    '2024-03-10 23:30:00',
    '2024-03-10T23:30',
    '25/12/2024',
    '12/25/2024 3:04 PM',
    '01.02.2024',
  ])('reads %s as UTC and says so', (date) => {
    expect(readDate(date)).toEqual({ at: expect.any(String), remark: remarks.dateWithoutZone(date) });
  });

  it('reads a clock of twelve hours with its half, and days of dots with the day first', () => {
    expect(at('12/25/2024 12:04 AM')).toBe('2024-12-25T00:04:00.000Z');
    expect(at('12/25/2024 3:04 PM')).toBe('2024-12-25T15:04:00.000Z');
    expect(at('01.02.2024')).toBe('2024-02-01T00:00:00.000Z');
  });

  it('says nothing of a date that is not there', () => {
    for (const none of ['', '  ', null, undefined, 0, '0', '0001-01-01T00:00:00Z', {}, []]) {
      expect(readDate(none)).toEqual({ at: null, remark: null });
    }
  });

  it('leaves out what no calendar has, and what could be two days, and says so', () => {
    for (const wrong of [
      '2024-02-31',
      '275761-01-01',
      '+275761-01-01T00:00:00Z',
      8.64e15 + 1,
      -1,
      '-62135596800',
      '2024-13-01T00:00:00Z',
      '2024-01-01T25:00:00Z',
      '2024-01-01T00:00:00+99:99',
      'yesterday',
      '1'.repeat(500),
      1e300,
      NaN,
    ]) {
      expect(readDate(wrong)).toEqual({ at: null, remark: remarks.dateNotUnderstood(String(wrong)) });
    }
    expect(readDate('04/05/2025')).toEqual({ at: null, remark: remarks.dateAmbiguous('04/05/2025') });
    expect(at('05/05/2025')).toBe('2025-05-05T00:00:00.000Z');
  });
});

it('keeps of a day of publication as much as there is, also before there were computers', () => {
  expect(readPublished('2024')).toEqual({ at: '2024', remark: null });
  expect(readPublished('2024/5')).toEqual({ at: '2024-05', remark: null });
  expect(readPublished('1914-08-01').at).toBe('1914-08-01');
  expect(readPublished('2024/05/01/').at).toBe('2024-05-01');
  expect(readPublished('2024-05-01T10:00:00Z').at).toBe('2024-05-01T10:00:00.000Z');
  expect(readPublished('2024-02-31').remark).toBe(remarks.dateNotUnderstood('2024-02-31'));
});

it('is sure of the day alone where a clock of twelve hours does not say which half', () => {
  expect(readDayOfTwelveHours('8/9/2016 11:55:58')).toEqual({
    at: '2016-09-08T00:00:00.000Z',
    remark: remarks.hourUncertain('8/9/2016 11:55:58'),
  });
});
