import type { speakersMessages } from '../en/speakers.ts';

export const speakersRussian: Record<keyof typeof speakersMessages, string> = {
  'speakers.speaker': 'Спикер',
  'speakers.keep': 'Сохранить изменения',
  'speakers.name': 'Имя',
  'speakers.name.missing': 'Спикеру нужно имя.',
  'speakers.aliases': 'Другие имена и написания',
  'speakers.note': 'Заметка',
  'speakers.roles': 'Должности',
  'speakers.role': 'Должность {number}',
  'speakers.role.example': 'Пресс-секретарь министерства',
  'speakers.role.from': 'Должность {number} с',
  'speakers.role.from.example': 'с 2012',
  'speakers.role.until': 'Должность {number} до',
  'speakers.role.until.example': 'до',
  'speakers.role.remove': 'Удалить должность {number}',
  'speakers.role.add': 'Добавить должность',
  'speakers.role.missing': 'Укажите, какая была должность.',
  'speakers.role.date': 'Даты пишите как 2025, 2025-04 или 2025-04-25.',
  'speakers.role.order': 'Она кончается раньше, чем начинается.',
};
