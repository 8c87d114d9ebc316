import type { countsMessages } from '../en/counts.ts';

export const countsRussian: Record<keyof typeof countsMessages, string> = {
  'counts.stories':
    '{count, plural, one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'counts.passages': '{count, plural, one {# цитата} few {# цитаты} many {# цитат} other {# цитаты}}',
  'counts.files': '{count, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}',
  'counts.words': '{count, plural, one {# слово} few {# слова} many {# слов} other {# слова}}',
  'counts.speakers': '{count, plural, one {# спикер} few {# спикера} many {# спикеров} other {# спикера}}',
  'counts.captures': '{count, plural, one {# снимок} few {# снимка} many {# снимков} other {# снимка}}',
};
