import { describe, expect, it } from 'vitest';
import { dateInUrl, parseDate } from './dates.ts';

describe('parseDate', () => {
  it.each([
    ['2025-04-25T10:00:00Z', '2025-04-25T10:00:00Z'],
    ['2025-04-25T10:00:00.123+02:00', '2025-04-25T10:00:00+02:00'],
    ['2025-04-25T10:00:00+0200', '2025-04-25T10:00:00+02:00'],
    ['2025-04-25 10:00', '2025-04-25T10:00:00'],
    ['2025-04-25', '2025-04-25'],
    ['20250425', '2025-04-25'],
    ['2025/4/5', '2025-04-05'],
    ['25.04.2025', '2025-04-25'],
    ['Fri, 25 Apr 2025 10:00:00 GMT', '2025-04-25T10:00:00Z'],
    ['April 25, 2025', '2025-04-25'],
    ['Published Apr. 25th, 2025 at noon', '2025-04-25'],
    ['25 April 2025', '2025-04-25'],
    ['25 апреля 2025 г.', '2025-04-25'],
    ['25 квітня 2025', '2025-04-25'],
    ['25. März 2025', '2025-04-25'.replace('04', '03')],
    ['le 25 août 2025', '2025-08-25'],
    ['1er février 2025', '2025-02-01'],
    ['25 de abril de 2025', '2025-04-25'],
    ['2025年4月25日', '2025-04-25'],
    ['Updated 2025-04-25 by nobody', '2025-04-25'],
    ['24.01.22', '2022-01-24'],
    ['25-04-2025', '2025-04-25'],
    ['25/04/2025', '2025-04-25'],
    ['3. marraskuuta 2024', '2024-11-03'],
    ['14 września 2023', '2023-09-14'],
    ['5 Οκτωβρίου 2022', '2022-10-05'],
    ['7 مارس 2021', '2021-03-07'],
  ])('%s', (source, date) => {
    expect(parseDate(source)).toBe(date);
  });

  it.each([
    '04/05/2025',
    '2025-02-30',
    '2025-13-01',
    '32.01.2025',
    '0000-01-01',
    '275761-01-01',
    'yesterday',
    'April 2025',
    '25 Smarch 2025',
    '',
    'x'.repeat(100_000),
    '1'.repeat(100_000),
  ])('nothing from %s', (source) => {
    expect(parseDate(source)).toBe(null);
  });

  it('keeps the day when the time is nonsense', () => {
    expect(parseDate('2025-04-25T99:99:00Z')).toBe('2025-04-25');
  });
});

describe('dateInUrl', () => {
  it.each([
    ['https://a.example/2025/04/25/story', '2025-04-25'],
    ['https://a.example/news/2025-04-25-story.html', '2025-04-25'],
    ['https://a.example/20250425/story', '2025-04-25'],
    ['https://a.example/2025/04/story', null],
    ['https://a.example/meldungen/29-10-2021', '2021-10-29'],
    ['https://a.example/id/12345678', null],
    ['https://a.example/?d=/2025/04/25/', null],
  ])('%s', (url, date) => {
    expect(dateInUrl(url)).toBe(date);
  });
});
