import { describe, expect, it } from 'vitest';
import { sayAge, sayCount, sayDate, sayReadingTime } from './say-time.ts';

const now = Date.parse('2026-11-22T12:00:00.000Z');

describe('sayAge', () => {
  it.each([
    ['2026-11-22T11:59:30.000Z', 'now'],
    ['2026-11-22T11:15:00.000Z', '45 min'],
    ['2026-11-22T09:00:00.000Z', '3 h'],
    ['2026-11-20T12:00:00.000Z', 'Friday'],
    ['2026-04-25T12:00:00.000Z', '25 Apr'],
    ['2025-04-25T12:00:00.000Z', '25 Apr 2025'],
    ['2027-04-25T12:00:00.000Z', '25 Apr 2027'],
    ['no date', 'no date'],
  ])('%s is %s', (moment, words) => {
    expect(sayAge(moment, now)).toBe(words);
  });
});

describe('sayDate', () => {
  it.each([
    ['2025', '2025'],
    ['2025-04', 'April 2025'],
    ['2025-04-25', '25 Apr 2025'],
    ['2025-04-25T12:00:00.000Z', '25 Apr 2025'],
    ['in spring', 'in spring'],
  ])('%s is %s', (date, words) => {
    expect(sayDate(date)).toBe(words);
  });
});

describe('counts', () => {
  it('says one and many', () => {
    expect(sayCount(1, 'story', 'stories')).toBe('1 story');
    expect(sayCount(4210, 'story', 'stories')).toBe('4,210 stories');
    expect(sayReadingTime(12)).toBe('1 min');
    expect(sayReadingTime(2300)).toBe('10 min');
  });
});
