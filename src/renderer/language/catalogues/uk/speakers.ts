import type { speakersMessages } from '../en/speakers.ts';

export const speakersUkrainian: Record<keyof typeof speakersMessages, string> = {
  'speakers.speaker': 'Мовець',
  'speakers.keep': 'Зберегти зміни',
  'speakers.name': 'Ім’я',
  'speakers.name.missing': 'Мовцеві потрібне ім’я.',
  'speakers.aliases': 'Інші імена й написання',
  'speakers.note': 'Нотатка',
  'speakers.roles': 'Посади',
  'speakers.role': 'Посада {number}',
  'speakers.role.example': 'Речник міністерства',
  'speakers.role.from': 'Посада {number} від',
  'speakers.role.from.example': 'від 2012',
  'speakers.role.until': 'Посада {number} до',
  'speakers.role.until.example': 'до',
  'speakers.role.remove': 'Вилучити посаду {number}',
  'speakers.role.add': 'Додати посаду',
  'speakers.role.missing': 'Укажіть, яка була посада.',
  'speakers.role.date': 'Дати пишіть як 2025, 2025-04 або 2025-04-25.',
  'speakers.role.order': 'Вона закінчується раніше, ніж починається.',
};
