import type { countsMessages } from '../en/counts.ts';

export const countsGerman: Record<keyof typeof countsMessages, string> = {
  'counts.stories': '{count, plural, one {# Artikel} other {# Artikel}}',
  'counts.passages': '{count, plural, one {# Zitat} other {# Zitate}}',
  'counts.files': '{count, plural, one {# Datei} other {# Dateien}}',
  'counts.words': '{count, plural, one {# Wort} other {# Wörter}}',
  'counts.speakers': '{count, plural, one {# Sprecher} other {# Sprecher}}',
  'counts.captures': '{count, plural, one {# Fassung} other {# Fassungen}}',
};
