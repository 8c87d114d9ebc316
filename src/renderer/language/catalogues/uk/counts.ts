import type { countsMessages } from '../en/counts.ts';

export const countsUkrainian: Record<keyof typeof countsMessages, string> = {
  'counts.stories':
    '{count, plural, one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'counts.passages': '{count, plural, one {# цитата} few {# цитати} many {# цитат} other {# цитати}}',
  'counts.files': '{count, plural, one {# файл} few {# файли} many {# файлів} other {# файлу}}',
  'counts.words': '{count, plural, one {# слово} few {# слова} many {# слів} other {# слова}}',
  'counts.speakers': '{count, plural, one {# мовець} few {# мовці} many {# мовців} other {# мовця}}',
  'counts.captures': '{count, plural, one {# знімок} few {# знімки} many {# знімків} other {# знімка}}',
};
