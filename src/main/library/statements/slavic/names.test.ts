import { describe, expect, test } from 'vitest';
import { findStatements } from '../index.ts';
import { caselessKey } from './names.ts';

describe('one key for all cases', () => {
  test.each([
    ['Песков', 'Пескова', 'Пескову', 'Песковым'],
    ['Сергей', 'Сергея', 'Сергею', 'Сергеем'],
    ['Дмитрий', 'Дмитрия', 'Дмитрию', 'Дмитрием'],
    ['Зеленский', 'Зеленского', 'Зеленскому', 'Зеленским'],
    ['Шевченко', 'Шевченка', 'Шевченку', 'Шевченком'],
    ['Захарова', 'Захаровой', 'Захарову'],
  ])('%s', (...forms) => {
    expect(new Set(forms.map(caselessKey)).size).toBe(1);
  });
});

describe('names are told in the nominative', () => {
  const name = (text: string, language: string): string | undefined =>
    findStatements(text, { language })[0]?.speaker?.name;

  test.each([
    ['ru', 'По словам Дмитрия Пескова, встреча пройдёт в среду.', 'Дмитрий Песков'],
    ['ru', 'По мнению Ольги Седовой, встреча пройдёт в среду.', 'Ольга Седова'],
    ['ru', 'По словам Сергея Каменского, встреча пройдёт в среду.', 'Сергей Каменский'],
    ['uk', 'За словами Андрія Коваленка, зустріч відбудеться в середу.', 'Андрій Коваленко'],
    ['uk', 'За словами Олени Зоринської, зустріч відбудеться в середу.', 'Олена Зоринська'],
  ])('%s: %s', (language, text, expected) => {
    expect(name(text, language)).toBe(expected);
  });

  test('and as the text has them where that is not known', () => {
    expect(name('Роберт Смит заявил, что встреча пройдёт в среду.', 'ru')).toBe('Роберт Смит');
  });
});
