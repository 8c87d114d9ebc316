import type { tagsMessages } from '../en/tags.ts';

export const tagsRussian: Record<keyof typeof tagsMessages, string> = {
  'tags.of':
    'Метки {count, plural, one {# материала} few {# материалов} many {# материалов} other {# материала}}',
  'tags.shared': 'Метки, которые есть у всех них.',
  'tags.some': 'На некоторых из них: {tags}.',
  'tags.how': '{enter} добавляет, {slash} вкладывает одну метку в другую.',
};
