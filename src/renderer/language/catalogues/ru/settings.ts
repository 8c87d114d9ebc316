import type { settingsMessages } from '../en/settings.ts';

export const settingsRussian: Record<keyof typeof settingsMessages, string> = {
  'settings.name': 'Настройки',
  'settings.theme': 'Тема',
  'settings.theme.system': 'Системная',
  'settings.theme.light': 'Светлая',
  'settings.theme.sepia': 'Сепия',
  'settings.theme.dark': 'Тёмная',
  'settings.theme.black': 'Чёрная',
  'settings.face': 'Шрифт для чтения',
  'settings.face.system-serif': 'Системный с засечками',
  'settings.face.system-sans': 'Системный без засечек',
  'settings.size': 'Размер',
  'settings.size.value': '{px} пкс',
  'settings.measure': 'Ширина строки',
  'settings.measure.value': '{count, plural, one {# знак} few {# знака} many {# знаков} other {# знака}}',
  'settings.line-height': 'Высота строки',
  'settings.justify': 'Выравнивать строки по ширине',
  'settings.no-recent': 'Не хранить недавние поиски',
  'settings.render-pages': 'Отображать страницы, которым нужны скрипты, в скрытом окне',
  'settings.citing': 'Ссылки…',
  'settings.language': 'Язык',
  'settings.language.system': 'Как в системе',
  'settings.sample':
    '«Сначала слова, и в точности как они были сказаны», — ответил редактор; всё остальное могло подождать до утра.',
};
