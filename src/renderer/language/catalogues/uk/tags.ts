import type { tagsMessages } from '../en/tags.ts';

export const tagsUkrainian: Record<keyof typeof tagsMessages, string> = {
  'tags.of':
    'Мітки {count, plural, one {# матеріалу} few {# матеріалів} many {# матеріалів} other {# матеріалу}}',
  'tags.shared': 'Мітки, які мають усі вони.',
  'tags.some': 'На деяких із них: {tags}.',
  'tags.how': '{enter} додає, {slash} вкладає одну мітку в іншу.',
};
