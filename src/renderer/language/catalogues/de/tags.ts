import type { tagsMessages } from '../en/tags.ts';

export const tagsGerman: Partial<Record<keyof typeof tagsMessages, string>> = {
  'tags.of': 'Schlagwörter von {count, plural, one {# Artikel} other {# Artikeln}}',
  'tags.shared': 'Die Schlagwörter, die alle haben.',
  'tags.some': 'Bei einigen davon: {tags}.',
  'tags.how': '{enter} fügt hinzu, {slash} ordnet ein Schlagwort einem anderen unter.',
};
