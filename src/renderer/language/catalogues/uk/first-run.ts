import type { firstRunMessages } from '../en/first-run.ts';

export const firstRunUkrainian: Record<keyof typeof firstRunMessages, string> = {
  'first-run.title': 'Зберігайте сказане людьми — слово в слово.',
  'first-run.save': 'Збережіть',
  'first-run.save.how':
    'Вставте адресу або перетягніть сторінку будь-куди. Її збережено повністю, щоб читати без мережі.',
  'first-run.mark': 'Позначте',
  'first-run.mark.how': 'Виділіть сказане й натисніть цифру кольору; вкажіть, хто й коли це сказав.',
  'first-run.carry-out': 'Винесіть',
  'first-run.carry-out.how': 'Скопіюйте цитату з джерелом або експортуйте всі як Markdown.',
  'first-run.save-story': 'Зберегти матеріал',
  'first-run.bring-in': 'Перенести з іншої програми',
  'first-run.samples': 'Додати зразки матеріалів',
  'first-run.samples.adding': 'Додаємо зразки матеріалів',
  'first-run.keys': '{up} {down} — рух, {enter} відкриває, {help} показує всі клавіші',
  'first-run.dismiss': 'Прибрати ці кроки',
};
