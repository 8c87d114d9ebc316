import type { exportingMessages } from '../en/exporting.ts';

export const exportingUkrainian: Record<keyof typeof exportingMessages, string> = {
  'exporting.title': 'Експорт',
  'exporting.preparing': 'Підготовка…',
  'exporting.what': 'Що',
  'exporting.query': 'Запит',
  'exporting.format': 'Формат',
  'exporting.markdown.about': 'для нотаток: Obsidian, iA Writer',
  'exporting.json.about': 'для програм',
  'exporting.files': 'Файли',
  'exporting.files.each': 'Окремий для кожного матеріалу',
  'exporting.files.one': 'Усе в одному',
  'exporting.private': 'Разом із приватними цитатами',
  'exporting.save': 'Зберегти…',
  'exporting.download':
    '{count, plural, =1 {Завантажити файл} one {Завантажити файли} few {Завантажити файли} many {Завантажити файли} other {Завантажити файли}}',
  'exporting.withheld':
    '{count, plural, one {# приватну пропущено} few {# приватні пропущено} many {# приватних пропущено} other {# приватної пропущено}}',
  'exporting.nothing': 'Нічого експортувати',
  'exporting.nothing.why': 'Там ще нічого не збережено, або все приватне.',
  'exporting.preview.file': 'Файл для перегляду',
  'exporting.preview': 'Попередній перегляд',
  'exporting.downloaded':
    '{count, plural, one {Завантажено # файл.} few {Завантажено # файли.} many {Завантажено # файлів.} other {Завантажено # файлу.}}',
  'exporting.saved':
    '{count, plural, one {Збережено # файл.} few {Збережено # файли.} many {Збережено # файлів.} other {Збережено # файлу.}}',
  'exporting.failed': 'Нічого не експортовано.',
  'exporting.scope.article': 'Цей матеріал',
  'exporting.scope.passage': 'Ця цитата',
  'exporting.scope.collection': 'Ця добірка',
  'exporting.scope.speaker': 'Сказане цим мовцем',
  'exporting.scope.tag': 'Усе з міткою {tag}',
  'exporting.scope.query': 'Те, що знайде запит',
  'exporting.scope.library': 'Усе',
};
