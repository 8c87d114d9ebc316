import { describe, expect, it } from 'vitest';
import { likenessOf, readSpeakerName } from './speaker-names.ts';

const likeness = (one: string, other: string): string | null =>
  likenessOf(readSpeakerName(one), readSpeakerName(other));

describe('one name', () => {
  it.each([
    // Titles, possessives and order say nothing.
    ['Peskov', 'Mr Peskov', 'same'],
    ['Dmitry Peskov', 'Peskov, Dmitry', 'same'],
    ['Dmitry Peskov', 'Dmitry Peskov’s', 'same'],
    ['Sergei Lavrov', 'Foreign Minister Sergei Lavrov', 'same'],
    ['the Kremlin', 'Kremlin', 'same'],
    ['José Ángel', 'jose angel', 'same'],
    // In full in two scripts.
    ['Dmitry Peskov', 'Дмитрий Песков', 'same'],
    ['Dmitry Peskov', 'Дмитрий Сергеевич Песков', 'same'],
    ['Volodymyr Zelensky', 'Володимир Зеленський', 'same'],
    ['Volodymyr Zelensky', 'Владимира Зеленского', 'same'],
    ['Donald Trump', 'Дональд Трамп', 'same'],
    ['Donald Trump', 'Donald J. Trump', 'same'],
    ['Vladimir Putin', 'Владимиром Путиным', 'same'],
    // One says less than the other.
    ['Peskov', 'Dmitry Peskov', 'likely'],
    ['Песков', 'Dmitry Peskov', 'likely'],
    ['г-н Песков', 'Dmitry Peskov', 'likely'],
    ['D. Peskov', 'Dmitry Peskov', 'likely'],
    ['Д. Песков', 'Dmitry Peskov', 'likely'],
    ['Leyen', 'Ursula von der Leyen', 'likely'],
    ['von der Leyen', 'Ursula von der Leyen', 'likely'],
    ['Anna Vitkov', 'Анна Витков', 'same'],
    ['Joe Biden', 'Джо Байден', 'likely'],
    // Other spellings.
    ['Steve Witkoff', 'Steven Witkoff', 'likely'],
    ['Witkoff', 'Vitkoff', 'likely'],
    ['Уиткофф', 'Виткофф', 'likely'],
    ['Zelensky', 'Zelenskyy', 'likely'],
    ['Bill Clinton', 'William Clinton', 'likely'],
    ['Лукашенко', 'Лукашенка', 'likely'],
  ])('%s is %s: %s', (one, other, expected) => {
    expect(likeness(one, other)).toBe(expected);
    expect(likeness(other, one)).toBe(expected);
  });
});

describe('two names', () => {
  it.each([
    ['Vladimir Putin', 'Lyudmila Putin'],
    ['Putin', 'Patton'],
    ['Путин', 'Patton'],
    ['John Smith', 'Anna Smith'],
    ['J. Smith', 'Anna Smith'],
    ['George W. Bush', 'George H. W. Bush'],
    ['Donald Trump', 'Donald Trump Jr.'],
    ['House', 'the White House'],
    ['White', 'the White House'],
    ['Ministry of Defence', 'Ministry of Finance'],
    ['Ivan Petrov', 'Pyotr Ivanov'],
    ['', 'Peskov'],
    ['राम', 'रमा'],
  ])('%s is not %s', (one, other) => {
    expect(likeness(one, other)).toBeNull();
    expect(likeness(other, one)).toBeNull();
  });
});
