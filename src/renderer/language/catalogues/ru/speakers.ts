import type { speakersMessages } from '../en/speakers.ts';

export const speakersRussian: Record<keyof typeof speakersMessages, string> = {
  'speakers.title': 'Спикер',
  'speakers.needs-name': 'Спикеру нужно имя.',
  'speakers.keep': 'Сохранить изменения',
  'speakers.name': 'Имя',
  'speakers.aliases': 'Другие имена и написания',
  'speakers.note': 'Заметка',
  'speakers.roles': 'Должности',
  'speakers.role': 'Должность {place, number}',
  'speakers.role.from': 'Должность {place, number} с',
  'speakers.role.until': 'Должность {place, number} по',
  'speakers.role.example': 'Представитель министерства',
  'speakers.from.example': 'с 2012',
  'speakers.until.example': 'по',
  'speakers.role.remove': 'Убрать должность {place, number}',
  'speakers.role.add': 'Добавить должность',
  'speakers.problem.role': 'Напишите, какая это должность.',
  'speakers.problem.date': 'Пишите даты так: 2025, 2025-04 или 2025-04-25.',
  'speakers.problem.order': 'Конец раньше начала.',
};
