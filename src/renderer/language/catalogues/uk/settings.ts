import type { settingsMessages } from '../en/settings.ts';

export const settingsUkrainian: Record<keyof typeof settingsMessages, string> = {
  'settings.name': 'Налаштування',
  'settings.theme': 'Тема',
  'settings.theme.system': 'Системна',
  'settings.theme.light': 'Світла',
  'settings.theme.sepia': 'Сепія',
  'settings.theme.dark': 'Темна',
  'settings.theme.black': 'Чорна',
  'settings.face': 'Шрифт для читання',
  'settings.face.system-serif': 'Системний із зарубками',
  'settings.face.system-sans': 'Системний без зарубок',
  'settings.size': 'Розмір',
  'settings.size.value': '{px} пкс',
  'settings.measure': 'Ширина рядка',
  'settings.measure.value': '{count, plural, one {# знак} few {# знаки} many {# знаків} other {# знака}}',
  'settings.line-height': 'Висота рядка',
  'settings.justify': 'Вирівнювати рядки за шириною',
  'settings.no-recent': 'Не зберігати недавніх пошуків',
  'settings.render-pages': 'Відтворювати сторінки, яким потрібні скрипти, у прихованому вікні',
  'settings.citing': 'Посилання…',
  'settings.language': 'Мова',
  'settings.language.system': 'Як у системі',
  'settings.sample':
    '«Спершу слова, і саме так, як їх було сказано», — відповів редактор; усе інше могло почекати до ранку.',
};
