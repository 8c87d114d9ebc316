import type { versionsMessages } from '../en/versions.ts';

export const versionsRussian: Record<keyof typeof versionsMessages, string> = {
  'versions.same': 'Текст тот же, что и раньше.',
  'versions.changed': 'Текст изменился. Предыдущий снимок сохранён.',
  'versions.all-there':
    '{count, plural, =1 {Цитата на месте, слово в слово.} one {# цитата на месте, слово в слово.} few {Все # цитаты на месте, слово в слово.} many {Все # цитат на месте, слово в слово.} other {Все # цитаты на месте, слово в слово.}}',
  'versions.standing': 'на месте: {count, number}',
  'versions.altered': 'изменено: {count, number}',
  'versions.gone': 'исчезло: {count, number}',
  'versions.fates':
    'Из {count, plural, one {# цитаты} few {# цитат} many {# цитат} other {# цитаты}}: {fates}. Они перечислены рядом с материалом.',
  'versions.fetching': 'Загружаем снова…',
};
