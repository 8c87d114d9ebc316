import type { speakersMessages } from '../en/speakers.ts';

export const speakersUkrainian: Record<keyof typeof speakersMessages, string> = {
  'speakers.title': 'Мовець',
  'speakers.needs-name': 'Мовцеві потрібне ім’я.',
  'speakers.keep': 'Зберегти зміни',
  'speakers.name': 'Ім’я',
  'speakers.aliases': 'Інші імена й написання',
  'speakers.note': 'Нотатка',
  'speakers.roles': 'Посади',
  'speakers.role': 'Посада {place, number}',
  'speakers.role.from': 'Посада {place, number} від',
  'speakers.role.until': 'Посада {place, number} до',
  'speakers.role.example': 'Речник міністерства',
  'speakers.from.example': 'від 2012',
  'speakers.until.example': 'до',
  'speakers.role.remove': 'Прибрати посаду {place, number}',
  'speakers.role.add': 'Додати посаду',
  'speakers.problem.role': 'Напишіть, яка це посада.',
  'speakers.problem.date': 'Пишіть дати так: 2025, 2025-04 або 2025-04-25.',
  'speakers.problem.order': 'Кінець раніше за початок.',
};
