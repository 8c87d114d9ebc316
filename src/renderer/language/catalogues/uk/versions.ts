import type { versionsMessages } from '../en/versions.ts';

export const versionsUkrainian: Record<keyof typeof versionsMessages, string> = {
  'versions.same': 'Текст такий самий, як і раніше.',
  'versions.changed': 'Текст змінився. Попередній знімок збережено.',
  'versions.all-there':
    '{count, plural, =1 {Цитата на місці, слово в слово.} one {# цитата на місці, слово в слово.} few {Усі # цитати на місці, слово в слово.} many {Усі # цитат на місці, слово в слово.} other {Усі # цитати на місці, слово в слово.}}',
  'versions.standing': 'на місці: {count, number}',
  'versions.altered': 'змінено: {count, number}',
  'versions.gone': 'зникло: {count, number}',
  'versions.fates':
    'З {count, plural, one {# цитати} few {# цитат} many {# цитат} other {# цитати}}: {fates}. Їх перелічено поруч із матеріалом.',
  'versions.fetching': 'Завантажуємо знову…',
};
