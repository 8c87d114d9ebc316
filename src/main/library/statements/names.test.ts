import { describe, expect, test } from 'vitest';
import { findStatements } from './index.ts';

const speakers = (text: string, language = 'en'): (string | undefined)[] =>
  findStatements(text, { language }).map(({ speaker }) => speaker?.name);

describe('one person by several names', () => {
  test('a surname is who bears it', () => {
    const text =
      'Ann Lee leads the inquiry. Lee said the dam was safe. Ms. Lee added that she had looked twice.';
    expect(speakers(text)).toEqual(['Ann Lee', 'Ann Lee']);
  });

  test('of two with one surname the title tells', () => {
    const text = 'Ann Lee and Bruce Lee met. Mrs. Lee said the dam was safe. Mr. Lee said it leaked.';
    expect(speakers(text)).toEqual(['Ann Lee', 'Bruce Lee']);
  });

  test('Russian and Ukrainian names are known in all cases', () => {
    const text =
      'По словам Дмитрия Пескова, встреча пройдёт в среду. Дмитрий Песков добавил, что место известно.';
    expect(new Set(speakers(text, 'ru')).size).toBe(1);
  });
});

describe('pronouns', () => {
  test('he is the man named before, she the woman', () => {
    const text = 'Ann Lee met Bruce Brown on Monday. He said the dam was safe. She said that it leaked.';
    expect(speakers(text)).toEqual(['Bruce Brown', 'Ann Lee']);
  });

  test('nobody is guessed where nobody fits', () => {
    expect(speakers('She said the dam was safe.')).toEqual(['She']);
  });
});

describe('roles', () => {
  const role = (text: string): string | null | undefined => findStatements(text)[0]?.speaker?.role;

  test('before and behind a name', () => {
    expect(role('Kremlin spokesperson Dmitry Peskov said the date was set.')).toBe('Kremlin spokesperson');
    expect(role('Ann Lee, a senator from Ohio, said the date was set.')).toBe('senator from Ohio');
    expect(role('President Ann Lee said the date was set.')).toBe('President');
  });

  test('none where the text tells none', () => {
    expect(role('Ann Lee, on Monday, said the date was set.')).toBeNull();
  });
});
