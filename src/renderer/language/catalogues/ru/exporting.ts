import type { exportingMessages } from '../en/exporting.ts';

export const exportingRussian: Record<keyof typeof exportingMessages, string> = {
  'exporting.title': 'Экспорт',
  'exporting.preparing': 'Подготовка…',
  'exporting.what': 'Что',
  'exporting.query': 'Запрос',
  'exporting.format': 'Формат',
  'exporting.markdown.about': 'для заметок: Obsidian, iA Writer',
  'exporting.json.about': 'для программ',
  'exporting.files': 'Файлы',
  'exporting.files.each': 'Отдельный для каждого материала',
  'exporting.files.one': 'Всё в одном',
  'exporting.private': 'Вместе с личными цитатами',
  'exporting.save': 'Сохранить…',
  'exporting.download':
    '{count, plural, =1 {Скачать файл} one {Скачать файлы} few {Скачать файлы} many {Скачать файлы} other {Скачать файлы}}',
  'exporting.withheld':
    '{count, plural, one {# личная пропущена} few {# личные пропущены} many {# личных пропущено} other {# личной пропущено}}',
  'exporting.nothing': 'Нечего экспортировать',
  'exporting.nothing.why': 'Там ещё ничего не сохранено, или всё личное.',
  'exporting.preview.file': 'Файл для просмотра',
  'exporting.preview': 'Предпросмотр',
  'exporting.downloaded':
    '{count, plural, one {Скачан # файл.} few {Скачано # файла.} many {Скачано # файлов.} other {Скачано # файла.}}',
  'exporting.saved':
    '{count, plural, one {Сохранён # файл.} few {Сохранено # файла.} many {Сохранено # файлов.} other {Сохранено # файла.}}',
  'exporting.failed': 'Ничего не экспортировано.',
  'exporting.scope.article': 'Этот материал',
  'exporting.scope.passage': 'Эта цитата',
  'exporting.scope.collection': 'Эта подборка',
  'exporting.scope.speaker': 'Сказанное этим спикером',
  'exporting.scope.tag': 'Всё с меткой {tag}',
  'exporting.scope.query': 'То, что найдёт запрос',
  'exporting.scope.library': 'Всё',
};
