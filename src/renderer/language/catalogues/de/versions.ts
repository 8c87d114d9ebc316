import type { versionsMessages } from '../en/versions.ts';

export const versionsGerman: Record<keyof typeof versionsMessages, string> = {
  'versions.same': 'Der Text ist derselbe wie vorher.',
  'versions.changed': 'Der Text hat sich geändert. Die Fassung davor bleibt erhalten.',
  'versions.all-there':
    '{count, plural, one {Das Zitat steht noch da, Wort für Wort.} other {Alle # Zitate stehen noch da, Wort für Wort.}}',
  'versions.standing': '{count, number} noch da',
  'versions.altered': '{count, number} geändert',
  'versions.gone': '{count, number} verschwunden',
  'versions.fates':
    'Von {count, plural, one {# Zitat} other {# Zitaten}}: {fates}. Sie stehen neben dem Artikel.',
  'versions.fetching': 'Wird neu geladen…',
};
